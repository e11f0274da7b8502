// The sheet itself: parties and terms, lines, what each company gets, every step, the difference to the version before. Called by
// the statement's page. Tables break between rows, never inside one.
import type { ReactNode } from "react";
import type { CreditStatement } from "#lib/contract/credit-statement.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { KeptStatement } from "#lib/contract/statements.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { evidenceInWords } from "../credit/lines-table.tsx";
import { stepInWords } from "../credit/step-words.ts";
import { amountText, moneyText, percent } from "../deal/money.ts";
import { Notices } from "../deal/notices.tsx";
import { fullDate } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { PaperTable } from "./paper-table.tsx";

export type Paper = {
  deal: DealView;
  statement: CreditStatement;
  kept: KeptStatement | null;
  kind: "preview" | "final" | "superseded";
  /** null: this device does not hold the policy any more. */
  offer: PolicyOffer | null;
  nameOf(organisationId: string): string;
};

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="break-inside-avoid border-b border-line py-1.5">
      <dt className="text-small font-semibold text-quiet">{label}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}

function registrationWords({ deal, kept }: Paper): string | null {
  const { revision, decision } = deal.registration;
  // A kept version names the revision it came from; a later one may be asked by now.
  if (kept && kept.revisionId !== revision?.id) return t("statement.revisionById", { id: kept.revisionId });
  if (!revision?.submittedAt) return null;
  const says = {
    number: revision.number,
    date: fullDate(revision.submittedAt),
    name: revision.submittedBy.person.name,
  };
  if (decision?.outcome !== "approved") return t("statement.revision", says);
  const approved = { approved: fullDate(decision.decidedAt), decider: decision.decidedBy.name };
  return t("statement.revisionApproved", { ...says, ...approved });
}

function Facts({ paper }: { paper: Paper }) {
  const { deal, statement, kept, offer, nameOf } = paper;
  const { currency, basis, rateBp, pool, policy, model, payerId, participants } = statement;
  const { name, customer } = deal.deal;
  const parties = participants.map(({ organisationId: id }) =>
    id === payerId ? t("statement.payer", { name: nameOf(id) }) : nameOf(id),
  );
  const registration = registrationWords(paper);
  const policyWords = { version: policy.version, id: policy.id };
  return (
    <dl className="grid border-t border-line grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))] gap-x-6">
      <Fact label={t("statement.deal")}>{name}</Fact>
      <Fact label={t("statement.customer")}>
        {[customer.name, ...(customer.domain ? [customer.domain] : [])].join(", ")}
      </Fact>
      <Fact label={t("statement.parties")}>{parties.join("\n")}</Fact>
      {registration && <Fact label={t("statement.registration")}>{registration}</Fact>}
      <Fact label={t("statement.model")}>{t(`model.${model}`)}</Fact>
      <Fact label={t("statement.policy")}>
        {offer
          ? t("statement.policyPublished", { ...policyWords, date: fullDate(offer.publishedAt) })
          : t("statement.policyVersion", policyWords)}
      </Fact>
      <Fact label={t("statement.basis")}>{moneyText(basis, currency)}</Fact>
      <Fact label={t("statement.rate")}>{percent(rateBp)}</Fact>
      <Fact label={t("statement.pool")}>{moneyText(pool, currency)}</Fact>
      {kept && (
        <>
          <Fact label={t("statement.issued")}>
            {t("statement.issuedBy", {
              date: fullDate(kept.issued.at),
              person: kept.issued.person.name,
              organisation: nameOf(kept.issued.organisationId),
            })}
          </Fact>
          <Fact label={t("statement.cause")}>
            {[t(`statement.cause.${kept.cause}`), ...(kept.reason ? [kept.reason] : [])].join(": ")}
          </Fact>
          <Fact label={t("statement.hash")}>
            <code className="break-all">{kept.hash}</code>
            <span className="block text-small text-quiet">{t("statement.hashNote")}</span>
          </Fact>
        </>
      )}
    </dl>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h2 className="mb-1 break-after-avoid text-title font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** Of each company: all, kept, held, payable. */
function Sums({
  title,
  sums,
  paper,
}: {
  title: string;
  sums: CreditStatement["participants"];
  paper: Paper;
}) {
  const { currency } = paper.statement;
  return (
    <PaperTable
      label={title}
      isEven
      head={[
        { label: t("statement.company"), isName: true },
        { label: t("statement.all"), isAmount: true },
        { label: t("statement.kept"), isAmount: true },
        { label: t("statement.held"), isAmount: true },
        { label: t("statement.payable"), isAmount: true },
      ]}
      rows={sums.map(({ organisationId, amount, kept, held, payable }) => ({
        key: organisationId,
        cells: [
          paper.nameOf(organisationId),
          ...[amount, kept, held, payable].map((each) => amountText(each, currency)),
        ],
      }))}
    />
  );
}

function Lines({ paper: { statement, nameOf } }: { paper: Paper }) {
  const { lines, currency, pool } = statement;
  return (
    <PaperTable
      label={t("statement.lines", { currency })}
      head={[
        { label: t("credit.role") },
        { label: t("credit.who"), isName: true },
        { label: t("credit.share"), isAmount: true },
        { label: t("statement.linePart"), isAmount: true },
        { label: t("statement.evidence") },
        { label: t("statement.state") },
        { label: t("credit.amount", { currency }), isAmount: true },
      ]}
      rows={lines.map((line) => ({
        key: `${line.creditRole} ${line.organisationId}`,
        cells: [
          t(`creditRole.${line.creditRole}`),
          nameOf(line.organisationId),
          percent(line.shareBp),
          percent(line.partBp),
          evidenceInWords(line).text,
          t(`statement.state.${line.disposition}`),
          amountText(line.amount, currency),
        ],
      }))}
      foot={[t("credit.pool"), "", "", "", "", "", amountText(pool, currency)]}
    />
  );
}

export function StatementPaper({ paper, printedFor }: { paper: Paper; printedFor: string }) {
  const { statement, kept, kind, nameOf } = paper;
  const { version, currency, participants, difference, steps, notices } = statement;
  return (
    <article>
      <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-page font-semibold">
          {kept ? t("statement.title", { version }) : t("statement.titlePreview")}
        </h1>
        <p className="font-semibold">{t(`statement.kind.${kind}`)}</p>
        <p className="w-full text-quiet">{printedFor}</p>
        {kind !== "final" && (
          <p className="mt-1 w-full font-semibold text-warn">{t(`statement.${kind}Note`)}</p>
        )}
      </header>
      <Facts paper={paper} />
      <Part title={t("statement.lines", { currency })}>
        <Lines paper={paper} />
      </Part>
      <Part title={t("statement.sums", { currency })}>
        <Sums title={t("statement.sums", { currency })} sums={participants} paper={paper} />
      </Part>
      {difference && (
        <Part title={t("statement.differences", { version: difference.fromVersion, currency })}>
          <Sums
            title={t("statement.differences", { version: difference.fromVersion, currency })}
            sums={difference.participants}
            paper={paper}
          />
        </Part>
      )}
      <Part title={t("statement.steps")}>
        <ol className="list-decimal space-y-1 pl-6">
          {steps.map((step) => (
            <li key={JSON.stringify(step)} className="break-inside-avoid">
              {stepInWords(statement, step, nameOf)}
            </li>
          ))}
        </ol>
      </Part>
      {notices.length > 0 && (
        <Part title={t("statement.notices")}>
          <Notices notices={notices} />
        </Part>
      )}
    </article>
  );
}
