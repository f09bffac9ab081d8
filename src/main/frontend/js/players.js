// Voicemail: [data-voicemail="<address>"] with a play button, a place for the waveform and speed buttons. The library is
// fetched only when a page has a recording. It puts a style element into its shadow root, which the content security
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
    peaks: place.dataset.peaks ? [place.dataset.peaks.split(",").map(Number)] : undefined,
    duration: place.dataset.peaks ? Number(place.dataset.seconds) : undefined,
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
  const total = Number(place.dataset.seconds);
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const show = () => {
    box.dataset.playing = String(!audio.paused);
    play.setAttribute("aria-pressed", String(!audio.paused));
    left.textContent = clock(audio.currentTime > 0 ? audio.currentTime : total);
  };
  for (const happened of ["play", "pause", "ended", "timeupdate"]) audio.addEventListener(happened, show);
  play.addEventListener("click", () => (audio.paused ? audio.play().catch(show) : audio.pause()));
  for (const speed of box.querySelectorAll("[data-speed]")) {
    speed.addEventListener("click", () => {
      audio.playbackRate = Number(speed.dataset.speed);
      for (const other of box.querySelectorAll("[data-speed]")) other.setAttribute("aria-pressed", String(other === speed));
    });
  }
  box.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (!step) return;
    event.preventDefault();
    audio.currentTime = Math.min(total, Math.max(0, audio.currentTime + step));
  });
  waveform(place, audio).catch(() => place.classList.add("wave-missing"));
}

const begin = () => document.querySelectorAll("[data-voicemail]").forEach(start);
document.addEventListener("htmx:after:swap", begin);
begin();
