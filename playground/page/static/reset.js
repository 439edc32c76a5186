/** The way back to the workspace as it was at the start. */

import * as api from "./api.js";
import { confirmed } from "./confirm.js";
import { go } from "./live.js";
import { whileBusy } from "./surface.js";

/** "Start over": the workspace as it was at the start, after a question; `untouchClock` is what mountClock answers. */
export function mountReset(store, button, untouchClock) {
  const question = {
    title: "Start over?",
    text: "All messages, forms and the bot's Home are cleared, and the bot is told to forget what it knew. The clock goes on.",
    confirm: "Start over",
    deny: "Keep everything",
    danger: true,
  };
  button.addEventListener("click", async () => {
    if (!(await confirmed(question))) return;
    untouchClock();
    if (await whileBusy(button, api.reset)) await go(store, { channel: null, tab: "messages" });
  });
}
