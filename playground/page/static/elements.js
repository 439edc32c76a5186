/** Block Kit's interactive elements. Each gets its element and a context (see blocks.js) and answers one node. */

import { el } from "./dom.js";
import { dateField, dateTimeField, textField, timeField } from "./fields.js";
import { opensMenu } from "./menu.js";
import { toolButton } from "./icons.js";
import { link, textOf } from "./mrkdwn.js";
import { multiSelect, select } from "./selects.js";
import { changed, controlProps, focusName, focusProps } from "./surface.js";

const ELEMENTS = {
  button,
  image,
  overflow,
  checkboxes,
  radio_buttons: radioButtons,
  static_select: select,
  users_select: select,
  conversations_select: select,
  multi_static_select: multiSelect,
  datepicker: dateField,
  timepicker: timeField,
  datetimepicker: dateTimeField,
  plain_text_input: textField,
  email_text_input: textField,
  url_text_input: textField,
  number_input: textField,
};
const STATELESS = new Set(["button", "overflow", "image"]);

/**
 * The node of an element. `ctx` is {surface, blockId, sends, label}: whether a change is sent at once, and the ids
 * {id, hint} of the label and hint that an input block gives it.
 */
export function elementOf(element, ctx) {
  const build = ELEMENTS[element.type];
  if (!build) return el("span", { class: "muted" }, `[${element.type} is not shown here]`);
  const place = { block: ctx.blockId, action: element.action_id };
  const whole = { ...ctx, element, place, stateful: !STATELESS.has(element.type) };
  whole.redraw = () => node.replaceWith(elementOf(element, ctx));
  const node = build(element, whole);
  return node;
}

function button(element, ctx) {
  const props = { class: `button ${element.style ?? ""}`, ...focusProps(ctx), "aria-label": element.accessibility_label };
  const words = textOf(element.text, ctx.surface.reader);
  const node = element.url ? link(element.url, words) : el("button", { type: "button" }, words);
  for (const [name, value] of Object.entries(props)) if (value) node.setAttribute(name, value);
  node.addEventListener("click", () => changed(ctx, node, element.value));
  return node;
}

function image(element) {
  return el("img", { class: "accessory-image", src: element.image_url, alt: element.alt_text });
}

function overflow(element, ctx) {
  const { reader } = ctx.surface;
  const node = toolButton("More actions", "more", { class: "button icon-button", ...focusProps(ctx) });
  const item = (option) => ({
    label: textOf(option.text, reader),
    note: option.description && textOf(option.description, reader),
    run: () => {
      if (option.url) link(option.url, "").click();
      changed(ctx, node, option.value);
    },
  });
  opensMenu(node, () => element.options.map(item));
  return el("span", { class: "anchor" }, node);
}

function checkboxes(element, ctx) {
  const chosen = ctx.surface.kept(ctx.place) ?? (element.initial_options ?? []).map(({ value }) => value);
  const node = choices("checkbox", element, ctx, (option) => chosen.includes(option.value));
  node.addEventListener("change", () => changed(ctx, node, [...node.querySelectorAll("input:checked")].map(({ value }) => value)));
  return node;
}

function radioButtons(element, ctx) {
  const chosen = ctx.surface.kept(ctx.place) ?? element.initial_option?.value;
  const node = choices("radio", element, ctx, (option) => option.value === chosen);
  node.addEventListener("change", ({ target }) => changed(ctx, node, target.value));
  return node;
}

function choices(type, element, ctx, isChosen) {
  const { reader } = ctx.surface;
  const name = focusName(ctx);
  const one = (option) => {
    const props = { type, name, value: option.value, checked: isChosen(option), "data-focus": `${name}/${option.value}` };
    const note = option.description && el("span", { class: "choice-note" }, textOf(option.description, reader));
    return el("label", { class: "choice" }, el("input", props), el("span", {}, textOf(option.text, reader), note));
  };
  const [role, label] = type === "radio" ? ["radiogroup", "Choose one"] : ["group", "Choose"];
  return el("div", { ...controlProps(ctx, label), role, class: "choices" }, element.options.map(one));
}
