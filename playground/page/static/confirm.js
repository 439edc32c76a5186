/** A question that has to be answered before something is done. */

import { el, uid } from "./dom.js";

/** Asks with {title, text, confirm, deny, danger}, where `text` may be nodes; answers true or false. */
export function confirmed({ title, text, confirm, deny, danger = false }) {
  const titleId = uid("confirm");
  const dialog = el(
    "dialog",
    { class: "modal confirm", "aria-labelledby": titleId },
    el("form", { method: "dialog" },
      el("header", { class: "modal-head" }, el("h2", { id: titleId }, title)),
      el("div", { class: "modal-body" }, text),
      el("footer", { class: "modal-foot" },
        el("button", { class: "button", value: "no" }, deny),
        el("button", { class: `button ${danger ? "danger" : "primary"}`, value: "yes" }, confirm))),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    }),
  );
}
