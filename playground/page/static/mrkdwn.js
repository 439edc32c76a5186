/** Slack's mrkdwn as nodes of the page. Everything becomes elements and text nodes; no text is ever parsed as HTML. */

import { el } from "./dom.js";
import { emojiOf, withEmoji } from "./emoji.js";
import { sayFormat } from "./times.js";

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

// Marks count only at the edge of words, so snake_case_names and 2*3*4 stay as they are.
const edge = (mark) => `[\\p{L}\\p{N}${mark}]`;
const span = (mark) => `(?<!${edge(mark)})${mark}(?=[^\\s${mark}])([^${mark}\\n]*[^\\s${mark}])${mark}(?!${edge(mark)})`;
const INLINE = new RegExp(
  [
    "`([^`\\n]+)`", "<([^<>\\n]+)>", span("\\*"), span("_"), span("~"),
    ":([a-z0-9_+-]+):", "(https?://[^\\s<>|]*[^\\s<>|.,;:!?)\\]])",
  ].join("|"),
  "giu",
);

const decode = (text) => text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]);

/** The nodes of a mrkdwn text, for a reader (see state.js). */
export function mrkdwn(text, reader) {
  return text.split(/```\n?([\s\S]*?)\n?```[ \n]?/).flatMap((part, index) =>
    index % 2 ? [el("pre", {}, decode(stripLinks(part)))] : paragraphs(part, reader),
  );
}

function paragraphs(text, reader) {
  const nodes = [];
  let rest = text.replace(/\n$/, "").split("\n");
  if (rest.length === 1 && rest[0] === "") return nodes;
  while (rest.length) {
    const kind = kindOf(rest[0]);
    const end = rest.findIndex((line) => kindOf(line) !== kind);
    const run = end < 0 ? rest : rest.slice(0, end);
    nodes.push(...RUNS[kind](run, reader));
    rest = rest.slice(run.length);
  }
  return nodes;
}

function kindOf(line) {
  if (/^(&gt;|>)/.test(line)) return "quote";
  return /^\s*([•◦▪-]|\d{1,3}\.)\s+\S/.test(line) ? "list" : "text";
}

const RUNS = {
  text: (lines, reader) => joined(lines.map((line) => inline(line, reader))),
  quote: (lines, reader) => [
    el("blockquote", {}, joined(lines.map((line) => inline(line.replace(/^(?:&gt;|>)\s?/, ""), reader)))),
  ],
  // Slack leaves the marker as it was typed and only hangs the lines; so do we.
  list: (lines, reader) => [el("ul", { class: "typed-list" }, lines.map((line) => el("li", {}, inline(line.trim(), reader))))],
};

const joined = (lines) => lines.flatMap((nodes, index) => (index ? [el("br"), ...nodes] : nodes));

/** The nodes of one line: marks, links, mentions, emoji. */
function inline(text, reader) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) nodes.push(decode(text.slice(from, match.index)));
    nodes.push(markOf(match, reader));
    from = match.index + match[0].length;
  }
  if (from < text.length) nodes.push(decode(text.slice(from)));
  return nodes;
}

function markOf([, code, angle, bold, italic, strike, emoji, url], reader) {
  if (code !== undefined) return el("code", {}, decode(stripLinks(code)));
  if (angle !== undefined) return angleOf(angle, reader);
  if (bold !== undefined) return el("strong", {}, inline(bold, reader));
  if (italic !== undefined) return el("em", {}, inline(italic, reader));
  if (strike !== undefined) return el("s", {}, inline(strike, reader));
  if (emoji !== undefined) return emojiOf(emoji);
  return link(decode(url), decode(url));
}

const stripLinks = (text) => text.replace(/<([^<>|\n]+)(?:\|([^<>\n]*))?>/g, (_, target, label) => label || target);

/** What stands between < and >: a mention, a date, or a link with or without its words. */
function angleOf(inner, reader) {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? "" : decode(inner.slice(bar + 1));
  if (target.startsWith("@")) return userMention(target.slice(1), reader, label);
  if (target.startsWith("#")) return channelMention(target.slice(1), reader, label);
  if (target.startsWith("!date^")) return date(target, label, reader);
  if (target.startsWith("!")) return mention(label || `@${target.slice(1).split("^")[0]}`);
  return link(decode(target), label || decode(target).replace(/^mailto:/, ""));
}

const mention = (text) => el("span", { class: "mention" }, text);

export const userMention = (id, reader, label = "") => mention(`@${reader.users.get(id)?.real_name ?? (label || id)}`);
export const channelMention = (id, reader, label = "") => mention(`#${reader.channels.get(id)?.name ?? (label || id)}`);

function date(target, fallback, reader) {
  const [, seconds, format, url] = target.split("^");
  const moment = Number(seconds) * 1000;
  if (!Number.isFinite(moment) || !format) return el("span", {}, fallback);
  const time = el("time", { datetime: new Date(moment).toISOString() }, sayFormat(decode(format), moment, reader));
  return url ? link(decode(url), time) : time;
}

/** A message's text as its author typed it: without entities, and mentions and links as their words. */
export function typedText(text, reader) {
  const parts = text.split(/<([^<>\n]+)>/);
  return parts.map((part, index) => (index % 2 ? angleOf(part, reader).textContent : decode(part))).join("");
}

/** A link that opens apart from the page, where the address is of a kind that is safe to follow; else its words alone. */
export function link(url, label) {
  if (!SAFE_LINK.test(url)) return el("span", {}, label);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

/** A text object (plain_text or mrkdwn) as nodes. */
export function textOf(object, reader) {
  if (!object) return [];
  if (object.type === "mrkdwn") return mrkdwn(object.text, reader);
  return joined(object.text.split("\n").map((line) => [withEmoji(line)]));
}
