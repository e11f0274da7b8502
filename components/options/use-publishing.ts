// Publishes and retracts a CRM: told as done only once the backend has said so, with the way back. What is published takes the
// place of what was read, and of nothing newer, nor is anything newer retracted. Called by publish-own-crm.tsx and retract-crm.tsx.
import { z } from "zod";
import type { CrmFile } from "#lib/contract/crm-table/crm-file-schema.ts";
import { publishedKey } from "#lib/contract/crm-table/crm-key.ts";
import { publishedFile } from "#lib/contract/crm-table/crm-table.ts";
import { sameValue } from "#lib/domain/deal/field.ts";
import type { PublishedCrm } from "#lib/messaging/crms-view.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { hostsCover, nameOfHost } from "#lib/util/host-pattern.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import type { Say } from "../record/deal-view-props.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { reasonOf } from "../surface/use-run.ts";

/** A file as it was read, and when it was published; null: of this device's own. */
export type ReadFile = { file: CrmFile; at: number | null };
/** What is there now; another version may have written it, and this one then does not take its file. */
export type ReadBefore = { file: CrmFile | null; version: number; at: number | null };

const versioned = z.object({ table: z.object({ version: z.int().catch(0) }) });

const publishing = (tableId: string, file: CrmFile, over: number | null): Act => ({
  command: "crm.publish",
  mutation: { tableId, file, over },
});
const retracting = (tableId: string, label: string, over: number | null): Act => ({
  command: "crm.retract",
  mutation: { tableId, label, ...(over !== null && { over }) },
});

/** Hosts that the new version named no more were given back with it. */
function undoneOf({ label, hosts }: CrmFile, left: CrmFile): string {
  const dropped = hosts.filter((host) => !hostsCover(left.hosts, nameOfHost(host)));
  if (dropped.length === 0) return t("pubCrm.publishUndone", { label });
  return t("pubCrm.publishUndoneHosts", { label, hosts: listed(dropped) });
}

export function usePublishing(organisation: string, say: Say) {
  const surface = useSurface();
  const { act, busy, failure, clear } = useActs();

  /** By its name on this device, or its published key. */
  async function read(crm: string): Promise<ReadFile> {
    const { text, at } = await surface.run("crm.text", { crm });
    const { data: file, error } = publishedFile.safeParse(JSON.parse(text));
    if (!file) throw new Error(t("pubCrm.unreadable", { reason: error.issues[0]?.message ?? "" }));
    return { file, at };
  }

  async function readBefore(tableId: string): Promise<ReadBefore> {
    const { text, at } = await surface.run("crm.text", { crm: publishedKey(tableId) });
    const data: unknown = JSON.parse(text);
    const version = versioned.safeParse(data).data?.table.version ?? 0;
    return { file: publishedFile.safeParse(data).data ?? null, version, at };
  }

  /** The row it was pressed in may be gone by then: why it failed is told where it was offered. */
  const undoing = (back: Act, done: string) => () =>
    void surface.run("act", { actId: newId(), ...back }).then(
      () => say(done, null),
      (error: unknown) => say(reasonOf(error), null),
    );

  async function publish(tableId: string, { file }: ReadFile, before: ReadBefore | null): Promise<void> {
    if (!(await act(publishing(tableId, file, before?.at ?? null)))) return;
    const { label } = file;
    const now = await read(publishedKey(tableId)).catch(() => null);
    const undo = !before
      ? undoing(retracting(tableId, label, now?.at ?? null), t("pubCrm.retracted", { label }))
      : before.file &&
        undoing(publishing(tableId, before.file, now?.at ?? null), undoneOf(before.file, file));
    // Where another has been published since, there is nothing of this to take back.
    say(t("pubCrm.isPublished", { label, organisation }), now && sameValue(now.file, file) ? undo : null);
  }

  /** As it was when it was asked of. */
  async function retract({ tableId, label, at }: PublishedCrm): Promise<boolean> {
    const held = await read(publishedKey(tableId)).catch(() => null);
    if (!(await act(retracting(tableId, label, at)))) return false;
    const back = t("pubCrm.retractUndone", { label });
    say(t("pubCrm.retracted", { label }), held && undoing(publishing(tableId, held.file, null), back));
    return true;
  }

  return { read, readBefore, publish, retract, busy, failure, clear };
}
