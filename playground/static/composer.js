/** Where messages and slash commands are written. Each channel keeps its own draft. */

import * as api from "./api.js";
import { createCompletion } from "./completion.js";
import { el } from "./dom.js";
import { icon, toolButton } from "./icons.js";
import { opensMenu } from "./menu.js";
import { channelTitle, openChannel } from "./state.js";
import { whileBusy } from "./surface.js";

/** Brings the composer to life; `parts` are its elements in the page. */
export function mountComposer(store, parts) {
  const { form, field, list, send, start } = parts;
  const drafts = new Map();
  const commands = () => store.state.workspace.commands;
  const completion = createCompletion(field, list, commands);
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
    sendDraft(store, parts, (text) => write(field, text));
  });
  start.addEventListener("click", ({ target }) => {
    const draft = target.closest("[data-draft]")?.dataset.draft;
    if (draft) write(field, draft);
  });
  mountShortcuts(store, parts);
  followPlace(store, parts, drafts, completion);
}

const placeOf = ({ user, channel }) => `${user}/${channel}`;

/** Puts a text into the composer as if it had been typed. */
function write(field, text) {
  field.value = text;
  field.focus();
  field.dispatchEvent(new Event("input"));
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}

function showUsage({ field, usage }, commands) {
  const found = commands.find(({ command }) => field.value.startsWith(`${command} `));
  usage.textContent = found?.usage_hint ? `${found.command} ${found.usage_hint}` : "";
}

/** Sends what was written; where it cannot be sent it comes back, unless something new was begun meanwhile. */
async function sendDraft(store, { field, send }, rewrite) {
  const text = field.value.trim();
  if (!text) return;
  const { user, channel, replyTo } = store.state;
  const [, command, rest] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  rewrite("");
  store.set({ replyTo: null });
  const sent = await whileBusy(send, async () => {
    if (!command) return api.send(user, { channel, text, thread_ts: replyTo ? replyTo.thread_ts || replyTo.ts : undefined });
    const { problem } = await api.command(user, { channel, command, text: rest });
    return problem ? null : {}; // the problem stands among the messages, in Slack's words
  });
  if (!sent && !field.value && placeOf(store.state) === placeOf({ user, channel })) rewrite(text);
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

function followPlace(store, parts, drafts, completion) {
  const { field, reply } = parts;
  let place = null;
  store.subscribe((state) => {
    const title = channelTitle(state, openChannel(state));
    field.setAttribute("aria-label", `Message ${title}`);
    field.placeholder = `Message ${title}`;
    showReply(store, reply, field);
    if (place === placeOf(state)) return;
    place = placeOf(state);
    field.value = drafts.get(place) ?? "";
    completion.close();
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
