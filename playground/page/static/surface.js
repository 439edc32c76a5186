/** A surface is where blocks are shown: a message, the Home tab or a modal. It keeps what was put in, and sends what was done. */

import * as api from "./api.js";
import { confirmed } from "./confirm.js";
import { el } from "./dom.js";
import { textOf } from "./mrkdwn.js";

/**
 * `name` is unique on the page; `user` is who acts; `address` says where to the control API ({channel, ts} or {view_id});
 * `reader` is for whom texts are shown; `sends` is false where inputs wait for a submit (a modal).
 */
export function createSurface({ name, user, address, reader }) {
  const state = {}; // {block_id: {action_id: value}}, only what was changed here
  return {
    name,
    reader,
    state,
    kept: (place) => state[place.block]?.[place.action],
    keep: (place, value) => void ((state[place.block] ??= {})[place.action] = value),
    forget: (isShown) => forget(state, isShown),
    act: (place, value) => api.action(user, { ...address, block_id: place.block, action_id: place.action, value, state }),
  };
}

/** Drops what was put into elements that are not shown any more. */
function forget(state, isShown) {
  for (const [block, values] of Object.entries(state)) {
    for (const action of Object.keys(values)) if (!isShown(block, action)) delete values[action];
    if (!Object.keys(values).length) delete state[block];
  }
}

/** The name of a control on the page. */
export const focusName = ({ surface, place }) => `${surface.name}/${place.block}/${place.action}`;

/** By what a control gets the focus back after it was drawn anew; its block may come with a new id. */
export const focusProps = (ctx) => ({ "data-focus": focusName(ctx), "data-action": ctx.place.action });

/** What every control carries: where it is, what it is called, and whether it asks for the focus. */
export function controlProps(ctx, name) {
  return {
    ...focusProps(ctx),
    "aria-labelledby": ctx.label?.id,
    "aria-label": ctx.label ? null : name,
    "aria-describedby": ctx.label?.hint,
    "data-autofocus": ctx.element.focus_on_load,
  };
}

/**
 * What an element calls when its value changed. `ctx` is {surface, place, element, sends, redraw}; `node` is the control.
 * Asks first where the element says so; a refusal puts the element back as it was.
 */
export async function changed(ctx, node, value) {
  if (!ctx.sends) return ctx.surface.keep(ctx.place, value);
  if (node.getAttribute("aria-busy") === "true") return;
  if (ctx.element.confirm && !(await askFirst(ctx))) return ctx.redraw();
  if (ctx.stateful) ctx.surface.keep(ctx.place, value);
  await whileBusy(node, () => ctx.surface.act(ctx.place, value));
}

function askFirst({ element: { confirm }, surface: { reader } }) {
  const words = Object.fromEntries(["title", "confirm", "deny"].map((part) => [part, textOf(confirm[part], reader)]));
  return confirmed({ ...words, text: textOf(confirm.text, reader), danger: confirm.style === "danger" });
}

/** Shows on `node` that something is under way, and beside it what came of it if that was a problem. */
export async function whileBusy(node, work) {
  const beside = node.closest("[data-problems]") ?? node.parentElement;
  clearProblem(beside);
  node.setAttribute("aria-busy", "true");
  try {
    const answer = await work();
    if (answer?.problem) showProblem(beside, answer.problem);
    return answer;
  } catch (error) {
    showProblem(beside, error.message);
    return null;
  } finally {
    node.removeAttribute("aria-busy");
  }
}

/** Takes away the words of an earlier problem. */
export const clearProblem = (beside) => beside.querySelector(":scope > .problem")?.remove();

const showProblem = (beside, words) => beside.append(el("p", { class: "problem", role: "alert" }, words));
