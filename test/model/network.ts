// The network between the model's devices and the real backend: it loses, doubles, delays and garbles what it carries, hears what
// the backend took, and keeps every byte a device was given for the oracle. Called by the model's world and devices.
import { z } from "zod";
import type { MutationName } from "#lib/contract/mutations.ts";
import { mutationOutcome } from "#lib/contract/wire.ts";
import type { FaultyDatabase } from "./faulty-database.ts";
import { fromLaterVersion, toEarlierVersion } from "./other-versions.ts";

/** What happens to a device's next requests, in turn; then all is well. */
export type NetworkFault =
  | { kind: "none" }
  /** Never arrives. */
  | { kind: "lost" }
  /** Arrives, and its answer does not. */
  | { kind: "answer_lost" }
  /** Arrives twice; the second answer is the one that is heard. */
  | { kind: "twice" }
  /** Given up, and arrives after later ones. */
  | { kind: "late" }
  /** A proxy's page instead of the answer. */
  | { kind: "nonsense" }
  /** The answer breaks off in the middle. */
  | { kind: "torn" }
  /** The access token ran out under way. */
  | { kind: "expired" }
  /** The backend dies before this statement of the request: what was not committed is gone. */
  | { kind: "killed"; before: number }
  /** The backend is of a later version: rows, kinds of rows and answers say more. */
  | { kind: "later_backend" }
  /** The device is of an earlier version: what it sends says less. */
  | { kind: "earlier_device" }
  /** The cursor is of another time: after a restore, or compacted away. */
  | { kind: "strange_cursor" };

export type Given = { subject: string; path: string; status: number; bytes: string };
export type Taken = {
  clientId: string;
  mutationId: number;
  name: MutationName;
  args: unknown;
  subject: string;
};

const pushBody = z.object({
  clientId: z.string(),
  mutations: z.array(z.object({ id: z.number(), name: z.string(), args: z.unknown() })),
});
export type PushOutcomes = z.infer<typeof pushAnswer>;
const pushAnswer = z.object({ lastMutationId: z.number(), outcomes: z.array(mutationOutcome) });

type Sent = { path: string; init: RequestInit; subject: string };
type Answer = { status: number; text: string };

export type Network = {
  fetchOf(device: { subject: string; faults: NetworkFault[] }): typeof globalThis.fetch;
  /** Requests that were given up and are still under way arrive now. */
  deliverLate(): Promise<void>;
  /** Empties both lists. */
  heard(): { given: Given[]; taken: Taken[] };
};

export function createNetwork(
  app: { fetch(path: string, init?: RequestInit): Promise<Response> },
  db: FaultyDatabase,
  /** What the database says of a client's mutations. */
  committed: (clientId: string) => Promise<PushOutcomes>,
  report: (fault: string) => void,
): Network {
  let given: Given[] = [];
  let taken: Taken[] = [];
  const underWay: Sent[] = [];
  /** Clients that push now: from two places at once one would be answered with what the other was told (I7). A pull that nobody
   * waits for any more may still be under way beside another. */
  const busy = new Set<string>();
  /** `client mutation` → how often it was applied. */
  const applied = new Set<string>();

  async function hear({ init, subject }: Sent, { status, text }: Answer): Promise<void> {
    const { clientId, mutations } = pushBody.parse(JSON.parse(String(init.body)));
    // Died in the middle: what was committed before is there, though nobody was told.
    const { lastMutationId, outcomes } =
      status === 200 ? pushAnswer.parse(JSON.parse(text)) : await committed(clientId);
    for (const outcome of outcomes) {
      if (outcome.id > lastMutationId)
        report(`I2: ${outcome.id} was answered, the last is ${lastMutationId}`);
      const sent = mutations.find(({ id }) => id === outcome.id);
      if (!sent && status === 200) report(`I2: ${outcome.id} was answered and not asked`);
      if (outcome.outcome !== "applied" || !sent) continue;
      const key = `${clientId} ${outcome.id}`;
      if (applied.has(key)) {
        if (status === 200) report(`I1: ${sent.name} was applied twice`);
        continue;
      }
      applied.add(key);
      const { name, args } = sent;
      taken.push({ clientId, mutationId: outcome.id, name: name as MutationName, args, subject });
    }
  }

  async function deliver(sent: Sent): Promise<Answer> {
    const response = await app.fetch(sent.path, sent.init);
    const answer = { status: response.status, text: await response.text() };
    if (sent.path === "/v1/push") await hear(sent, answer);
    return answer;
  }

  async function carry(sent: Sent, fault: NetworkFault): Promise<Answer | null> {
    switch (fault.kind) {
      case "lost":
        return null;
      case "answer_lost":
        await deliver(sent);
        return null;
      case "twice":
        await deliver(sent);
        return deliver(sent);
      case "late":
        underWay.push(sent);
        return null;
      case "nonsense":
        return { status: 200, text: "<!doctype html><title>Sign in to the hotel's network</title>" };
      case "torn": {
        const { status, text } = await deliver(sent);
        return { status, text: text.slice(0, text.length >> 1) };
      }
      case "expired":
        return {
          status: 401,
          text: '{"type":"urn:tandem:problem:unauthorised","title":"Over","status":401}',
        };
      case "killed":
        return db.dyingBefore(fault.before, () => deliver(sent));
      case "later_backend": {
        const { status, text } = await deliver(sent);
        return { status, text: fromLaterVersion(sent.path, text) };
      }
      case "earlier_device":
        return deliver({ ...sent, init: { ...sent.init, body: toEarlierVersion(String(sent.init.body)) } });
      case "strange_cursor":
        return deliver({ ...sent, init: { ...sent.init, body: withStrangeCursor(String(sent.init.body)) } });
      case "none":
        return deliver(sent);
    }
  }

  return {
    fetchOf: (device) => async (input, init) => {
      const { pathname, search } = new URL(String(input));
      const sent = { path: pathname + search, init: { ...init, signal: null }, subject: device.subject };
      const isSync = pathname === "/v1/push" || pathname === "/v1/pull";
      const fault: NetworkFault = (isSync ? device.faults.shift() : undefined) ?? { kind: "none" };
      const pushing =
        pathname === "/v1/push" ? pushBody.parse(JSON.parse(String(init?.body))).clientId : null;
      if (pushing !== null && busy.has(pushing)) report("I7: one client pushes from two places at once");
      if (pushing !== null) busy.add(pushing);
      try {
        const answer = await carry(sent, fault);
        if (!answer) throw new TypeError("fetch failed");
        given.push({ subject: device.subject, path: sent.path, status: answer.status, bytes: answer.text });
        return new Response(answer.text, {
          status: answer.status,
          headers: { "content-type": "application/json" },
        });
      } finally {
        if (pushing !== null) busy.delete(pushing);
      }
    },
    async deliverLate() {
      for (const sent of underWay.splice(0)) await deliver(sent);
    },
    heard() {
      const all = { given, taken };
      given = [];
      taken = [];
      return all;
    },
  };
}

/** As another backend's, or of a moment that this one never had. */
function withStrangeCursor(body: string): string {
  const request: Record<string, unknown> = JSON.parse(body);
  return "cursor" in request ? JSON.stringify({ ...request, cursor: "of-another-time" }) : body;
}
