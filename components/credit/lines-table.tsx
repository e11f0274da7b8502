// The lines of a statement by credit role: who, which share, with what evidence, how much, kept or held with the reason. The
// pool ends it, as a sum and never as anyone's own.
import type { CreditStatement, StatementLine } from "#lib/contract/credit-statement.ts";
import { amountText, percent } from "../deal/money.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { organisationColour } from "../organisation-colour.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { useCredit } from "./credit-context.tsx";

/** Of the pool: a role's share, of it this organisation's part. */
const shareOf = ({ shareBp, partBp }: StatementLine): number => Math.round((shareBp * partBp) / 10_000);

/** "introduction or referral". */
export function anyOfInWords({ evidence: { anyOf } }: StatementLine): string {
  return t("credit.anyOf", { types: listed(anyOf.map((type) => t(`type.${type}`).toLowerCase())) });
}

export function evidenceInWords(line: StatementLine): { text: string; isMissing: boolean } {
  const { anyOf, counted, waiting } = line.evidence;
  if (line.unfilled) return { text: t("credit.unfilled"), isMissing: false };
  if (anyOf.length === 0) return { text: t("credit.noEvidenceAsked"), isMissing: false };
  if (counted > 0) return { text: t("credit.touchpoints", { count: counted }), isMissing: false };
  if (waiting > 0) return { text: t("credit.waiting", { count: waiting }), isMissing: true };
  return { text: t("credit.noTouchpoint"), isMissing: true };
}

/** One bar in the organisations' colours. */
export function LinesBar({ statement }: { statement: CreditStatement }) {
  const { ourId } = useCredit();
  return (
    <div aria-hidden="true" className="flex h-2 gap-px overflow-hidden rounded-control bg-hover">
      {statement.lines.map(({ creditRole, organisationId, weight }) => (
        <span
          key={`${creditRole} ${organisationId}`}
          style={{
            // Widths would tell the shares.
            flex: `${isPresenting() ? 1 : weight} 0 0`,
            background: `var(--org-${organisationId === ourId ? "us" : organisationColour(organisationId)}-ink)`,
          }}
        />
      ))}
    </div>
  );
}

/** Digits stay together; what is too long for any panel may break. */
const digits = (text: string): string =>
  `text-right tabular-nums ${text.length > 16 ? "" : "whitespace-nowrap"}`;

const head = "pb-1 text-left text-small font-semibold text-quiet";
/** Where text is large or room is scarce, who and share stand below the credit role. */
const wide = "@max-3xs:hidden";
const cell = "py-2 align-top";

function Line({ line, currency }: { line: StatementLine; currency: string }) {
  const { nameAlone, ourId, onFix } = useCredit();
  const { creditRole, organisationId, partBp, shareBp, amount, disposition } = line;
  const { text, isMissing } = evidenceInWords(line);
  const isHeld = disposition === "held";
  const shown = amountText(amount, currency);
  const tone = isHeld ? "text-warn" : disposition === "kept" ? "text-quiet" : "";
  return (
    <tr className="border-t border-line">
      <th scope="row" className={`${cell} pr-1 text-left font-normal`}>
        {t(`creditRole.${creditRole}`)}
        <span className="hidden text-quiet @max-3xs:block">
          <Clamped text={`${nameAlone(organisationId)} · ${percent(shareOf(line))}`} />
        </span>
        <span
          className={`block text-small font-semibold ${isMissing && isHeld ? "text-warn" : "text-quiet"}`}
        >
          {text}
        </span>
        {isHeld && organisationId === ourId && onFix && (
          <Button
            look="link"
            className="!min-h-4 text-small"
            aria-label={`${t("credit.do.log")}: ${t(`creditRole.${creditRole}`)}`}
            onPress={() => onFix({ at: "touchpoint", creditRole, type: line.evidence.anyOf[0] ?? null })}
          >
            {t("credit.do.log")}
          </Button>
        )}
      </th>
      <td className={`${cell} ${wide} pr-1`}>
        <Clamped text={nameAlone(organisationId)} />
      </td>
      <td className={`${cell} ${wide} pr-1 text-right tabular-nums whitespace-nowrap`}>
        {percent(shareOf(line))}
        {partBp < 10_000 && (
          <span className="block text-small whitespace-normal text-quiet">
            {t("credit.partOf", { part: percent(partBp), share: percent(shareBp) })}
          </span>
        )}
      </td>
      <td className={`${cell} ${digits(shown)} ${tone}`}>
        {shown}
        {disposition !== "payable" && <span className="block text-small">{t(`credit.${disposition}`)}</span>}
      </td>
    </tr>
  );
}

export function LinesTable({ statement }: { statement: CreditStatement }) {
  const { lines, currency, pool } = statement;
  const sum = amountText(pool, currency);
  return (
    <div className="@container">
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{t("credit.linesCaption", { currency })}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${head} w-[33%] pr-1 @max-3xs:w-auto`}>
              {t("credit.role")}
            </th>
            <th scope="col" className={`${head} ${wide} pr-2`}>
              {t("credit.who")}
            </th>
            <th scope="col" className={`${head} ${wide} w-[17%] pr-1 !text-right`}>
              {t("credit.share")}
            </th>
            <th scope="col" className={`${head} w-[27%] !text-right @max-3xs:w-[45%]`}>
              {t("credit.amount", { currency })}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.creditRole} ${line.organisationId}`} line={line} currency={currency} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line font-semibold">
            <th scope="row" className={`${cell} text-left`}>
              {t("credit.pool")}
            </th>
            <td className={wide} />
            <td className={`${cell} ${wide} pr-1 ${digits("")}`}>{percent(10_000)}</td>
            <td className={`${cell} ${digits(sum)}`}>{sum}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
