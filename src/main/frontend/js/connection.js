// Says when the connection is lost and when it is back, and asks again by itself and by button.
import { comeBack } from "./lock.js";
import { toast, words } from "./words.js";

const bar = document.querySelector("[data-connection]");
const text = bar?.querySelector("[data-connection-text]");
let lost = false;
let waiting = 1000;
let timer;

function show() {
  if (!bar) return;
  text.textContent = words("lost");
  bar.hidden = false;
}

export function isLost() {
  return lost;
}

function lose() {
  if (lost) return;
  lost = true;
  waiting = 1000;
  show();
  document.dispatchEvent(new CustomEvent("connection-lost"));
  timer = setTimeout(probe, waiting);
}

function recover() {
  if (!lost) return;
  lost = false;
  clearTimeout(timer);
  if (bar) bar.hidden = true;
  toast(words("back"));
  document.dispatchEvent(new CustomEvent("connection-back", { bubbles: true }));
}

async function probe() {
  clearTimeout(timer);
  try {
    const icon = document.querySelector('link[rel="icon"]')?.href ?? "/";
    const answer = await fetch(icon, { method: "HEAD", cache: "no-store" });
    if (answer.status < 500) return recover();
  } catch {
    // still away
  }
  waiting = Math.min(waiting * 2, 30000);
  timer = setTimeout(probe, waiting);
}

document.addEventListener("htmx:error", (event) => {
  if (event.detail.error instanceof TypeError || event.detail.ctx?.request?.signal?.reason === "timeout") lose();
});
document.addEventListener("htmx:sse:error", (event) => ([401, 423].includes(event.detail.status) ? comeBack() : lose()));
document.addEventListener("htmx:sse:after:connection", recover);
document.addEventListener("htmx:after:request", recover);
document.addEventListener("draft-failed", lose);
// A stream that waits before it tries again need not wait any longer.
document.addEventListener("connection-back", () => {
  for (const stream of document.querySelectorAll("[hx-sse\\:connect]")) stream._htmx?.sse?.delayCanceller?.();
});
window.addEventListener("offline", lose);
window.addEventListener("online", probe);
bar?.querySelector("[data-connection-retry]")?.addEventListener("click", probe);
