// Whether two records name the same company: by domain where both have one, else by normalised name. Called by views,
// by the rules of conflicts and by the server's check.
import type { Customer } from "../contract/shapes.ts";
import { nameKey } from "./company-name.ts";

export function isSameCompany(a: Customer, b: Customer): boolean {
  if (a.domain && b.domain) return a.domain === b.domain;
  const key = nameKey(a.name);
  return key !== "" && key === nameKey(b.name);
}
