// The script of the picker, of trying a table and of a report: put by the background into one tab on a person's click, never
// loaded by itself. It only wires: what it can do is called by name from the background, in the extension's own world there.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { AdapterTable } from "#lib/crm/adapter.ts";
import { lookAtPage } from "#lib/crm/look-at-page.ts";
import { recordInView } from "#lib/crm/read-page.ts";
import { startPicker, stopPicker } from "#lib/overlay/picker.ts";
import { ask } from "#lib/overlay/runtime.ts";

export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    tandemPick: () => startPicker((picked) => void ask({ type: "page.picked", picked })),
    tandemStop: stopPicker,
    tandemLook: (table: AdapterTable) => lookAtPage(table),
    tandemTry: (table: AdapterTable) => recordInView(table),
  });
});
