// A session in a test: real stores, and a backend of one answer that can be away. `start` is a worker that starts anew on the same
// device. For tests only.
import { dana, harbor, NOW } from "../store/rows.test-support.ts";
import { newId } from "../util/new-id.ts";
import { createClock } from "./clock.ts";
import type { LocalArea } from "./saved-identity.ts";
import { createSession, type Opened, type Session } from "./session.ts";
import type { SignIn } from "./sign-in.ts";
import type { Tokens } from "./tokens.ts";

export const BACKEND = "https://tandem.harbor.example";

function memoryLocal(): LocalArea {
  const items = new Map<string, unknown>();
  return {
    get: async (key) =>
      key === null ? Object.fromEntries(items) : items.has(key) ? { [key]: items.get(key) } : {},
    set: async (added) => {
      for (const [key, value] of Object.entries(added)) items.set(key, value);
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
}

export function setUp() {
  const world = {
    member: { ...dana, id: newId() } as typeof dana | null,
    online: true,
    signedIn: true,
    issuer: `${BACKEND}/oidc`,
    /** This device's clock. */
    now: NOW,
    /** What the sign-in window was opened with. */
    signIns: [] as unknown[],
  };
  const local = memoryLocal();
  const tokens: Tokens = {
    session: async () => (world.signedIn ? { issuer: world.issuer, subject: "dana" } : null),
    access: async () => ({ ok: true, accessToken: "token" }),
    begin: async () => {},
    end: async () => {
      world.signedIn = false;
      return world.online;
    },
    onChange: () => () => {},
  };
  const me = () => ({
    name: "Dana Ortiz",
    email: dana.email,
    emailVerified: true,
    member: world.member,
    organisation: world.member && harbor,
    memberInvitations: [],
    partnershipInvitations: [],
  });
  const fetch = async () => {
    if (!world.online) throw new TypeError("Failed to fetch");
    return Response.json(me());
  };
  const clock = createClock(() => world.now);
  const start = () =>
    createSession({ local, tokens, clock, defaultBackend: BACKEND, report: () => {}, fetch });
  const flow: SignIn = {
    async signIn(_backend, how) {
      world.signIns.push(how);
      world.signedIn = true;
      return { ok: true, issuer: world.issuer, subject: "dana" };
    },
    signOut: tokens.end,
  };
  return { world, start, flow, clock, local };
}

export async function ready(session: Session): Promise<Opened> {
  await session.ready();
  await session.refresh();
  const opened = session.opened();
  if (!opened) throw new Error("No store is open");
  return opened;
}
