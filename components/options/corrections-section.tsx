// What our people say of overlaps, of all accounts and partners, each with the way to take it back: so that what was said of an
// account that nobody opens any more is found. In the options, below the partnerships.
import { useRef, useState } from "react";
import type { ListedCorrection } from "#lib/messaging/correction-view.ts";
import { t } from "../messages/t.ts";
import { short } from "../partners/correction-acts.ts";
import { CorrectionRow } from "../partners/corrections.tsx";
import { Button } from "../parts/button.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { useKeptFocus } from "../plan/use-kept-focus.ts";
import type { Say } from "../record/deal-view-props.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";

const AT_ONCE = 20;

const inWords = ({ says, ours, theirs, partner }: ListedCorrection): string =>
  t(says === "same" ? "correct.listSame" : "correct.listNot", {
    ours: short(ours.name),
    theirs: short(theirs.name),
    partner: short(partner.name),
  });

export function CorrectionsSection({ say }: { say: Say }) {
  const view = useView("corrections", {});
  const { now } = usePlatform();
  const [limit, setLimit] = useState(AT_ONCE);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  if (!view) return <Placeholder label={t("setup.loading")} blocks={1} />;
  const { items } = view;
  const more = items.length - limit;
  return (
    <div ref={root} data-place="corrections" className="outline-none">
      <Section level={3} title={t("correct.all")}>
        {items.length === 0 ? (
          <p className="text-quiet">{t("correct.none")}</p>
        ) : (
          <div className="flex flex-col gap-2">
            <ul aria-label={t("correct.count", { count: items.length })} className={listLook}>
              {items.slice(0, limit).map((item) => (
                <CorrectionRow key={item.id} item={item} what={inWords(item)} now={now()} say={say} />
              ))}
            </ul>
            {more > 0 && (
              <Button className="self-start" onPress={() => setLimit(limit + 5 * AT_ONCE)}>
                {t("correct.more", { count: more })}
              </Button>
            )}
          </div>
        )}
      </Section>
    </div>
  );
}
