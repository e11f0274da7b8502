// A deal goes on with the credit policy it is pinned to, unless the person says otherwise: both versions in view, with what
// differs between them, before anything is submitted. Part of the registration form, of a revision only.
import { t } from "../messages/t.ts";
import { OneOf } from "../parts/one-of.tsx";
import { changedLines, policyLines } from "../policy/policy-lines.ts";
import type { PinnedChoice } from "./pinned-policy.ts";
import { TermsList } from "./terms-list.tsx";

export function PolicyChoice({
  choice: { pinned, newest },
  chosen,
  onChoose,
}: {
  choice: PinnedChoice;
  chosen: keyof PinnedChoice;
  onChoose(which: keyof PinnedChoice): void;
}) {
  const from = pinned.version;
  const to = newest.version;
  const changes = changedLines(policyLines(pinned.terms), policyLines(newest.terms));
  const title = t("register.pinnedTitle", { from, to, name: newest.organisation.name.slice(0, 80) });
  return (
    <section
      data-field="policy"
      aria-label={title}
      className="flex flex-col gap-2 rounded-list border border-edge p-3"
    >
      <p className="font-semibold">{title}</p>
      <OneOf
        label={t("register.pinnedAsk")}
        value={chosen}
        answers={[
          {
            value: "pinned",
            label: t("register.pinnedKeep", { version: from }),
            says: t("register.pinnedKeepSays"),
          },
          {
            value: "newest",
            label: t("register.pinnedChange", { version: to }),
            says: t("register.pinnedChangeSays", { version: to }),
          },
        ]}
        onChange={onChoose}
      />
      <p className="font-semibold">{t("register.pinnedDiffers", { from, to })}</p>
      {changes.length > 0 ? <TermsList lines={changes} /> : <p>{t("register.pinnedSame")}</p>}
    </section>
  );
}
