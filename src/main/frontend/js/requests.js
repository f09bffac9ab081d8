// What each htmx request carries, and what happens to answers that are not what was hoped for.
import { refused, send } from "./lock.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.request.method !== "GET" && meta("csrf-header")) ctx.request.headers[meta("csrf-header")] = meta("csrf-token");
  ctx.fetch = (address, request) => send(address, request, () => clearTimeout(ctx.requestTimeout));
});

// An answer for whoever is signed out must never land inside a part of a page.
document.addEventListener("htmx:before:response", (event) => {
  if (refused(event.detail.ctx.response.raw)) event.preventDefault();
});

// A refusal is shown beside what was refused when the form has a place for it, otherwise at the top of the page.
document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.response.status < 400) {
    document.getElementById("problem")?.replaceChildren();
    return;
  }
  const place = ctx.sourceElement.closest("form")?.querySelector("[data-problem]");
  if (ctx.hx.retarget === "#problem" && place) ctx.hx.retarget = place;
  if (!ctx.hx.retarget && !/text\/html/.test(ctx.response.headers.get("content-type") ?? "")) event.preventDefault();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-dismiss]")) event.target.closest(".problem")?.remove();
  const opens = event.target.closest("[data-open]");
  if (opens) {
    opens.closest("[popover]")?.hidePopover();
    document.getElementById(opens.dataset.open)?.showModal();
  }
});
