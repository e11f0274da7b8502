// Where the person is signed in: on what, since when, last used; ending one, or all but this one. Part of the group of the
// backend in the options.
import { useState } from "react";
import type { Session } from "#lib/contract/session-api.ts";
import { ago, date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useApi, useQuestion } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";

export function SessionsSection() {
  const { data, failure, reload } = useQuestion("listSessions", {});
  return (
    <Section title={t("sessions.title")} level={3}>
      {data ? (
        <Sessions sessions={data.sessions} reload={reload} />
      ) : failure ? (
        <Failure reason={failure} />
      ) : (
        <Placeholder label={t("app.starting")} blocks={1} />
      )}
    </Section>
  );
}

function Sessions({ sessions, reload }: { sessions: readonly Session[]; reload(): void }) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const { run, busy, failure } = useRun();
  const others = sessions.filter(({ current }) => !current).length;
  const endOthers = async () => {
    if (!(await run(() => api("endOtherSessions", {})))) return;
    setAsking(false);
    reload();
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-quiet">{t("sessions.lead")}</p>
      <ul className={`${listLook} self-stretch`}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} reload={reload} />
        ))}
      </ul>
      {others > 1 && <Button onPress={() => setAsking(true)}>{t("sessions.endOthers")}</Button>}
      <ConfirmDialog
        open={asking}
        title={t("sessions.endOthersSure")}
        confirm={t("sessions.endOthers")}
        busy={busy}
        failure={failure}
        onConfirm={() => void endOthers()}
        onClose={() => setAsking(false)}
      >
        <p>{t("sessions.endBody")}</p>
      </ConfirmDialog>
    </div>
  );
}

function SessionRow({ session, reload }: { session: Session; reload(): void }) {
  const api = useApi();
  const { now } = usePlatform();
  const { run, busy, failure } = useRun();
  const { id, since, usedAt, current } = session;
  const device = session.device ?? t("sessions.unknown");
  const times = [
    ...(since === null ? [] : [t("sessions.since", { date: date(since, now()) })]),
    ...(usedAt === null || current ? [] : [t("sessions.used", { ago: ago(usedAt, now()) })]),
  ];
  const end = () => run(() => api("endSession", { id })).then((done) => done && reload());
  return (
    <li className="flex flex-col gap-1 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-[min(11rem,100%)] flex-1">
          <p className="font-semibold">{current ? `${device} (${t("sessions.this")})` : device}</p>
          <p className="text-small text-quiet">{times.join(" · ")}</p>
        </div>
        {!current && (
          <Button
            look="quiet"
            busy={busy}
            aria-label={t("sessions.endNamed", { device })}
            onPress={() => void end()}
          >
            {t("sessions.end")}
          </Button>
        )}
      </div>
      <Failure reason={failure} />
    </li>
  );
}
