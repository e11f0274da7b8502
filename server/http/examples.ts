// Examples for the API's description, by endpoint. Called by `openapi.ts`; a test sends each and compares the answer.
import type { z } from "zod";
import type { ApiResponse, EndpointName, endpoints } from "../../lib/contract/api.ts";
import type { Problem } from "../../lib/contract/problem.ts";
import { previewCreditExamples } from "../credit/examples.ts";

/** What is sent, and either the answer or the refusal. */
export type EndpointExamples<N extends EndpointName = EndpointName> = Record<
  string,
  {
    summary: string;
    request: z.input<(typeof endpoints)[N]["request"]>;
    response?: ApiResponse<N>;
    problem?: Problem;
  }
>;

export const endpointExamples: { [N in EndpointName]?: EndpointExamples<N> } = {
  previewCredit: previewCreditExamples,
};
