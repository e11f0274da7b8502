// A person shows Tandem a CRM: the picker in a tab, what it brought, trying it on that page, keeping it. Kept in the
// browser's session storage between the steps, because a worker may die while a person points. A host that was asked for
// only to point there never stays allowed where nothing comes of it. Called by `crms.ts`.
import { z } from "zod";
import type { CrmFile } from "../../contract/crm-table/crm-file-schema.ts";
import type { AdapterTable } from "../../crm/adapter.ts";
import { idParts } from "../../crm/address-parts.ts";
import { namesHost, readCrmFile, tableOfFile, writeCrmFile } from "../../crm/crm-file.ts";
import { findTable } from "../../crm/registry.ts";
import { fileOfPicks } from "../../crm/table-of-picks.ts";
import type { CrmDraft, CrmsView, TriedRecord } from "../../messaging/crms-view.ts";
import { pageRecord } from "../../messaging/page-messages-parse.ts";
import type { Picked } from "../../messaging/picked.ts";
import { picked as pickedSchema } from "../../messaging/picked-parse.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { hostOfPattern } from "../../util/host-pattern.ts";
import { say } from "../messages/say.ts";
import { type Area, keptValue } from "./kept-value.ts";
import type { Published } from "./published-crms.ts";

const KEY = "crm-pick";
/** On this device: it outlives the browser's session, in which the rest ends. */
const LENT = "crm-pick-host";
const MOST_PARTS = 6;

const pointing = z.object({
  label: z.string(),
  host: z.string(),
  tabId: z.int(),
  picked: pickedSchema.nullable(),
});
type Kept = z.infer<typeof pointing>;
const kept = pointing.nullable().catch(null);
/** The pattern of a host that was asked for only to point there. */
const lentHost = z.string().nullable().catch(null);

/** The tab of a page of that CRM, in the browser's hands. */
export type PickerTabs = {
  /** The last used tab that shows a page of this host; null: none does. */
  findAt(pattern: string): Promise<number | null>;
  /** Brings it to the front with the picker in it. */
  pick(tabId: number): Promise<void>;
  /** Ends the picker there, if it is; rejects where there is no such tab. */
  stop(tabId: number): Promise<void>;
  /** What this table reads of it now; the page is hostile. */
  read(tabId: number, table: AdapterTable): Promise<unknown>;
};

export type Picking = {
  view(): Promise<Pick<CrmsView, "picked" | "pointing">>;
  /** `isNew`: the browser was asked for this host only now. */
  start(label: string, pattern: string, isNew: boolean): Promise<void>;
  /** From the picker in this tab; null: given up. */
  heard(tabId: number, origin: string, picked: Picked | null): Promise<void>;
  attempt(draft: CrmDraft): Promise<TriedRecord>;
  /** The text of the file that it makes. */
  text(draft: CrmDraft): Promise<{ text: string; host: string }>;
  /** What was pointed at became a CRM: its host stays. */
  kept(): Promise<void>;
  /** Given up: nothing was kept. */
  end(): Promise<void>;
  /** Whether anybody pointed there. */
  tabGone(tabId: number): Promise<boolean>;
  started(): Promise<void>;
  /** A person wants this host for a CRM: it stays. */
  claimed(host: string): Promise<void>;
  /** Refuses where no tab shows a page of this host. */
  tabAt(pattern: string): Promise<number>;
};

const refuse = (code: string, message: string, problems: readonly string[] = []) =>
  new CommandRefused({ code, message, errors: problems.map((problem) => ({ at: "", message: problem })) });

export function createPicking(deps: {
  area: Area;
  session: Area;
  tabs: PickerTabs;
  own: () => Promise<CrmFile[]>;
  published: () => Promise<Published[]>;
  chosenAt: (host: string) => Promise<string | null>;
  giveBack: (pattern: string) => Promise<void>;
  now: () => number;
}): Picking {
  const state = keptValue(deps.session, KEY, kept);
  const lent = keptValue(deps.area, LENT, lentHost);

  async function giveBack(): Promise<void> {
    const pattern = await lent.get();
    if (pattern === null) return;
    // First: whoever is cut off here gives it back at the next start.
    await deps.giveBack(pattern);
    await lent.change(() => null);
  }

  /** Where this says that it is over; answers whether it was. */
  async function endWhere(isOver: (now: Kept) => boolean): Promise<boolean> {
    const tabIds: number[] = [];
    await state.change((now) => {
      if (!now || !isOver(now)) return now;
      tabIds.push(now.tabId);
      return null;
    });
    for (const tabId of tabIds) await deps.tabs.stop(tabId).catch(() => undefined);
    if (tabIds.length > 0) await giveBack();
    return tabIds.length > 0;
  }

  async function end(): Promise<void> {
    if (!(await endWhere(() => true))) await giveBack();
  }

  /** The table that reads this host now, or would: what was pointed at goes into it. */
  async function fileBefore(
    own: CrmFile[],
    published: Published[],
    { host, at }: { host: string; at: string },
  ) {
    const chosen = await deps.chosenAt(host);
    const names = ({ hosts }: CrmFile) => hosts.some((each) => namesHost(each, at));
    const mine = own.find(({ table }) => table.crm === chosen);
    if (mine) return mine;
    const theirs = published.find(({ key }) => key === chosen);
    const files = published.flatMap(({ file }) => (file ? [file] : []));
    const found = theirs?.file ?? own.find(names) ?? files.find(names) ?? null;
    const namesake = own.find(({ table }) => table.crm === found?.table.crm);
    if (!found || !namesake || namesake === found) return found;
    // What is made would take its place.
    if (!names(namesake)) throw refuse("crm_file", say("crm.namesake", { label: namesake.label }));
    // It may have been pointed into since.
    return namesake.table.version > found.table.version ? namesake : found;
  }

  async function tabAt(pattern: string): Promise<number> {
    const tabId = await deps.tabs.findAt(pattern);
    if (tabId === null) throw refuse("no_tab", say("crm.noTab", { host: hostOfPattern(pattern) }));
    return tabId;
  }

  async function made({ kind, part }: CrmDraft): Promise<{ file: CrmFile; host: string; tabId: number }> {
    const now = await state.get();
    const found = now?.picked && idParts(now.picked.href)[part];
    if (!now?.picked || !found) throw refuse("not_found", say("crm.nothingPicked"));
    const { host, label, tabId } = now;
    const { href, picks } = now.picked;
    const [own, published] = await Promise.all([deps.own(), deps.published()]);
    const before = await fileBefore(own, published, { host, at: `${URL.parse(href)?.protocol}//${host}/*` });
    const taken = [...own, ...published.map(({ row }) => row.file)].map(({ table }) => table.crm);
    const seen = new Date(deps.now()).toISOString().slice(0, 7);
    const file = fileOfPicks({ label, kind, href, part: found, picks, seen }, before, taken);
    const read = file && readCrmFile(writeCrmFile(file));
    if (!read?.ok) throw refuse("crm_file", say("crm.notMade"), read?.problems);
    return { file: read.file, host, tabId };
  }

  return {
    async view() {
      const now = await state.get();
      if (!now) return { picked: null, pointing: null };
      const { label, host } = now;
      if (!now.picked) return { picked: null, pointing: { label, host } };
      const { href, picks } = now.picked;
      const picked = {
        label,
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
      return { picked, pointing: null };
    },
    async start(label, pattern, isNew) {
      const before = await state.get();
      if ((await lent.get()) !== pattern) await giveBack();
      if (isNew) await lent.change(() => pattern);
      try {
        const url = URL.parse(pattern.replace(/\*$/, ""));
        const known = url && findTable(url.host, url.origin);
        if (!known || known.by === "host")
          throw refuse("known", say("crm.known", { crm: known?.table.label ?? "" }));
        const tabId = await tabAt(pattern);
        if (before && before.tabId !== tabId) await deps.tabs.stop(before.tabId).catch(() => undefined);
        await state.change(() => ({ label, host: url.hostname, tabId, picked: null }));
        await deps.tabs.pick(tabId);
      } catch (error) {
        await end();
        throw error;
      }
    },
    async heard(tabId, origin, picked) {
      const isAsked = (now: Kept) => now.tabId === tabId && URL.parse(origin)?.hostname === now.host;
      if (picked && URL.parse(picked.href)?.origin !== origin) return;
      if (!picked || picked.picks.length === 0) await endWhere(isAsked);
      else await state.change((now) => (now && isAsked(now) ? { ...now, picked } : now));
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
    async kept() {
      await state.change(() => null);
      await lent.change(() => null);
    },
    end,
    // What was brought before can still be kept.
    tabGone: (tabId) => endWhere((now) => now.tabId === tabId && !now.picked),
    async started() {
      if ((await state.get()) === null) await giveBack();
    },
    async claimed(host) {
      await lent.change((now) => (now !== null && hostOfPattern(now) === host ? null : now));
    },
    tabAt,
  };
}
