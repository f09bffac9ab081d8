// Starts every behaviour of a page. Each module finds its elements by data attributes and survives swaps.
import "./lock.js";
import "./passkeys.js";
import "./requests.js";
import "./connection.js";
import "./keys.js";
import "./drafts.js";
import "./times.js";
import "./players.js";
import "./views.js";
import "./landing.js";
import "./fields.js";
import "./split.js";
import "./packets.js";
import "./links.js";
