/** Files: the one that the composer sends along, and those that a message shows. */

import * as api from "./api.js";
import { el } from "./dom.js";
import { icon, toolButton } from "./icons.js";

/** So many bytes in the reader's words. */
function sizeOf(count, { locale }) {
  const [unit, scale] = count < 1e3 ? ["byte", 1] : count < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
  const format = { style: "unit", unit, unitDisplay: unit === "byte" ? "long" : "short", maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, format).format(count / scale);
}

/** The files of a message, each to be downloaded by who reads it. */
export const fileList = (files, user, reader) =>
  el("ul", { class: "files", "aria-label": "Files" }, files.map((file) => el("li", { class: "file" }, fileParts(file, user, reader))));

const gone = el("span", { class: "muted" }, "This file was deleted.");

function fileParts(file, user, reader) {
  if (file.deleted) return [icon("file"), gone.cloneNode(true)];
  const props = { href: api.fileUrl(user, file.id), download: file.name, "aria-label": `Download ${file.name}` };
  return [
    icon("file"),
    file.title !== file.name && el("span", { class: "file-title" }, file.title),
    el("a", props, file.name),
    el("span", { class: "muted" }, sizeOf(file.size, reader)),
  ];
}

/** What `button` chooses, shown in `row` until it is sent or taken away; `chosen` is called when there is a new one. */
export function createAttachment(button, row, chosen) {
  const own = { file: null, show };
  const picker = el("input", { type: "file", hidden: true });
  function show(file) {
    own.file = file;
    row.hidden = !file;
    const remove = () => toolButton("Do not attach", "close", { onclick: () => show(null) });
    row.replaceChildren(...(file ? [icon("file"), el("span", {}, `Attached: ${file.name}`), remove()] : []));
  }
  picker.addEventListener("change", () => {
    show(picker.files[0] ?? null);
    picker.value = ""; // so that the same file can be chosen again
    chosen();
  });
  button.append(icon("clip"));
  button.after(picker);
  button.addEventListener("click", () => picker.click());
  return own;
}

/** A file as the control API takes it. */
export async function packed(file) {
  const url = await new Promise((resolve, reject) => {
    const reading = Object.assign(new FileReader(), { onload: () => resolve(reading.result), onerror: () => reject(reading.error) });
    reading.readAsDataURL(file);
  });
  return { name: file.name, mimetype: file.type || undefined, content: url.slice(url.indexOf(",") + 1) };
}
