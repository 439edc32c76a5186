/** Building and updating the page. Text always enters as a text node, so what people type is never markup. */

const PROPERTIES = new Set(["value", "checked", "selected", "tabIndex"]);
const SVG = "http://www.w3.org/2000/svg";
let counter = 0;

/** An element with its properties, `on...` listeners and children; null, false and undefined are left out. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setProp(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (PROPERTIES.has(name)) node[name] = value;
  else node.setAttribute(name, value === true ? "" : value);
}

/** An element of a drawing, with its attributes. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** An id that no other element on the page has. */
export const uid = (prefix) => `${prefix}-${(counter += 1)}`;

/**
 * Makes the children of `container` agree with `items` ({key, sign, ...}) and leaves alone those whose sign is the same, so
 * that scrolling, typing and focus survive. `render(item, before)` returns a new node, or `before` brought up to date.
 */
export function keyed(container, items, render) {
  const before = new Map([...container.children].map((node) => [node.dataset.key, node]));
  const nodes = items.map((item) => {
    const old = before.get(item.key);
    if (old && old.sign === item.sign) return old;
    const node = render(item, old);
    node.dataset.key = item.key;
    node.sign = item.sign;
    return node;
  });
  keepingFocus(container, () => place(container, nodes));
}

function place(container, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...container.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (container.children[index] !== node) container.insertBefore(node, container.children[index] ?? null);
  });
}

/** Where the focused control is replaced, its successor gets the focus; where it is gone, the thing it stood on. */
function keepingFocus(container, change) {
  const focused = container.contains(document.activeElement) ? document.activeElement : null;
  const selection = focused?.selectionStart ?? null;
  const surface = focused?.closest("[data-surface]");
  change();
  if (!focused || focused.isConnected) return;
  const name = focused.dataset.focus;
  const like = (attribute, value) => value && container.querySelector(`[${attribute}="${CSS.escape(value)}"]`);
  const successor = like("data-focus", name) ?? like("data-action", focused.dataset.action);
  const ground = surface?.isConnected ? surface : container.closest("[tabindex]");
  (successor ?? ground)?.focus({ preventScroll: true });
  if (successor && selection !== null && successor.setSelectionRange) successor.setSelectionRange(selection, selection);
}
