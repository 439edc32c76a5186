/** The stack of modals: the top one is shown, the others keep what was put into them. */

import * as api from "./api.js";
import { showBlocks, showErrors } from "./blocks.js";
import { el } from "./dom.js";
import { toolButton } from "./icons.js";
import { textOf } from "./mrkdwn.js";
import { reader } from "./state.js";
import { createSurface, whileBusy } from "./surface.js";

/** Shows the acting user's modals in `dialog`. */
export function mountModals(store, dialog) {
  const stack = { surfaces: new Map(), closing: new Set(), shown: null };
  store.subscribe((state) => {
    const open = state.modals.filter(({ id }) => !stack.closing.has(id));
    for (const id of [...stack.surfaces.keys()]) if (!state.modals.some((view) => view.id === id)) stack.surfaces.delete(id);
    show(store, dialog, stack, open.at(-1));
  });
  dialog.addEventListener("close", () => stack.shown && leave(store, stack, stack.shown.view.id));
}

/** Tells the workspace that the reader closed a view; until it agrees the view is not shown again. */
async function leave(store, stack, viewId) {
  stack.shown = null;
  stack.closing.add(viewId);
  store.set({});
  await api.close(store.state.user, { view_id: viewId }).catch(() => stack.closing.delete(viewId));
}

function show(store, dialog, stack, view) {
  if (!view) {
    stack.shown = null;
    if (dialog.open) dialog.close();
    return;
  }
  if (stack.shown?.view.id !== view.id) enter(store, dialog, stack, view);
  else if (JSON.stringify(stack.shown.view) !== JSON.stringify(view)) update(stack, view);
}

function enter(store, dialog, stack, view) {
  if (!stack.surfaces.has(view.id)) stack.surfaces.set(view.id, surfaceOf(view, store.state));
  const shown = { surface: stack.surfaces.get(view.id), ...frame(store, dialog, stack) };
  stack.shown = shown;
  dialog.replaceChildren(shown.form);
  update(stack, view);
  if (!dialog.open) dialog.showModal();
  focusFirst(shown);
}

const surfaceOf = (view, state) =>
  createSurface({ name: `view/${view.id}`, user: state.user, address: { view_id: view.id }, reader: reader(state) });

function focusFirst({ body, closeButton }) {
  const wanted = body.querySelector("[data-autofocus]") ?? body.querySelector("input, textarea, button, a") ?? closeButton;
  wanted.focus();
}

function frame(store, dialog, stack) {
  const title = el("h2", { id: "modal-title" });
  const body = el("div", { class: "modal-body", tabIndex: -1, "data-surface": true });
  const closeButton = el("button", { type: "button", class: "button", onclick: () => dialog.close() });
  const submitButton = el("button", { class: "button primary" });
  const cross = toolButton("Close dialog", "close", { onclick: () => dialog.close() });
  const foot = el("footer", { class: "modal-foot", "data-problems": true }, closeButton, submitButton);
  const form = el("form", { novalidate: true }, el("header", { class: "modal-head" }, title, cross), body, foot);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(store, stack.shown);
  });
  return { form, body, title, closeButton, submitButton };
}

function update(stack, view) {
  const { surface, body, title, closeButton, submitButton } = stack.shown;
  stack.shown.view = view;
  title.replaceChildren(...textOf(view.title, surface.reader));
  closeButton.replaceChildren(...(view.close ? textOf(view.close, surface.reader) : ["Close"]));
  submitButton.hidden = !view.submit;
  submitButton.replaceChildren(...textOf(view.submit, surface.reader));
  showBlocks(body, view.blocks, surface);
}

async function submit(store, { view, surface, body, submitButton }) {
  if (!view.submit || submitButton.getAttribute("aria-busy") === "true") return;
  const answer = await whileBusy(submitButton, () => api.submit(store.state.user, { view_id: view.id, values: surface.state }));
  if (answer) showErrors(body, answer.errors ?? {});
}
