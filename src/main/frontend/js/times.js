// Keeps "18 min late" and "waiting 42 min" true while a page stays open; the words come from the server.
import { clockSkew, words } from "./words.js";

function span(name, minutes) {
  if (minutes >= 24 * 60) return null;
  if (minutes < 60) return words(`${name}Minutes`, { minutes });
  return words(`${name}Hours`, { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, "0") });
}

function refresh() {
  const now = Date.now() + clockSkew;
  for (const time of document.querySelectorAll("time[data-said]")) {
    const ahead = Date.parse(time.dateTime) - now;
    const minutes = Math.floor(Math.abs(ahead) / 60000);
    const { said } = time.dataset;
    const late = ahead < 0 && (said === "due" || said === "within");
    const text = late ? span("late", minutes) : said === "waiting" || said === "within" ? span(said, ahead < 0 || said === "within" ? minutes : 0) : null;
    if (text && time.textContent !== text) time.textContent = text;
    if (late) time.closest("[data-due-row]")?.classList.replace("soon", "late");
  }
}

setInterval(refresh, 20000);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
