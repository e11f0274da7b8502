// A person shows Tandem a CRM: the picker in a tab, what it brought, trying it on that page, keeping it. Kept in the
// browser's session storage between the steps, because a worker may die while a person points. Called by `crms.ts`.
import { z } from "zod";
import type { CrmFile } from "../../contract/crm-table/crm-file-schema.ts";
import type { AdapterTable } from "../../crm/adapter.ts";
import { idParts } from "../../crm/address-parts.ts";
import { readCrmFile, tableOfFile, writeCrmFile } from "../../crm/crm-file.ts";
import { fileOfPicks } from "../../crm/table-of-picks.ts";
import type { CrmDraft, PickedView, TriedRecord } from "../../messaging/crms-view.ts";
import { pageRecord } from "../../messaging/page-messages-parse.ts";
import type { Picked } from "../../messaging/picked.ts";
import { picked as pickedSchema } from "../../messaging/picked-parse.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { say } from "../messages/say.ts";
import { type Area, keptValue } from "./kept-value.ts";

const KEY = "crm-pick";
const MOST_PARTS = 6;

const kept = z
  .object({ label: z.string(), host: z.string(), tabId: z.int(), picked: pickedSchema.nullable() })
  .nullable()
  .catch(null);

/** The tab of a page of that CRM, in the browser's hands. */
export type PickerTabs = {
  /** The last used tab that shows a page of this host; null: none does. */
  findAt(pattern: string): Promise<number | null>;
  /** Brings it to the front with the picker in it. */
  pick(tabId: number): Promise<void>;
  /** What this table reads of it now; the page is hostile. */
  read(tabId: number, table: AdapterTable): Promise<unknown>;
};

export type Picking = {
  view(): Promise<PickedView | null>;
  start(label: string, pattern: string): Promise<void>;
  /** From the picker in this tab; null: given up. */
  heard(tabId: number, origin: string, picked: Picked | null): Promise<void>;
  attempt(draft: CrmDraft): Promise<TriedRecord>;
  /** The text of the file that it makes. */
  text(draft: CrmDraft): Promise<{ text: string; host: string }>;
  forget(): Promise<void>;
};

const refuse = (code: string, message: string, problems: readonly string[] = []) =>
  new CommandRefused({ code, message, errors: problems.map((problem) => ({ at: "", message: problem })) });

export function createPicking(deps: {
  session: Area;
  tabs: PickerTabs;
  own: () => Promise<CrmFile[]>;
  now: () => number;
}): Picking {
  const state = keptValue(deps.session, KEY, kept);

  async function made({ kind, part }: CrmDraft): Promise<{ file: CrmFile; host: string; tabId: number }> {
    const now = await state.get();
    const found = now?.picked && idParts(now.picked.href)[part];
    if (!now?.picked || !found) throw refuse("not_found", say("crm.nothingPicked"));
    const { host, label, tabId } = now;
    const { href, picks } = now.picked;
    const own = await deps.own();
    const before = own.find(({ hosts }) => hosts.includes(host)) ?? null;
    const taken = own.map(({ table }) => table.crm);
    const seen = new Date(deps.now()).toISOString().slice(0, 7);
    const file = fileOfPicks({ label, kind, href, part: found, picks, seen }, before, taken);
    const read = file && readCrmFile(writeCrmFile(file));
    if (!read?.ok) throw refuse("crm_file", say("crm.notMade"), read?.problems);
    return { file: read.file, host, tabId };
  }

  return {
    async view() {
      const now = await state.get();
      if (!now?.picked) return null;
      const { href, picks } = now.picked;
      return {
        label: now.label,
        href,
        parts: idParts(href)
          .slice(0, MOST_PARTS)
          .map(({ parameter, value }) => (parameter === null ? value : `${parameter}=${value}`)),
        picks: picks.map(({ field, value, proposals: [best] }) => ({
          field,
          value,
          by: best?.labels?.[0] ?? best?.selector ?? "",
        })),
      };
    },
    async start(label, pattern) {
      const tabId = await deps.tabs.findAt(pattern);
      const host = URL.parse(pattern.replace(/\*$/, ""))?.hostname ?? "";
      if (tabId === null) throw refuse("no_tab", say("crm.noTab", { host }));
      await state.change(() => ({ label, host, tabId, picked: null }));
      await deps.tabs.pick(tabId);
    },
    async heard(tabId, origin, picked) {
      await state.change((now) => {
        const isAsked = now !== null && now.tabId === tabId && URL.parse(origin)?.hostname === now.host;
        if (!isAsked || (picked && URL.parse(picked.href)?.origin !== origin)) return now;
        return picked && picked.picks.length > 0 ? { ...now, picked } : null;
      });
    },
    async attempt(draft) {
      const { file, tabId } = await made(draft);
      const table = tableOfFile(file);
      const read = await deps.tabs.read(tabId, table).catch(() => null);
      const record = pageRecord.nullable().catch(null).parse(read);
      return {
        id: record?.ref.id ?? null,
        fields: Object.entries(record?.fields ?? {}).map(([field, reading]) => ({
          field,
          value: reading.value,
        })),
      };
    },
    async text(draft) {
      const { file, host } = await made(draft);
      return { text: writeCrmFile(file), host };
    },
    async forget() {
      await state.change(() => null);
    },
  };
}
