/** Someone's picture: their initials on a colour of their own. */

import { el } from "./dom.js";

const COLOURS = 6;

/** A decoration beside the name of {id, name}; `kinds` are "small" and "app". */
export function avatar({ id, name }, ...kinds) {
  const initials = name.split(/\s+/).map((word) => [...word][0] ?? "").slice(0, 2).join("").toUpperCase();
  const number = [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7);
  const classes = ["avatar", `avatar-${number % COLOURS}`, ...kinds].filter(Boolean);
  return el("span", { class: classes.join(" "), "aria-hidden": "true" }, initials);
}
