/** Adaptive Cards as nodes of the page: the elements that the tenant takes. People's text only ever becomes text nodes. */

import { el, uid } from "/static/dom.js";
import { inline } from "/static/markdown.js";
import { link } from "/static/mrkdwn.js";
import { actionRow, tapped } from "./actions.js";
import { inputField } from "./inputs.js";

/**
 * A card's body and actions. `surface` is what createSurface answers; `at` is the JSON pointer of the card, `cards` those of
 * the ShowCards around it.
 */
export function cardNodes(card, surface, at = "", cards = []) {
  const ctx = { surface, cards };
  const row = card.actions && actionRow(card.actions, ctx, `${at}/actions`, cardNodes);
  return [...itemNodes(card.body, ctx, `${at}/body`), row].filter(Boolean);
}

const itemNodes = (items = [], ctx, at) => items.map((item, index) => elementNode(item, ctx, `${at}/${index}`)).filter(Boolean);

function elementNode(item, ctx, at) {
  const draw = ELEMENTS[item.type] ?? (item.type.startsWith("Input.") ? inputField : null);
  if (!draw) return item.fallback === "drop" || !item.fallback ? null : elementNode(item.fallback, ctx, `${at}/fallback`);
  const node = el("div", { class: classesOf(item), "data-element": item.id, hidden: item.isVisible === false }, draw(item, ctx, at));
  return item.selectAction ? tapped(node, item.selectAction, ctx, `${at}/selectAction`) : node;
}

function classesOf(item) {
  const spacing = item.spacing && `space-${item.spacing}`;
  return ["element", `element-${item.type.replace(".", "-")}`, spacing, item.separator && "separated"].filter(Boolean).join(" ");
}

const ELEMENTS = {
  TextBlock: (item) => textBlock(item),
  RichTextBlock: ({ inlines }, ctx, at) => el("p", {}, inlines.map((run, index) => textRun(run, ctx, `${at}/inlines/${index}`))),
  Image: (item) => picture(item),
  ImageSet: ({ images, imageSize }) => el("div", { class: "image-set" }, images.map((image) => picture({ size: imageSize, ...image }))),
  Container: (item, ctx, at) => box(item, itemNodes(item.items, ctx, `${at}/items`)),
  ColumnSet: (item, ctx, at) => columnSet(item, ctx, at),
  FactSet: ({ facts }) => el("dl", { class: "facts" }, facts.map(({ title, value }) => [el("dt", {}, inline(title)), el("dd", {}, inline(value))])),
  ActionSet: ({ actions }, ctx, at) => actionRow(actions, ctx, `${at}/actions`, cardNodes),
  Table: (item, ctx, at) => table(item, ctx, at),
};

const letters = ({ color, size, weight, fontType, isSubtle, italic, strikethrough, underline, highlight }) =>
  [
    color && `colour-${color}`, size && `size-${size}`, weight && `weight-${weight}`, fontType === "monospace" && "monospace",
    isSubtle && "subtle", italic && "italic", strikethrough && "struck", underline && "underlined", highlight && "highlighted",
  ].filter(Boolean).join(" ");

/** A TextBlock reads Markdown: emphasis, links and lists. */
function textBlock(item) {
  const heading = item.style === "heading" ? { role: "heading", "aria-level": 3 } : {};
  const props = { class: `${letters(item)} across-${item.horizontalAlignment ?? "left"}`, ...heading };
  const lines = item.text.split("\n").map((line) => line.replace(/^\s*[-*]\s+/, "• "));
  return el("p", props, lines.flatMap((line, index) => (index ? [el("br"), ...inline(line)] : inline(line))));
}

function textRun(run, ctx, at) {
  if (typeof run === "string") return run;
  const { selectAction } = run;
  if (selectAction?.type === "Action.OpenUrl") return link(selectAction.url, run.text);
  const node = el("span", { class: letters(run) }, run.text);
  return selectAction ? tapped(node, selectAction, ctx, `${at}/selectAction`) : node;
}

function picture({ url, altText = "", size = "auto", style }) {
  return el("img", { src: url, alt: altText, class: `picture picture-${size} ${style === "person" ? "round" : ""}` });
}

const box = (item, nodes) => el("div", { class: item.style && item.style !== "default" ? `box shade-${item.style}` : "box" }, nodes);

function columnSet(item, ctx, at) {
  const columns = item.columns.map((column, index) => {
    const node = box(column, itemNodes(column.items, ctx, `${at}/columns/${index}/items`));
    node.classList.add("column", `down-${column.verticalContentAlignment ?? "top"}`);
    node.style.flex = flexOf(column.width);
    if (column.id) node.dataset.element = column.id;
    node.hidden = column.isVisible === false;
    return column.selectAction ? tapped(node, column.selectAction, ctx, `${at}/columns/${index}/selectAction`) : node;
  });
  return el("div", { class: "columns" }, columns);
}

function flexOf(width = "stretch") {
  if (typeof width === "number") return `${width} 1 0`;
  return { auto: "0 1 auto", stretch: "1 1 0" }[width] ?? `0 0 ${width}`;
}

function table({ columns, rows, firstRowAsHeader = true }, ctx, at) {
  const cell = (one, tag, where) => el(tag, {}, itemNodes(one.items, ctx, `${where}/items`));
  const row = ({ cells }, index) =>
    el("tr", {}, cells.map((one, place) => cell(one, firstRowAsHeader && !index ? "th" : "td", `${at}/rows/${index}/cells/${place}`)));
  return el("div", { class: "table" }, el("table", { "data-columns": columns.length }, rows.map(row)));
}

/**
 * What keeps the values of a card's inputs and sends them. `press(at, inputs)` asks the tenant; `kept` are the values that
 * an earlier drawing of the same card held; `people` ({id, name}) are offered where somebody is to be chosen.
 */
export function createSurface(press, people, kept = new Map()) {
  const fields = []; // {id, cards, read, showError} of each input that is drawn
  const own = {
    name: uid("card"),
    kept,
    people,
    add: (field) => fields.push(field),
    async send(action, at, cards) {
      const mine = action.associatedInputs?.toLowerCase() === "none" ? [] : fields.filter((field) => field.cards.every((card, index) => cards[index] === card));
      const answer = await press(at, Object.fromEntries(mine.map((field) => [field.id, field.read()])));
      for (const field of mine) field.showError(answer.errors?.[field.id]);
      return answer;
    },
  };
  return own;
}
