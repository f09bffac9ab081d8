// Puts what the browser needs into the static folder: our own modules and styles, and from npm only the files used.
// Usage: node build.mjs <project folder> <target folder>. Everything is served under one hash of all files, so that
// relative imports stay relative and every file may be cached for ever.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [project, target] = process.argv.slice(2);
const modules = join(project, "node_modules");
const frontend = join(project, "src/main/frontend");

const vendor = {
  "@tabler/core/dist/css/tabler.min.css": "vendor/tabler.min.css",
  "htmx.org/dist/htmx.min.js": "vendor/htmx.min.js",
  "htmx.org/dist/ext/hx-sse.min.js": "vendor/hx-sse.min.js",
  "tinykeys/dist/tinykeys.mjs": "vendor/tinykeys.js",
  "wavesurfer.js/dist/wavesurfer.esm.js": "vendor/wavesurfer.js",
};
const fonts = "@fontsource-variable/atkinson-hyperlegible-next/files";

install();
const files = [...vendorFiles(), ...ownFiles(), ["app.css", styles()], ["visit.css", visitStyles()], ["icons.svg", sprite()]].sort(([a], [b]) => (a < b ? -1 : 1));
const hash = createHash("sha256");
for (const [name, bytes] of files) hash.update(name).update("\0").update(bytes).update("\0");
const version = hash.digest("hex").slice(0, 12);
const stamp = join(target, "version.txt");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== version) write();

/** Installs exactly what the lock file names, once for each state of the lock file. */
function install() {
  const lock = createHash("sha256").update(readFileSync(join(project, "package-lock.json"))).digest("hex");
  const done = join(modules, ".installed-lock");
  if (existsSync(done) && readFileSync(done, "utf8") === lock) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: project,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (run.status !== 0) throw new Error("npm ci failed");
  writeFileSync(done, lock);
}

function vendorFiles() {
  const listed = Object.entries(vendor).map(([from, to]) => [to, readFileSync(join(modules, from))]);
  const woff = readdirSync(join(modules, fonts))
    .filter((name) => name.endsWith(".woff2"))
    .map((name) => [`fonts/${name}`, readFileSync(join(modules, fonts, name))]);
  return [...listed, ...woff];
}

function ownFiles() {
  return walk(frontend)
    .map((path) => [relative(frontend, path).replaceAll("\\", "/"), path])
    .filter(([name]) => /\.(js|svg|png|webmanifest)$/.test(name))
    .map(([name, path]) => [name, readFileSync(path)]);
}

/** Our styles in one file, in the order of their names. */
function styles() {
  const sheets = readdirSync(join(frontend, "css")).filter((name) => name.endsWith(".css")).sort();
  return Buffer.from(sheets.map((name) => readFileSync(join(frontend, "css", name), "utf8")).join("\n"));
}

/** The patient's page is small and runs no script: its own styles with the tokens alone, dark as the phone is. */
function visitStyles() {
  const tokens = readFileSync(join(frontend, "css/10-tokens.css"), "utf8");
  const block = (selector) => tokens.slice(tokens.indexOf("{", tokens.indexOf(selector)), tokens.indexOf("}", tokens.indexOf(selector)) + 1);
  const own = readFileSync(join(frontend, "visit.css"), "utf8");
  const used = (values) => `{${values.slice(1, -1).split(";").filter((value) => /^\s*color-scheme/.test(value) || own.includes(`var(${value.trim().split(":")[0]})`)).map((value) => value.trim()).join(";")}}`;
  const font = tokens.slice(tokens.indexOf("@font-face"), tokens.indexOf("}", tokens.indexOf("@font-face")) + 1);
  return Buffer.from([font, `:root${used(block(":root,"))}`, `@media (prefers-color-scheme:dark){:root${used(block("[data-bs-theme=dark]"))}}`, own].join("\n"));
}

/** One SVG file with just the icons that a template names inside an icon(...) call, or icons.txt lists for Java code. */
function sprite() {
  const names = new Set(readFileSync(join(frontend, "icons.txt"), "utf8").split(/\s+/).filter(Boolean));
  for (const path of walk(join(project, "src/main/jte")))
    // An icon's tone is written last, and labels of cases are no icons.
    for (const call of readFileSync(path, "utf8").matchAll(/\.icon\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g))
      for (const literal of call[1].replace(/,\s*tone\s*=[\s\S]*$|\bcase\s+"[^"]*"/g, "").matchAll(/"([a-z][a-z0-9-]*)"/g)) names.add(literal[1]);
  const symbols = [...names].sort().map((name) => {
    const file = join(modules, "@tabler/icons/icons", name.endsWith("-filled") ? `filled/${name.slice(0, -7)}` : `outline/${name}`);
    const inner = readFileSync(`${file}.svg`, "utf8").replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "").trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
  });
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>`);
}

function write() {
  rmSync(target, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    if (/\.(js|css|svg)$/.test(name)) {
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
    }
  }
  writeFileSync(stamp, version);
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
