// What the tests of the picker run inside a page: the real picker, what it brought, and the real reader.
import type { AdapterTable } from "#lib/crm/adapter.ts";
import { proposeFor } from "#lib/crm/propose-selector.ts";
import { recordInView } from "#lib/crm/read-page.ts";
import type { Picked } from "#lib/messaging/picked.ts";
import { startPicker } from "#lib/overlay/picker.ts";

const brought: (Picked | null)[] = [];
Object.assign(globalThis, {
  brought,
  pick: () => startPicker((picked) => brought.push(picked)),
  read: (table: AdapterTable) => recordInView(table),
});

/** Elements with a text of their own whose proposals do not lead back to them, or that a machine's name or number is in. */
function checkAll(): string[] {
  const wrong: string[] = [];
  for (const element of [...document.body.querySelectorAll("*")].slice(0, 400)) {
    if (element.children.length > 0 || !element.textContent?.trim()) continue;
    for (const { selector, labels } of proposeFor(element, false)) {
      const first = labels ? null : document.querySelector(selector);
      if (!labels && first !== element) wrong.push(`${selector} finds another`);
      if (/\.[A-Za-z]|#[^ ]*\d/.test(selector)) wrong.push(selector);
    }
  }
  return wrong;
}

/** How often the page's headings are looked for, for one proposal. */
function timesGathered(selector: string): number {
  const find = document.querySelectorAll.bind(document);
  let times = 0;
  const counting = (asked: string) => {
    if (asked === "h1, h2") times += 1;
    return find(asked);
  };
  Object.assign(document, { querySelectorAll: counting });
  const element = document.querySelector(selector);
  if (element) proposeFor(element, false);
  return times;
}
Object.assign(globalThis, { checkAll, timesGathered });
