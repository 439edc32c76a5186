/** Block Kit's blocks, kept in place by their block_id while their contents change. */

import { chart } from "./chart.js";
import { el, keyed, uid } from "./dom.js";
import { elementOf } from "./elements.js";
import { markdown } from "./markdown.js";
import { textOf } from "./mrkdwn.js";
import { richText, table } from "./richtext.js";

/** Shows `blocks` in `container`; a block that did not change keeps its nodes, and with them typing and focus. */
export function showBlocks(container, blocks, surface) {
  const items = blocks.map((block, index) => ({ key: block.block_id ?? `at-${index}`, sign: JSON.stringify(block), block }));
  keyed(container, items, ({ block }) => blockOf(block, surface));
  const shown = new Set(blocks.flatMap((block) => elementsIn(block).map((element) => `${block.block_id}/${element.action_id}`)));
  surface.forget((blockId, actionId) => shown.has(`${blockId}/${actionId}`));
}

const elementsIn = (block) => [block.element, block.accessory, ...(block.elements ?? [])].filter(Boolean);

function blockOf(block, surface) {
  const content = (BLOCKS[block.type] ?? notShown)(block, surface);
  return el("div", { class: `block block-${block.type}`, "data-block": block.block_id, "data-problems": true }, content);
}

const BLOCKS = {
  section,
  header: (block, { reader }) => el("p", { role: "heading", "aria-level": 3, class: "header-text" }, textOf(block.text, reader)),
  context: (block, surface) => block.elements.map((element) => contextPart(element, surface)),
  actions: (block, surface) => block.elements.map((element) => elementOf(element, contextOf(block, surface))),
  divider: () => el("hr"),
  image: picture,
  input,
  rich_text: (block, { reader }) => richText(block, reader),
  data_visualization: (block, { reader }) => chart(block, reader),
  table: (block, { reader }) => table(block, reader),
  markdown: (block) => markdown(block.text),
};

const notShown = (block) => el("p", { class: "muted" }, `[A ${block.type} block is not shown here]`);
const contextOf = (block, surface) => ({ surface, blockId: block.block_id, sends: true });

function section(block, surface) {
  const words = (object) => el("div", { class: "text" }, textOf(object, surface.reader));
  const fields = block.fields && el("div", { class: "fields" }, block.fields.map(words));
  const text = el("div", { class: "section-text" }, block.text && words(block.text), fields);
  if (!block.accessory) return text;
  return [text, el("div", { class: "accessory" }, elementOf(block.accessory, contextOf(block, surface)))];
}

function contextPart(element, { reader }) {
  if (element.type === "image") return el("img", { class: "context-image", src: element.image_url, alt: element.alt_text });
  return el("span", { class: "text" }, textOf(element, reader));
}

function picture(block, { reader }) {
  const caption = block.title && el("figcaption", {}, textOf(block.title, reader));
  return el("figure", {}, caption, el("img", { src: block.image_url, alt: block.alt_text, loading: "lazy" }));
}

/** A labelled input; its value is sent at once only where the block asks for that. */
function input(block, surface) {
  const label = { id: uid("label"), hint: block.hint ? uid("hint") : null };
  const control = elementOf(block.element, { surface, blockId: block.block_id, sends: Boolean(block.dispatch_action), label });
  return [
    el("span", { id: label.id, class: "label", onclick: () => firstControl(control)?.focus() },
      textOf(block.label, surface.reader), block.optional && el("span", { class: "optional" }, " (optional)")),
    control,
    block.hint && el("p", { id: label.hint, class: "hint" }, textOf(block.hint, surface.reader)),
  ];
}

const firstControl = (node) => (node.matches("input, textarea, button") ? node : node.querySelector("input, textarea, button"));

/** Shows {block_id: text} at the inputs they are about, takes older ones away, and puts the focus on the first. */
export function showErrors(container, errors) {
  for (const old of container.querySelectorAll(".field-error")) old.remove();
  for (const control of container.querySelectorAll("[aria-invalid]")) unmark(control);
  for (const [blockId, words] of Object.entries(errors)) {
    mark(container.querySelector(`[data-block="${CSS.escape(blockId)}"]`), words);
  }
  const first = container.querySelector("[aria-invalid]");
  firstControl(first ?? container)?.focus({ preventScroll: Boolean(first) });
  first?.closest("[data-block]").scrollIntoView({ block: "nearest" }); // label, field and error, and not the field alone
}

function mark(block, words) {
  const control = block?.querySelector("[data-focus]");
  if (!control) return;
  const error = el("p", { id: uid("error"), class: "field-error" }, words);
  control.dataset.describedby = control.getAttribute("aria-describedby") ?? "";
  control.setAttribute("aria-describedby", `${control.dataset.describedby} ${error.id}`.trim());
  control.setAttribute("aria-invalid", "true");
  block.append(error);
}

function unmark(control) {
  control.removeAttribute("aria-invalid");
  control.setAttribute("aria-describedby", control.dataset.describedby);
}
