/** What the bot says in answer to a press: a line that goes by itself. */

const STAYS = 8000; // milliseconds
let going = null;

/** Shows what an answer of the tenant says, if it says something, and gives the answer back. */
export function noticed(answer) {
  if (answer.notice) say(answer.notice);
  return answer;
}

function say(words) {
  const toast = document.getElementById("toast");
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(going);
  going = setTimeout(() => (toast.hidden = true), STAYS);
}
