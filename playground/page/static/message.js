/** One message: who, when, what, and what can be done with it. */

import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { showBlocks } from "./blocks.js";
import { confirmed } from "./confirm.js";
import { el, uid } from "./dom.js";
import { fileList } from "./files.js";
import { icon, toolButton } from "./icons.js";
import { opensMenu } from "./menu.js";
import { mrkdwn, typedText } from "./mrkdwn.js";
import { reader } from "./state.js";
import { createSurface, whileBusy } from "./surface.js";
import { say, sayTime } from "./times.js";

/** The node of a message; `node` is the one that shows an earlier version of it, whose inputs and focus are kept. */
export function drawMessage(store, { message, follows, isReply }, node = emptyMessage(store, message)) {
  const here = reader(store.state);
  const kinds = { follows, "is-reply": isReply, "is-ephemeral": message.ephemeral, "is-notice": message.notice };
  for (const [kind, holds] of Object.entries(kinds)) node.classList.toggle(kind, Boolean(holds));
  const { gutter, head, body, files, foot } = node.parts;
  const author = { id: message.user, name: message.name };
  gutter.replaceChildren(follows ? timeOf(message, here) : avatar(author, message.is_bot && "app"));
  head.replaceChildren(...headOf(message, here));
  if (message.blocks?.length) showBlocks(body, message.blocks, node.surface);
  else body.replaceChildren(...(message.text ? [el("div", { class: "text" }, mrkdwn(message.text, here))] : []));
  files.replaceChildren(...(message.files.length ? [fileList(message.files, store.state.user, here)] : []));
  foot.replaceChildren(...(message.edited ? [el("span", { class: "edited" }, "(edited)")] : []));
  drawMenu(store, message, node);
  return node;
}

function emptyMessage(store, message) {
  const parts = {
    gutter: el("div", { class: "message-gutter" }),
    head: el("div", { class: "message-head", id: uid("message") }),
    body: el("div", { class: "message-body" }),
    files: el("div"),
    foot: el("div", { class: "message-foot" }),
    tools: el("div", { class: "message-tools" }),
  };
  const main = el("div", { class: "message-main", "data-problems": true }, parts.head, parts.body, parts.files, parts.foot);
  const props = { class: "message", tabIndex: -1, "data-surface": true, "aria-labelledby": parts.head.id };
  const node = el("article", props, parts.gutter, main, parts.tools);
  const { user, channel } = store.state;
  const address = { channel, ts: message.ts };
  const surface = createSurface({ name: `message/${message.ts}`, user, address, reader: reader(store.state) });
  return Object.assign(node, { parts, surface });
}

function headOf(message, here) {
  return [
    message.ephemeral && el("span", { class: "only-you" }, icon("eye"), "Only visible to you"),
    el("span", { class: "author" }, message.name),
    message.is_bot && el("span", { class: "app-mark" }, "App"),
    timeOf(message, here),
  ].filter(Boolean);
}

function timeOf({ time }, here) {
  const moment = Date.parse(time);
  return el("time", { datetime: time, title: say(moment, here, { dateStyle: "full", timeStyle: "short" }) }, sayTime(moment, here));
}

function drawMenu(store, message, node) {
  const items = itemsFor(store, message, node);
  if (!items.length) return node.parts.tools.replaceChildren();
  if (node.parts.tools.firstChild) return undefined;
  const button = toolButton("Message actions", "more", { "data-focus": `tools/${message.ts}` });
  opensMenu(button, () => itemsFor(store, node.message, node));
  node.parts.tools.append(button);
  return undefined;
}

/** What the acting user may do with a message; Slack's own words and ephemeral ones can only be read. */
function itemsFor(store, message, node) {
  node.message = message;
  if (message.ephemeral || message.notice) return [];
  const { user, channel, workspace } = store.state;
  const shortcuts = workspace.shortcuts.filter(({ type }) => type === "message").map(({ name, description, callback_id }) => ({
    label: name,
    note: description,
    run: () => whileBusy(node.parts.body, () => api.shortcut(user, { callback_id, channel, ts: message.ts })),
  }));
  const reply = { label: "Reply in thread", run: () => store.set({ replyTo: message }) };
  if (message.user !== user) return [reply, ...shortcuts];
  const edit = { label: "Edit message", run: () => startEditing(store, message, node) };
  const remove = { label: "Delete message", danger: true, run: () => askToDelete(store, message, node) };
  return [reply, ...shortcuts, edit, remove];
}

async function askToDelete({ state }, message, node) {
  const words = { title: "Delete this message?", text: "It is gone for everyone.", confirm: "Delete", deny: "Keep it" };
  if (!(await confirmed({ ...words, danger: true }))) return;
  await whileBusy(node.parts.body, () => api.remove(state.user, { channel: state.channel, ts: message.ts }));
}

/** Puts an editor in the place of the text; it goes when the change is saved or given up. */
function startEditing({ state }, message, node) {
  const { body } = node.parts;
  const shown = [...body.childNodes];
  const field = el("textarea", { class: "field", rows: 2, "aria-label": "Edit message" });
  field.value = typedText(message.text, reader(state));
  const end = () => {
    body.replaceChildren(...shown);
    node.focus();
  };
  const save = async () => {
    const change = { channel: state.channel, ts: message.ts, text: field.value };
    if (await whileBusy(field, () => api.edit(state.user, change))) end();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    save();
  });
  const buttons = [
    el("button", { type: "button", class: "button", onclick: end }, "Cancel"),
    el("button", { type: "button", class: "button primary", onclick: save }, "Save"),
  ];
  body.replaceChildren(el("div", { class: "editor", "data-problems": true }, field, el("div", { class: "row" }, buttons)));
  field.focus();
}
