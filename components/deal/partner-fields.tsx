// Which partners are in the deal, those in this account first, each with the credit policy in force; and the model.
import { Checkbox } from "react-aria-components/Checkbox";
import type { Partnership } from "#lib/contract/records.ts";
import type { CoSellModel } from "#lib/contract/words.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { OfflineBadge } from "../offline/offline-badge.tsx";
import { groupAddress } from "../options/shown-group.ts";
import { Badge } from "../parts/badge.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { Tick } from "../touchpoint/tick.tsx";
import type { DealValues } from "./deal-values.ts";
import { FieldPlace } from "./field-place.tsx";
import { inForceWith } from "./policy-for.ts";

export function PartnerFields({
  values,
  partnerships,
  here,
  policies,
  ourId,
  models,
  isCoSell,
  optionsUrl,
  onChange,
}: {
  values: DealValues;
  /** Active ones. */
  partnerships: readonly Partnership[];
  /** Partners with an overlap in this account. */
  here: readonly string[];
  policies: PoliciesView;
  ourId: string;
  models: readonly CoSellModel[];
  isCoSell: boolean;
  optionsUrl: string;
  onChange(values: Partial<DealValues>): void;
}) {
  const sorted = partnerships.toSorted(
    (a, b) => Number(here.includes(b.partner.id)) - Number(here.includes(a.partner.id)),
  );
  /** Between two others, or with one that does not pay us, there is nothing to agree here. */
  const needsPolicy = (partnerId: string) =>
    isCoSell && (values.payerId === ourId || values.payerId === partnerId);
  const policyOf = (partnerId: string) => {
    const found = policies.partnerships.find(({ partnership }) => partnership.partner.id === partnerId);
    return found ? inForceWith(found, values.payerId, ourId) : null;
  };
  const lacks = values.partnerIds.some((id) => needsPolicy(id) && !policyOf(id));
  return (
    <Section title={t("register.partners")}>
      <FieldPlace name="partnerIds">
        {sorted.length === 0 && <p className="text-quiet">{t("register.noPartners")}</p>}
        <ul className={sorted.length > 0 ? listLook : "list-none"}>
          {sorted.map(({ partner, offline }) => {
            const offer = policyOf(partner.id);
            return (
              <li key={partner.id}>
                <Checkbox
                  isSelected={values.partnerIds.includes(partner.id)}
                  onChange={(on) =>
                    onChange({
                      partnerIds: on
                        ? [...values.partnerIds, partner.id]
                        : values.partnerIds.filter((id) => id !== partner.id),
                    })
                  }
                  className="flex min-h-6 items-start gap-2 rounded-list p-2 -outline-offset-2 data-focus-visible:outline-2 data-hovered:bg-hover"
                >
                  {({ isSelected }) => (
                    <>
                      <Tick on={isSelected} />
                      <span className="flex min-w-0 flex-col">
                        <span className="flex flex-wrap items-center gap-x-2">
                          <Clamped text={partner.name} />
                          {here.includes(partner.id) && <Badge>{t("register.here")}</Badge>}
                          {offline && <OfflineBadge />}
                        </span>
                        {needsPolicy(partner.id) && (
                          <span className={`text-small ${offer ? "text-quiet" : "text-warn"}`}>
                            {offer
                              ? t("register.policyInForce", { version: offer.version })
                              : t("register.policyNone")}
                          </span>
                        )}
                      </span>
                    </>
                  )}
                </Checkbox>
              </li>
            );
          })}
        </ul>
      </FieldPlace>
      {lacks && (
        <a
          href={groupAddress(optionsUrl, "credit-policies")}
          target="_blank"
          rel="noreferrer"
          className="self-start font-semibold text-accent"
        >
          {t("register.policyOpen")}
        </a>
      )}
      {isCoSell && (
        <FieldPlace name="model">
          <Choice
            label={t("register.model")}
            value={values.model}
            options={models.map((value) => ({
              value,
              label: `${t(`model.${value}`)}: ${t(`modelSays.${value}`)}`,
            }))}
            onChange={(model) => onChange({ model })}
          />
        </FieldPlace>
      )}
    </Section>
  );
}
