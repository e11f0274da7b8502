// The one content script, on pages of the CRMs a person picked. It only wires: `lib/overlay/page-script.ts`.
// Which hosts it runs on is decided by `wxt.config.ts` (a build with its hosts declared) or by the background.
import { defineContentScript } from "wxt/utils/define-content-script";
import { startPageScript } from "#lib/overlay/page-script.ts";

export default defineContentScript({
  matches: [],
  main: startPageScript,
});
