// A link to a patient's page, just made: copied, or put into the reply that is being written, in the reply's language.
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-link-copy], [data-link-insert]") : null;
  if (!button) return;
  const done = () => {
    button.lastChild?.nodeName === "KBD" && button.lastChild.remove();
    button.textContent = button.dataset.done;
  };
  if (button.hasAttribute("data-link-copy")) copy(button.parentElement.querySelector("[data-link]"), done);
  else insert(button, done);
});

async function copy(field, done) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    done();
  } catch {
    // not allowed here: it stays selected, and Ctrl+C takes it
  }
}

/** At the end of the last part, after a blank line; what is written there is kept. */
function insert(button, done) {
  const form = document.querySelector("#reply form.reply");
  const field = form?.elements.namedItem("next") ?? form?.elements.namedItem("received");
  if (!field) return;
  const language = form.elements.namedItem("language")?.value;
  const sentence = language === "es" ? button.dataset.sentenceEs : button.dataset.sentenceEn;
  field.value = `${field.value.trimEnd()}\n\n${sentence}`.trimStart();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  done();
}
