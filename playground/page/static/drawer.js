/** On a phone the sidebar is a drawer: a button opens it, going somewhere or Escape closes it. */

import { icon } from "./icons.js";

/** Brings the drawer to life; on a wide screen the sidebar is always there and the button is not. */
export function mountDrawer({ button, sidebar, backdrop }) {
  const isOpen = () => document.body.classList.contains("drawer-open");
  const show = (open) => {
    document.body.classList.toggle("drawer-open", open);
    button.setAttribute("aria-expanded", String(open));
    if (open) sidebar.querySelector("[aria-current]")?.focus();
  };
  const leave = () => {
    if (!isOpen()) return;
    show(false);
    button.focus();
  };
  button.append(icon("menu"));
  button.addEventListener("click", () => show(!isOpen()));
  backdrop.addEventListener("click", leave);
  sidebar.addEventListener("keydown", (event) => event.key === "Escape" && leave());
  sidebar.addEventListener("click", (event) => event.target.closest(".place") && leave());
}
