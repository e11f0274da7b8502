// What the tests of the overlay run inside a page: the real content script, without WXT's wrapper.
import { startPageScript } from "#lib/overlay/page-script.ts";

startPageScript();
