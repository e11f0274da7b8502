// Adds a partner that does not use Tandem, or changes what we know of one. Called by the first run and the options.
import { useState } from "react";
import { z } from "zod";
import type { Partnership } from "#lib/contract/records.ts";
import { investmentTier, partnerType } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { SmallForm, type Values } from "../setup/small-form.tsx";
import { useApi } from "../surface/use-api.ts";
import { EarlierNames } from "./earlier-names.tsx";

export const NOT_SET = "not-set";
const unset = { value: NOT_SET, label: t("partner.notSet") } as const;
export const typeOptions = [
  unset,
  ...partnerType.options.map((value) => ({ value, label: t(`partnerType.${value}`) })),
];
export const tierOptions = [
  unset,
  ...investmentTier.options.map((value) => ({ value, label: t(`tier.${value}`) })),
];

const known = {
  website: z.string().trim().max(253),
  contactName: z.string().trim().max(300),
  contactTitle: z.string().trim().max(300),
};
const needsName = ({ contactName, contactTitle }: { contactName: string; contactTitle: string }) =>
  contactTitle === "" || contactName !== "";
const asked = {
  path: ["contactName"],
  error: () => t("offline.contactTitleNeedsName"),
};
const whole = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, { error: () => t("partner.companyNeeded") })
      .max(300),
    ...known,
  })
  .refine(needsName, asked);

const wholeFields = [
  { name: "name", label: t("offline.name") },
  { name: "website", label: t("offline.website"), hint: t("offline.websiteHint") },
  { name: "contactName", label: t("offline.contactName") },
  { name: "contactTitle", label: t("offline.contactTitle") },
];

const knownOf = ({ website = "", contactName = "", contactTitle = "" }: Values) => ({
  website: website || null,
  contact: contactName === "" ? null : { name: contactName, title: contactTitle || null },
});

export function AddOfflinePartner({ onAdded }: { onAdded(): void }) {
  const api = useApi();
  const [type, setType] = useState<(typeof typeOptions)[number]["value"]>(NOT_SET);
  const [tier, setTier] = useState<(typeof tierOptions)[number]["value"]>(NOT_SET);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-quiet">{t("offline.addLead")}</p>
      <SmallForm
        fields={wholeFields}
        schema={whole}
        submit={t("offline.add")}
        look="plain"
        extra={
          <>
            <Choice
              label={t("partner.type")}
              value={type}
              options={typeOptions}
              onChange={(next) => setType(next)}
              className="min-w-[min(10rem,100%)] flex-1"
            />
            <Choice
              label={t("partner.tier")}
              value={tier}
              options={tierOptions}
              onChange={(next) => setTier(next)}
              className="min-w-[min(10rem,100%)] flex-1"
            />
          </>
        }
        onSubmit={async ({ name = "", ...rest }) => {
          await api("addOfflinePartner", {
            name,
            ...knownOf(rest),
            partnerType: type === NOT_SET ? null : type,
            investmentTier: tier === NOT_SET ? null : tier,
          });
          onAdded();
        }}
      />
    </div>
  );
}

export function EditOfflinePartner({
  partnership: { id, partner, offline },
  onSaved,
}: {
  partnership: Partnership;
  onSaved(): void;
}) {
  const api = useApi();
  return (
    <div className="flex flex-col gap-3">
      <SmallForm
        fields={wholeFields}
        schema={whole}
        initial={{
          name: partner.name,
          website: offline?.website ?? "",
          contactName: offline?.contact?.name ?? "",
          contactTitle: offline?.contact?.title ?? "",
        }}
        keep
        submit={t("offline.saveContact")}
        look="plain"
        onSubmit={async ({ name = "", ...values }) => {
          await api("changeOfflinePartner", { id, name, ...knownOf(values) });
          onSaved();
        }}
      />
      <p className="text-small text-quiet">{t("offline.renameMeans")}</p>
      <EarlierNames
        earlier={offline?.earlier ?? []}
        onAgain={async ({ name, website }) => {
          await api("changeOfflinePartner", { id, name, website, contact: offline?.contact ?? null });
          onSaved();
        }}
      />
    </div>
  );
}
