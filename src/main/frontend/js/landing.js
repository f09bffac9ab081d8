// After something is done the caret stands where the next thing is done, the address names what is open, and the list on
// the left stays the one that was chosen: nobody has to reach for the mouse, and nothing jumps.
import { show } from "./views.js";

const BY_A_PERSON = ["click", "submit", "change"];
const FIELDS = "textarea, input:not([type=hidden], [type=checkbox], [type=radio]), select";
const asked = new WeakMap();
let answered = false;

const line = () => document.getElementById("line");
const thread = () => line()?.querySelector(".thread");
const itemOf = (address) => new URL(address, location.origin).searchParams.get("item");
const inSight = (element) => element && !element.disabled && element.checkVisibility();
const nowhere = () => !document.activeElement || document.activeElement === document.body || !document.activeElement.isConnected;

function land(element) {
  if (!element) return;
  if (!element.matches("a[href], button, input, textarea, select, [tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: element.matches(".thread") });
}

/** The first thing to fill in or to press: what the template names, the first empty text, the first text, or whatever there is. */
function first(place) {
  const of = (selector) => [...place.querySelectorAll(selector)].filter(inSight);
  const texts = of("textarea");
  return of("[data-landing]")[0] ?? texts.find((text) => !text.value.trim()) ?? texts[0] ?? of(FIELDS)[0] ?? of("input:not([type=hidden]), button")[0];
}

document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => asked.set(ctx, ctx.sourceElement));

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const by = asked.get(ctx);
  const target = typeof ctx.target === "string" ? document.querySelector(ctx.target) : ctx.target;
  const person = BY_A_PERSON.includes(ctx.sourceEvent?.type);
  const fine = (ctx.response?.status ?? 200) < 400;
  if (by && target && fine) arrive(by, target, person);
  showWhichIsOpen();
});

function arrive(by, target, person) {
  if (person && target.id === "line") opened(by);
  else if (person && target.id === "queue") keepTab(by);
  else if (person && target.id === "reply") land(by.matches('[data-key="Escape"]') ? thread() : (sameChoice(by, target) ?? first(target)));
  else if (person && target.id === "content") land(target.querySelector("[data-landing]") ?? target.querySelector(".done:not(:empty)") ?? target.querySelector("h1"));
  else if (target.id === "reply" && answered) land(first(target));
  else if (person && nowhere()) land(thread());
  if (target.id === "reply") answered = false;
}

/** An item came into the middle, or nothing did. */
function opened(by) {
  answered = by.matches("form.reply:not(.note):not(.hand-over)");
  if (by.matches("[data-takes]")) chooseTab(document.querySelector('.tabs a[href*="tab=mine"]'));
  show("line");
  const item = /\/work-items\/([^/]+)\//.exec(thread()?.getAttribute("hx-get") ?? "")?.[1];
  if (item !== (itemOf(location.href) ?? undefined)) history.pushState({ htmx: true }, "", item ? `/?item=${item}` : "/");
  if (!item) document.getElementById("book")?.replaceChildren();
  land(thread() ?? document.querySelector("[data-takes] button"));
}

/** A choice that loaded its form again is still the one that has the caret. */
function sameChoice(by, target) {
  return by.matches("[type=radio]") ? target.querySelector(`[name="${CSS.escape(by.name)}"][value="${CSS.escape(by.value)}"]`) : null;
}

function keepTab(by) {
  const link = document.querySelector(`.tabs a[href="${CSS.escape(by.getAttribute("href") ?? "")}"]`);
  document.getElementById("queue").setAttribute("hx-get", by.getAttribute("hx-get"));
  land(link);
}

function chooseTab(tab) {
  if (!tab) return;
  document.getElementById("queue").setAttribute("hx-get", tab.getAttribute("hx-get"));
  document.body.dispatchEvent(new CustomEvent("queue-changed"));
}

function showWhichIsOpen() {
  const item = itemOf(location.href);
  for (const row of document.querySelectorAll("#queue [data-row]")) {
    if (item && itemOf(row.href) === item) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
}

// Escape leaves a field for the conversation, where single letters are keys again.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || document.querySelector("dialog:modal, :popover-open")) return;
  const field = event.target instanceof Element && event.target.closest("textarea, input, select");
  if (!field || [...document.querySelectorAll('#reply [data-key="Escape"]')].some(inSight)) return;
  if (field.closest(".desk, .find")) land(thread() ?? document.querySelector("[data-takes] button") ?? document.getElementById("content"));
});
