// One credit role of a deal: its share, and who holds it, with parts that add to 100 % where several do.
import { X } from "lucide-react";
import type { RoleAssignment } from "#lib/contract/credit.ts";
import type { Range } from "#lib/contract/credit-policy.ts";
import type { Organisation } from "#lib/contract/records.ts";
import type { CreditRole } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { PercentField } from "../parts/percent-field.tsx";
import { percent } from "./money.ts";

const NOBODY = "nobody";

/** As equal as basis points can be: thirds are 3,334, 3,333 and 3,333. */
function equally(creditRole: CreditRole, holders: readonly string[]): RoleAssignment[] {
  const each = Math.floor(10_000 / holders.length);
  const extra = 10_000 - each * holders.length;
  return holders.map((organisationId, at) => ({
    creditRole,
    organisationId,
    partBp: each + (at < extra ? 1 : 0),
  }));
}

export const rangeInWords = ({ min, default: usual, max }: Range): string =>
  min === max
    ? t("register.fixed", { usual: percent(usual) })
    : t("register.rateRange", { min: percent(min), max: percent(max), usual: percent(usual) });

export function RoleEditor({
  creditRole,
  range,
  shareBp,
  holders,
  companies,
  ourId,
  onShare,
  onHolders,
}: {
  creditRole: CreditRole;
  range: Range;
  shareBp: number;
  holders: readonly RoleAssignment[];
  companies: readonly Organisation[];
  ourId: string;
  onShare(bp: number): void;
  onHolders(holders: RoleAssignment[]): void;
}) {
  const role = t(`creditRole.${creditRole}`);
  const nameOf = ({ id, name }: Organisation) => (id === ourId ? t("register.us", { name }) : name);
  const free = companies.filter(({ id }) => !holders.some((each) => each.organisationId === id));
  const [only] = holders;
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-end gap-2">
        {holders.length < 2 ? (
          <Choice
            label={role}
            value={only?.organisationId ?? NOBODY}
            options={[
              { value: NOBODY, label: t("register.holderNobody") },
              ...companies.map((each) => ({ value: each.id, label: nameOf(each) })),
            ]}
            onChange={(id) => onHolders(id === NOBODY ? [] : equally(creditRole, [id]))}
            className="min-w-[min(9rem,100%)] flex-1"
          />
        ) : (
          <span className="min-w-[min(9rem,100%)] flex-1 self-center text-small font-semibold text-quiet">
            {role}
          </span>
        )}
        <PercentField
          label={t("register.share")}
          ariaLabel={t("register.shareOf", { role })}
          value={shareBp}
          disabled={range.min === range.max}
          onChange={onShare}
          className="w-20"
        />
      </div>
      {holders.length > 1 &&
        holders.map((holder) => {
          const company = companies.find(({ id }) => id === holder.organisationId);
          const name = company ? nameOf(company) : holder.organisationId;
          return (
            <div key={holder.organisationId} className="flex items-center gap-2">
              <span className="min-w-0 flex-1">
                <Clamped text={name} />
              </span>
              <PercentField
                labelHidden
                label={t("register.partOf", { name, role })}
                value={holder.partBp}
                onChange={(partBp) =>
                  onHolders(holders.map((each) => (each === holder ? { ...each, partBp } : each)))
                }
                className="w-20"
              />
              <Button
                look="icon"
                aria-label={t("register.removeHolder", { name, role })}
                onPress={() => {
                  const left = holders.filter((each) => each !== holder);
                  onHolders(
                    equally(
                      creditRole,
                      left.map((each) => each.organisationId),
                    ),
                  );
                }}
              >
                <X aria-hidden="true" className="size-4" />
              </Button>
            </div>
          );
        })}
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-small text-quiet">{rangeInWords(range)}</span>
        {only && free[0] && (
          <Button
            look="link"
            aria-label={t("register.addHolderTo", { role })}
            onPress={() => {
              const ids = holders.map(({ organisationId }) => organisationId);
              onHolders(equally(creditRole, [...ids, ...free.slice(0, 1).map(({ id }) => id)]));
            }}
          >
            {t("register.addHolder")}
          </Button>
        )}
      </div>
    </li>
  );
}
