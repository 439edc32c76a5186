/** The sidebar: where one can go, and who one is. */

import { avatar } from "./avatar.js";
import { el, keyed } from "./dom.js";
import { icon } from "./icons.js";
import { go } from "./live.js";
import { channelNotes, channelTitle, isBotDm, people } from "./state.js";

/** Fills the sidebar's lists and keeps them. */
export function mountSidebar(store, { name, channels, dms, people: group }) {
  store.subscribe((state) => {
    name.textContent = state.workspace.team.name;
    const kinds = { channel: [], im: [] };
    for (const channel of state.channels) kinds[channel.kind].push(channel);
    showChannels(store, channels, kinds.channel);
    showChannels(store, dms, kinds.im);
    showPeople(store, group);
  });
}

function showChannels(store, list, channels) {
  const { state } = store;
  const items = channels.map((channel) => {
    const open = channel.id === state.channel;
    const unread = !open && isUnread(state, channel);
    return { key: channel.id, sign: `${state.user} ${channelTitle(state, channel)} ${channelNotes(channel)} ${open} ${unread}`, channel, open, unread };
  });
  keyed(list, items, (item) => entry(store, item));
}

/** Something came from someone else after what was last seen there. */
function isUnread(state, channel) {
  const read = state.read[`${state.user}/${channel.id}`] ?? "";
  return (state.messages[channel.id] ?? []).some((message) => message.ts > read && message.user !== state.user);
}

function entry(store, { channel, open, unread }) {
  const { state } = store;
  const title = channelTitle(state, channel);
  const sign = isBotDm(state, channel)
    ? avatar({ id: channel.with, name: title }, "small", "app")
    : icon(channel.is_private ? "lock" : "hash");
  const words = el("span", { class: "place-name" }, channel.kind === "channel" ? title.slice(1) : title);
  const notes = channelNotes(channel).map((note) => el("span", { class: note === "archived" ? "place-note" : "sr-only" }, note));
  const dot = unread && el("span", { class: "unread" }, el("span", { class: "sr-only" }, "unread"));
  const visit = () => go(store, { channel: channel.id, tab: "messages" });
  const props = { type: "button", class: "place", "aria-current": open ? "page" : null, "data-focus": `place/${channel.id}` };
  return el("li", { class: unread ? "has-unread" : "" }, el("button", { ...props, onclick: visit }, sign, words, notes, dot));
}

function showPeople(store, group) {
  const { state } = store;
  const signOf = (user) => `${user.real_name} ${roleOf(user, state)} ${user.id === state.user}`;
  const items = people(state).map((user) => ({ key: user.id, sign: signOf(user), user }));
  keyed(group, items, ({ user }) => personChoice(store, user));
}

function roleOf(user, { workspace }) {
  if (user.team_id !== workspace.team.id) return "Another organisation";
  return user.is_restricted || user.is_ultra_restricted ? "Guest" : user.title;
}

function personChoice(store, user) {
  const checked = user.id === store.state.user;
  const props = { type: "radio", name: "acting-user", value: user.id, checked, "data-focus": `person/${user.id}` };
  const words = roleOf(user, store.state);
  const role = words && el("span", { class: "person-title" }, words);
  return el("label", { class: "person" },
    el("input", { ...props, onchange: () => go(store, { user: user.id }) }),
    avatar({ id: user.id, name: user.real_name }, "small"), el("span", { class: "person-words" }, user.real_name, role));
}
