// Forgets CRMs that are published no more, and gives the hosts back that they read: after each pull, for what was retracted; when
// a sign-in or a membership ends, for all.
import { createAfterPull } from "#lib/sync/crms/after-pull.ts";
import type { Parts } from "./parts.ts";

export function setUpPublishedCrms({ session, sync, crms }: Pick<Parts, "session" | "sync" | "crms">): void {
  createAfterPull({
    session,
    sync,
    look: crms.publishedChanged,
    report: (error) => console.error("Tandem:", error),
  });
}
