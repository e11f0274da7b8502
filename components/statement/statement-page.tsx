// One version of a statement on a page of its own, to be printed or saved as PDF: light always, for A4 and Letter. Opened from
// the credit view by its address (`#DEAL/VERSION`, 0: the preview). Shows what the reader may see and this device holds, and
// nothing of what is private: no quota credit, no bonus.
import { EyeOff, FileX } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { id } from "#lib/contract/shapes.ts";
import type { DealView, PoliciesView, SessionView } from "#lib/messaging/surface-port.ts";
import { shownStatement } from "../credit/shown-statement.ts";
import { currentName } from "../deal/name-now.ts";
import { policyById } from "../deal/policy-for.ts";
import { fullDate } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { PanelLost } from "../panel/panel-gate.tsx";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { saveFile } from "../setup/save-file.ts";
import { usePlatform, useSession } from "../surface/surface-context.tsx";
import { useConnection, useView } from "../surface/use-view.ts";
import { csvName, statementCsv } from "./statement-csv.ts";
import { type Paper, StatementPaper } from "./statement-paper.tsx";

const place = z.object({ dealId: id, version: z.coerce.number().int().nonnegative() });

/** Which statement the address names; null: none. */
export function placeIn(hash: string): z.infer<typeof place> | null {
  const [dealId, version] = hash.replace(/^#/, "").split("/");
  return place.safeParse({ dealId, version }).data ?? null;
}

/** Null where there is no such version. */
function paperOf(deal: DealView, policies: PoliciesView, version: number): Paper | null {
  const nameOf = (organisationId: string) => currentName(deal, organisationId) ?? t("common.unknownCompany");
  const found = deal.credit.versions.find(({ kept }) => kept.statement.version === version);
  if (found) {
    const { kept, kind } = found;
    const offer = policyById(policies, kept.statement.policy.id);
    return { deal, statement: kept.statement, kept, kind, offer, nameOf };
  }
  const shown = version === 0 ? shownStatement(deal, policies) : null;
  if (shown?.state !== "shown" || shown.kept) return null;
  return { deal, statement: shown.statement, kept: null, kind: "preview", offer: shown.offer, nameOf };
}

function Bar({ paper }: { paper: Paper }) {
  const table = { ...paper, deal: paper.deal.deal };
  return (
    <div className="mb-4 flex flex-wrap justify-end gap-2 print:hidden">
      <Button onPress={() => saveFile(csvName(table), statementCsv(table))}>{t("statement.csv")}</Button>
      <Button look="primary" onPress={() => window.print()}>
        {t("statement.print")}
      </Button>
    </div>
  );
}

function Body({ session, dealId, version }: { session: SessionView; dealId: string; version: number }) {
  const { now } = usePlatform();
  const view = useView("deal", { dealId });
  const policies = useView("policies", {});
  if (session.presenter) {
    return (
      <Notice level={1} icon={EyeOff} title={t("presenter.form")}>
        {t("statement.presenting")}
      </Notice>
    );
  }
  if (!view || !policies) return <Placeholder label={t("app.starting")} blocks={3} />;
  if (!view.deal) {
    return (
      <Notice level={1} icon={FileX} title={t("statement.notHeld")}>
        {t("statement.notHeldBody")}
      </Notice>
    );
  }
  const paper = paperOf(view.deal, policies, version);
  if (!paper) {
    return (
      <Notice level={1} icon={FileX} title={t("statement.noVersion")}>
        {t("statement.noVersionBody")}
      </Notice>
    );
  }
  const printedFor = t("statement.printedFor", {
    organisation: session.organisation?.name ?? "",
    date: fullDate(now()),
  });
  return (
    <>
      <Bar paper={paper} />
      <StatementPaper paper={paper} printedFor={printedFor} />
    </>
  );
}

export function StatementPage() {
  const session = useSession();
  const connection = useConnection();
  const [at] = useState(() => placeIn(location.hash));
  if (connection === "lost") return <PanelLost />;
  return (
    <main className="paper mx-auto max-w-[50rem] bg-ground px-4 py-6 text-ink print:max-w-none print:p-0">
      {!session || session.state === "starting" ? (
        <Placeholder label={t("app.starting")} blocks={3} />
      ) : session.state !== "ready" ? (
        <Notice level={1} icon={FileX} title={t("statement.signedOut")}>
          {t("statement.signedOutBody")}
        </Notice>
      ) : at ? (
        <Body session={session} dealId={at.dealId} version={at.version} />
      ) : (
        <Notice level={1} icon={FileX} title={t("statement.noVersion")}>
          {t("statement.noVersionBody")}
        </Notice>
      )}
    </main>
  );
}
