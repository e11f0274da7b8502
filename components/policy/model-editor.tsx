// One co-sell model of a policy: whether it is offered, its rate, and the share of each credit role.
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import type { CreditTerms, ModelTerms, Range } from "#lib/contract/credit-policy.ts";
import { type CoSellModel, type CreditRole, creditRole } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Tick } from "../touchpoint/tick.tsx";
import { RangeFields } from "./range-fields.tsx";

const NONE = "none";
const nothing: Range = { min: 0, default: 0, max: 0 };

/** Numbers that nobody has chosen yet: they do not add up, so that somebody must. */
function fresh(terms: CreditTerms): ModelTerms {
  const rate = Object.values(terms.models)[0]?.rate ?? nothing;
  return {
    rate,
    roles: [
      { creditRole: "sourcing", share: nothing },
      { creditRole: "selling", share: nothing },
    ],
  };
}

/** Where there is no room for one line, what removes a credit role stays beside its name. */
const below = "max-[519px]:order-last max-[519px]:w-full";

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-end gap-x-3 gap-y-1 p-2">
      <span className="min-w-[min(9rem,100%)] flex-1 py-1.5">{name}</span>
      {children}
    </li>
  );
}

export function ModelEditor({
  model,
  terms,
  before,
  onChange,
}: {
  model: CoSellModel;
  terms: CreditTerms;
  /** As the last version had it, for who takes it out and puts it back. */
  before: ModelTerms | undefined;
  onChange(terms: ModelTerms | undefined): void;
}) {
  const own = terms.models[model];
  const name = t(`model.${model}`);
  const free = creditRole.options.filter((role) => !own?.roles.some((each) => each.creditRole === role));
  const setRoles = (roles: ModelTerms["roles"]) => own && onChange({ ...own, roles });
  return (
    <section className="flex flex-col gap-2">
      <Checkbox
        isSelected={own !== undefined}
        onChange={(on) => onChange(on ? (before ?? fresh(terms)) : undefined)}
        className="flex min-h-6 items-center gap-2 self-start rounded-control font-semibold data-focus-visible:outline-2"
      >
        {({ isSelected }) => (
          <>
            <Tick on={isSelected} />
            {t("policy.offer", { model: name })}
          </>
        )}
      </Checkbox>
      {own && (
        <ul className="list-none divide-y divide-line rounded-list border border-line">
          <Row name={t("policy.rate")}>
            <RangeFields
              what={t("policy.whatIn", { what: t("policy.rate"), model: name })}
              value={own.rate}
              className={below}
              onChange={(rate) => onChange({ ...own, rate })}
            />
            <span className="w-7" />
          </Row>
          {own.roles.map(({ creditRole: role, share }) => {
            const roleName = t(`creditRole.${role}`);
            return (
              <Row key={role} name={roleName}>
                <RangeFields
                  what={t("policy.whatIn", { what: roleName, model: name })}
                  value={share}
                  className={below}
                  onChange={(next) =>
                    setRoles(
                      own.roles.map((each) => (each.creditRole === role ? { ...each, share: next } : each)),
                    )
                  }
                />
                <Button
                  look="icon"
                  aria-label={t("policy.removeRole", { role: roleName, model: name })}
                  isDisabled={own.roles.length === 1}
                  onPress={() => setRoles(own.roles.filter((each) => each.creditRole !== role))}
                >
                  <X aria-hidden="true" className="size-4" />
                </Button>
              </Row>
            );
          })}
          {free.length > 0 && (
            <li className="p-2">
              <Choice<CreditRole | typeof NONE>
                label={t("policy.whatIn", { what: t("policy.addRole"), model: name })}
                labelHidden
                value={NONE}
                options={[
                  { value: NONE, label: t("policy.addRole") },
                  ...free.map((role) => ({ value: role, label: t(`creditRole.${role}`) })),
                ]}
                onChange={(role) =>
                  role !== NONE && setRoles([...own.roles, { creditRole: role, share: nothing }])
                }
                className="max-w-56"
              />
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
