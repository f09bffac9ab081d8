// The few words that scripts need, in the page's language, from the template element with the id words.
const element = document.getElementById("words");

export function words(name, values = {}) {
  const text = element?.dataset[name] ?? "";
  return text.replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
}

export const zone = element?.dataset.zone ?? "UTC";

/** How far the server's clock is ahead of this device's, so that "late" means late at the practice. */
export const clockSkew = element?.dataset.now ? Date.parse(element.dataset.now) - Date.now() : 0;

/** Says something short in the corner; screen readers hear it too. */
export function toast(text) {
  const region = document.getElementById("toasts");
  if (!region || !text) return;
  const note = document.createElement("p");
  note.className = "toast-note";
  note.textContent = text;
  region.append(note);
  setTimeout(() => note.remove(), 6000);
}
