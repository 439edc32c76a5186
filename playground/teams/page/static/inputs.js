/** The inputs of a card. What is put into one is kept by its id, so that it survives when the card is drawn anew. */

import { el, uid } from "/static/dom.js";

const TYPES = { "Input.Text": "text", "Input.Number": "number", "Input.Date": "date", "Input.Time": "time" };

/** An input with its label and the place for what is wrong with it. */
export function inputField(item, { surface, cards }) {
  const error = el("p", { class: "field-error", hidden: true, id: uid("error") });
  const control = (CONTROLS[item.type] ?? plain)(item, surface, error.id);
  surface.add({
    id: item.id,
    cards,
    read: control.read,
    showError(words) {
      error.hidden = !words;
      error.textContent = words ?? "";
      for (const one of control.nodes) one.setAttribute("aria-invalid", String(Boolean(words)));
    },
  });
  if (!item.label) return el("div", { class: "block-input" }, control.shown, error);
  const words = [item.label, item.isRequired && el("span", { class: "required" }, " *")];
  if (control.nodes.length === 1 && item.type !== "Input.Toggle") {
    return el("div", { class: "block-input" }, el("label", { class: "label", for: control.nodes[0].id }, words), control.shown, error);
  }
  return el("fieldset", { class: "block-input" }, el("legend", { class: "label" }, words), control.shown, error);
}

const keptOr = (surface, item, usual) => (surface.kept.has(item.id) ? surface.kept.get(item.id) : usual);

function common(item, surface, error) {
  return { id: uid("input"), "data-focus": `${surface.name}/${item.id}`, "aria-describedby": error, "aria-required": item.isRequired ? "true" : null };
}

function plain(item, surface, error) {
  const value = String(keptOr(surface, item, item.value ?? ""));
  const props = {
    ...common(item, surface, error), class: TYPES[item.type] === "text" ? "field" : "field picked", value, placeholder: item.placeholder,
    maxlength: item.maxLength, oninput: ({ target }) => surface.kept.set(item.id, target.value),
  };
  const type = item.type === "Input.Text" ? item.style ?? "text" : TYPES[item.type];
  const bounds = { min: item.min, max: item.max, step: type === "number" ? "any" : null };
  const node = item.isMultiline ? el("textarea", { ...props, rows: 4 }) : el("input", { ...props, ...bounds, type, autocomplete: "off" });
  return { shown: node, nodes: [node], read: () => node.value };
}

function toggle(item, surface, error) {
  const { valueOn = "true" } = item;
  const checked = keptOr(surface, item, item.value === valueOn);
  const props = { ...common(item, surface, error), type: "checkbox", checked, onchange: ({ target }) => surface.kept.set(item.id, target.checked) };
  const node = el("input", props);
  return { shown: el("label", { class: "choice" }, node, el("span", {}, item.title)), nodes: [node], read: () => node.checked };
}

function choiceSet(given, surface, error) {
  const people = given["choices.data"] ? surface.people.map(({ id, name }) => ({ title: name, value: id })) : [];
  const item = { ...given, choices: [...given.choices, ...people] };
  const { isMultiSelect: many, style = "compact" } = item;
  const chosen = keptOr(surface, item, (item.value ?? "").split(",").filter(Boolean));
  return many || style === "expanded" ? boxes(item, surface, error, chosen) : select(item, surface, error, chosen);
}

function select(item, surface, error, chosen) {
  const option = ({ title, value }) => el("option", { value, selected: chosen.includes(value) }, title);
  const node = el("select", { ...common(item, surface, error), class: "field picked" },
    el("option", { value: "" }, item.placeholder ?? ""), item.choices.map(option));
  const read = () => (node.value ? [node.value] : []);
  node.addEventListener("change", () => surface.kept.set(item.id, read()));
  return { shown: node, nodes: [node], read };
}

function boxes(item, surface, error, chosen) {
  const name = uid("choices");
  const nodes = item.choices.map(({ value }) => {
    const props = { type: item.isMultiSelect ? "checkbox" : "radio", name, value, checked: chosen.includes(value) };
    return el("input", { ...common(item, surface, error), ...props, "data-focus": `${surface.name}/${item.id}/${value}` });
  });
  const read = () => nodes.filter((node) => node.checked).map((node) => node.value);
  const shown = nodes.map((node, index) => el("label", { class: "choice" }, node, el("span", {}, item.choices[index].title)));
  for (const node of nodes) node.addEventListener("change", () => surface.kept.set(item.id, read()));
  return { shown: el("div", { class: "choices" }, shown), nodes, read };
}

const CONTROLS = { "Input.Toggle": toggle, "Input.ChoiceSet": choiceSet };
