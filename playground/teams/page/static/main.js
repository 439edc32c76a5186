/** Starts the page: one state, the views that show it, and the loop that keeps it in step with the tenant. */

import { mountClock } from "/static/clock.js";
import { mountDrawer } from "/static/drawer.js";
import { mountReset } from "/static/reset.js";
import { mountSkip } from "/static/skip.js";
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

const CLEARED = "All messages and dialogs are cleared, nobody has the app any more, and the bot is told so. The clock goes on.";

const byId = (id) => document.getElementById(id);

function mount(store) {
  mountSidebar(store, { name: byId("tenant-name"), chats: byId("chats"), teams: byId("teams"), people: byId("people") });
  const untouchClock = mountClock(store, byId("clock"));
  mountReset(byId("reset"), CLEARED, async () => {
    untouchClock();
    if (await whileBusy(byId("reset"), api.reset)) await go(store, { place: null });
  });
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

const store = createStore({ ...blank(), read: JSON.parse(sessionStorage.getItem("teams-read") ?? "{}") });
await go(store, fromHash(location.hash));
mount(store);
mountDrawer({ button: byId("drawer-button"), sidebar: byId("sidebar"), backdrop: byId("backdrop") });
mountSkip(byId("skip"), byId("composer-field"));
document.body.classList.remove("loading");
await follow(store);
