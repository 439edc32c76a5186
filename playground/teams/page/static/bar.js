/** The bar above the messages: where one is, and whether the app is there. */

import { whileBusy } from "/static/surface.js";
import * as api from "./api.js";
import { go } from "./live.js";
import { me, openPlace, placeTitle } from "./state.js";

/** Keeps the bar and the page's title; the button adds the app, or takes it away. */
export function mountBar(store, { title, topic, button }) {
  button.addEventListener("click", () => whileBusy(button, () => toggle(store)));
  store.subscribe((state) => {
    const place = openPlace(state);
    title.textContent = placeTitle(state, place);
    topic.textContent = topicOf(place);
    document.title = `${placeTitle(state, place)} · ${state.workspace.tenant.name}`;
    const there = hasApp(state, place);
    button.textContent = `${there ? "Remove" : "Add"} ${state.workspace.app.name}`;
    button.classList.toggle("primary", !there);
    button.hidden = Boolean(place?.archived);
  });
}

const hasApp = (state, place) => (place?.team ? place.team.installed : me(state).has_app);

function topicOf(place) {
  if (!place?.team) return "Chat with the app";
  return place.channel_kind === "standard" ? place.team.name : `${place.team.name} · ${place.channel_kind} channel`;
}

/** The app comes to the person, or to the team whose channel is open; or it goes. */
async function toggle(store) {
  const { state } = store;
  const place = openPlace(state);
  const kind = hasApp(state, place) ? "uninstall" : "install";
  const answer = await api.happen(kind, { user: state.user, ...(place?.team ? { team: place.team.id } : {}) });
  if (kind === "install" && !place?.team) await go(store, { place: answer.conversation });
  return answer;
}
