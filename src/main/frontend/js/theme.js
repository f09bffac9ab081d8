// Runs before the first paint, so that nobody who reads in the dark sees a white flash.
(() => {
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const dark = root.dataset.theme === "dark" || (root.dataset.theme === "system" && device.matches);
    root.dataset.bsTheme = dark ? "dark" : "light";
  };
  apply();
  device.addEventListener("change", apply);
  document.addEventListener("theme-chosen", apply);
})();
