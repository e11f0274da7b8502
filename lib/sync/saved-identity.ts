// Who uses this device, as it remembers it over restarts: of which backend and which sign-in. Read and written by the session alone.
import { z } from "zod";
import { member, organisation } from "../contract/records.ts";
import { isLoopback } from "./oauth-client.ts";

export const IDENTITY = "identity";

const savedIdentity = z.object({
  /** Whose identity: of which backend, of which sign-in. */
  backendUrl: z.string(),
  subject: z.string(),
  member: member.nullable(),
  organisation: organisation.nullable(),
});
export type SavedIdentity = z.infer<typeof savedIdentity>;

/** The part of `browser.storage.local` that is used. */
export type LocalArea = {
  /** null: everything. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
};

export async function readIdentity(local: LocalArea): Promise<SavedIdentity | null> {
  return savedIdentity.safeParse((await local.get(IDENTITY))[IDENTITY]).data ?? null;
}

/**
 * Whether these tokens belong to this backend: the issuer lives below it. On this machine `localhost` and
 * `127.0.0.1` are one backend, as at sign-in.
 */
export function isOf(issuer: string, backendUrl: string): boolean {
  const [from, to] = [URL.parse(issuer), URL.parse(backendUrl)];
  if (from === null || to === null) return false;
  return from.origin === to.origin || (isLoopback(issuer) && isLoopback(backendUrl) && from.port === to.port);
}
