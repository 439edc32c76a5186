/** The buttons of a card: what is sent to the bot, what opens an address, and what only changes the card on the page. */

import { el } from "/static/dom.js";
import { toolButton } from "/static/icons.js";
import { opensMenu } from "/static/menu.js";
import { link } from "/static/mrkdwn.js";
import { whileBusy } from "/static/surface.js";

const STYLES = { positive: "primary", destructive: "danger" };

/** A row of buttons, those of mode `secondary` behind a menu; `draw` is cardNodes, for cards that are shown below it. */
export function actionRow(actions, ctx, at, draw) {
  const below = el("div", { class: "shown-cards" });
  const placed = actions.map((action, index) => known(action, `${at}/${index}`)).filter(Boolean);
  const primary = placed.filter(({ action }) => action.mode !== "secondary").map((one) => button(one, ctx, below, draw));
  const secondary = placed.filter(({ action }) => action.mode === "secondary");
  return el("div", { class: "card-actions", "data-problems": true }, el("div", { class: "row" }, primary, secondary.length > 0 && overflow(secondary, ctx, below, draw)), below);
}

/** An action that the page knows, or what it says to show instead. */
function known(action, at) {
  if (KINDS[action?.type]) return { action, at };
  return action?.fallback ? known(action.fallback, `${at}/fallback`) : null;
}

function button({ action, at }, ctx, below, draw) {
  const props = { type: "button", class: `button ${STYLES[action.style] ?? ""}`, title: action.tooltip, "data-focus": `${ctx.surface.name}${at}` };
  if (action.type === "Action.OpenUrl") {
    const node = link(action.url, action.title);
    node.classList.add("button");
    return node;
  }
  const node = el("button", { ...props, disabled: action.isEnabled === false }, action.title);
  const card = action.type === "Action.ShowCard" ? shownCard(action, ctx, at, draw) : null;
  if (card) {
    below.append(card);
    node.setAttribute("aria-expanded", "false");
  }
  node.addEventListener("click", () => KINDS[action.type]({ action, at, ctx, node, card }));
  return node;
}

function shownCard(action, ctx, at, draw) {
  const nodes = draw(action.card, ctx.surface, `${at}/card`, [...ctx.cards, at]);
  return el("div", { class: "box shade-emphasis", hidden: true }, nodes);
}

function overflow(secondary, ctx, below, draw) {
  const node = toolButton("More actions", "more");
  const shown = secondary.filter(({ action }) => action.type === "Action.ShowCard");
  const cards = new Map(shown.map(({ action, at }) => [at, shownCard(action, ctx, at, draw)]));
  below.append(...cards.values());
  opensMenu(node, () =>
    secondary.map(({ action, at }) => ({
      label: action.title,
      danger: action.style === "destructive",
      run: () => KINDS[action.type]({ action, at, ctx, node, card: cards.get(at) }),
    })),
  );
  return el("span", { class: "anchor" }, node);
}

/** Makes a node of the card something to press. */
export function tapped(node, action, ctx, at) {
  const props = { type: "button", class: "tapped", "aria-label": action.title, "data-focus": `${ctx.surface.name}${at}` };
  return el("button", { ...props, onclick: ({ currentTarget }) => KINDS[action.type]?.({ action, at, ctx, node: currentTarget }) }, node);
}

const KINDS = {
  "Action.Execute": sent,
  "Action.Submit": sent,
  "Action.OpenUrl": ({ action }) => link(action.url, "").click(),
  "Action.ShowCard": ({ node, card }) => {
    card.hidden = !card.hidden;
    if (node.classList.contains("button")) node.setAttribute("aria-expanded", String(!card.hidden));
  },
  "Action.ToggleVisibility": ({ action, node }) => toggleAll(action.targetElements, node.closest("[data-surface]")),
};

async function sent({ action, at, ctx, node }) {
  if (node.getAttribute("aria-busy") === "true") return;
  await whileBusy(node, () => ctx.surface.send(action, at, ctx.cards));
}

function toggleAll(targets, surface) {
  for (const target of targets) {
    const { elementId, isVisible } = typeof target === "string" ? { elementId: target } : target;
    const node = surface.querySelector(`[data-element="${CSS.escape(elementId)}"]`);
    if (node) node.hidden = isVisible === undefined ? !node.hidden : !isVisible;
  }
}
