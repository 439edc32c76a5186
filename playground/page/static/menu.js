/** A button that opens a list beside it: menus, overflow and every select. Arrow keys, first letters and Escape work. */

import { el } from "./dom.js";

/**
 * Makes `button` open a list. `items()` gives [{label, note?, group?, danger?, chosen?, run}] each time it opens; `role` is
 * "menu" or "listbox". With `multiple` the list stays open while items are toggled, and `done` is called when it closes.
 */
export function opensMenu(button, items, { role = "menu", label, multiple = false, done } = {}) {
  button.setAttribute("aria-haspopup", role);
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", (event) => {
    event.preventDefault(); // else the browser, which knows the list by then, would toggle it too
    if (button.popoverTargetElement) return button.popoverTargetElement.hidePopover();
    const list = build(items(), { role, label: label ?? button.getAttribute("aria-label"), multiple });
    list.addEventListener("toggle", ({ newState }) => newState === "closed" && closed(button, list, done));
    return open(button, list);
  });
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (button.getAttribute("aria-expanded") === "false") button.click();
  });
}

function build(items, { role, label, multiple }) {
  const props = { class: "menu", role, popover: "auto", "aria-label": label, "aria-multiselectable": multiple ? "true" : null };
  const list = el("div", props);
  let group = null;
  for (const item of items) {
    if (item.group && item.group !== group) list.append(el("p", { class: "menu-group", role: "presentation" }, item.group));
    group = item.group;
    list.append(entry(item, { list, role, multiple }));
  }
  if (!items.length) list.append(el("p", { class: "menu-group" }, "Nothing to choose"));
  list.addEventListener("keydown", (event) => walk(event, list));
  return list;
}

function entry(item, { list, role, multiple }) {
  const own = role === "listbox" ? { role: "option", "aria-selected": String(Boolean(item.chosen)) } : { role: "menuitem" };
  const node = el(
    "button",
    { type: "button", class: `menu-item ${item.danger ? "danger" : ""}`, tabIndex: -1, ...own },
    el("span", { class: "menu-label" }, item.label),
    item.note && el("span", { class: "menu-note" }, item.note),
  );
  node.addEventListener("click", () => {
    if (multiple) node.setAttribute("aria-selected", String(node.getAttribute("aria-selected") !== "true"));
    else list.hidePopover();
    item.run();
  });
  return node;
}

/** Opens the list and goes into it; from then on the browser closes it on Escape or a click elsewhere. */
function open(button, list) {
  button.after(list);
  button.popoverTargetElement = list;
  list.showPopover();
  button.setAttribute("aria-expanded", "true");
  const place = button.getBoundingClientRect();
  const below = innerHeight - place.bottom;
  list.style.minWidth = `${Math.min(place.width, innerWidth - 16)}px`;
  list.style.maxHeight = `${Math.max(below, place.top) - 16}px`;
  const { width, height } = list.getBoundingClientRect();
  const top = height + 8 <= below || below >= place.top ? place.bottom + 4 : place.top - height - 4;
  list.style.top = `${top}px`;
  list.style.left = `${Math.max(8, Math.min(place.left, innerWidth - width - 8))}px`;
  (list.querySelector("[aria-selected=true]") ?? list.querySelector("button"))?.focus({ preventScroll: true });
}

function closed(button, list, done) {
  button.setAttribute("aria-expanded", "false");
  button.popoverTargetElement = null;
  list.remove();
  done?.();
}

function walk(event, list) {
  const items = [...list.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Tab") list.hidePopover();
  else if (to !== undefined) items[to % items.length]?.focus();
  else if (/^[\p{L}\p{N}]$/u.test(event.key)) byLetter(items, at, event.key)?.focus();
  else return;
  if (event.key !== "Tab") event.preventDefault();
  event.stopPropagation();
}

function byLetter(items, at, letter) {
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()));
}
