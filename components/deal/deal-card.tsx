// A deal of the record in view: how it stands, what it means for the reader, who answered what, and what comes next.
// While the server is asked nothing is drawn as done.
import {
  ArrowRight,
  CloudOff,
  Ellipsis,
  Hourglass,
  LogOut,
  type LucideIcon,
  Pencil,
  RotateCcw,
  Trash2,
  Undo2,
} from "lucide-react";
import { useState } from "react";
import type { DealView, PoliciesView } from "#lib/messaging/surface-port.ts";
import { ConflictBlock } from "../conflict/conflict-block.tsx";
import { DecideDialog } from "../conflict/decide-dialog.tsx";
import { HistoryDisclosure } from "../history/history-disclosure.tsx";
import { DueLine } from "../inbox/due-line.tsx";
import { t } from "../messages/t.ts";
import { RecordAnswer } from "../offline/record-answer.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Menu } from "../parts/menu.tsx";
import { NotWhilePresenting } from "../presenter/not-while-presenting.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useBringBack } from "../surface/use-bring-back.ts";
import { AcceptTerms } from "./accept-terms.tsx";
import { AcceptedTexts } from "./accepted-texts.tsx";
import { AgreedPeople } from "./agreed-people.tsx";
import type { Me } from "./begin-deal.ts";
import { type Asked, DealDialog } from "./deal-dialogs.tsx";
import { previewOf } from "./deal-preview.ts";
import { StatusBadge, statusSentence } from "./deal-status.tsx";
import { LatestChange } from "./latest-change.tsx";
import { askedOfDeal, asks, type DealAct, nextActs, ourPlaceholders } from "./next-actions.ts";
import { Notices } from "./notices.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { ParticipantsList } from "./participants-list.tsx";
import { policyById } from "./policy-for.ts";
import { SameTypeWarnings } from "./same-type-warnings.tsx";
import { SharesBar } from "./shares-bar.tsx";

const icons: Partial<Record<DealAct, LucideIcon>> = {
  discard: Trash2,
  revise: Pencil,
  withdraw: Undo2,
  leave: LogOut,
};

/** What the server was asked, calmly, and what that means when it cannot be reached. */
function Waiting({ deal, offline }: { deal: DealView; offline: boolean }) {
  const asked = askedOfDeal(deal);
  if (!asked) return null;
  const Icon = offline ? CloudOff : Hourglass;
  return (
    <p role="status" className="flex items-start gap-2 rounded-control bg-raised p-2 text-quiet">
      <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span>{offline ? t("deal.askedOffline") : asks[asked]}</span>
    </p>
  );
}

export function DealCard({
  deal,
  policies,
  me,
  offline,
  onEdit,
  onOpen,
  say,
}: {
  deal: DealView;
  policies: PoliciesView;
  me: Me;
  offline: boolean;
  /** Continue, revise or renew. */
  onEdit(deal: DealView): void;
  /** To its views, where they are not around it already. */
  onOpen?(): void;
  say: Say;
}) {
  const bringBack = useBringBack(say);
  const { now } = usePlatform();
  /** The revision being read: another one closes it, for it was not read. */
  const [accepting, setAccepting] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asked | null>(null);
  /** The placeholder of ours whose answer is being recorded. */
  const [recording, setRecording] = useState<string | null>(null);
  /** The conflict that is being decided. */
  const [deciding, setDeciding] = useState<string | null>(null);
  const ourId = me.organisation.id;
  const { terms, status, revision, decision } = deal.registration;
  const offer = terms && policyById(policies, terms.policyVersionId);
  const preview = terms && previewOf(terms, offer, deal.credit.evidence);
  const notices = preview?.outcome === "calculated" ? preview.statement.notices : [];
  const isAsked = askedOfDeal(deal) !== null;
  const toAnswer = deal.waits.find(({ kind }) => kind === "registration_to_answer");
  const { buttons, waits, menu } = nextActs(deal, ourId, now());
  const ours = ourPlaceholders(deal, ourId);
  const recorded = ours.find(({ id }) => id === recording) ?? null;
  const isAccepting = accepting !== null && accepting === revision?.id;
  const name = deal.deal.name.slice(0, 80);
  const { met, against } = deal.conflict;
  const decided = met.find(({ row }) => row.id === deciding && row.resolution === null);
  /** What stands against an approval; it leads to the decision where that is this member's. */
  const first = met.find(({ row, may }) => row.id === against?.conflictId && may.allowed);
  const isBarred = against !== null && !(first && against.reason === "protected");
  const offered = buttons.filter((act) => act !== "approve" || !isBarred);
  const start = (act: DealAct) => {
    if (act === "approve" && first) return setDeciding(first.row.id);
    if (act === "accept") return setAccepting(revision?.id ?? null);
    if (act === "continue" || act === "revise" || act === "renew") return onEdit(deal);
    setAsking(act);
  };
  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex flex-col gap-0.5">
        <div className="flex items-start gap-2">
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
            <h3 className="min-w-0 font-semibold">
              <Clamped text={deal.deal.name} />
            </h3>
            <StatusBadge deal={deal} />
          </div>
          {menu.length > 0 && !isAsked && (
            <div className="relative -my-1 -mr-1.5">
              <Menu
                label={t("deal.actions", { name })}
                trigger={<Ellipsis aria-hidden="true" className="size-4" />}
                commands={menu.map(({ act, reason }) => ({
                  id: act,
                  label: t(`deal.do.${act}`),
                  icon: icons[act] ?? RotateCcw,
                  ...(reason === null ? { onAction: () => start(act) } : { disabledReason: reason }),
                }))}
              />
            </div>
          )}
        </div>
        {statusSentence(deal, ourId, now()).map((sentence) => (
          <p key={sentence} className="text-quiet">
            <Clamped text={sentence} lines={3} />
          </p>
        ))}
        {toAnswer && (
          <p className="flex flex-wrap gap-x-3 text-small text-quiet">
            <DueLine item={toAnswer} now={now()} />
          </p>
        )}
      </div>
      <LatestChange deal={deal} ourId={ourId} now={now()} />
      <ConflictBlock deal={deal} ourId={ourId} now={now()} onDecide={setDeciding} />
      {isAsked && <Waiting deal={deal} offline={offline} />}
      {terms && offer && preview?.outcome === "calculated" && (
        <OutcomeView terms={terms} statement={preview.statement} offer={offer} ourId={ourId} />
      )}
      {terms?.model && !offer && terms.policyVersionId && (
        <p className="text-small text-quiet">{t("deal.outcome.unknown")}</p>
      )}
      {!isAsked && isAccepting && (
        <NotWhilePresenting>
          <AcceptTerms
            deal={deal}
            policy={offer}
            notices={notices}
            member={me.member}
            onClose={() => setAccepting(null)}
          />
        </NotWhilePresenting>
      )}
      {!isAsked && recorded && (
        <NotWhilePresenting>
          <RecordAnswer
            key={`${recorded.id} ${revision?.id}`}
            deal={deal}
            partner={recorded}
            contact={
              policies.partnerships.find(({ partnership }) => partnership.partner.id === recorded.id)
                ?.partnership.offline?.contact ?? null
            }
            policy={offer}
            notices={notices}
            now={now()}
            onClose={() => setRecording(null)}
          />
        </NotWhilePresenting>
      )}
      {!isAsked && !isAccepting && !recorded && (offered.length > 0 || ours.length > 0) && (
        <div data-place={`decision:${deal.deal.id}`} className="flex flex-wrap gap-2">
          {ours.map(({ id, name }) => (
            <Button key={id} onPress={() => setRecording(id)}>
              {t("offline.record", { name: name.slice(0, 60) })}
            </Button>
          ))}
          {offered.map((act) => (
            <Button key={act} onPress={() => start(act)}>
              {t(`deal.do.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {!isAsked && waits && <p className="text-small text-quiet">{waits}</p>}
      {terms && <SharesBar terms={terms} ourId={ourId} />}
      {!isAccepting && <Notices notices={notices} />}
      {!isAccepting && terms && <SameTypeWarnings terms={terms} />}
      {status !== "draft" && <ParticipantsList deal={deal} ourId={ourId} now={now()} />}
      <AcceptedTexts
        acceptances={deal.acceptances}
        terms={terms}
        decision={decision}
        ourId={ourId}
        now={now()}
      />
      <AgreedPeople deal={deal} ourId={ourId} />
      {onOpen && (
        <Button
          look="link"
          className="self-start"
          aria-label={t("deal.openNamed", { name })}
          onPress={onOpen}
        >
          {t("deal.open")}
          <ArrowRight aria-hidden="true" className="size-3.5" />
        </Button>
      )}
      <HistoryDisclosure dealId={deal.deal.id} />
      <DealDialog
        deal={deal}
        asked={asking}
        onDone={(removalId) =>
          removalId && say(t("deal.discarded"), bringBack(removalId, t("deal.draftBack")))
        }
        onClose={() => setAsking(null)}
      />
      {decided && <DecideDialog deal={deal.deal} conflict={decided} onClose={() => setDeciding(null)} />}
    </div>
  );
}
