// The names of scopes the feed speaks of. A scope is what one organisation gains or loses as a whole.
import { z } from "zod";

/**
 * `org` our members, own touchpoints, private rows · `accounts:bucket` our list ·
 * `partnership:id` what both sides of a partnership see · `overlaps:partnership:bucket` · `deal:id`.
 */
export const scope = z
  .string()
  .regex(
    /^(org|accounts:\d{1,3}|partnership:[0-9a-f-]{36}|overlaps:[0-9a-f-]{36}:\d{1,3}|deal:[0-9a-f-]{36})$/,
  );
export type Scope = string;

export const orgScope: Scope = "org";
export const accountsScope = (bucket: number): Scope => `accounts:${bucket}`;
export const partnershipScope = (partnershipId: string): Scope => `partnership:${partnershipId}`;
export const overlapsScope = (partnershipId: string, bucket: number): Scope =>
  `overlaps:${partnershipId}:${bucket}`;
export const dealScope = (dealId: string): Scope => `deal:${dealId}`;

/** A scope, or a family of them: `overlaps:ID` leaves every bucket of that partnership. */
export const scopeOrFamily = z
  .string()
  .regex(
    /^(org|accounts|partnership:[0-9a-f-]{36}|(accounts:\d{1,3})|overlaps:[0-9a-f-]{36}(:\d{1,3})?|deal:[0-9a-f-]{36})$/,
  );

/** Whether `child` is `family` or lies below it. */
export function isWithin(child: Scope, family: string): boolean {
  return child === family || child.startsWith(`${family}:`);
}
