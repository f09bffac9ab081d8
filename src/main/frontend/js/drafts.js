// Forms with data-draft="<address>" are saved while somebody writes: at most every second and a half, when they leave a field
// and when the page goes away. What the server has not confirmed stays in this tab and comes back after a new sign-in.
import { send } from "./lock.js";
import { clockSkew, toast, words, zone } from "./words.js";

const PAUSE = 1500;
const mine = `draft:${document.body.dataset.person ?? ""}:`;
const keyOf = (form) => mine + form.dataset.draft;
const state = new WeakMap();

function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content ?? "";
}

function values(form) {
  const secret = form.querySelector("[data-csrf]")?.name;
  const pairs = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== secret);
  return new URLSearchParams(pairs);
}

/** The same with the time it was typed, so that an older save never overwrites a newer one. */
function stamped(form) {
  const typed = values(form);
  typed.set("revision", String(Date.now()));
  return typed;
}

function say(form, text, kind) {
  const place = form.querySelector("[data-draft-state]");
  if (!place) return;
  place.textContent = text;
  place.dataset.kind = kind;
}

function changed(form) {
  const own = state.get(form) ?? { sending: false, last: 0 };
  state.set(form, own);
  sessionStorage.setItem(keyOf(form), values(form).toString());
  own.dirty = true;
  say(form, words("unsaved"), "unsaved");
  clearTimeout(own.timer);
  own.timer = setTimeout(() => save(form), Math.max(0, own.last + PAUSE - Date.now()));
}

async function save(form, leaving = false) {
  const own = state.get(form);
  if (!own?.dirty || (own.sending && !leaving)) return;
  clearTimeout(own.timer);
  own.sending = true;
  own.dirty = false;
  own.last = Date.now();
  const sent = values(form).toString();
  if (!leaving) say(form, words("saving"), "saving");
  try {
    const answer = await post(form, leaving);
    if (!answer.ok) throw new Error(`draft refused with ${answer.status}`);
    own.failed = false;
    if (sessionStorage.getItem(keyOf(form)) === sent) sessionStorage.removeItem(keyOf(form));
    if (!own.dirty) {
      const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit", timeZone: zone });
      const said = time.format(Date.now() + clockSkew).replace(/[\s\u202f]*([AP])M$/, (all, half) => ` ${half.toLowerCase()}m`);
      say(form, words("saved", { time: said }), "saved");
    }
  } catch (failure) {
    own.dirty = own.failed = true;
    say(form, words("unsaved"), "unsaved");
    if (failure instanceof TypeError) document.dispatchEvent(new CustomEvent("draft-failed"));
  } finally {
    own.sending = false;
    if (own.dirty && navigator.onLine) own.timer = setTimeout(() => save(form), own.failed ? 2 * PAUSE : PAUSE);
  }
}

/** A page that goes away cannot wait for an answer; any other waits until its person is signed in again. */
function post(form, leaving) {
  const request = {
    method: "POST",
    keepalive: leaving,
    redirect: "manual",
    headers: { [meta("csrf-header") || "X-Draft"]: meta("csrf-token"), "HX-Request": "true", "HX-Request-Type": "partial", "Content-Type": "application/x-www-form-urlencoded" },
    body: stamped(form),
  };
  return leaving ? fetch(form.dataset.draft, request) : send(form.dataset.draft, request);
}

function restore(form) {
  const kept = sessionStorage.getItem(keyOf(form));
  if (!kept || kept === values(form).toString()) return;
  for (const [name, value] of new URLSearchParams(kept)) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field && field.type !== "hidden") field.value = value;
  }
  toast(words("restored"));
  changed(form);
}

const drafts = (root = document) => root.querySelectorAll("form[data-draft]");
const draftOf = (event) => event.target instanceof Element && event.target.closest("form[data-draft]");
const saveAll = (leaving) => Promise.allSettled([...drafts()].map((form) => save(form, leaving)));

document.addEventListener("input", (event) => draftOf(event) && changed(draftOf(event)));
document.addEventListener("focusout", (event) => draftOf(event) && save(draftOf(event)));
document.addEventListener("connection-back", () => saveAll(false));
document.addEventListener("before-lock", (event) => event.detail.push(saveAll(false)));
document.addEventListener("visibilitychange", () => document.hidden && saveAll(true));
window.addEventListener("pagehide", () => saveAll(true));

// Sent for good: nothing is left to keep. A check of the words inside the form is not the form.
document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  const form = ctx.sourceElement;
  if (!form.matches?.("form[data-draft]") || ctx.request.method === "GET" || ctx.response.status >= 400) return;
  clearTimeout(state.get(form)?.timer);
  state.delete(form);
  sessionStorage.removeItem(keyOf(form));
});
document.addEventListener("submit", (event) => event.target.matches("[data-sign-out]") && sessionStorage.clear());

// Nobody finds in this tab what another person wrote in it.
for (const key of Object.keys(sessionStorage)) {
  if (document.body.dataset.person && key.startsWith("draft:") && !key.startsWith(mine)) sessionStorage.removeItem(key);
}

const begin = () => drafts().forEach((form) => state.has(form) || (state.set(form, { last: 0 }), restore(form)));
document.addEventListener("htmx:after:swap", begin);
begin();
