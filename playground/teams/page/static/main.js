/** Starts the page: one state, the views that show it, and the loop that keeps it in step with the tenant. */

import { mountClock } from "/static/clock.js";
import { confirmed } from "/static/confirm.js";
import { mountDrawer } from "/static/drawer.js";
import { createStore } from "/static/state.js";
import { whileBusy } from "/static/surface.js";
import * as api from "./api.js";
import { mountBar } from "./bar.js";
import { mountComposer } from "./composer.js";
import { mountDialog } from "./dialog.js";
import { follow, go } from "./live.js";
import { mountMessages } from "./messages.js";
import { mountSidebar } from "./sidebar.js";
import { blank, fromHash, toHash } from "./state.js";

const byId = (id) => document.getElementById(id);

function mount(store) {
  mountSidebar(store, { name: byId("tenant-name"), chats: byId("chats"), teams: byId("teams"), people: byId("people") });
  mountReset(store, byId("reset"), mountClock(store, byId("clock")));
  mountBar(store, { title: byId("place-title"), topic: byId("place-topic"), button: byId("app-button") });
  mountMessages(store, { scroller: byId("scroller"), start: byId("start") });
  mountComposer(store, {
    form: byId("composer"), field: byId("composer-field"), reply: byId("reply"), send: byId("send"), more: byId("more"),
    attach: byId("attach"), attached: byId("attached"), closed: byId("closed"), start: byId("start"),
  });
  mountDialog(store, byId("dialog"));
  store.subscribe((state) => {
    byId("lost").hidden = !state.lost;
    if (location.hash !== toHash(state)) history.replaceState(null, "", toHash(state));
    sessionStorage.setItem("teams-read", JSON.stringify(state.read));
  });
}

/** "Start over": the tenant as it was at the start, after a question. */
function mountReset(store, button, untouchClock) {
  const question = {
    title: "Start over?",
    text: "All messages and dialogs are cleared, nobody has the app any more, and the bot is told so. The clock goes on.",
    confirm: "Start over",
    deny: "Keep everything",
    danger: true,
  };
  button.addEventListener("click", async () => {
    if (!(await confirmed(question))) return;
    untouchClock();
    if (await whileBusy(button, api.reset)) await go(store, { place: null });
  });
}

/** The skip link moves the focus itself: the address bar holds where the reader is. */
function mountSkip() {
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("composer-field").focus();
  });
}

const store = createStore({ ...blank(), read: JSON.parse(sessionStorage.getItem("teams-read") ?? "{}") });
await go(store, fromHash(location.hash));
mount(store);
mountDrawer({ button: byId("drawer-button"), sidebar: byId("sidebar"), backdrop: byId("backdrop") });
mountSkip();
document.body.classList.remove("loading");
await follow(store);
