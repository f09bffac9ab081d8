// Every action shows its key: an element with data-key is pressed (or focused, if it is a field) by that key.
// Single letters never fire while somebody types, and can be switched off.
import { createKeybindingsHandler } from "../vendor/tinykeys.js";

const LETTERS = "letter-keys";
const lettersOn = () => localStorage.getItem(LETTERS) !== "off";
const typing = (target) =>
  target instanceof Element &&
  target.closest("textarea, select, [contenteditable]:not([contenteditable=false]), input:not([type=button], [type=submit], [type=checkbox], [type=radio], [type=range])");
const visible = (element) => element.hasAttribute("data-key-always") || element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
const isPlain = (keys) => !/\$mod|Control|Alt|Meta/.test(keys);

// Where "/" and "?" stand, and whether they need Shift, differs from keyboard to keyboard.
const asPressed = (keys) => (/^[^a-z0-9]$/i.test(keys) ? `[Shift]+${keys}` : keys);

function scope() {
  return document.querySelector("#lock:modal") ?? document.querySelector("dialog:modal") ?? document;
}

function press(element) {
  if (element.matches("input:not([type=button], [type=submit], [type=checkbox], [type=radio]), textarea, select")) {
    element.focus();
    element.select?.();
  } else {
    element.focus({ preventScroll: true });
    element.click();
  }
}

function bindings() {
  const map = {};
  for (const element of document.querySelectorAll("[data-key]")) {
    const keys = element.dataset.key;
    map[asPressed(keys)] ??= (event) => {
      if (isPlain(keys) && (typing(event.target) || !lettersOn())) return;
      const wanted = [...scope().querySelectorAll(`[data-key="${CSS.escape(keys)}"]`)];
      const chosen = wanted.find((candidate) => visible(candidate) && candidate.closest("form")?.contains(event.target)) ?? wanted.find(visible);
      if (!chosen) return;
      event.preventDefault();
      press(chosen);
    };
  }
  map["[Shift]+?"] = (event) => typing(event.target) || openSheet();
  map["j"] = (event) => step(event, 1);
  map["k"] = (event) => step(event, -1);
  return map;
}

/** Moves along a list of rows, for instance the queue. */
function step(event, by) {
  if (typing(event.target) || !lettersOn()) return;
  const rows = [...scope().querySelectorAll("[data-row]")].filter(visible);
  if (rows.length === 0) return;
  const now = rows.findIndex((row) => row === document.activeElement || row.getAttribute("aria-current") === "true");
  rows[Math.min(rows.length - 1, Math.max(0, now + by))].focus();
  event.preventDefault();
}

let handler = () => {};
const refresh = () => {
  handler = createKeybindingsHandler(bindings(), { ignore: (event) => event.isComposing || event.repeat });
};
window.addEventListener("keydown", (event) => handler(event));
for (const happened of ["htmx:after:swap", "toggle"]) document.addEventListener(happened, refresh, true);
refresh();

const sheet = document.getElementById("keys");

function openSheet() {
  if (sheet && !sheet.open) sheet.showModal();
}

function fillSheet() {
  const list = sheet.querySelector("[data-key-list]");
  const seen = new Set();
  list.replaceChildren();
  for (const element of document.querySelectorAll("[data-key]")) {
    if (seen.has(element.dataset.key) || sheet.contains(element)) continue;
    seen.add(element.dataset.key);
    const term = document.createElement("dt");
    for (const part of element.dataset.key.split(/[ +]/)) {
      const key = document.createElement("kbd");
      key.textContent = part === "$mod" ? "Ctrl" : part === "Enter" ? "↵" : part.length === 1 ? part.toUpperCase() : part;
      term.append(key);
    }
    const name = document.createElement("dd");
    name.textContent = element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? label(element);
    list.append(term, name);
  }
  sheet.querySelector("[data-key-none]").hidden = seen.size > 0;
}

function label(element) {
  const copy = element.cloneNode(true);
  for (const key of copy.querySelectorAll("kbd, svg")) key.remove();
  return copy.textContent.trim();
}

if (sheet) {
  const letters = sheet.querySelector("[data-letter-keys]");
  letters.checked = lettersOn();
  letters.addEventListener("change", () => localStorage.setItem(LETTERS, letters.checked ? "on" : "off"));
  new MutationObserver(() => sheet.open && fillSheet()).observe(sheet, { attributeFilter: ["open"] });
}
