/** The sidebar: the chat with the bot, the teams with their channels, and who one is. */

import { avatar } from "/static/avatar.js";
import { el, keyed } from "/static/dom.js";
import { icon } from "/static/icons.js";
import { go } from "./live.js";
import { placeTitle, teamsOf } from "./state.js";

/** Fills the sidebar's lists and keeps them. */
export function mountSidebar(store, { name, chats, teams, people }) {
  store.subscribe((state) => {
    name.textContent = state.workspace.tenant.name;
    const chat = state.conversations.find((one) => one.kind === "personal");
    showPlaces(store, chats, [chat ?? { id: null, kind: "personal", name: state.workspace.app.name }]);
    keyed(teams, teamsOf(state).map((team) => ({ key: team.id, sign: team.name, team })), ({ team }) => teamPart(team));
    for (const part of teams.children) {
      showPlaces(store, part.querySelector("ul"), state.conversations.filter((one) => one.team?.id === part.dataset.key));
    }
    showPeople(store, people);
  });
}

function teamPart(team) {
  const titleId = `team-${team.id}`;
  return el("section", {}, el("h2", { id: titleId }, team.name), el("ul", { "aria-labelledby": titleId }));
}

function showPlaces(store, list, places) {
  const { state } = store;
  const items = places.map((place) => {
    const open = place.id === state.place;
    const unread = !open && isUnread(state, place);
    const key = place.id ?? "app";
    return { key, sign: `${state.user} ${place.name} ${place.archived} ${open} ${unread}`, place, open, unread };
  });
  keyed(list, items, (item) => entry(store, item));
}

/** Something came from someone else after what was last seen there. */
function isUnread(state, place) {
  const read = state.read[`${state.user}/${place.id}`] ?? "";
  return (state.messages[place.id] ?? []).some((message) => message.id > read && message.user !== state.user);
}

function entry(store, { place, open, unread }) {
  const title = placeTitle(store.state, place);
  const isChannel = place.kind === "channel";
  const isClosed = isChannel && place.channel_kind !== "standard";
  const sign = isChannel ? icon(isClosed ? "lock" : "hash") : avatar({ id: "app", name: title }, "small", "app");
  const notes = [
    isClosed && el("span", { class: "sr-only" }, place.channel_kind),
    place.archived && el("span", { class: "place-note" }, "archived"),
  ];
  const dot = unread && el("span", { class: "unread" }, el("span", { class: "sr-only" }, "unread"));
  const props = { type: "button", class: "place", "aria-current": open ? "page" : null, "data-focus": `place/${place.id}` };
  const words = el("span", { class: "place-name" }, title);
  const button = el("button", { ...props, onclick: () => go(store, { place: place.id }) }, sign, words, notes, dot);
  return el("li", { class: unread ? "has-unread" : "" }, button);
}

function showPeople(store, group) {
  const { state } = store;
  const items = state.workspace.users.map((user) => ({ key: user.id, sign: `${user.name} ${user.title} ${user.id === state.user}`, user }));
  keyed(group, items, ({ user }) => personChoice(store, user));
}

function personChoice(store, user) {
  const props = { type: "radio", name: "acting-user", value: user.id, checked: user.id === store.state.user, "data-focus": `person/${user.id}` };
  const role = user.is_guest ? "Guest" : user.title;
  return el("label", { class: "person" },
    el("input", { ...props, onchange: () => go(store, { user: user.id, place: null }) }),
    avatar({ id: user.id, name: user.name }, "small"),
    el("span", { class: "person-words" }, user.name, role && el("span", { class: "person-title" }, role)));
}
