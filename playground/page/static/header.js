/** The bar above the messages: where one is, and in the bot's DM its two tabs. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { go } from "./live.js";
import { channelNotes, channelTitle, isBotDm, openChannel } from "./state.js";

/** Keeps the bar, the page's title, and which of the two panels is shown. */
export function mountHeader(store, { title, topic, tabs, panels }) {
  const buttons = { home: tab(store, "home", "Home"), messages: tab(store, "messages", "Messages") };
  tabs.append(buttons.home, buttons.messages);
  tabs.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") other(buttons, event.target).click();
  });
  store.subscribe((state) => {
    const channel = openChannel(state);
    showTitle(title, channelTitle(state, channel), channelNotes(channel));
    topic.textContent = channel.topic ?? "";
    document.title = `${channelTitle(state, channel)} · ${state.workspace.team.name}`;
    tabs.hidden = !isBotDm(state, channel) || !state.workspace.home_enabled;
    for (const [name, button] of Object.entries(buttons)) showTab(button, panels[name], name === state.tab);
  });
}

/** The name with its notes; a private channel has a lock, and the word for those who do not see it. */
function showTitle(title, name, notes) {
  const lock = notes.includes("private") && [icon("lock"), el("span", { class: "sr-only" }, "private ")];
  const others = notes.filter((note) => note !== "private").map((note) => el("span", { class: "channel-note" }, note));
  const sign = `${name} ${notes}`;
  if (title.sign === sign) return;
  title.sign = sign;
  title.replaceChildren(el("span", {}, lock, name), ...others);
}

function tab(store, name, words) {
  const props = { type: "button", role: "tab", class: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}` };
  return el("button", { ...props, onclick: () => go(store, { tab: name }) }, words);
}

const other = ({ home, messages }, button) => {
  const next = button === home ? messages : home;
  next.focus();
  return next;
};

function showTab(button, panel, isOpen) {
  button.setAttribute("aria-selected", String(isOpen));
  button.tabIndex = isOpen ? 0 : -1;
  panel.hidden = !isOpen;
}
