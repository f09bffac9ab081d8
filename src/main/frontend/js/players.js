// Voicemail: [data-voicemail="<address>"] with a play button, a place for the waveform and speed buttons. The library is
// fetched only when a recording comes with its peaks; without them a plain line shows how far it has played. It puts a style element into its shadow root, which the content security
// policy refuses; built outside the document, that element can be exchanged for a constructed sheet before it counts.
let library;

async function waveform(place, audio) {
  library ??= import("../vendor/wavesurfer.js");
  const { default: WaveSurfer } = await library;
  const styles = getComputedStyle(place);
  const host = document.createElement("div");
  const wave = WaveSurfer.create({
    container: host,
    media: audio,
    height: 26,
    barWidth: 2,
    barGap: 2,
    barRadius: 2,
    cursorWidth: 0,
    waveColor: styles.getPropertyValue("--wave").trim(),
    progressColor: styles.getPropertyValue("--thread").trim(),
    peaks: [place.dataset.peaks.split(",").map(Number)],
    duration: Number(place.dataset.seconds),
  });
  const shadow = wave.getWrapper().getRootNode();
  const inline = shadow.querySelector("style");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(inline.textContent);
  inline.remove();
  shadow.adoptedStyleSheets = [sheet];
  place.replaceChildren(host);
  return wave;
}

function start(box) {
  if (box.dataset.started) return;
  box.dataset.started = "true";
  const audio = box.querySelector("audio");
  const play = box.querySelector("[data-play]");
  const place = box.querySelector("[data-wave]");
  const left = box.querySelector("[data-left]");
  const total = () => (Number.isFinite(audio.duration) ? audio.duration : Number(place.dataset.seconds));
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const show = () => {
    box.dataset.playing = String(!audio.paused);
    play.setAttribute("aria-pressed", String(!audio.paused));
    left.textContent = total() > 0 ? clock(audio.currentTime > 0 ? audio.currentTime : total()) : "";
    place.style.setProperty("--played", total() > 0 ? String(audio.currentTime / total()) : "0");
  };
  for (const happened of ["play", "pause", "ended", "timeupdate"]) audio.addEventListener(happened, show);
  play.addEventListener("click", () => (audio.paused ? audio.play().catch(show) : audio.pause()));
  const speeds = [...box.querySelectorAll("[data-speed]")];
  box.querySelector(".speeds").addEventListener("click", (event) => {
    if (event.target !== event.currentTarget) return;
    speeds[(speeds.findIndex((speed) => speed.getAttribute("aria-pressed") === "true") + 1) % speeds.length].click();
  });
  for (const speed of speeds) {
    speed.addEventListener("click", () => {
      audio.playbackRate = Number(speed.dataset.speed);
      for (const other of speeds) other.setAttribute("aria-pressed", String(other === speed));
    });
  }
  box.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (!step) return;
    event.preventDefault();
    audio.currentTime = Math.min(total(), Math.max(0, audio.currentTime + step));
  });
  if (place.dataset.peaks) waveform(place, audio).catch(() => place.classList.add("wave-missing"));
}

const begin = () => document.querySelectorAll("[data-voicemail]").forEach(start);
document.addEventListener("htmx:after:swap", begin);
begin();
