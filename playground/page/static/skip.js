/** The skip link. */

/** Brings it to life; it moves the focus itself, as the address bar holds where the reader is. */
export function mountSkip(link, field) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.focus();
  });
}
