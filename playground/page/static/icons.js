/** The page's few drawings, on a grid of 20. */

import { el, svg } from "./dom.js";

const PATHS = {
  home: "M3 9.2 10 3.5l7 5.7M5 8.2V16h10V8.2",
  hash: "M7.5 3.5 6 16.5M14 3.5l-1.5 13M3.8 7.5h13M3.2 12.5h13",
  lock: "M5.5 9h9v7.5h-9zM7.3 9V6.4a2.7 2.7 0 0 1 5.4 0V9",
  plus: "M10 4.5v11M4.5 10h11",
  more: "M4.6 10h.1M10 10h.1M15.4 10h.1",
  clip: "M13.2 6.3 7.5 12a1.8 1.8 0 0 0 2.6 2.6l6-6a3.5 3.5 0 0 0-5-5l-6 6a5.2 5.2 0 0 0 7.4 7.4l4.2-4.2",
  file: "M5 2.8h6.5L15 6.3v10.9H5zM11.3 3v3.5h3.5",
  send: "M3.5 16.5 17 10 3.5 3.5l1.8 6.5zM5.3 10H11",
  menu: "M3.5 6h13M3.5 10h13M3.5 14h13",
  close: "M5 5l10 10M15 5 5 15",
  chevron: "M5.5 8l4.5 4.5L14.5 8",
  eye: "M2.5 10s2.8-4.8 7.5-4.8 7.5 4.8 7.5 4.8-2.8 4.8-7.5 4.8S2.5 10 2.5 10zM10 11.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z",
  down: "M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5",
  restart: "M4.6 7.5A6.2 6.2 0 1 1 3.8 11M4 3.8v4h4",
};

/** A drawing by its name; it is decoration, so whatever carries it needs a label of its own. */
export function icon(name) {
  const drawing = svg("svg", { viewBox: "0 0 20 20", class: `icon icon-${name}`, "aria-hidden": "true" });
  drawing.append(svg("path", { d: PATHS[name] }));
  return drawing;
}

/** A small square button with a drawing; its label is for those who do not see it. */
export const toolButton = (label, name, props = {}) =>
  el("button", { type: "button", class: "tool", "aria-label": label, ...props }, icon(name));
