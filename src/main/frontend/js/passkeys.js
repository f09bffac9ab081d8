// Passkeys: the browser talks to the authenticator, the server to nobody but this page. [data-passkey] signs in with one,
// [data-passkey-new] is the form that makes one.
import { token } from "./token.js";

const able = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

async function post(address, body, type) {
  const headers = { ...token(), "HX-Request": "true", "HX-Request-Type": "partial", Accept: "application/json" };
  if (type) headers["Content-Type"] = type;
  const answer = await fetch(address, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`refused with ${answer.status}`);
  return answer;
}

/** Whether the person showed a passkey that is known here; the session is hers then. */
export async function showPasskey() {
  const options = await (await post("/passkeys/challenge")).json();
  const shown = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  await post("/passkeys/session", JSON.stringify(shown.toJSON()), "application/json");
}

async function makePasskey(form) {
  const fields = new URLSearchParams(new FormData(form));
  const options = await (await post("/account/passkeys/challenge", fields)).json();
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  const label = encodeURIComponent(form.elements.namedItem("label").value);
  await post(`/account/passkeys?label=${label}`, JSON.stringify(made.toJSON()), "application/json");
}

/** Offers the buttons only where they can work. */
export function offer(root = document) {
  for (const button of root.querySelectorAll("[data-passkey]")) button.hidden = !able;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-passkey]");
  if (!button || button.closest("dialog")) return;
  const problem = document.querySelector("[data-passkey-problem]");
  try {
    await showPasskey();
    location.assign("/");
  } catch {
    if (problem) problem.hidden = false;
  }
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-passkey-new]")) return;
  event.preventDefault();
  const problem = form.querySelector("[data-passkey-problem]");
  problem.hidden = true;
  try {
    await makePasskey(form);
    location.reload();
  } catch {
    problem.hidden = false;
    form.elements.namedItem("password")?.select();
  }
});

for (const form of document.querySelectorAll("[data-passkey-new]")) form.hidden = !able;
for (const sorry of document.querySelectorAll("[data-passkey-missing]")) sorry.hidden = able;
offer();
