// The first run: one guided page from install to the first overlap. Steps can be left, revisited and reloaded.
import { type ReactNode, useCallback, useState } from "react";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Locked, PanelLost, StoreFailed } from "../panel/panel-gate.tsx";
import { Failure } from "../parts/bar.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { ColleaguesStep } from "../setup/colleagues-step.tsx";
import { CrmStep } from "../setup/crm-step.tsx";
import { ImportStep } from "../setup/import-step.tsx";
import { OrganisationStep } from "../setup/organisation-step.tsx";
import { PartnersStep } from "../setup/partners-step.tsx";
import { SharingStep } from "../setup/sharing-step.tsx";
import { SignInStep } from "../setup/sign-in-step.tsx";
import { useHosts } from "../setup/use-hosts.ts";
import { useSession } from "../surface/surface-context.tsx";
import { useQuestion } from "../surface/use-api.ts";
import { useConnection, useView } from "../surface/use-view.ts";
import { Finish } from "./finish.tsx";
import { Step } from "./step.tsx";
import { useOpenStep } from "./use-open-step.ts";
import { useSharesAnything } from "./use-shares-anything.ts";
import { type StepId, stepFacts, stepIds } from "./use-steps.ts";

const titles: Record<StepId, string> = {
  sign_in: t("signIn.title"),
  organisation: t("org.title"),
  crm: t("crm.title"),
  list: t("import.title"),
  partners: t("partner.title"),
  sharing: t("sharing.stepTitle"),
  colleagues: t("colleague.title"),
};

export function Welcome() {
  const session = useSession();
  const connection = useConnection();
  if (connection === "lost") return <PanelLost />;
  return (
    <main className="mx-auto flex max-w-2xl flex-col px-4 py-8">
      <h1 className="text-page font-semibold">{t("setup.title")}</h1>
      <p className="mt-1 text-quiet">{t("setup.lead")}</p>
      {!session || session.state === "starting" ? (
        <div className="mt-6">
          <Placeholder label={t("app.starting")} blocks={3} />
        </div>
      ) : session.state === "failed" ? (
        <StoreFailed failure={session.failure} />
      ) : session.state === "locked" ? (
        <Locked session={session} />
      ) : (
        <Steps session={session} />
      )}
    </main>
  );
}

function Steps({ session }: { session: SessionView }) {
  const signedIn = session.state !== "signed_out";
  const me = useQuestion("me", {}, signedIn);
  const hosts = useHosts();
  const accounts = useView("accounts", { query: "", limit: 1 });
  const partnerships = useView("partnerships", {});
  const sharing = useSharesAnything(partnerships?.partnerships ?? []);
  const facts = stepFacts({
    session,
    me: signedIn ? me.data : null,
    granted: hosts.known ? hosts.granted : null,
    accounts: accounts?.total ?? null,
    partnerships,
    sharing: sharing.any,
  });
  const { open, stay, toggle, goOn, heading, end } = useOpenStep(facts);
  const [unfinished, setUnfinished] = useState<Partial<Record<StepId, boolean>>>({});
  const hear = useCallback(
    (id: StepId, is: boolean) => {
      setUnfinished((before) => ({ ...before, [id]: is }));
      if (is) stay(id);
    },
    [stay],
  );
  const hearList = useCallback((is: boolean) => hear("list", is), [hear]);
  const hearSharing = useCallback((is: boolean) => hear("sharing", is), [hear]);
  const done = stepIds.filter((id) => facts[id].state === "done").length;
  const canTry = facts.sign_in.state === "done" && facts.crm.state === "done";
  const all = partnerships?.partnerships ?? [];
  const members = partnerships?.members ?? [];
  const contents: Record<StepId, ReactNode> = {
    sign_in: <SignInStep session={session} />,
    organisation: me.data && <OrganisationStep me={me.data} onChanged={me.reload} />,
    crm: <CrmStep hosts={hosts} />,
    list: <ImportStep backendUrl={session.backendUrl} onUnfinished={hearList} />,
    partners: (
      <PartnersStep
        session={session}
        me={me.data}
        partnerships={all}
        members={members}
        onChanged={me.reload}
      />
    ),
    sharing: (
      <SharingStep
        session={session}
        partnerships={all}
        members={members}
        onSaved={sharing.reload}
        onUnfinished={hearSharing}
      />
    ),
    colleagues: <ColleaguesStep session={session} members={members} />,
  };
  return (
    <>
      <p role="status" className="mt-4 text-small font-semibold text-quiet">
        {t("setup.progress", { done, total: stepIds.length })}
      </p>
      {signedIn && me.failure && <Failure reason={t("setup.retry", { reason: me.failure })} />}
      <ol aria-label={t("setup.steps")} className="list-none">
        {stepIds.map((id, index) => (
          <Step
            key={id}
            number={index + 1}
            title={titles[id]}
            {...facts[id]}
            expanded={id === open}
            heading={heading(id)}
            onToggle={(expanded) => toggle(id, expanded)}
            onWork={() => stay(id)}
            onContinue={facts[id].state === "done" && !unfinished[id] ? () => goOn(id) : null}
          >
            {contents[id]}
          </Step>
        ))}
      </ol>
      <Finish ready={done === stepIds.length} canTry={canTry} title={end} />
    </>
  );
}
