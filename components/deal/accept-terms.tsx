// Accepting a registration: what is accepted, field by field, with the hash of exactly these terms.
import type { StatementNotice } from "#lib/contract/credit-statement.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Member } from "#lib/contract/records.ts";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import { AcceptPanel } from "./accept-panel.tsx";
import { Notices } from "./notices.tsx";
import { SameTypeWarnings, sameTypeSentences } from "./same-type-warnings.tsx";
import { acceptedText, termsLines } from "./terms-lines.ts";
import { TermsList } from "./terms-list.tsx";
import { useActs } from "./use-acts.ts";

export function AcceptTerms({
  deal: { deal, registration },
  policy,
  notices,
  member,
  onClose,
}: {
  deal: DealView;
  policy: PolicyOffer | null;
  /** Called out, and kept with the acceptance. */
  notices: readonly StatementNotice[];
  member: Member;
  onClose(): void;
}) {
  const { act, busy, failure } = useActs();
  const { revision } = registration;
  if (!revision) return null;
  const lines = termsLines(deal.name, revision.terms, policy);
  return (
    <AcceptPanel
      title={t("deal.accept.title")}
      member={member}
      text={acceptedText(lines, notices, sameTypeSentences(revision.terms))}
      busy={busy}
      failure={failure}
      onAccept={(acceptedBy) =>
        void act({
          command: "deal.answer",
          mutation: {
            dealId: deal.id,
            revisionId: revision.id,
            answerId: newId(),
            termsHash: termsHash(revision.terms),
            answer: { kind: "accepted", acceptedBy },
          },
        }).then((done) => done && onClose())
      }
      onClose={onClose}
    >
      <TermsList lines={lines} />
      <Notices notices={notices} />
      <SameTypeWarnings terms={revision.terms} />
    </AcceptPanel>
  );
}
