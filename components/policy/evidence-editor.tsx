// Which shared touchpoints pay a credit role: any one of those chosen, or none needed.
import { ChevronDown } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import { type CreditRole, creditRole, touchpointType } from "#lib/contract/words.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { itemLook, popoverLook } from "../parts/menu.tsx";
import { Section } from "../parts/section.tsx";
import { Tick } from "../touchpoint/tick.tsx";

type Evidence = CreditTerms["requiredEvidence"];

function Picker({
  role,
  chosen,
  onChange,
}: {
  role: CreditRole;
  chosen: NonNullable<Evidence[CreditRole]>;
  onChange(types: NonNullable<Evidence[CreditRole]>): void;
}) {
  const types =
    chosen.length === 0 ? t("policy.evidenceNone") : listed(chosen.map((type) => t(`type.${type}`)));
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={t("policy.evidenceOf", { role: t(`creditRole.${role}`), types })}
        className="inline-flex min-h-8 min-w-0 flex-1 basis-48 items-center gap-1.5 rounded-control border border-field px-2 py-1 text-left data-hovered:bg-hover"
      >
        <span className="min-w-0 flex-1">{types}</span>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
      </AriaButton>
      <Popover className={popoverLook} placement="bottom start">
        <Menu
          aria-label={t("policy.line.evidence", { role: t(`creditRole.${role}`) })}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(touchpointType.options.filter((type) => keys === "all" || keys.has(type)))
          }
          className="p-1 outline-none"
        >
          {touchpointType.options.map((type) => (
            <MenuItem key={type} id={type} textValue={t(`type.${type}`)} className={itemLook}>
              {({ isSelected }) => (
                <>
                  <Tick on={isSelected} />
                  {t(`type.${type}`)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export function EvidenceEditor({
  terms,
  onChange,
}: {
  terms: CreditTerms;
  onChange(evidence: Evidence): void;
}) {
  const used = creditRole.options.filter((role) =>
    Object.values(terms.models).some((model) => model?.roles.some((each) => each.creditRole === role)),
  );
  return (
    <Section title={t("policy.evidence")} level={3}>
      <p className="text-quiet">{t("policy.evidenceLead")}</p>
      {used.map((role) => (
        <div key={role} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-[min(9rem,100%)]">{t(`creditRole.${role}`)}</span>
          <Picker
            role={role}
            chosen={terms.requiredEvidence[role] ?? []}
            onChange={(types) => {
              const { [role]: _gone, ...others } = terms.requiredEvidence;
              onChange(types.length > 0 ? { ...others, [role]: types } : others);
            }}
          />
        </div>
      ))}
    </Section>
  );
}
