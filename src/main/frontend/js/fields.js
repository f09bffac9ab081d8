// Fields that save themselves while somebody writes (data-field). A save says what the field was seen to say, so that nobody's
// words are written over; what the server has not confirmed is marked and sent again when the connection is back.
import { words } from "./words.js";

const fieldOf = (element) => element?.closest?.("form[data-field]");

function say(form, text) {
  const place = form?.querySelector("[data-field-said]");
  if (!place) return;
  place.textContent = text;
  place.dataset.kind = "unsaved";
}

document.addEventListener("input", (event) => {
  const form = fieldOf(event.target);
  if (form) form.dataset.unsaved = "";
  say(form, words("unsaved"));
});

// A save may have waited for the one before it, which has changed what is seen.
document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  const form = fieldOf(ctx.sourceElement);
  if (!form || ctx.request.method === "GET") return;
  delete form.dataset.unsaved;
  // arrives although the page goes away
  ctx.request.keepalive = true;
  ctx.request.body?.set?.("seen", form.elements.namedItem("seen")?.value ?? "");
  say(form, words("saving"));
});

const failed = ({ detail: { ctx } }) => {
  const form = fieldOf(ctx.sourceElement);
  if (form) form.dataset.unsaved = "";
  say(form, words("unsaved"));
};
document.addEventListener("htmx:error", failed);
document.addEventListener("htmx:response:error", failed);

const again = () => document.querySelectorAll("form[data-field][data-unsaved]:not(:has([data-conflict]))").forEach((form) => form.requestSubmit());
document.addEventListener("connection-back", again);
document.addEventListener("visibilitychange", () => document.hidden && again());
window.addEventListener("pagehide", again);
