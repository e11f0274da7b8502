// What the panel shows where there is nothing of a person's own to show: starting, signed out, locked, no organisation.
import { Building2, HardDrive, Lock, LogIn, RefreshCw } from "lucide-react";
import { HELD_DAYS, LEASE_DAYS } from "#lib/domain/lease.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { KeptItems } from "./kept-items.tsx";

export const primaryLink =
  "inline-flex min-h-8 items-center rounded-control bg-accent px-3 py-1 font-medium text-on-accent no-underline hover:bg-accent-strong";

function SignedOut({ backendUrl, waiting }: { backendUrl: string; waiting: number }) {
  const surface = useSurface();
  const { pageUrl } = usePlatform();
  const { run, busy, failure } = useRun();
  return (
    <Notice
      icon={LogIn}
      title={t("state.signedOut")}
      action={
        <>
          <Button
            look="primary"
            busy={busy}
            onPress={() => void run(() => surface.run("session.signIn", {}))}
          >
            {busy ? t("state.signingIn") : t("state.signIn")}
          </Button>
          <a
            href={pageUrl("welcome")}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-8 items-center font-semibold text-accent"
          >
            {t("state.firstRun")}
          </a>
        </>
      }
    >
      {waiting > 0 && <p className="mb-1 font-semibold text-ink">{t("state.unsent", { count: waiting })}</p>}
      <p>{t("state.signedOutBody", { backend: backendUrl })}</p>
      <Failure reason={failure} />
    </Notice>
  );
}

/** Nothing of this person's can be shown or kept: said on every surface. */
export function StoreFailed({ failure }: { failure: string | null }) {
  return (
    <Notice icon={HardDrive} title={t("state.failed")}>
      {failure ?? t("state.failedBody")}
    </Notice>
  );
}

/** It is all here and nothing of it is shown: said on every surface. */
export function Locked({ session: { lock, backendUrl, sync } }: { session: SessionView }) {
  const surface = useSurface();
  const { run, busy, failure } = useRun();
  const byIdle = lock === "idle";
  const unlock = () => surface.run(byIdle ? "session.signIn" : "sync.now", {});
  return (
    <Notice
      icon={Lock}
      title={byIdle ? t("locked.idle") : t("locked.lease", { days: LEASE_DAYS })}
      action={
        <Button look="primary" busy={busy} onPress={() => void run(unlock)}>
          {byIdle ? t(busy ? "state.signingIn" : "locked.signIn") : t("locked.connect")}
        </Button>
      }
    >
      <p>{byIdle ? t("locked.idleBody") : t("locked.leaseBody", { backend: backendUrl, days: HELD_DAYS })}</p>
      {sync.waiting > 0 && (
        <p className="mt-1 font-semibold text-ink">{t("locked.waiting", { count: sync.waiting })}</p>
      )}
      {!byIdle && sync.message && <p className="mt-1">{sync.message}</p>}
      <Failure reason={failure} />
    </Notice>
  );
}

export function PanelGate({ session }: { session: SessionView | null }) {
  const { pageUrl } = usePlatform();
  if (!session || session.state === "starting") return <Placeholder label={t("app.starting")} />;
  if (session.state === "failed") return <StoreFailed failure={session.failure} />;
  if (session.state === "locked") return <Locked session={session} />;
  if (session.state === "signed_out") {
    return <SignedOut backendUrl={session.backendUrl} waiting={session.sync.waiting} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <Notice
        icon={Building2}
        title={t("state.noOrganisation")}
        action={
          <a href={pageUrl("welcome")} target="_blank" rel="noreferrer" className={primaryLink}>
            {t("state.continueSetup")}
          </a>
        }
      >
        {t("state.noOrganisationBody")}
      </Notice>
      <KeptItems />
    </div>
  );
}

/** The background went away for good: this page runs code that no longer exists. */
export function PanelLost() {
  const { reload } = usePlatform();
  return (
    <main className="p-4">
      <Notice
        level={1}
        icon={RefreshCw}
        title={t("state.lost")}
        action={
          <Button look="primary" onPress={reload}>
            {t("state.reload")}
          </Button>
        }
      >
        {t("state.lostBody")}
      </Notice>
    </main>
  );
}
