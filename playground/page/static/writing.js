/** The field in which messages are written. */

/** Puts a text into a field as if it had been typed. */
export function write(field, text) {
  field.value = text;
  field.focus();
  field.dispatchEvent(new Event("input"));
}

/** Makes the field as high as its text. */
export function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
