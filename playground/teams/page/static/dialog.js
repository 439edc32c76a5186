/** The acting person's open dialog. */

import { el } from "/static/dom.js";
import { toolButton } from "/static/icons.js";
import * as api from "./api.js";
import { cardNodes, createSurface } from "./card.js";
import { noticed } from "./toast.js";

/** Shows it in `dialog`; what was put into it stays until another one takes its place. */
export function mountDialog(store, dialog) {
  let shown = null;
  let closing = null; // the id of one that was closed here, until the tenant agrees
  dialog.addEventListener("close", async () => {
    if (!shown) return;
    closing = shown.id;
    shown = null;
    await api.close(store.state.user).catch(() => null);
  });
  store.subscribe((state) => {
    const open = state.dialog?.id === closing ? null : state.dialog;
    if (open?.id === shown?.id) return;
    shown = open;
    if (!open) return dialog.close();
    dialog.replaceChildren(...frame(open, state, dialog));
    if (!dialog.open) dialog.showModal();
    (dialog.querySelector("input, textarea, select") ?? dialog.querySelector("button")).focus();
  });
}

function frame({ title, card }, { user, workspace: { users: people } }, dialog) {
  const surface = createSurface(async (at, inputs) => noticed(await api.submit(user, { at, inputs })), people);
  const cross = toolButton("Close dialog", "close", { onclick: () => dialog.close() });
  return [
    el("div", { class: "dialog-frame" },
      el("header", { class: "modal-head" }, el("h2", { id: "dialog-title" }, title), cross),
      el("div", { class: "modal-body card", "data-surface": true, tabIndex: -1 }, cardNodes(card, surface))),
  ];
}
