// Who holds which part of a deal's credit: one bar in the organisations' colours, and the same in words below it.
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { CreditRole } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { organisationColour } from "../organisation-colour.ts";
import { Clamped } from "../parts/clamped.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { percent } from "./money.ts";
import { holdersOf } from "./terms-lines.ts";

const colourOf = (id: string, ourId: string) =>
  `var(--org-${id === ourId ? "us" : organisationColour(id)}-ink)`;

type Piece = { key: string; organisationId: string | null; weight: number };

/** In the order of the credit roles; what nobody holds is an empty piece. */
function piecesOf({ shares, roles }: RegistrationTerms): Piece[] {
  return shares.flatMap(({ creditRole, bp }): Piece[] => {
    const holders = roles.filter((each) => each.creditRole === creditRole);
    if (holders.length === 0) return [{ key: creditRole, organisationId: null, weight: bp * 10_000 }];
    return holders.map(({ organisationId, partBp }) => ({
      key: `${creditRole} ${organisationId}`,
      organisationId,
      weight: bp * partBp,
    }));
  });
}

/** In a column of names, ours begins with a capital; other companies write themselves as they like. */
function aloneOf(terms: RegistrationTerms, role: CreditRole, ourId: string): string {
  const [only, ...others] = terms.roles.filter(({ creditRole }) => creditRole === role);
  const isOurs = only?.organisationId === ourId && others.length === 0;
  return isOurs ? t("deal.usAlone") : holdersOf(terms, role, ourId);
}

export function SharesBar({ terms, ourId }: { terms: RegistrationTerms; ourId: string }) {
  if (terms.shares.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <div aria-hidden="true" className="flex h-2 gap-px overflow-hidden rounded-control bg-hover">
        {piecesOf(terms).map(({ key, organisationId, weight }) => (
          <span
            key={key}
            style={{
              // Widths would tell the shares.
              flex: `${isPresenting() ? 1 : weight} 0 0`,
              background: organisationId ? colourOf(organisationId, ourId) : "transparent",
            }}
          />
        ))}
      </div>
      <ul aria-label={t("deal.shares")} className="flex list-none flex-col gap-1">
        {terms.shares.map(({ creditRole, bp }) => (
          <li key={creditRole} className="flex items-baseline gap-x-3">
            <span className="w-[40%] max-w-36 shrink-0 text-quiet">{t(`creditRole.${creditRole}`)}</span>
            <span className="flex min-w-0 flex-1 items-start gap-1.5">
              {terms.roles
                .filter((each) => each.creditRole === creditRole)
                .map(({ organisationId }) => (
                  <span
                    key={organisationId}
                    aria-hidden="true"
                    className="mt-1.25 size-2 shrink-0 rounded-pill"
                    style={{ background: colourOf(organisationId, ourId) }}
                  />
                ))}
              <span className="min-w-0">
                <Clamped text={aloneOf(terms, creditRole, ourId)} />
              </span>
            </span>
            <span className="tabular-nums">{percent(bp)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
