// The token that every change carries, as the page's head has it now; a new session has a new one.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

/** The header with the token; nothing when the page has none. */
export const token = () => (meta("csrf-header") ? { [meta("csrf-header")]: meta("csrf-token") } : {});
