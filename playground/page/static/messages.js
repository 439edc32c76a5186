/** The log of the open channel: in order, by day, grouped by who speaks; it stays at the bottom while the reader is there. */

import { el, keyed } from "./dom.js";
import { drawMessage } from "./message.js";
import { channelNotes, channelTitle, isBotDm, openChannel, openMessages, reader, unfolding } from "./state.js";
import { threadBar } from "./thread.js";
import { dayOf, sayDay } from "./times.js";

const TOGETHER = 5 * 60_000; // milliseconds within which messages of one author are one group
const NEAR = 48; // pixels that still count as the bottom

/**
 * What the log shows, in order: {kind: "day", moment}, {kind: "message", message, follows, isReply} and, below a message that
 * was answered, {kind: "thread", message, replies, open}; its replies stand below that while it is open.
 */
function arrange(messages, zone, unfolded) {
  const threads = threadsOf(messages);
  const items = [];
  let before = null;
  for (const message of messages.filter((one) => !isReply(one, threads))) {
    const moment = Date.parse(message.time);
    const day = dayOf(moment, zone);
    if (day !== before?.day) items.push({ kind: "day", moment });
    const entry = { kind: "message", message, isReply: false, day };
    const replies = threads.get(message.ts);
    items.push({ ...entry, follows: day === before?.day && continues(entry, before) });
    if (replies.length) items.push(...threadItems(message, replies, unfolded.has(message.ts)));
    before = replies.length ? { ...entry, message: {} } : entry;
  }
  return items;
}

/** The replies to each message, by its ts; one whose parent is gone stands by itself. */
function threadsOf(messages) {
  const threads = new Map(messages.map(({ ts }) => [ts, []]));
  for (const message of messages) if (isReply(message, threads)) threads.get(message.thread_ts).push(message);
  return threads;
}

const isReply = ({ ts, thread_ts }, threads) => Boolean(thread_ts) && thread_ts !== ts && threads.has(thread_ts);

function threadItems(message, replies, open) {
  const bar = { kind: "thread", message, replies, open };
  if (!open) return [bar];
  const entries = replies.map((reply) => ({ kind: "message", message: reply, isReply: true }));
  return [bar, ...entries.map((entry, index) => ({ ...entry, follows: continues(entry, entries[index - 1]) }))];
}

function continues(entry, before) {
  if (!before) return false;
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
  const items = arrange(messages, here.zone, state.unfolded).map((item) => ({ ...item, ...identity(item, here) }));
  showStart(start, store);
  keyed(view.log, items, (item, old) => drawItem(store, item, old));
  const newest = messages.at(-1)?.ts ?? "";
  if (messages.at(-1)?.user === state.user && newest > view.newest) view.stuck = true;
  pill.hidden = view.stuck || (newest <= view.newest && pill.hidden);
  view.newest = newest;
}

/** The key and the sign of an item: what it is, and what it shows. */
function identity({ kind, moment, message, follows, isReply: reply, replies, open }, here) {
  if (kind === "day") return { key: `day-${moment}`, sign: sayDay(moment, here) };
  if (kind === "thread") return { key: `thread-${message.ts}`, sign: `${replies.length} ${open}` };
  return { key: message.ts, sign: JSON.stringify([message, follows, reply]) };
}

function drawItem(store, item, old) {
  if (item.kind === "day") return divider(item.sign);
  if (item.kind === "message") return drawMessage(store, item, old);
  return threadBar(item, {
    fold: (open) => store.set(unfolding(store.state, item.message.ts, open)),
    reply: () => store.set({ replyTo: item.message }),
  });
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
  const sign = JSON.stringify([channel, begun, app.name, commands]);
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
  ...channelNotes(channel).map((note) => el("p", {}, `It is ${note}.`)),
];
