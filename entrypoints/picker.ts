// The picker's script, put by the background into one tab on a person's click: never loaded by itself. It only wires: what
// it can do is called by name from the background, in the extension's own world of that page.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { AdapterTable } from "#lib/crm/adapter.ts";
import { lookAtPage } from "#lib/crm/look-at-page.ts";
import { recordInView } from "#lib/crm/read-page.ts";
import { startPicker } from "#lib/overlay/picker.ts";
import { ask } from "#lib/overlay/runtime.ts";

export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    tandemPick: () => startPicker((picked) => void ask({ type: "page.picked", picked })),
    tandemLook: (table: AdapterTable) => lookAtPage(table),
    tandemTry: (table: AdapterTable) => recordInView(table),
  });
});
