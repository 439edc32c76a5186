/** Selects: one out of options, users or channels, or several options. */

import { el, uid } from "./dom.js";
import { icon } from "./icons.js";
import { opensMenu } from "./menu.js";
import { textOf } from "./mrkdwn.js";
import { changed, controlProps } from "./surface.js";

const plain = (value, label) => ({ value, label });

/** What can be chosen: [{value, label, note, group}]. */
function optionsOf(element, reader) {
  if (element.type === "users_select") {
    return [...reader.users.values()].filter((user) => !user.deleted).map((user) => plain(user.id, user.real_name));
  }
  if (element.type === "conversations_select") {
    const channels = [...reader.channels.values()].filter(({ kind }) => kind === "channel");
    return channels.map((channel) => plain(channel.id, `#${channel.name}`));
  }
  const option = (group) => ({ text, value, description }) =>
    ({ value, group, label: textOf(text, reader), note: description && textOf(description, reader) });
  if (!element.option_groups) return element.options.map(option());
  return element.option_groups.flatMap(({ label, options }) => options.map(option(label.text)));
}

const initial = (element) => element.initial_option?.value ?? element.initial_user ?? element.initial_conversation;

/** A single select. */
export function select(element, ctx) {
  const options = optionsOf(element, ctx.surface.reader);
  let value = ctx.surface.kept(ctx.place) ?? initial(element);
  const { anchor, button, show } = picker(element, ctx);
  const draw = () => show(options.filter((option) => option.value === value));
  const choose = (option) => {
    value = option.value;
    draw();
    changed(ctx, button, value);
  };
  const item = (option) => ({ ...option, label: copy(option.label), chosen: option.value === value, run: () => choose(option) });
  opensMenu(button, () => options.map(item), { role: "listbox", label: "Options" });
  draw();
  return anchor;
}

/** A select of several; what was chosen is sent when its list closes. */
export function multiSelect(element, ctx) {
  const options = optionsOf(element, ctx.surface.reader);
  const values = new Set(ctx.surface.kept(ctx.place) ?? (element.initial_options ?? []).map((option) => option.value));
  const { anchor, button, show } = picker(element, ctx);
  const draw = () => show(options.filter((option) => values.has(option.value)));
  let before = [...values].join();
  const toggle = (option) => {
    if (!values.delete(option.value)) values.add(option.value);
    draw();
    if (!ctx.sends) changed(ctx, button, [...values]);
  };
  const done = () => {
    if (ctx.sends && [...values].join() !== before) changed(ctx, button, [...values]);
    before = [...values].join();
  };
  const item = (option) => ({ ...option, label: copy(option.label), chosen: values.has(option.value), run: () => toggle(option) });
  opensMenu(button, () => options.map(item), { role: "listbox", label: "Options", multiple: true, done });
  draw();
  return anchor;
}

function picker(element, ctx) {
  const placeholder = element.placeholder?.text ?? "Choose";
  const valueId = uid("value");
  const shown = el("span", { id: valueId, class: "select-value" });
  const props = { type: "button", role: "combobox", class: "select", ...controlProps(ctx, placeholder) };
  const button = el("button", props, shown, icon("chevron"));
  const show = (chosen) => {
    const words = chosen.flatMap(({ label }, index) => [index ? ", " : "", copy(label)].flat());
    shown.replaceChildren(...(chosen.length ? words : [placeholder]));
    shown.classList.toggle("placeholder", !chosen.length);
  };
  return { anchor: el("span", { class: "anchor" }, button), button, show };
}

/** The words of an option again: a node can stand in one place only, and options hold text (and line breaks) alone. */
const copy = (label) => [label].flat().map((node) => (typeof node === "string" ? node : node.cloneNode(true)));
