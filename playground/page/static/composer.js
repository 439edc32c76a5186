/** Where messages and slash commands are written. Each channel keeps its own draft. */

import * as api from "./api.js";
import { createCompletion } from "./completion.js";
import { el } from "./dom.js";
import { grow, write } from "./writing.js";
import { createAttachment, packed } from "./files.js";
import { icon, toolButton } from "./icons.js";
import { opensMenu } from "./menu.js";
import { channelTitle, openChannel, unfolding } from "./state.js";
import { whileBusy } from "./surface.js";

/** Brings the composer to life; `parts` are its elements in the page. */
export function mountComposer(store, parts) {
  const { form, field, list, send, start } = parts;
  const drafts = new Map();
  const commands = () => store.state.workspace.commands;
  const completion = createCompletion(field, list, commands);
  const attachment = createAttachment(parts.attach, parts.attached, () => field.focus());
  const typed = () => {
    drafts.set(placeOf(store.state), field.value);
    grow(field);
    completion.offer();
    showUsage(parts, commands());
  };
  send.append(icon("send"));
  field.addEventListener("input", typed);
  field.addEventListener("blur", completion.close);
  field.addEventListener("keydown", (event) => {
    if (completion.take(event) || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sendDraft(store, parts, attachment, (text) => write(field, text));
  });
  start.addEventListener("click", ({ target }) => {
    const draft = target.closest("[data-draft]")?.dataset.draft;
    if (draft) write(field, draft);
  });
  mountShortcuts(store, parts);
  followPlace(store, parts, drafts, () => {
    completion.close();
    attachment.show(null);
  });
}

const placeOf = ({ user, channel }) => `${user}/${channel}`;

function showUsage({ field, usage }, commands) {
  const found = commands.find(({ command }) => field.value.startsWith(`${command} `));
  usage.textContent = found?.usage_hint ? `${found.command} ${found.usage_hint}` : "";
}

/** Sends what was written and attached; where it cannot be sent it comes back, unless something new was begun meanwhile. */
async function sendDraft(store, { field, send }, attachment, rewrite) {
  const text = field.value.trim();
  const [, command, rest] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const file = command ? null : attachment.file; // a command goes alone
  if (!text && !file) return;
  const { user, channel, replyTo } = store.state;
  rewrite("");
  if (file) attachment.show(null);
  store.set({ replyTo: null, ...(replyTo ? unfolding(store.state, replyTo.thread_ts || replyTo.ts, true) : {}) });
  const sent = await whileBusy(send, async () => {
    const message = { channel, text, thread_ts: replyTo ? replyTo.thread_ts || replyTo.ts : undefined };
    if (file) return api.drop(user, { ...message, ...(await packed(file)) });
    if (!command) return api.send(user, message);
    const { problem } = await api.command(user, { channel, command, text: rest });
    return problem ? null : {}; // the problem stands among the messages, in Slack's words
  });
  if (sent || placeOf(store.state) !== placeOf({ user, channel })) return;
  if (!field.value) rewrite(text);
  if (!attachment.file) attachment.show(file);
}

/** The menu of the bot's global shortcuts, where it has some. */
function mountShortcuts(store, { more, moreAnchor }) {
  const globals = () => store.state.workspace.shortcuts.filter(({ type }) => type === "global");
  const run = (callback_id) => whileBusy(more, () => api.shortcut(store.state.user, { callback_id, channel: store.state.channel }));
  more.append(icon("plus"));
  const item = ({ name, description, callback_id }) => ({ label: name, note: description, run: () => run(callback_id) });
  opensMenu(more, () => globals().map(item));
  store.subscribe(() => (moreAnchor.hidden = !globals().length));
}

/** Shows the draft of the channel that is open; `left` is called when it is another one. */
function followPlace(store, parts, drafts, left) {
  const { field, reply } = parts;
  let place = null;
  store.subscribe((state) => {
    const channel = openChannel(state);
    const title = channelTitle(state, channel);
    parts.form.hidden = channel.is_archived;
    parts.closed.hidden = !channel.is_archived;
    field.setAttribute("aria-label", `Message ${title}`);
    field.placeholder = `Message ${title}`;
    showReply(store, reply, field);
    if (place === placeOf(state)) return;
    place = placeOf(state);
    field.value = drafts.get(place) ?? "";
    left();
    showUsage(parts, state.workspace.commands);
    grow(field);
  });
}

function showReply(store, reply, field) {
  const { replyTo } = store.state;
  if (reply.ts === replyTo?.ts) return;
  reply.ts = replyTo?.ts;
  reply.hidden = !replyTo;
  if (!replyTo) return;
  const cancel = toolButton("Do not reply", "close", { onclick: () => store.set({ replyTo: null }) });
  reply.replaceChildren(el("span", {}, `Replying to ${replyTo.name} in a thread`), cancel);
  field.focus();
}
