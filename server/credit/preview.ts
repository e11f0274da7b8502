// POST /v1/credit/preview: the statement that a deal would get, for a company's own systems. Pure: reads and writes
// nothing, so that whoever is a member may ask about any policy and any companies.
import type { ApiResponse } from "../../lib/contract/api.ts";
import type { CreditPreviewRequest } from "../../lib/contract/credit.ts";
import { calculateStatement } from "../../lib/domain/credit/statement.ts";
import { statementHash } from "../../lib/domain/credit/statement-hash.ts";
import type { MemberHandlers } from "../http/handlers.ts";
import { fieldsAtFault } from "../http/parse.ts";

export const creditHandlers: Pick<MemberHandlers, "previewCredit"> = {
  previewCredit: async (_call, request) => previewCredit(request),
};

/** Throws `ProblemError` that names each field at fault. */
export function previewCredit(request: CreditPreviewRequest): ApiResponse<"previewCredit"> {
  const { policy, tier, evidence, ...agreement } = request;
  const result = calculateStatement({ policy, tier, agreement, evidence, kind: "preview", previous: null });
  if (result.outcome === "refused") {
    throw fieldsAtFault(result.problems.map(({ at, message }) => ({ at, message })));
  }
  return { statement: result.statement, hash: statementHash(result.statement) };
}
