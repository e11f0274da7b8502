// What our people said of this account's overlaps, each with who, when and why, and the way to take it back; and the way to
// name the account as a partner calls it. Stays quiet: a line until it is opened. Called by the Partners view;
// its rows by the list of all of them in the options, too.
import { type ReactNode, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { CorrectionItem } from "#lib/messaging/correction-view.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { short, useCorrections } from "./correction-acts.ts";
import { NameCompany } from "./name-company.tsx";

function Correction({ item, now, say }: { item: CorrectionItem; now: number; say: Say }) {
  const { says, theirs } = item;
  const partner = short(item.partner.name);
  const what = t(says === "same" ? "correct.saysSame" : "correct.saysNot", {
    theirs: short(theirs.name),
    partner,
  });
  return (
    <CorrectionRow item={item} what={what} now={now} say={say}>
      {says === "same" && !item.isShown && !item.isPending && (
        <p className="text-small text-quiet">{t("correct.notShown", { partner })}</p>
      )}
    </CorrectionRow>
  );
}

export function CorrectionRow({
  item,
  what,
  now,
  say,
  children,
}: {
  item: Omit<CorrectionItem, "isShown">;
  /** What it says, in words. */
  what: string;
  now: number;
  say: Say;
  children?: ReactNode;
}) {
  const { takeBack, busy, failure } = useCorrections(say);
  const { reason, said } = item;
  const by = { person: said.person.name, when: date(said.at, now) };
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 px-3 py-2">
      <div className="flex min-w-[min(11rem,100%)] flex-1 flex-col gap-0.5">
        <Clamped text={what} lines={3} className="font-semibold" />
        <Clamped text={reason} lines={3} className="text-quiet" />
        {children}
        <p className="text-small text-quiet">{t(item.isPending ? "correct.byPending" : "correct.by", by)}</p>
        <Failure reason={failure} />
      </div>
      {item.mayTakeBack && (
        <Button
          busy={busy}
          aria-label={t("correct.takeBackNamed", { what })}
          onPress={() => void takeBack(item.id)}
        >
          {t("correct.takeBack")}
        </Button>
      )}
    </li>
  );
}

export function Corrections({ view, now, say }: { view: RecordView; now: number; say: Say }) {
  const [naming, setNaming] = useState(false);
  const { match, corrections } = view;
  if (match.state !== "matched") return null;
  const partnerships = view.partnerships.filter((each) => !isOffline(each));
  if (corrections.length === 0 && partnerships.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <Disclosure className="flex flex-col gap-2">
        <div className="flex flex-wrap gap-x-3">
          {corrections.length > 0 && (
            <AriaButton
              slot="trigger"
              className="min-h-6 rounded-control border-0 bg-transparent px-0 text-small font-semibold text-accent data-hovered:underline"
            >
              {t("correct.count", { count: corrections.length })}
            </AriaButton>
          )}
          {partnerships.length > 0 && !naming && (
            <Button look="link" className="text-small" onPress={() => setNaming(true)}>
              {t("correct.same")}
            </Button>
          )}
        </div>
        {corrections.length > 0 && (
          <DisclosurePanel>
            <ul aria-label={t("correct.count", { count: corrections.length })} className={listLook}>
              {corrections.map((item) => (
                <Correction key={item.id} item={item} now={now} say={say} />
              ))}
            </ul>
          </DisclosurePanel>
        )}
      </Disclosure>
      {naming && (
        <NameCompany
          account={match.account}
          partnerships={partnerships}
          say={say}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
