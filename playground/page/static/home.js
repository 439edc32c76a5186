/** The bot's Home tab: the view it published for the acting user. */

import { showBlocks } from "./blocks.js";
import { el } from "./dom.js";
import { createSurface } from "./surface.js";
import { reader } from "./state.js";

/** Shows the Home view in `root` and follows its changes. */
export function mountHome(store, root) {
  let shown = null;
  store.subscribe((state) => {
    if (state.tab !== "home") return;
    if (!state.home) {
      root.replaceChildren(el("p", { class: "home-empty" }, `${state.workspace.app.name} has put nothing here yet.`));
      shown = null;
      return;
    }
    const place = `${state.user}/${state.home.id}`;
    if (shown?.place !== place) {
      shown = { place, container: el("div", { tabIndex: -1, "data-surface": true }), surface: surfaceOf(state) };
      root.replaceChildren(shown.container);
    }
    showBlocks(shown.container, state.home.blocks, shown.surface);
  });
}

const surfaceOf = (state) =>
  createSurface({ name: "home", user: state.user, address: { view_id: state.home.id }, reader: reader(state) });
