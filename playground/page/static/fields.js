/** Fields to type into: texts, numbers, dates and times. */

import { el } from "./dom.js";
import { changed, controlProps } from "./surface.js";
import { momentOf, wallOf } from "./times.js";

const INPUT_TYPES = { plain_text_input: "text", email_text_input: "email", url_text_input: "url", number_input: "text" };

/** A text, e-mail, URL or number. */
export function textField(element, ctx) {
  const props = {
    ...controlProps(ctx, element.placeholder?.text ?? "Text"),
    class: "field",
    value: String(ctx.surface.kept(ctx.place) ?? element.initial_value ?? ""),
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    oninput: ({ target }) => typed(element, ctx, target),
    onkeydown: (event) => entered(event, element, ctx),
  };
  if (element.multiline) return el("textarea", { ...props, rows: 4 });
  const inputmode = element.type === "number_input" ? (element.is_decimal_allowed ? "decimal" : "numeric") : null;
  return el("input", { ...props, type: INPUT_TYPES[element.type], inputmode, autocomplete: "off" });
}

const triggers = (element) => element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];

function typed(element, ctx, field) {
  ctx.surface.keep(ctx.place, field.value);
  if (ctx.sends && triggers(element).includes("on_character_entered")) changed(ctx, field, field.value);
}

function entered(event, element, ctx) {
  if (event.key !== "Enter" || !ctx.sends || event.shiftKey || !triggers(element).includes("on_enter_pressed")) return;
  event.preventDefault();
  changed(ctx, event.target, event.target.value);
}

export const dateField = (element, ctx) => pickedField("date", element, ctx, { initial: element.initial_date });
export const timeField = (element, ctx) => pickedField("time", element, ctx, { initial: element.initial_time });

/** A moment, shown in the reader's zone and sent as seconds since 1970. */
export function dateTimeField(element, ctx) {
  const { zone } = ctx.surface.reader;
  return pickedField("datetime-local", element, ctx, {
    initial: element.initial_date_time,
    toField: (seconds) => wallOf(seconds * 1000, zone),
    fromField: (wall) => momentOf(wall, zone) / 1000,
  });
}

const NAMES = { date: "Date", time: "Time", "datetime-local": "Date and time" };
const same = (value) => value;

function pickedField(type, element, ctx, { initial, toField = same, fromField = same }) {
  const known = ctx.surface.kept(ctx.place) ?? initial;
  const words = element.placeholder?.text;
  const props = { ...controlProps(ctx, words ?? NAMES[type]), class: "field picked", type, value: known ? toField(known) : "" };
  const field = el("input", props);
  whenPicked(field, () => changed(ctx, field, field.value ? fromField(field.value) : null));
  return words && !ctx.label ? el("label", { class: "captioned" }, words, field) : field; // browsers show no placeholder here
}

/** A browser reports a typed date with every digit; it counts when it is left or Enter is pressed. A picked one counts at once. */
function whenPicked(field, report) {
  let typing = false;
  let waiting = false;
  const settle = () => {
    if (waiting) report();
    waiting = false;
  };
  field.addEventListener("pointerdown", () => (typing = false));
  field.addEventListener("keydown", (event) => {
    typing = true;
    if (event.key === "Enter") settle();
  });
  field.addEventListener("blur", settle);
  field.addEventListener("change", () => {
    waiting = true;
    if (!typing) settle();
  });
}
