/** Below a message that was answered: how many replies it has, and the buttons that open them and add one. */

import { el } from "./dom.js";
import { icon } from "./icons.js";

/** The bar of a thread; `fold` is called with whether it is to be open, `reply` when one is to be written. */
export function threadBar({ message, replies, open }, { fold, reply }) {
  const count = `${replies.length} ${replies.length === 1 ? "reply" : "replies"}`;
  const toggle = { type: "button", class: "thread-count", "aria-expanded": String(open), "data-focus": `thread/${message.ts}` };
  const answer = { type: "button", class: "thread-count", "data-focus": `answer/${message.ts}`, onclick: reply };
  return el("div", { class: open ? "thread is-open" : "thread" },
    el("button", { ...toggle, onclick: () => fold(!open) }, icon("chevron"), count),
    open && el("button", answer, "Reply"));
}
