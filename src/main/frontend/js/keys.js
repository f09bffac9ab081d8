// Every action shows its key: an element with data-key is pressed (or focused, if it is a field) by that key.
// Single letters never fire while somebody types, and can be switched off. With data-key-row only the row in focus answers.
import { createKeybindingsHandler } from "../vendor/tinykeys.js";
import { words } from "./words.js";

const LETTERS = "letter-keys";
const lettersOn = () => localStorage.getItem(LETTERS) !== "off";
const typing = (target) =>
  target instanceof Element &&
  target.closest("textarea, select, [contenteditable]:not([contenteditable=false]), input:not([type=button], [type=submit], [type=checkbox], [type=radio], [type=range])");
const visible = (element) => element.hasAttribute("data-key-always") || element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
const isPlain = (keys) => keys.length === 1;

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
    if (!element.hasAttribute("data-key-focus")) element.click();
  }
}

function bindings() {
  const map = {};
  for (const element of document.querySelectorAll("[data-key]")) {
    const keys = element.dataset.key;
    map[asPressed(keys)] ??= (event) => {
      if (isPlain(keys) && (typing(event.target) || !lettersOn())) return;
      if (keys === "Escape" && document.querySelector(":popover-open")) return;
      const wanted = [...scope().querySelectorAll(`[data-key="${CSS.escape(keys)}"]`)];
      const row = event.target instanceof Element ? event.target.closest("[data-row]") : null;
      const seen = wanted.filter((candidate) => visible(candidate) && (!candidate.hasAttribute("data-key-row") || row?.contains(candidate)));
      const inThread = (candidate) => candidate.closest("[data-newest-last]");
      const chosen = seen.find((candidate) => candidate.closest("form")?.contains(event.target)) ?? seen.find((candidate) => row?.contains(candidate)) ?? seen.find((candidate) => !inThread(candidate)) ?? seen.at(-1);
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
    if (seen.has(element.dataset.key) || sheet.contains(element) || !visible(element)) continue;
    seen.add(element.dataset.key);
    row(list, element.dataset.key.split(/[ +]/).map(written), element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? label(element));
  }
  if (document.querySelector("[data-row]")) row(list, ["J", "K"], words("keyRows"));
  if (document.getElementById("reply")) row(list, ["Esc"], words("keyLeave"));
  row(list, ["?"], words("keySheet"));
  sheet.querySelector("[data-key-none]").hidden = true;
}

const NAMES = { $mod: "Ctrl", Enter: "↵", Shift: "⇧", Escape: "Esc" };
const written = (part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);

function row(list, keys, text) {
  const term = document.createElement("dt");
  for (const part of keys) {
    const key = document.createElement("kbd");
    key.textContent = part;
    term.append(key);
  }
  const name = document.createElement("dd");
  name.textContent = text;
  list.append(term, name);
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
