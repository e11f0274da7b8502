// The options page: everything of the first run that can be changed later, made of the same parts.
import { type ReactNode, useCallback, useState } from "react";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { CoSellPlansSection } from "../co-sell/plans-section.tsx";
import { ProgrammeSection } from "../co-sell/programme-section.tsx";
import { ChannelsSection } from "../digest/channels-section.tsx";
import { LetterSection } from "../digest/letter-section.tsx";
import { t } from "../messages/t.ts";
import { KeptItems } from "../panel/kept-items.tsx";
import { PanelLost, StoreFailed } from "../panel/panel-gate.tsx";
import { RefusedItems } from "../panel/refused-items.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { Toast, type ToastContent } from "../parts/toast.tsx";
import { PoliciesSection } from "../policy/policies-section.tsx";
import { NotWhilePresenting } from "../presenter/not-while-presenting.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { CrmStep } from "../setup/crm-step.tsx";
import { ImportStep } from "../setup/import-step.tsx";
import { SignInStep } from "../setup/sign-in-step.tsx";
import { useHosts } from "../setup/use-hosts.ts";
import { usePlatform, useSession } from "../surface/surface-context.tsx";
import { useConnection, useView } from "../surface/use-view.ts";
import { ChecksSection } from "./checks-section.tsx";
import { KeyboardSection } from "./keyboard-section.tsx";
import { MembersSection } from "./members-section.tsx";
import { NotificationsSection } from "./notifications-section.tsx";
import { PartnershipsSection } from "./partnerships-section.tsx";
import { QuotaSection } from "./quota-section.tsx";
import { StagesSection } from "./stages-section.tsx";
import { StoredSection } from "./stored-section.tsx";

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border-t border-line py-6">
      <h2 className="text-title font-semibold">{title}</h2>
      {children}
    </section>
  );
}

export function Options() {
  const session = useSession();
  const connection = useConnection();
  const { pageUrl } = usePlatform();
  if (connection === "lost") return <PanelLost />;
  return (
    <main className="mx-auto flex max-w-2xl flex-col px-4 py-8">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-page font-semibold">{t("options.title")}</h1>
        <a href={pageUrl("welcome")} className="font-semibold text-accent">
          {t("options.firstRun")}
        </a>
      </div>
      {!session || session.state === "starting" ? (
        <Placeholder label={t("app.starting")} blocks={3} />
      ) : session.state === "failed" ? (
        <StoreFailed failure={session.failure} />
      ) : (
        <Groups session={session} />
      )}
    </main>
  );
}

function Groups({ session }: { session: SessionView }) {
  const hosts = useHosts();
  const view = useView("partnerships", {});
  const [toast, setToast] = useState<ToastContent | null>(null);
  const say: Say = (text, undo) => setToast({ id: Date.now(), text, undo });
  const closeToast = useCallback(() => setToast(null), []);
  const ready = session.state === "ready";
  const members = view?.members ?? [];
  return (
    <>
      {session.state === "no_organisation" && <KeptItems say={say} />}
      <Group title={t("options.backend")}>
        {session.member && (
          <p>{t("signIn.as", { name: session.member.name, email: session.member.email })}</p>
        )}
        <SignInStep session={session} />
      </Group>
      <Group title={t("options.crms")}>
        <CrmStep hosts={hosts} />
      </Group>
      {ready && (
        <>
          <Group title={t("options.members")}>
            <MembersSection session={session} members={members} />
          </Group>
          <Group title={t("options.partners")}>
            <NotWhilePresenting>
              <PartnershipsSection
                session={session}
                partnerships={view?.partnerships ?? []}
                competitors={view?.competitors ?? []}
                members={members}
              />
            </NotWhilePresenting>
          </Group>
          <Group title={t("coSell.programmeTitle")}>
            <NotWhilePresenting>
              <ProgrammeSection session={session} members={members} say={say} />
            </NotWhilePresenting>
          </Group>
          <Group title={t("coSell.plansTitle")}>
            <NotWhilePresenting>
              <CoSellPlansSection session={session} members={members} say={say} />
            </NotWhilePresenting>
          </Group>
          <Group title={t("policy.title")}>
            <NotWhilePresenting>
              <PoliciesSection session={session} members={members} />
            </NotWhilePresenting>
          </Group>
          <Group title={t("quota.settingTitle")}>
            <NotWhilePresenting>
              <QuotaSection session={session} members={members} />
            </NotWhilePresenting>
          </Group>
          <Group title={t("options.checks")}>
            <ChecksSection
              member={session.member}
              members={members}
              organisation={session.organisation?.name ?? ""}
              say={say}
            />
          </Group>
          <Group title={t("options.stages")}>
            <StagesSection member={session.member} say={say} />
          </Group>
          <Group title={t("options.notifications")}>
            <NotificationsSection />
            <LetterSection />
            <ChannelsSection session={session} partnerships={view?.partnerships ?? []} members={members} />
          </Group>
          <Group title={t("options.lists")}>
            <ImportStep backendUrl={session.backendUrl} />
          </Group>
          <Group title={t("options.refused")}>
            <NotWhilePresenting>
              <RefusedItems say={say} />
            </NotWhilePresenting>
          </Group>
        </>
      )}
      <Group title={t("options.keyboard")}>
        <KeyboardSection />
      </Group>
      <Group title={t("options.stored")}>
        <StoredSection backendUrl={session.backendUrl} />
        <p className="text-small text-quiet">{t("options.version", { version: session.version })}</p>
      </Group>
      <div className="sticky bottom-0">
        <Toast content={toast} onClose={closeToast} />
      </div>
    </>
  );
}
