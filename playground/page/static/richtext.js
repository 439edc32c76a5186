/** `rich_text` and `table` blocks: text that comes as a tree instead of with marks. */

import { el } from "./dom.js";
import { emojiOf } from "./emoji.js";
import { channelMention, link, userMention } from "./mrkdwn.js";
import { sayFormat } from "./times.js";

const LIST_MARKS = { ordered: ["decimal", "lower-alpha", "lower-roman"], bullet: ["disc", "circle", "square"] };

/** The nodes of a rich_text block. */
export const richText = (block, reader) => block.elements.map((part) => PARTS[part.type]?.(part, reader) ?? unknown(part));

const unknown = (part) => el("p", { class: "muted" }, `[${part.type}]`);
const children = (part, reader) => part.elements.map((piece) => styled(piece, reader));

const PARTS = {
  rich_text_section: (part, reader) => el("p", {}, children(part, reader)),
  rich_text_quote: (part, reader) => el("blockquote", {}, children(part, reader)),
  rich_text_preformatted: (part, reader) => el("pre", {}, children(part, reader)),
  rich_text_list: list,
};

function list(part, reader) {
  const ordered = part.style === "ordered";
  const indent = part.indent ?? 0;
  const node = el(ordered ? "ol" : "ul", ordered && part.offset ? { start: part.offset + 1 } : {});
  node.style.marginInlineStart = `${indent * 1.5}em`;
  node.style.listStyleType = LIST_MARKS[ordered ? "ordered" : "bullet"][indent % 3];
  node.append(...part.elements.map((item) => el("li", {}, children(item, reader))));
  return node;
}

const STYLES = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code" };

function styled(piece, reader) {
  const plain = PIECES[piece.type]?.(piece, reader) ?? `[${piece.type}]`;
  const marks = Object.keys(STYLES).filter((style) => piece.style?.[style]);
  return marks.reduce((inner, style) => el(STYLES[style], {}, inner), plain);
}

const fromCodes = (codes) => String.fromCodePoint(...codes.split("-").map((code) => parseInt(code, 16)));

const PIECES = {
  text: (piece) => el("span", { class: "spaced" }, piece.text),
  link: (piece) => link(piece.url, piece.text || piece.url),
  emoji: (piece) => (piece.unicode ? fromCodes(piece.unicode) : emojiOf(piece.name)),
  user: (piece, reader) => userMention(piece.user_id, reader),
  channel: (piece, reader) => channelMention(piece.channel_id, reader),
  broadcast: (piece) => el("span", { class: "mention" }, `@${piece.range}`),
  date: (piece, reader) => sayFormat(piece.format, piece.timestamp * 1000, reader),
  color: (piece) => el("code", {}, piece.value),
};

/** A table block; its first row is the head. */
export function table(block, reader) {
  const [head, ...body] = block.rows;
  const settings = block.column_settings ?? [];
  const row = (cells, tag) => el("tr", {}, cells.map((cell, column) => tableCell(tag, cell, settings[column], reader)));
  return el("div", { class: "table", tabIndex: 0, role: "group", "aria-label": "Table" },
    el("table", {}, el("thead", {}, row(head, "th")), el("tbody", {}, body.map((cells) => row(cells, "td")))));
}

function tableCell(tag, cell, settings, reader) {
  const content = cell?.type === "rich_text" ? richText(cell, reader) : (cell?.text ?? "");
  const node = el(tag, { scope: tag === "th" ? "col" : null }, content);
  if (settings?.align) node.style.textAlign = settings.align;
  if (settings?.is_wrapped === false) node.style.whiteSpace = "nowrap";
  return node;
}
