// Small things that need no server: which of the three views is shown on a narrow window, language sides of a reply,
// the theme before the page is loaded again, and the newest message in sight.
document.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-show-view]");
  if (tab) show(tab.dataset.showView);
  const row = event.target.closest("[data-row]");
  if (row) show("line");
});

/** Brings one of the three views to the front where only one fits. */
export function show(view) {
  const desk = document.querySelector("[data-view]");
  if (!desk) return;
  desk.dataset.view = view;
  for (const tab of desk.querySelectorAll(".tabs-views [data-show-view]")) {
    if (tab.dataset.showView === view) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

// The row that was opened is the current one at once, before the server says so.
document.addEventListener("click", (event) => {
  const row = event.target.closest("[data-row]");
  if (!row) return;
  for (const other of row.parentElement.querySelectorAll("[data-row][aria-current]")) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-theme-form]") || !event.submitter) return;
  document.documentElement.dataset.theme = event.submitter.value;
  document.dispatchEvent(new CustomEvent("theme-chosen"));
});

// A thread opens at its newest message and stays there while the page is still settling, until somebody scrolls it.
const settling = new ResizeObserver((changes) => changes.forEach(({ target }) => toNewest(target)));

function toNewest(thread) {
  if (thread.dataset.read) return;
  thread.scrollTop = thread.scrollHeight;
}

function newest() {
  for (const thread of document.querySelectorAll("[data-newest-last]")) {
    if (!thread.dataset.followed) {
      thread.dataset.followed = "true";
      settling.observe(thread);
      for (const moved of ["wheel", "touchmove", "keydown", "pointerdown"])
        thread.addEventListener(moved, () => (thread.dataset.read = "true"), { passive: true, once: true });
    }
    toNewest(thread);
  }
}

// A better wording is taken over with one press; typing goes on in its field.
document.addEventListener("click", (event) => {
  const better = event.target.closest("[data-fill]");
  const field = better && document.getElementById(better.dataset.fill);
  if (!field) return;
  field.value = better.dataset.words;
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

// A reply about which there is a doubt goes out for a reason only; the place for it is there as long as the doubt is.
function askWhy() {
  for (const why of document.querySelectorAll("[data-why]")) {
    const asked = why.closest("form").querySelector(".checks .ask") !== null;
    why.hidden = !asked;
    why.querySelector("input").required = asked;
  }
}

document.addEventListener("htmx:after:swap", askWhy);

function grow(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.rows = Math.min(8, Math.max(1, field.value.split("\n").length));
}

document.addEventListener("input", (event) => event.target.matches?.("textarea") && grow(event.target));
document.addEventListener("htmx:after:swap", newest);
newest();
