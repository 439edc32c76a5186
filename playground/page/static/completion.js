/** The list of slash commands that opens while one is typed. */

import { el } from "./dom.js";

/** Commands that begin with what was typed; none once the command is complete and its text begins. */
const matching = (commands, typed) =>
  /^\/\S*$/.test(typed) ? commands.filter(({ command }) => command.startsWith(typed.toLowerCase())) : [];

/** Completion for `field`, shown in `list`. `take` answers whether a key was its business. */
export function createCompletion(field, list, commandsNow) {
  const own = { options: [], at: 0 };
  const redraw = () => showOptions(field, list, own);
  const close = () => showOptions(field, list, Object.assign(own, { options: [] }));
  const choose = (option) => {
    field.value = `${option.command} `;
    field.focus();
    close();
    field.dispatchEvent(new Event("input"));
  };
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(own.options[[...list.children].indexOf(option)]);
  });
  return {
    close,
    offer: () => showOptions(field, list, Object.assign(own, { options: matching(commandsNow(), field.value), at: 0 })),
    take: (event) => own.options.length > 0 && take(event, own, { choose, close, field, redraw }),
  };
}

function take(event, own, { choose, close, field, redraw }) {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const option = own.options[own.at];
  if (move) own.at = (own.at + move + own.options.length) % own.options.length;
  else if (event.key === "Escape") close();
  else if (event.key === "Tab" || (event.key === "Enter" && field.value !== option.command)) choose(option);
  else return false;
  event.preventDefault();
  if (move) redraw();
  return true;
}

function showOptions(field, list, { options, at }) {
  list.hidden = !options.length;
  list.replaceChildren(...options.map((option, index) =>
    el("div", { role: "option", id: `command-${index}`, class: "command", "aria-selected": String(index === at) },
      el("span", { class: "command-name" }, option.command),
      option.usage_hint && el("span", { class: "command-usage" }, ` ${option.usage_hint}`),
      el("span", { class: "command-description" }, option.description))));
  if (options.length) field.setAttribute("aria-activedescendant", `command-${at}`);
  else field.removeAttribute("aria-activedescendant");
  list.children[at]?.scrollIntoView({ block: "nearest" });
}
