// Words marked in a message go into the form that makes a matter of their own of them: those that were marked in the
// conversation when the form came, and those that are marked in the form itself, by mouse or by Shift and the arrows.
const form = () => document.querySelector("form[data-split]");
let marked = null;

/** The words, and the message they stand in; nothing when they reach over its edge. */
function inConversation() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const text = (node) => (node instanceof Element ? node : node?.parentElement)?.closest(".from-patient .text");
  const place = text(selection.anchorNode);
  if (!place || place !== text(selection.focusNode)) return null;
  return { message: place.closest("li[id^='m-']")?.id.slice(2), words: selection.toString().trim() };
}

function take(words) {
  const field = form()?.querySelector("[data-split-words]");
  if (!field || !words) return;
  field.value = words;
}

function choose(message) {
  const choice = form()?.querySelector("[data-split-choice]");
  if (choice && message && [...choice.options].some((option) => option.value === message)) choice.value = message;
  showChosen();
}

/** Only the message that is chosen stands there; without a script all do. */
function showChosen() {
  const choice = form()?.querySelector("[data-split-choice]");
  if (!choice) return;
  for (const part of form().querySelectorAll("[data-split-of]")) part.hidden = part.dataset.splitOf !== choice.value;
}

document.addEventListener("selectionchange", (event) => {
  const source = event.target instanceof Element && event.target.matches("[data-split-source]") ? event.target : document.activeElement;
  if (source?.matches?.("[data-split-source]")) {
    take(source.value.slice(source.selectionStart, source.selectionEnd).trim());
    return;
  }
  const found = inConversation();
  if (!found) return;
  marked = found;
  if (form()) {
    choose(found.message);
    take(found.words);
  }
});

// A caret moves only in a field that can be written in; this one stays as it is.
document.addEventListener("beforeinput", (event) => event.target.matches?.("[data-split-source]") && event.preventDefault());

document.addEventListener("change", (event) => event.target.matches?.("[data-split-choice]") && showChosen());

// Before the swap of landing.js gives the caret to the form: what was marked is gone with the next click.
document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const target = typeof ctx.target === "string" ? document.querySelector(ctx.target) : ctx.target;
  if (target?.id === "line") marked = null;
  if (target?.id !== "reply" || !form()) return;
  choose(marked?.message);
  take(marked?.words);
});
