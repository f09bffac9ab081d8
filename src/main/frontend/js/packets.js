// The care team's list is shown anew when something changed, but never under the hands of somebody who writes in it.
const list = () => document.getElementById("packets");
const busy = (packets) => packets.querySelector("details[open]") || packets.querySelector("textarea:focus, input:focus, select:focus");

document.body.addEventListener("escalations-changed", () => {
  const packets = list();
  if (!packets) return;
  if (busy(packets)) packets.querySelector("[data-packets-news]").hidden = false;
  else packets.dispatchEvent(new Event("refresh"));
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-packets-refresh]")) list()?.dispatchEvent(new Event("refresh"));
});

// Opening a reason puts the cursor into it.
document.addEventListener("toggle", (event) => {
  if (event.target.open && event.target.closest("#packets, .raise")) event.target.querySelector("textarea, select, input:not([type=hidden])")?.focus();
}, true);
