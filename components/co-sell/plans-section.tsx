// The co-sell plan with each partner, in the options: what it says in a line, and opened its fields, which both companies edit.
import { useEffect, useRef, useState } from "react";
import type { Member } from "#lib/contract/records.ts";
import { mayCoSell } from "#lib/domain/co-sell/may.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { CoSellItem, CoSellView } from "#lib/messaging/co-sell-view.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { OfflineBadge } from "../offline/offline-badge.tsx";
import { meantIn } from "../options/shown-group.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook } from "../parts/section.tsx";
import { Refused } from "../plan/field-note.tsx";
import { useWrite } from "../plan/plan-context.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { useView } from "../surface/use-view.ts";
import { beginning } from "./co-sell-acts.ts";
import { CoSellPlace, useCoSell } from "./co-sell-context.tsx";
import { CreditPart } from "./credit-part.tsx";
import { isBegun } from "./is-begun.ts";
import { OwnersPart } from "./owners-part.tsx";
import { PlaybookPart } from "./playbook.tsx";
import { ProgressPart } from "./progress-part.tsx";
import { MessageField, RulesFields } from "./rules-fields.tsx";
import { targetWords } from "./target-words.ts";
import { TargetsPart } from "./targets-part.tsx";

function Begin({ item }: { item: CoSellItem }) {
  const { programme, closed } = useCoSell();
  const { put, busy, failure } = useWrite();
  const partner = item.partnership.partner.name.slice(0, 60);
  const hasProgramme = programme.rules !== null || programme.playbook.steps.length > 0;
  if (closed || isBegun(item)) return null;
  return (
    <div className="flex flex-col items-start gap-2 rounded-control bg-raised p-3">
      <p>{t(hasProgramme ? "coSell.beginHint" : "coSell.beginNoProgramme", { partner })}</p>
      {hasProgramme && (
        <Button busy={busy} onPress={() => void put(beginning(item, programme))}>
          {t("coSell.begin")}
        </Button>
      )}
      <Refused reason={failure} />
    </div>
  );
}

function PlanRow({
  view,
  item,
  session: { member, organisation },
  members,
  say,
  isOpen,
  onToggle,
}: {
  view: CoSellView;
  item: CoSellItem;
  session: SessionView;
  members: readonly Member[];
  say: Say;
  isOpen: boolean;
  onToggle(): void;
}) {
  const { partnership, rules, deviations } = item;
  const partner = partnership.partner.name;
  const name = partner.slice(0, 80);
  const motion = rules?.motion?.value;
  const closed = !member || mayCoSell("co-sell.edit", member.role, partnership) !== "yes";
  return (
    <li className="flex flex-col gap-4 p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Avatar id={partnership.partner.id} name={partner} />
        <div className="min-w-[min(9rem,100%)] flex-1">
          <h3 className="font-semibold">
            <Clamped text={partner} />
          </h3>
          <span className="block text-small text-quiet">
            {isBegun(item)
              ? t("coSell.line", {
                  motion: motion ? t(`motion.${motion}`) : t("coSell.motionNone"),
                  target: targetWords(rules?.target?.value ?? null),
                })
              : t("coSell.none")}
          </span>
        </div>
        {isOffline(partnership) && <OfflineBadge />}
        {isBegun(item) && deviations.length > 0 && (
          <Badge tone="warn">{t("coSell.deviates", { count: deviations.length })}</Badge>
        )}
        <Button
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "coSell.closeOf" : "coSell.openOf", { partner: name })}
          onPress={onToggle}
        >
          {t(isOpen ? "coSell.close" : "coSell.open")}
        </Button>
      </div>
      {isOpen && organisation && (
        <CoSellPlace view={view} item={item} us={organisation} closed={closed} say={say}>
          {closed && <p className="text-quiet">{t("coSell.readOnly")}</p>}
          {isOffline(partnership) && (
            <p className="text-quiet">{t("coSell.placeholder", { partner: name })}</p>
          )}
          <Begin item={item} />
          <ProgressPart item={item} />
          <RulesFields />
          <OwnersPart item={item} members={members} />
          <TargetsPart item={item} />
          <CreditPart item={item} />
          <MessageField />
          <PlaybookPart />
          <RowHistory rowId={partnership.id} about="co-sell." of={name} />
        </CoSellPlace>
      )}
    </li>
  );
}

export function CoSellPlansSection({
  session,
  members,
  say,
}: {
  session: SessionView;
  members: readonly Member[];
  say: Say;
}) {
  const view = useView("co_sell", {});
  const [opened, open] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const shown = view !== null;
  useEffect(() => {
    // What waits for another owner names its plan.
    const wanted = meantIn("co-sell-plans");
    if (!shown || !wanted) return;
    open(wanted);
    place.current?.scrollIntoView();
  }, [shown]);
  if (!view || !session.organisation) return <Placeholder label={t("setup.loading")} blocks={1} />;
  return (
    <div ref={place} className="flex flex-col gap-4">
      <p className="text-quiet">{t("coSell.plansLead")}</p>
      {view.plans.length === 0 ? (
        <p className="text-quiet">{t("coSell.noPartners")}</p>
      ) : (
        <ul aria-label={t("coSell.plansTitle")} className={listLook}>
          {view.plans.map((item) => (
            <PlanRow
              key={item.partnership.id}
              view={view}
              item={item}
              session={session}
              members={members}
              say={say}
              isOpen={opened === item.partnership.id}
              onToggle={() => open(opened === item.partnership.id ? null : item.partnership.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
