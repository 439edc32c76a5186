/** The way back to how it was at the start. */

import { confirmed } from "./confirm.js";

/** "Start over", after a question; `text` says what is lost, and `start` does it. */
export function mountReset(button, text, start) {
  const question = { title: "Start over?", text, confirm: "Start over", deny: "Keep everything", danger: true };
  button.addEventListener("click", async () => {
    if (await confirmed(question)) await start();
  });
}
