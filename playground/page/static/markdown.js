/** The `markdown` block: the everyday part of Markdown (headings, lists, quotes, code, tables, emphasis, links). */

import { el } from "./dom.js";
import { link } from "./mrkdwn.js";

// In this order: code, link or image, strong twice, strike, emphasis twice, bare link.
const INLINE = new RegExp(
  [
    /`([^`]+)`/, /!?\[([^\]]*)\]\(([^()\s]+)\)/, /\*\*(\S(?:.*?\S)?)\*\*/, /__(\S(?:.*?\S)?)__/, /~~(\S(?:.*?\S)?)~~/,
    /\*([^\s*](?:[^*]*[^\s*])?)\*/, /\b_([^\s_](?:[^_]*[^\s_])?)_\b/, /<(https?:[^\s<>]+)>/,
  ].map(({ source }) => source).join("|"),
  "g",
);

/** The nodes of a Markdown text. */
export function markdown(text) {
  const lines = text.split("\n");
  const nodes = [];
  while (lines.length) {
    const rule = RULES.find(({ starts }) => starts(lines[0], lines[1] ?? ""));
    nodes.push(rule.take(lines));
  }
  return nodes.filter(Boolean);
}

const takeWhile = (lines, holds) => {
  const taken = [];
  while (lines.length && holds(lines[0])) taken.push(lines.shift());
  return taken;
};
const isItem = (line) => /^\s*(?:[-*+]|\d+[.)])\s+/.test(line);
const isQuote = (line) => /^\s*>/.test(line);
const isRow = (line) => /^\s*\|.*\|\s*$/.test(line);
const isFence = (line) => /^\s*```/.test(line);
const isHeading = (line) => /^#{1,6}\s/.test(line);
const isRule = (line) => /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(line);
const isBlank = (line) => line.trim() === "";
const isText = (line) => ![isItem, isQuote, isRow, isFence, isHeading, isRule, isBlank].some((is) => is(line));

const RULES = [
  { starts: isBlank, take: (lines) => void lines.shift() },
  { starts: isFence, take: fence },
  { starts: isHeading, take: heading },
  { starts: isRule, take: (lines) => lines.shift() && el("hr") },
  { starts: isQuote, take: quote },
  { starts: (line, next) => isRow(line) && /^[\s|:-]+$/.test(next), take: table },
  { starts: isItem, take: list },
  { starts: () => true, take: paragraph },
];

function fence(lines) {
  lines.shift();
  const code = takeWhile(lines, (line) => !isFence(line));
  lines.shift();
  return el("pre", {}, code.join("\n"));
}

function quote(lines) {
  const quoted = takeWhile(lines, isQuote).map((line) => line.replace(/^\s*> ?/, ""));
  return el("blockquote", {}, markdown(quoted.join("\n")));
}

function heading(lines) {
  const [, marks, words] = /^(#{1,6})\s+(.*)$/.exec(lines.shift()) ?? ["", "#", ""];
  const level = { "aria-level": marks.length + 2, class: `markdown-heading level-${marks.length}` };
  return el("p", { role: "heading", ...level }, inline(words));
}

function list(lines) {
  const ordered = /^\s*\d/.test(lines[0]);
  const items = takeWhile(lines, isItem).map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ""));
  const ticked = (item) => item.replace(/^\[ \]/, "☐").replace(/^\[x\]/i, "☑");
  return el(ordered ? "ol" : "ul", {}, items.map((item) => el("li", {}, inline(ticked(item)))));
}

function table(lines) {
  const rows = takeWhile(lines, isRow).map((line) => line.trim().slice(1, -1).split("|").map((cell) => cell.trim()));
  const [head, , ...body] = rows;
  const row = (cells, tag) => el("tr", {}, cells.map((cell) => el(tag, {}, inline(cell))));
  const rest = el("tbody", {}, body.map((cells) => row(cells, "td")));
  return el("div", { class: "table" }, el("table", {}, el("thead", {}, row(head, "th")), rest));
}

function paragraph(lines) {
  const words = [lines.shift(), ...takeWhile(lines, isText)];
  return el("p", {}, words.flatMap((line, index) => (index ? [el("br"), ...inline(line)] : inline(line))));
}

/** The nodes of one line: code, emphasis, links. */
export function inline(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(from, match.index), markOf(match));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== "");
}

function markOf([, code, label, target, strong, strong2, strike, emphasis, emphasis2, url]) {
  if (code !== undefined) return el("code", {}, code);
  if (target !== undefined) return link(target, label || target);
  if (strong ?? strong2) return el("strong", {}, inline(strong ?? strong2));
  if (strike !== undefined) return el("s", {}, inline(strike));
  if (emphasis ?? emphasis2) return el("em", {}, inline(emphasis ?? emphasis2));
  return link(url, url);
}
