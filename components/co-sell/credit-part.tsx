// The credit rules of a partnership as they are in force, and who accepted them: read from the credit policies, never written here.
import type { PolicyAcceptance } from "#lib/contract/policy-offer.ts";
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { useHand } from "../plan/plan-context.tsx";
import { useCoSell } from "./co-sell-context.tsx";
import { SaysNote } from "./says-note.tsx";

export function CreditPart({ item }: { item: CoSellItem }) {
  const { us, programme, says } = useCoSell();
  const { now } = useHand();
  const { partner } = item.partnership;
  const nameOf = (id: string) => (id === us.id ? us.name : partner.name).slice(0, 60);
  const accepted = ({ acceptedBy, acceptedAt, organisationId, recorded }: PolicyAcceptance): string =>
    t(recorded ? "coSell.creditRecorded" : "coSell.creditBy", {
      name: acceptedBy.name,
      authority: acceptedBy.authority,
      organisation: nameOf(organisationId),
      date: date(acceptedAt, now),
    });
  const said = says("policy");
  const standard = said && programme.policies.find(({ policyId }) => policyId === said.says);
  return (
    <Section level={3} title={t("coSell.credit")}>
      {item.credit.length === 0 ? (
        <p className="text-quiet">{t("coSell.creditNone")}</p>
      ) : (
        <ul className={listLook}>
          {item.credit.map(({ payer, offer, accepted: acceptances }) => (
            <li key={payer.id} className="px-3 py-2">
              <Clamped
                text={t("coSell.creditWhen", { version: String(offer.version), payer: nameOf(payer.id) })}
              />
              {acceptances.map((each) => (
                <span key={each.id} className="block text-small text-quiet">
                  <Clamped text={t("coSell.creditAccepted", { name: accepted(each) })} lines={3} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {said && (
        <SaysNote
          says={
            standard
              ? t("coSell.saysPolicy", { version: String(standard.version) })
              : t("coSell.saysPolicyLost")
          }
          of={t("coSell.credit")}
          use={null}
        />
      )}
    </Section>
  );
}
