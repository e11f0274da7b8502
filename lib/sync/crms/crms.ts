// What this device knows of CRMs: which there are, which is at which host, and so the table of a page. Made by the
// background; told to surfaces as the view `crms`. Nothing of it leaves the device.
import { z } from "zod";
import { crmKey, isPublishedKey } from "../../contract/crm-table/crm-key.ts";
import type { AdapterTable } from "../../crm/adapter.ts";
import { tableOfFile, writeCrmFile } from "../../crm/crm-file.ts";
import {
  chosenFor,
  type HostChoices,
  hostsReadBy,
  type IsGone,
  nameOf,
  withChoice,
  withFound,
  withoutCrm,
  withoutCrms,
  withoutHosts,
} from "../../crm/host-choices.ts";
import { adapters, findTable } from "../../crm/registry.ts";
import type { CrmDraft, CrmsView, CrmText, OfferedCrm } from "../../messaging/crms-view.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { createEmitter, type Emitter } from "../../util/emitter.ts";
import { hostsCover } from "../../util/host-pattern.ts";
import { say } from "../messages/say.ts";
import { type Area, keptValue } from "./kept-value.ts";
import { createOwnCrms } from "./own-crms.ts";
import { createPicking, type PickerTabs, type Picking } from "./picking.ts";
import { offeredOf, type PublishedCrms, shownOf } from "./published-crms.ts";

const KEY = "crm-hosts";
const kept: z.ZodType<HostChoices> = z.record(z.string().max(300), crmKey).catch({});

export type Crms = {
  /** Null: no web page. Remembers what only the address told. */
  tableOf(page: Pick<URL, "host" | "origin" | "href">): Promise<AdapterTable | null>;
  /** What reads the records of this CRM at this host: one of ours, or what was chosen there; null: neither. */
  tableAt(host: string, crm: string): Promise<AdapterTable | null>;
  view(): Promise<CrmsView>;
  /** Null forgets. Durable when it resolves. */
  choose(host: string, crm: string | null): Promise<void>;
  /** These hosts were given back, here or in the browser's own settings. */
  hostsGone(patterns: readonly string[]): Promise<void>;
  /** Takes the text of a file whole, or refuses it with all that is wrong. */
  take(text: string): Promise<{ crm: string; label: string }>;
  /** The text of a file, of one's own or by its key of a published one. */
  text(crm: string): Promise<CrmText>;
  /** Answers where it was chosen. */
  remove(crm: string): Promise<string[]>;
  /** What the organisation published may have changed: where one is published no more it reads no host, and the host is given back. */
  publishedChanged(): Promise<void>;
  /** The picker, in the tab that shows a page of this host. */
  pick: Picking["start"];
  /** From the picker. */
  picked: Picking["heard"];
  attempt: Picking["attempt"];
  /** Keeps what was pointed at, as the CRM of that host. */
  save(draft: CrmDraft): Promise<{ crm: string; label: string }>;
  unpick(): Promise<void>;
  tabAt: Picking["tabAt"];
  /** Pointing in this tab ends with it. */
  tabGone(tabId: number): Promise<void>;
  /** The browser or this extension started: what a person pointed at before is gone. */
  started(): Promise<void>;
  changes: Emitter<void>;
};

export type CrmsDeps = {
  /** `browser.storage.local` and `browser.storage.session`. */
  area: Area;
  session: Area;
  tabs: PickerTabs;
  published: PublishedCrms;
  /** To the browser: a host that it was asked for. */
  giveBack(pattern: string): Promise<void>;
  /** To the browser, by name. */
  giveBackHosts(hosts: readonly string[]): Promise<void>;
  now: () => number;
  report(error: unknown): void;
};

const offered = ({ crm, label, host, matches }: AdapterTable): OfferedCrm => ({
  crm,
  label,
  matches: host === null ? [] : matches,
  isOwn: false,
});

export function createCrms({
  area,
  session,
  tabs,
  published,
  giveBack,
  giveBackHosts,
  now,
  report,
}: CrmsDeps): Crms {
  const changes = createEmitter<void>(report);
  const choices = keptValue(area, KEY, kept);
  const own = createOwnCrms(area);
  const chosenAt = async (host: string) => chosenFor(await choices.get(), host);
  const picking = createPicking({
    area,
    session,
    tabs,
    own: own.all,
    published: published.all,
    chosenAt,
    giveBack,
    now,
  });
  const change = async (make: (now: HostChoices) => HostChoices): Promise<void> => {
    await choices.change(make);
    changes.tell();
  };
  async function tableNamed(crm: string, host: string): Promise<AdapterTable | null> {
    if (isPublishedKey(crm)) {
      const file = (await published.find(crm))?.file;
      return file && hostsCover(file.hosts, host) ? tableOfFile(file) : null;
    }
    const theirs = (await own.all()).map(tableOfFile);
    return [...adapters, ...theirs].find((table) => table.crm === crm) ?? null;
  }
  return {
    async tableAt(host, crm) {
      const known = adapters.find((table) => table.crm === crm);
      if (known) return known;
      const chosen = await chosenAt(host);
      const table = chosen === null ? null : await tableNamed(chosen, nameOf(host));
      return table?.crm === crm ? table : null;
    },
    async tableOf({ host, origin, href }) {
      const crm = await chosenAt(host);
      const chosen = crm === null ? null : await tableNamed(crm, nameOf(host));
      const found = findTable(host, origin, { chosen, href });
      // Published no more, or no more for this host, or not known yet: read by no other in its place.
      if (crm !== null && isPublishedKey(crm) && !chosen && found?.by !== "host") return null;
      if (found?.by === "address") await change((now) => withFound(now, host, found.table.crm));
      return found?.table ?? null;
    },
    async view() {
      const files = await own.all();
      const told = await published.all();
      const theirs = files
        .map(tableOfFile)
        .map(({ crm, label, matches }): OfferedCrm => ({ crm, label, matches, isOwn: true }));
      return {
        crms: [...adapters.map(offered), ...theirs, ...told.map(offeredOf)],
        published: told.map((each) => shownOf(each, files)),
        chosen: { ...(await choices.get()) },
        ...(await picking.view()),
      };
    },
    async choose(host, crm) {
      if (crm !== null) await picking.claimed(host);
      await change((now) => withChoice(now, host, crm));
    },
    hostsGone: (patterns) => change((now) => withoutHosts(now, patterns)),
    async take(text) {
      const { label, table } = await own.take(text);
      changes.tell();
      return { crm: table.crm, label };
    },
    async text(crm) {
      if (!isPublishedKey(crm)) return { text: await own.text(crm), at: null };
      const found = await published.find(crm);
      if (!found) throw new CommandRefused({ code: "not_found", message: say("crm.notPublished") });
      return { text: writeCrmFile(found.row.file), at: found.row.published.at };
    },
    async remove(crm) {
      const hosts = hostsReadBy(await choices.get(), (at) => at === crm);
      await own.remove(crm);
      await change((now) => withoutCrm(now, crm));
      return hosts;
    },
    async publishedChanged() {
      const chosen = await choices.get();
      // On most devices none is chosen: nothing is read.
      if (!Object.values(chosen).some(isPublishedKey)) return;
      const known = new Map((await published.all()).map((each) => [each.key, each]));
      const isGone: IsGone = (crm, host) => {
        const found = known.get(crm);
        if (!found) return isPublishedKey(crm);
        // What another version says of hosts is not for this one to judge.
        return found.file !== null && !hostsCover(found.file.hosts, host);
      };
      const hosts = hostsReadBy(chosen, isGone);
      if (hosts.length === 0) return;
      // First given back: a host without a choice would be read by what its addresses look like.
      await giveBackHosts(hosts);
      await change((now) => withoutCrms(now, isGone));
    },
    pick: (label, pattern, isNew) => picking.start(label, pattern, isNew).finally(() => changes.tell()),
    async picked(tabId, origin, picked) {
      await picking.heard(tabId, origin, picked);
      changes.tell();
    },
    attempt: picking.attempt,
    async save(draft) {
      const { text, host } = await picking.text(draft);
      const { label, table } = await own.take(text);
      await picking.kept();
      await change((now) => withChoice(now, host, table.crm));
      return { crm: table.crm, label };
    },
    async unpick() {
      await picking.end();
      changes.tell();
    },
    tabAt: picking.tabAt,
    async tabGone(tabId) {
      if (await picking.tabGone(tabId)) changes.tell();
    },
    started: picking.started,
    changes,
  };
}
