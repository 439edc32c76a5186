/** Where messages are written. Each conversation keeps its own draft. */

import { el } from "/static/dom.js";
import { grow, write } from "/static/writing.js";
import { createAttachment, packed } from "/static/files.js";
import { icon, toolButton } from "/static/icons.js";
import { opensMenu } from "/static/menu.js";
import { whileBusy } from "/static/surface.js";
import * as api from "./api.js";
import { me, openPlace, placeTitle } from "./state.js";
import { noticed } from "./toast.js";

const placeOf = ({ user, place }) => `${user}/${place}`;

/** Brings the composer to life; `parts` are its elements in the page. */
export function mountComposer(store, parts) {
  const { form, field, send, start, more, attach, attached } = parts;
  const drafts = new Map();
  const attachment = createAttachment(attach, attached, () => field.focus());
  send.append(icon("send"));
  more.append(icon("plus"));
  opensMenu(more, () => itemsFor(store, parts));
  field.addEventListener("input", () => {
    drafts.set(placeOf(store.state), field.value);
    grow(field);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sendDraft(store, parts, attachment);
  });
  start.addEventListener("click", ({ target }) => {
    const draft = target.closest("[data-draft]")?.dataset.draft;
    if (draft) write(field, draft);
  });
  followPlace(store, parts, drafts, () => attachment.show(null));
}

/** The words that the app declares, a mention of it in channels, and the actions of its message extension. */
function itemsFor(store, { field, more }) {
  const { workspace: { app }, user, place } = store.state;
  const isChannel = openPlace(store.state)?.kind === "channel";
  const words = isChannel ? [{ title: `@${app.name} `, description: "Speak to the app" }] : app.commands;
  const typed = words.map(({ title, description }) => ({ label: title, note: description, run: () => write(field, title) }));
  const actions = app.extensions.filter(({ contexts }) => contexts.includes("compose")).map(({ id, title, description }) => ({
    label: title,
    note: description,
    run: () => whileBusy(more, async () => noticed(await api.extension(user, { id, conversation: place }))),
  }));
  return [...typed, ...actions];
}

/** Sends what was written and attached; where it cannot be sent it comes back, unless something new was begun meanwhile. */
async function sendDraft(store, { field, send }, attachment) {
  const text = field.value.trim();
  const { file } = attachment;
  if (!text && !file) return;
  const { user, place, replyTo } = store.state;
  write(field, "");
  if (file) attachment.show(null);
  store.set({ replyTo: null });
  const sent = await whileBusy(send, async () => {
    const message = { conversation: place, text };
    if (file) return api.drop(user, { ...message, ...(await packed(file)) });
    return api.send(user, { ...message, root: replyTo?.id });
  });
  if (sent || placeOf(store.state) !== placeOf({ user, place })) return;
  if (!field.value) write(field, text);
  if (file) attachment.show(file);
}

/** Shows the draft of the conversation that is open; `left` is called when it is another one. */
function followPlace(store, parts, drafts, left) {
  const { form, field, closed, reply, attach } = parts;
  let place = null;
  store.subscribe((state) => {
    const open = openPlace(state);
    const why = whyClosed(state, open);
    form.hidden = Boolean(why);
    closed.hidden = !why;
    closed.textContent = why ?? "";
    attach.hidden = open?.kind !== "personal" || !state.workspace.app.supports_files;
    const words = `Message ${placeTitle(state, open)}`;
    field.setAttribute("aria-label", words);
    field.placeholder = words;
    showReply(store, reply, field);
    if (place === placeOf(state)) return;
    place = placeOf(state);
    field.value = drafts.get(place) ?? "";
    left();
    grow(field);
  });
}

function whyClosed(state, place) {
  const { name } = state.workspace.app;
  if (place?.archived) return "This team is archived: you can read it, and nobody can write in it.";
  if (place?.kind === "channel") return null;
  if (me(state).has_blocked) return `You blocked ${name}.`;
  const inTeam = state.workspace.teams.some((team) => team.installed && team.members.includes(state.user));
  return place && (me(state).has_app || inTeam) ? null : `${name} is not installed.`;
}

function showReply(store, reply, field) {
  const { replyTo } = store.state;
  if (reply.of === replyTo?.id) return;
  reply.of = replyTo?.id;
  reply.hidden = !replyTo;
  if (!replyTo) return;
  const cancel = toolButton("Do not reply", "close", { onclick: () => store.set({ replyTo: null }) });
  reply.replaceChildren(el("span", {}, `Replying to ${replyTo.name}`), cancel);
  field.focus();
}
