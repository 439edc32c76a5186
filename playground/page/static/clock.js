/** The clock dial: the workspace's time where the acting user lives, and the ways to move it on. */

import * as api from "./api.js";
import { el, svg } from "./dom.js";
import { me, nowIn, reader } from "./state.js";
import { clearProblem, whileBusy } from "./surface.js";
import { momentOf, say, sayTime, wallOf } from "./times.js";

const STEPS = [["+15 min", 900], ["+1 h", 3600], ["+6 h", 21_600], ["+1 day", 86_400]];
const TICK = 1000; // milliseconds
const MINUTE = 60_000; // milliseconds; the field shows no less

/** Builds the dial into `root` and keeps it. Answers what to call when the form is to show the clock's time again. */
export function mountClock(store, root) {
  const hands = { hour: hand(-22), minute: hand(-33) };
  const time = el("p", { class: "clock-time" });
  const day = el("p", { class: "clock-day" });
  const zone = el("p", { class: "clock-day" });
  const form = momentForm(store);
  root.append(
    el("div", { class: "clock-face" }, face(hands), el("div", {}, time, day, zone)),
    el("div", { class: "clock-steps", role: "group", "aria-label": "Move the clock on", "data-problems": true },
      STEPS.map(stepButton)),
    form.node,
  );
  const draw = () => {
    drawClock(store.state, { hands, time, day, zone });
    form.draw();
  };
  store.subscribe(draw);
  setInterval(draw, TICK);
  return form.untouch;
}

function face({ hour, minute }) {
  const rim = svg("circle", { cx: 50, cy: 50, r: 47 });
  const marks = Array.from({ length: 12 }, (_, hour) => mark(hour));
  return svg("svg", { viewBox: "0 0 100 100", class: "dial", "aria-hidden": "true" }, rim, ...marks, hour, minute);
}

const mark = (hour) =>
  svg("line", { x1: 50, x2: 50, y1: 8, y2: hour % 3 ? 12 : 16, transform: `rotate(${hour * 30} 50 50)` });

const hand = (length) => svg("line", { class: "hand", x1: 50, y1: 50, x2: 50, y2: 50 + length });

function stepButton([words, seconds]) {
  const onclick = ({ currentTarget }) => whileBusy(currentTarget, () => api.advanceClock(seconds));
  return el("button", { type: "button", class: "chip", onclick }, words);
}

/** The form {node, draw, untouch} to go to a moment. Until it is touched its field shows the time of the clock. */
function momentForm(store) {
  const field = el("input", { type: "datetime-local", class: "field", id: "clock-moment", required: true });
  const go = el("button", { class: "chip" }, "Go");
  const label = el("label", { for: field.id, class: "sr-only" }, "Go to date and time");
  const node = el("form", { class: "clock-form", "data-problems": true }, label, field, go);
  let touched = false;
  let { user, clockAhead } = store.state;
  const draw = () => {
    const here = reader(store.state);
    const moved = user !== store.state.user || Math.abs(clockAhead - store.state.clockAhead) > MINUTE;
    ({ user, clockAhead } = store.state);
    if (moved) clearProblem(node);
    if (document.activeElement === field) return; // somebody is about to type
    if (moved) touched = false;
    if (!touched) field.value = wallOf(here.now, here.zone);
  };
  const untouch = () => {
    touched = false;
    clearProblem(node);
    draw();
  };
  field.addEventListener("input", () => (touched = true));
  node.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!touched || (await whileBusy(go, () => setTo(store.state, field.value)))) untouch();
  });
  return { node, draw, untouch };
}

/** Goes to a time on the wall of the acting user; the minute that it is needs no going. */
function setTo(state, wall) {
  const moment = momentOf(wall, me(state).tz);
  if (moment <= nowIn(state) - MINUTE) throw new Error("The clock never goes back.");
  return moment <= nowIn(state) || api.setClock(new Date(moment).toISOString());
}

function drawClock(state, { hands, time, day, zone }) {
  const here = reader(state);
  const wall = wallOf(here.now, here.zone);
  const minutes = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  hands.hour.setAttribute("transform", `rotate(${minutes / 2} 50 50)`);
  hands.minute.setAttribute("transform", `rotate(${minutes * 6} 50 50)`);
  write(time, sayTime(nowIn(state), here));
  write(day, say(here.now, here, { weekday: "short", month: "short", day: "numeric", year: "numeric" }));
  write(zone, me(state).tz_label ?? here.zone);
}

/** Only what changed is written, so that a screen reader is left in peace. */
function write(node, words) {
  if (node.textContent !== words) node.textContent = words;
}
