/** The log of the open channel: in order, by day, grouped by who speaks; it stays at the bottom while the reader is there. */

import { el, keyed } from "./dom.js";
import { drawMessage } from "./message.js";
import { channelTitle, isBotDm, openChannel, openMessages, reader } from "./state.js";
import { dayOf, sayDay } from "./times.js";

const TOGETHER = 5 * 60_000; // milliseconds within which messages of one author are one group
const NEAR = 48; // pixels that still count as the bottom

/**
 * What the log shows, in order: {kind: "day", moment} and {kind: "message", message, follows, isReply}. Replies stand under the
 * message they answer.
 */
function arrange(messages, zone) {
  const stamps = new Set(messages.map(({ ts }) => ts));
  const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts && stamps.has(message.thread_ts);
  const ordered = messages.filter((message) => !isReply(message))
    .flatMap((message) => [message, ...messages.filter((other) => isReply(other) && other.thread_ts === message.ts)]);
  const items = [];
  let before = null;
  for (const message of ordered) {
    const moment = Date.parse(message.time);
    const newDay = !isReply(message) && dayOf(moment, zone) !== before?.day;
    if (newDay) items.push({ kind: "day", moment });
    const entry = { kind: "message", message, isReply: isReply(message), day: isReply(message) ? before.day : dayOf(moment, zone) };
    items.push({ ...entry, follows: !newDay && continues(entry, before) });
    before = entry;
  }
  return items;
}

function continues(entry, before) {
  if (!before || before.isReply !== entry.isReply) return false;
  const [now, last] = [entry.message, before.message];
  const alike = ["user", "ephemeral", "notice"].every((part) => now[part] === last[part]);
  return alike && Date.parse(now.time) - Date.parse(last.time) < TOGETHER;
}

/** Shows the open channel's messages in `scroller`, with `pill` for what arrives below while the reader is further up. */
export function mountMessages(store, { scroller, pill, start }) {
  const view = { log: el("div"), place: null, stuck: true, newest: "" };
  scroller.append(view.log);
  const toBottom = () => (scroller.scrollTop = scroller.scrollHeight);
  scroller.addEventListener("scroll", () => {
    view.stuck = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    if (view.stuck) pill.hidden = true;
  });
  const watcher = new ResizeObserver(() => view.stuck && toBottom());
  watcher.observe(scroller);
  pill.addEventListener("click", () => {
    view.stuck = true;
    toBottom();
    scroller.focus();
  });
  store.subscribe((state) => {
    if (state.tab !== "messages") return;
    if (view.place !== `${state.user}/${state.channel}`) enter(state, view, watcher);
    draw(store, view, { pill, start });
    if (view.stuck) toBottom();
    markRead(store);
  });
}

/** Another channel is another log, so that a screen reader is not read all of it. */
function enter(state, view, watcher) {
  const title = channelTitle(state, openChannel(state));
  const log = el("div", { role: "log", class: "log", "aria-label": `Messages in ${title}` });
  watcher.unobserve(view.log);
  view.log.replaceWith(log);
  watcher.observe(log);
  Object.assign(view, { log, place: `${state.user}/${state.channel}`, stuck: true, newest: "" });
}

function draw(store, view, { pill, start }) {
  const { state } = store;
  const here = reader(state);
  const messages = openMessages(state);
  const items = arrange(messages, here.zone).map((item) =>
    item.kind === "day"
      ? { ...item, key: `day-${item.moment}`, sign: sayDay(item.moment, here) }
      : { ...item, key: item.message.ts, sign: JSON.stringify([item.message, item.follows, item.isReply]) },
  );
  showStart(start, store);
  keyed(view.log, items, (item, old) => (item.kind === "day" ? divider(item.sign) : drawMessage(store, item, old)));
  const newest = messages.at(-1)?.ts ?? "";
  if (messages.at(-1)?.user === state.user && newest > view.newest) view.stuck = true;
  pill.hidden = view.stuck || (newest <= view.newest && pill.hidden);
  view.newest = newest;
}

const divider = (words) => el("div", { class: "day" }, el("span", {}, words));

function markRead(store) {
  const { state } = store;
  const key = `${state.user}/${state.channel}`;
  const newest = openMessages(state).at(-1)?.ts ?? "";
  if ((state.read[key] ?? "") !== newest) store.set({ read: { ...state.read, [key]: newest } });
}

/** What stands above the first message: where one is, and in the bot's DM how to begin. */
function showStart(start, store) {
  const { state } = store;
  const channel = openChannel(state);
  const { app, commands } = state.workspace;
  const begun = openMessages(state).length > 0;
  const sign = JSON.stringify([channel.id, begun, app.name, commands]);
  if (start.sign === sign) return;
  start.sign = sign;
  start.replaceChildren(...(isBotDm(state, channel) ? botStart(app, commands, begun) : channelStart(state, channel)));
}

function botStart(app, commands, begun) {
  const title = el("h2", {}, `You and ${app.name}`);
  if (begun) return [title, el("p", {}, "This conversation is between the two of you.")];
  const chips = commands.map(({ command, description }) => {
    const props = { type: "button", class: "starter", "data-draft": `${command} ` };
    return el("li", {}, el("button", props, el("strong", {}, command), el("span", {}, description)));
  });
  return [
    title,
    el("p", {}, "This is a Slack workspace that runs on your machine; nothing you type here leaves it."),
    el("p", {}, "Type ", el("kbd", {}, "/"), ` to see what ${app.name} can do${chips.length ? ", or begin here:" : "."}`),
    el("ul", { class: "starters" }, chips),
  ];
}

const channelStart = (state, channel) => [
  el("h2", {}, channelTitle(state, channel)),
  el("p", {}, `This is the very beginning of ${channelTitle(state, channel)}.`, channel.topic && ` ${channel.topic}.`),
];
