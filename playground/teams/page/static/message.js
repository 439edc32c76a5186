/** One message: who, when, its text, cards and files, and what can be done with it. */

import { avatar } from "/static/avatar.js";
import { el, uid } from "/static/dom.js";
import { fileList } from "/static/files.js";
import { toolButton } from "/static/icons.js";
import { markdown } from "/static/markdown.js";
import { opensMenu } from "/static/menu.js";
import { reader } from "/static/state.js";
import { whileBusy } from "/static/surface.js";
import { say, sayTime } from "/static/times.js";
import * as api from "./api.js";
import { cardNodes, createSurface } from "./card.js";
import { noticed } from "./toast.js";

/** The node of a message; `node` is the one that shows an earlier version of it, whose inputs are kept while the card is the same. */
export function drawMessage(store, { message, follows, isReply }, node = emptyMessage()) {
  const here = reader(store.state);
  node.classList.toggle("follows", follows);
  node.classList.toggle("is-reply", isReply);
  const { gutter, head, body, tools } = node.parts;
  const time = timeOf(message, here);
  gutter.replaceChildren(follows ? time : avatar({ id: message.user ?? "app", name: message.name }, message.is_bot && "app"));
  head.replaceChildren(...[el("span", { class: "author" }, message.name), message.is_bot && el("span", { class: "app-mark" }, "App"), timeOf(message, here)].filter(Boolean));
  body.replaceChildren(
    ...textOf(message),
    ...message.cards.map((card, index) => drawCard(store, message, index, node)),
    ...message.offers.map((offer) => drawOffer(store, message, offer)),
    ...(message.files.length ? [fileList(message.files.map((file) => ({ title: file.name, ...file })), store.state.user, here)] : []),
    ...(message.edited ? [el("span", { class: "edited" }, "Edited")] : []),
  );
  drawTools(store, message, tools, body);
  return node;
}

function emptyMessage() {
  const parts = {
    gutter: el("div", { class: "message-gutter" }),
    head: el("div", { class: "message-head", id: uid("message") }),
    body: el("div", { class: "message-body" }),
    tools: el("div", { class: "message-tools" }),
  };
  const main = el("div", { class: "message-main", "data-problems": true }, parts.head, parts.body);
  const props = { class: "message", tabIndex: -1, "data-surface": true, "aria-labelledby": parts.head.id };
  return Object.assign(el("article", props, parts.gutter, main, parts.tools), { parts, kept: [] });
}

/** What people type is plain; the bot's text is Markdown unless it says otherwise. */
function textOf({ text, format }) {
  if (!text) return [];
  return [el("div", { class: format === "markdown" ? "text markdown" : "text" }, format === "markdown" ? markdown(text) : text)];
}

function timeOf({ time }, here) {
  const moment = Date.parse(time);
  return el("time", { datetime: time, title: say(moment, here, { dateStyle: "full", timeStyle: "short" }) }, sayTime(moment, here));
}

function drawCard({ state }, message, index, node) {
  const { user } = state;
  const place = { conversation: message.conversation, message: message.id, card: index };
  const press = async (at, inputs) => noticed(await api.press(user, { ...place, at, inputs }));
  return el("div", { class: "card" }, cardNodes(message.cards[index], createSurface(press, state.workspace.users, keptFor(node, message.cards[index], index))));
}

/** What was put into the inputs of that card; another card in its place begins anew. */
function keptFor(node, card, index) {
  const sign = JSON.stringify(card);
  if (node.kept[index]?.sign !== sign) node.kept[index] = { sign, values: new Map() };
  return node.kept[index].values;
}

/** A file that the bot offers. */
function drawOffer({ state }, message, { index, name, description, settled }) {
  const answer = (accept) => ({ currentTarget }) =>
    whileBusy(currentTarget, () => api.consent(state.user, { conversation: message.conversation, message: message.id, index, accept }));
  const buttons = !settled && el("div", { class: "row" },
    el("button", { type: "button", class: "button primary", onclick: answer(true) }, "Allow"),
    el("button", { type: "button", class: "button", onclick: answer(false) }, "Decline"));
  return el("div", { class: "card", "data-problems": true }, el("p", {}, el("strong", {}, name)), el("p", {}, description), buttons);
}

function drawTools(store, message, tools, body) {
  const items = () => itemsFor(store, message, body);
  if (!items().length) return tools.replaceChildren();
  const button = toolButton("Message actions", "more", { "data-focus": `tools/${message.id}` });
  opensMenu(button, items);
  return tools.replaceChildren(button);
}

function itemsFor(store, message, body) {
  const { user, workspace, conversations } = store.state;
  const place = conversations.find((one) => one.id === message.conversation);
  const reply = { label: "Reply", run: () => store.set({ replyTo: message }) };
  const extensions = workspace.app.extensions.filter(({ contexts }) => contexts.includes("message")).map(({ id, title, description }) => ({
    label: title,
    note: description,
    run: () => whileBusy(body, async () => noticed(await api.extension(user, { id, conversation: message.conversation, message: message.id }))),
  }));
  return [...(place?.kind === "channel" ? [reply] : []), ...extensions];
}
