/** The open conversation: its messages in order, by day, answers in a thread below what they answer. */

import { el, keyed } from "/static/dom.js";
import { reader } from "/static/state.js";
import { dayOf, sayDay } from "/static/times.js";
import { drawMessage } from "./message.js";
import { openMessages, openPlace, placeTitle } from "./state.js";

const TOGETHER = 5 * 60_000; // milliseconds within which messages of one author are one group
const NEAR = 48; // pixels that still count as the bottom

/** Shows the open conversation's messages in `scroller`; it stays at the bottom while the reader is there. */
export function mountMessages(store, { scroller, start }) {
  const view = { log: el("div"), place: null, stuck: true };
  scroller.append(view.log);
  const toBottom = () => (scroller.scrollTop = scroller.scrollHeight);
  scroller.addEventListener("scroll", () => (view.stuck = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR));
  const watcher = new ResizeObserver(() => view.stuck && toBottom());
  watcher.observe(scroller);
  store.subscribe((state) => {
    if (view.place !== `${state.user}/${state.place}`) enter(state, view, watcher);
    showStart(start, state);
    const here = reader(state);
    const items = arrange(openMessages(state), here);
    if (items.length && openMessages(state).at(-1)?.user === state.user) view.stuck = true;
    keyed(view.log, items, (item, old) => (item.message ? drawMessage(store, item, old) : divider(item.sign)));
    if (view.stuck) toBottom();
    markRead(store);
  });
}

/** Another conversation is another log, so that a screen reader is not read all of it. */
function enter(state, view, watcher) {
  const log = el("div", { role: "log", class: "log", "aria-label": `Messages in ${placeTitle(state, openPlace(state))}` });
  watcher.unobserve(view.log);
  view.log.replaceWith(log);
  watcher.observe(log);
  Object.assign(view, { log, place: `${state.user}/${state.place}`, stuck: true });
}

/** What the log shows, in order, each with its key and the sign of what it shows. */
function arrange(messages, here) {
  const ids = new Set(messages.map(({ id }) => id));
  const items = [];
  let before = null;
  for (const message of messages.filter(({ root }) => !ids.has(root))) {
    const moment = Date.parse(message.time);
    const day = dayOf(moment, here.zone);
    if (day !== before?.day) items.push({ key: `day-${day}`, sign: sayDay(moment, here) });
    const replies = messages.filter(({ root }) => root === message.id);
    items.push(entry(message, day === before?.day && continues(message, before.message), false));
    replies.forEach((reply, index) => items.push(entry(reply, continues(reply, replies[index - 1]), true)));
    before = { day, message: replies.at(-1) ?? message };
  }
  return items;
}

const entry = (message, follows, isReply) =>
  ({ key: message.id, sign: JSON.stringify([message, follows, isReply]), message, follows, isReply });

const continues = (message, last) =>
  Boolean(last) && message.user === last.user && message.root === last.root && Date.parse(message.time) - Date.parse(last.time) < TOGETHER;

const divider = (words) => el("div", { class: "day" }, el("span", {}, words));

function markRead(store) {
  const { state } = store;
  const key = `${state.user}/${state.place}`;
  const newest = openMessages(state).at(-1)?.id ?? "";
  if ((state.read[key] ?? "") !== newest) store.set({ read: { ...state.read, [key]: newest } });
}

/** What stands above the first message: where one is, and in the chat what to say. */
function showStart(start, state) {
  const place = openPlace(state);
  const { app } = state.workspace;
  const begun = openMessages(state).length > 0;
  const sign = JSON.stringify([place, begun, app]);
  if (start.sign === sign) return;
  start.sign = sign;
  start.replaceChildren(...(place?.kind === "channel" ? channelStart(place, app) : chatStart(place, app, begun)));
}

function chatStart(place, app, begun) {
  const title = el("h2", {}, app.name);
  if (!place) return [title, el("p", {}, `Add ${app.name} above, and its chat begins.`)];
  if (begun) return [title];
  const chips = app.commands.map((one) =>
    el("li", {}, el("button", { type: "button", class: "starter", "data-draft": one.title },
      el("strong", {}, one.title), el("span", {}, one.description))));
  return [
    title,
    el("p", {}, "This is a Teams tenant that runs on your machine; nothing you type here leaves it."),
    el("ul", { class: "starters" }, chips),
  ];
}

const channelStart = (place, app) => [
  el("h2", {}, place.name),
  el("p", {}, `${app.name} hears what mentions it: write @${app.name} and what you want.`),
];
