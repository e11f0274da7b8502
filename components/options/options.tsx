// The options page: everything of the first run that can be changed later, made of the same parts, a group at a time. A
// group that was shown keeps what is written in it while another is.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { CoSellPlansSection } from "../co-sell/plans-section.tsx";
import { ProgrammeSection } from "../co-sell/programme-section.tsx";
import { ChannelsSection } from "../digest/channels-section.tsx";
import { LetterSection } from "../digest/letter-section.tsx";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { KeptItems } from "../panel/kept-items.tsx";
import { Locked, PanelLost, StoreFailed } from "../panel/panel-gate.tsx";
import { RefusedItems } from "../panel/refused-items.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { Toast } from "../parts/toast.tsx";
import { useToast } from "../parts/use-toast.ts";
import { PoliciesSection } from "../policy/policies-section.tsx";
import { NotWhilePresenting } from "../presenter/not-while-presenting.tsx";
import { ImportStep } from "../setup/import-step.tsx";
import { SignInStep } from "../setup/sign-in-step.tsx";
import { useHosts } from "../setup/use-hosts.ts";
import { usePlatform, usePresents, useSession } from "../surface/surface-context.tsx";
import { useFocusNeverLost } from "../surface/use-focus-never-lost.ts";
import { useConnection, useView } from "../surface/use-view.ts";
import { ChecksSection } from "./checks-section.tsx";
import { Crms } from "./crms.tsx";
import { DeviceSection } from "./device-section.tsx";
import { KeyboardSection } from "./keyboard-section.tsx";
import { MembersSection } from "./members-section.tsx";
import { NotificationsSection } from "./notifications-section.tsx";
import { OutreachSection } from "./outreach-section.tsx";
import { PartnershipsSection } from "./partnerships-section.tsx";
import { QuotaSection } from "./quota-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";
import { type GroupId, useNamedGroup } from "./shown-group.ts";
import { StagesSection } from "./stages-section.tsx";
import { StoredSection } from "./stored-section.tsx";

type Group = { id: GroupId; title: string; content: ReactNode };

export function Options() {
  const session = useSession();
  const connection = useConnection();
  const { pageUrl } = usePlatform();
  const root = useRef<HTMLElement>(null);
  useFocusNeverLost(root);
  if (connection === "lost") return <PanelLost />;
  return (
    <main
      ref={root}
      tabIndex={-1}
      className="mx-auto flex max-w-2xl flex-col px-4 py-8 min-[960px]:max-w-4xl"
    >
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
        <>
          {session.state === "locked" && (
            <div className="mb-6">
              <Locked session={session} />
            </div>
          )}
          <Groups session={session} />
        </>
      )}
    </main>
  );
}

/** Above the group where the page is narrow, beside it and always in view where there is room. */
function Contents({ groups, shown }: { groups: readonly Group[]; shown: GroupId | undefined }) {
  return (
    <nav
      aria-label={t("options.contents")}
      className="mb-6 min-[960px]:sticky min-[960px]:top-8 min-[960px]:mb-0 min-[960px]:self-start"
    >
      <ul className="list-none columns-[9rem] gap-4 min-[960px]:columns-1">
        {groups.map(({ id, title }) => (
          <li key={id} className="break-inside-avoid">
            <a
              href={`#${id}`}
              aria-current={id === shown ? "page" : undefined}
              className="inline-block min-h-6 py-0.5 font-medium text-accent no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `takesKeyboard`: the person went to it on this page, and the keyboard goes along. */
function GroupPlace({
  group: { id, title, content },
  isShown,
  takesKeyboard,
}: {
  group: Group;
  isShown: boolean;
  takesKeyboard: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesKeyboard) heading.current?.focus();
  }, [takesKeyboard]);
  return (
    <section id={id} hidden={!isShown} className="flex flex-col gap-3">
      <h2 ref={heading} tabIndex={-1} className="scroll-mt-2 self-start text-title font-semibold">
        {title}
      </h2>
      {content}
    </section>
  );
}

/** The group that the address names, else the first. */
function GroupsInTurn({ groups }: { groups: readonly Group[] }) {
  const { named, isAsked } = useNamedGroup();
  const shown = (groups.find(({ id }) => id === named) ?? groups[0])?.id;
  const [visited, setVisited] = useState<readonly GroupId[]>([]);
  if (shown !== undefined && !visited.includes(shown)) setVisited([...visited, shown]);
  return (
    <div className="flex flex-col min-[960px]:grid min-[960px]:grid-cols-[11rem_minmax(0,1fr)] min-[960px]:gap-x-10">
      <Contents groups={groups} shown={shown} />
      <div className="min-w-0">
        {groups
          .filter(({ id }) => visited.includes(id))
          .map((group) => (
            <GroupPlace
              key={group.id}
              group={group}
              isShown={group.id === shown}
              takesKeyboard={group.id === shown && isAsked}
            />
          ))}
      </div>
    </div>
  );
}

function Groups({ session }: { session: SessionView }) {
  const hosts = useHosts();
  const view = useView("partnerships", {});
  const { toast, say, close: closeToast } = useToast(usePresents());
  const ready = session.state === "ready";
  const members = view?.members ?? [];
  const partnerships = view?.partnerships ?? [];
  const ours = { member: session.member, members, organisation: session.organisation?.name ?? "", say };
  const covered = (content: ReactNode) => <NotWhilePresenting>{content}</NotWhilePresenting>;
  const always: readonly Group[] = [
    {
      id: "backend",
      title: t("options.backend"),
      content: (
        <>
          {session.member && (
            <p>{t("signIn.as", { name: session.member.name, email: session.member.email })}</p>
          )}
          <SignInStep session={session} />
          {session.state !== "signed_out" && <SessionsSection />}
        </>
      ),
    },
    { id: "crms", title: t("options.crms"), content: <Crms hosts={hosts} session={session} say={say} /> },
  ];
  const whenReady: readonly Group[] = [
    {
      id: "members",
      title: t("options.members"),
      content: <MembersSection session={session} members={members} />,
    },
    {
      id: "partnerships",
      title: t("options.partners"),
      content: covered(
        <PartnershipsSection
          session={session}
          partnerships={partnerships}
          competitors={view?.competitors ?? []}
          members={members}
          say={say}
        />,
      ),
    },
    {
      id: "programme",
      title: t("coSell.programmeTitle"),
      content: covered(<ProgrammeSection session={session} members={members} say={say} />),
    },
    {
      id: "co-sell-plans",
      title: t("coSell.plansTitle"),
      content: covered(<CoSellPlansSection session={session} members={members} say={say} />),
    },
    {
      id: "credit-policies",
      title: t("policy.title"),
      content: covered(<PoliciesSection session={session} members={members} />),
    },
    {
      id: "quota",
      title: t("quota.settingTitle"),
      content: covered(<QuotaSection session={session} members={members} />),
    },
    {
      id: "checks",
      title: t("options.checks"),
      content: <ChecksSection {...ours} />,
    },
    {
      id: "outreach",
      title: t("options.outreach"),
      content: <OutreachSection {...ours} />,
    },
    {
      id: "stages",
      title: t("options.stages"),
      content: <StagesSection member={session.member} say={say} />,
    },
    {
      id: "notifications",
      title: t("options.notifications"),
      content: (
        <div className="flex flex-col gap-6">
          <NotificationsSection />
          <LetterSection />
          <ChannelsSection session={session} partnerships={partnerships} members={members} />
        </div>
      ),
    },
    {
      id: "lists",
      title: t("options.lists"),
      content: (
        <div className="flex flex-col gap-3">
          <ImportStep backendUrl={session.backendUrl} />
          <RowHistory rowId={null} about="list." of={t("options.lists")} />
        </div>
      ),
    },
    { id: "refused", title: t("options.refused"), content: covered(<RefusedItems say={say} />) },
  ];
  const last: readonly Group[] = [
    { id: "keyboard", title: t("options.keyboard"), content: <KeyboardSection /> },
    { id: "device", title: t("options.device"), content: <DeviceSection session={session} /> },
    {
      id: "stored",
      title: t("options.stored"),
      content: (
        <>
          <StoredSection backendUrl={session.backendUrl} />
          <p className="text-small text-quiet">{t("options.version", { version: session.version })}</p>
        </>
      ),
    },
  ];
  const groups = [...always, ...(ready ? whenReady : []), ...last];
  return (
    <>
      {session.state === "no_organisation" && <KeptItems say={say} />}
      <GroupsInTurn groups={groups} />
      <div className="sticky bottom-0">
        <Toast content={toast} onClose={closeToast} />
      </div>
    </>
  );
}
