/** Starts the page: one state, the views that show it, and the loop that keeps it in step with the workspace. */

import * as api from "./api.js";
import { mountClock } from "./clock.js";
import { mountComposer } from "./composer.js";
import { mountDrawer } from "./drawer.js";
import { mountHeader } from "./header.js";
import { mountHome } from "./home.js";
import { follow, go } from "./live.js";
import { mountMessages } from "./messages.js";
import { mountModals } from "./modal.js";
import { mountReset } from "./reset.js";
import { mountSidebar } from "./sidebar.js";
import { mountSkip } from "./skip.js";
import { blank, createStore, fromHash, toHash } from "./state.js";
import { whileBusy } from "./surface.js";

const CLEARED = "All messages, forms and the bot's Home are cleared, and the bot is told to forget what it knew. The clock goes on.";

const byId = (id) => document.getElementById(id);

function mount(store) {
  mountSidebar(store, { name: byId("workspace-name"), channels: byId("channels"), dms: byId("dms"), people: byId("people") });
  const untouchClock = mountClock(store, byId("clock"));
  mountReset(byId("reset"), CLEARED, async () => {
    untouchClock();
    if (await whileBusy(byId("reset"), api.reset)) await go(store, { channel: null, tab: "messages" });
  });
  mountHeader(store, {
    title: byId("channel-title"), topic: byId("channel-topic"), tabs: byId("tabs"),
    panels: { home: byId("panel-home"), messages: byId("panel-messages") },
  });
  mountMessages(store, { scroller: byId("scroller"), pill: byId("pill"), start: byId("start") });
  mountHome(store, byId("panel-home"));
  mountComposer(store, {
    form: byId("composer"), field: byId("composer-field"), list: byId("commands"), usage: byId("usage"), reply: byId("reply"),
    send: byId("send"), more: byId("more"), moreAnchor: byId("more-anchor"), start: byId("start"),
    attach: byId("attach"), attached: byId("attached"), closed: byId("closed"),
  });
  mountModals(store, byId("modal"));
  store.subscribe((state) => {
    byId("lost").hidden = !state.lost;
    if (location.hash !== toHash(state)) history.replaceState(null, "", toHash(state));
  });
}

/** What was read is remembered while the browser's tab is open, so that a reload marks nothing as new; who reads, for links. */
function rememberRead(store) {
  store.subscribe(({ read, user }) => {
    sessionStorage.setItem("read", JSON.stringify(read));
    localStorage.setItem("user", user);
  });
}

/** The place that the address names; the address of a message names a channel and not who reads it. */
function placeAsked() {
  const place = fromHash(location.hash);
  return place.channel && !place.user ? { ...place, user: localStorage.getItem("user") } : place;
}

const store = createStore({ ...blank(), read: JSON.parse(sessionStorage.getItem("read") ?? "{}") });
await go(store, placeAsked());
mount(store);
rememberRead(store);
mountDrawer({ button: byId("drawer-button"), sidebar: byId("sidebar"), backdrop: byId("backdrop") });
mountSkip(byId("skip"), byId("composer-field"));
document.body.classList.remove("loading");
await follow(store);
