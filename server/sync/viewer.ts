// Who reads, and what a scope's name means. Shared by push, pull and the entities.
import type { Scope } from "../../lib/contract/scope.ts";

export type Viewer = { organisationId: string };

export type ParsedScope =
  | { kind: "org" }
  | { kind: "accounts"; bucket: number }
  | { kind: "partnership"; partnershipId: string }
  | { kind: "overlaps"; partnershipId: string; bucket: number }
  | { kind: "deal"; dealId: string };

/** Scopes come from our own feed; null for one a newer server wrote. */
export function parseScope(scope: Scope): ParsedScope | null {
  const [kind, first = "", second = ""] = scope.split(":");
  if (kind === "org") return { kind };
  if (kind === "accounts") return { kind, bucket: Number(first) };
  if (kind === "partnership") return { kind, partnershipId: first };
  if (kind === "overlaps" && second !== "") return { kind, partnershipId: first, bucket: Number(second) };
  if (kind === "deal") return { kind, dealId: first };
  return null;
}
