// The cover over a page whose session is locked or has ended. The page stays as it is underneath, with its typed text and
// its place; whatever it asked for in the meantime waits until the same person is signed in again.
import { offer, showPasskey } from "./passkeys.js";

const dialog = document.getElementById("lock");
const place = dialog?.querySelector("[data-return]");
const lost = dialog?.querySelector("[data-return-lost]");
const me = document.body.dataset.person;
const limit = Number(document.body.dataset.lockAfter) * 1000;
const tabs = new BroadcastChannel("throughline-session");
const TELL_EVERY = 30000;
const ASK_AGAIN = 2000;
const LONGEST_FLUSH = 2000;

let away;
let before;
let lastField;
let locking = false;
let last = Date.now();
let told = Date.now();

const pause = (millis) => new Promise((done) => setTimeout(done, millis));
const meta = (name) => document.querySelector(`meta[name="${name}"]`);

/** Whether an answer says that the session behind this page is locked, has ended, or knows another token. */
export const refused = (answer) =>
  answer.status === 423 || answer.status === 401 || answer.type === "opaqueredirect" || (answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in"));

/** Sends a request as the person of this page; if she has to sign in first, it waits for her and is sent again. */
export async function send(address, request, onWait = () => {}) {
  for (let round = 0; ; round++) {
    const answer = await fetch(address, withToken(request));
    if (!refused(answer) || !me || round > 3) return answer;
    onWait();
    await comeBack();
  }
}

/** The token may be a new one by the time the request is sent again. */
function withToken(request) {
  if (!request.method || request.method === "GET") return request;
  const token = meta("csrf-token")?.content ?? "";
  if (meta("csrf-header")?.content) request.headers[meta("csrf-header").content] = token;
  const field = document.querySelector("[data-csrf]")?.name;
  if (field && request.body?.has?.(field)) request.body.set(field, token);
  return request;
}

/** Resolves once the page may go on. */
export function comeBack() {
  if (!away) {
    begin();
    settle(false);
  }
  return away.promise;
}

function begin() {
  away = Promise.withResolvers();
}

/** Locks at once: covers the page, saves what was typed, then tells the server. */
export async function lockNow() {
  if (!me || away) return;
  locking = true;
  begin();
  cover();
  const saving = [];
  document.dispatchEvent(new CustomEvent("before-lock", { detail: saving }));
  await Promise.race([Promise.allSettled(saving), pause(LONGEST_FLUSH)]);
  await reaching(tellLocked);
  locking = false;
  tabs.postMessage("locked");
  settle(false);
}

async function tellLocked() {
  const post = () => fetch("/session/lock", withToken({ method: "POST", headers: { "HX-Request": "true" } }));
  const answer = await post();
  if (answer.status !== 401) return;
  const now = await look();
  if (now.dataset.session !== "OPEN") return;
  renew(now);
  await post();
}

/** Looks how the session stands, and covers or uncovers the page accordingly. */
async function settle(tried) {
  const now = await reaching(look);
  if (!away) return;
  if (now.dataset.session !== "OPEN") return ask(now, tried);
  if (now.dataset.whose !== me) return leaveTo("/");
  renew(now);
  uncover();
}

/** Repeats until the server can be reached. */
async function reaching(step) {
  for (;;) {
    try {
      const result = await step();
      lost.hidden = true;
      return result;
    } catch {
      cover();
      lost.hidden = false;
      await Promise.race([pause(ASK_AGAIN), new Promise((done) => addEventListener("online", done, { once: true }))]);
    }
  }
}

async function look() {
  const answer = await fetch(`/session?who=${encodeURIComponent(me)}`, {
    cache: "no-store",
    headers: { "HX-Request": "true", "HX-Request-Type": "partial", Accept: "text/html" },
  });
  if (!answer.ok) throw new Error(`the session does not say how it stands: ${answer.status}`);
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
  return parsed.querySelector("[data-session]");
}

function ask(now, tried) {
  cover();
  place.replaceChildren(document.adoptNode(now));
  renew(now);
  offer(place);
  const problem = place.querySelector("[data-refused]");
  if (problem) problem.hidden = !tried;
  place.querySelector("[data-first]")?.focus();
}

function renew(now) {
  const { csrfHeader, csrfToken } = now.dataset;
  meta("csrf-header")?.setAttribute("content", csrfHeader);
  meta("csrf-token")?.setAttribute("content", csrfToken);
  for (const field of document.querySelectorAll("input[data-csrf]")) field.value = csrfToken;
}

function cover() {
  if (document.body.dataset.covered) return;
  const field = document.activeElement?.closest("#content") ? document.activeElement : lastField;
  before = { field, title: document.title, start: field?.selectionStart, end: field?.selectionEnd };
  document.body.dataset.covered = "true";
  document.title = dialog.dataset.title;
  if (!dialog.open) dialog.showModal();
}

function uncover() {
  const waiting = away;
  away = undefined;
  last = told = Date.now();
  if (document.body.dataset.covered) {
    delete document.body.dataset.covered;
    document.title = before.title;
    dialog.close();
    place.replaceChildren();
    goOn(before);
    tabs.postMessage("open");
  }
  waiting.resolve();
  document.dispatchEvent(new CustomEvent("connection-back", { bubbles: true }));
}

function goOn({ field, start, end }) {
  if (!field?.isConnected) return;
  field.focus({ preventScroll: true });
  if (typeof start === "number") field.setSelectionRange?.(start, end);
}

/** Another person is signed in: this page is not theirs. */
function leaveTo(address) {
  document.querySelectorAll("form[data-draft]").forEach((form) => form.removeAttribute("data-draft"));
  sessionStorage.clear();
  location.assign(address);
}

function alive() {
  const now = Date.now();
  if (away) return;
  if (now - last >= limit) return lockNow();
  last = now;
  if (now - told < TELL_EVERY) return;
  told = now;
  tabs.postMessage("alive");
  send("/session/activity", { method: "POST", headers: { "HX-Request": "true" } }).catch(() => {});
}

if (me && dialog) {
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("close", () => document.body.dataset.covered && dialog.showModal());
  dialog.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.matches("[data-sign-out]")) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    await reaching(() => fetch(form.action, { method: "POST", redirect: "manual", headers: { "HX-Request": "true", "HX-Request-Type": "partial" }, body }));
    settle(true);
  });
  dialog.addEventListener("click", (event) => {
    if (!event.target.closest("[data-passkey]")) return;
    showPasskey().then(() => settle(false), () => settle(true));
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.closest("#content")) lastField = event.target;
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-lock]");
    if (!button) return;
    button.closest("[popover]")?.hidePopover();
    lockNow();
  });
  tabs.addEventListener("message", ({ data }) => {
    if (data === "alive") last = Date.now();
    else if (data === "locked") comeBack();
    else if (away && !locking) settle(false);
  });
  tabs.postMessage("open");
  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) window.addEventListener(sign, alive, { passive: true, capture: true });
  const tooLong = () => Date.now() - last >= limit && lockNow();
  setInterval(tooLong, 5000);
  document.addEventListener("visibilitychange", () => document.hidden || tooLong());
}
