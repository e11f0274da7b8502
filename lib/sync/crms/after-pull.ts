// When to look whether a CRM that reads pages is published still: after a pull has come to its end (its rows come in pages, and
// what comes later is not gone), and when a sign-in or a membership has ended. Wired by the background.
import type { Session } from "../session.ts";
import type { SyncLoop } from "../sync-loop.ts";

type Deps = {
  session: Pick<Session, "state" | "changes">;
  sync: Pick<SyncLoop, "pulled">;
  look(): Promise<void>;
  report(error: unknown): void;
};

export function createAfterPull({ session, sync, look, report }: Deps): void {
  const begin = () => void look().catch(report);
  sync.pulled.listen(begin);
  session.changes.listen(() => {
    const state = session.state();
    if (state === "signed_out" || state === "no_organisation") begin();
  });
}
