// Credit policies in the options, in every state that differs, and the editor.
import { beginPolicy, type KeptPolicy } from "#components/policy/kept-policy.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { cobalt, dana, id, lumen, NOW, session, us, withCobalt, withHarbor, withLumen } from "./data.ts";
import { noPolicies, offer, policies } from "./deal-data.ts";
import type { Screen } from "./screen.ts";
import { api } from "./setup-backend.ts";

const partnerships = {
  partnerships: [withLumen, withCobalt],
  matrices: [],
  competitors: [],
  members: [dana],
};
const rep = { ...dana, role: "rep" as const };
const options = (view: PoliciesView, text: string, rest: Partial<Screen> = {}): Screen => ({
  page: "options",
  hash: "credit-policies",
  views: {
    session: session(),
    partnerships,
    accounts: { total: 0, rows: [], query: "" },
    outbox: { refused: [], discarded: [], waiting: [] },
    policies: view,
    own_credit: { quota: null, isAsked: false, bonuses: [] },
    ...rest.views,
  },
  api,
  text,
  ...(rest.press ? { press: rest.press } : {}),
  ...(rest.hash ? { hash: rest.hash } : {}),
  ...(rest.platform ? { platform: rest.platform } : {}),
});
const begun = beginPolicy(offer(us, withLumen), [withLumen.id]);
const automatic: KeptPolicy = {
  ...begun,
  terms: { ...begun.terms, approval: "automatic", protectionDays: 45, conflictDisclosure: "nothing" },
};
const older = { version: 2, id: id(711), policyId: id(701) };
/** One of each state: our new version waits for them, theirs waits for us, one waits for both. */
export const mixed: PoliciesView = {
  partnerships: [
    {
      partnership: withLumen,
      ours: [
        { offer: offer(us, withLumen), acceptedBy: [us.id], inForce: false },
        { offer: offer(us, withLumen, older), acceptedBy: [us.id, lumen.id], inForce: true },
      ],
      theirs: [
        {
          offer: offer(lumen, withLumen, { version: 1, id: id(712), policyId: id(702) }),
          acceptedBy: [lumen.id],
          inForce: false,
        },
      ],
      asked: [],
    },
    {
      partnership: withCobalt,
      ours: [
        {
          offer: offer(us, withCobalt, { id: id(713), organisation: us }),
          acceptedBy: [],
          inForce: false,
        },
      ],
      theirs: [
        {
          offer: offer(cobalt, withCobalt, { id: id(714), policyId: id(704), version: 1 }),
          acceptedBy: [],
          inForce: false,
        },
      ],
      asked: [{ command: "policy.accept", at: NOW }],
    },
    { partnership: withHarbor, ours: [], theirs: [], asked: [] },
  ],
};

export const policyScreens: Record<string, Screen> = {
  "policies-none": options(noPolicies, "Write a credit policy"),
  "policies-in-force": options(policies, "In force"),
  "policies-mixed": options(mixed, "Waiting for an executive of Lumen Analytics"),
  "policies-linked": options(mixed, "Waiting for an executive of Lumen Analytics", {
    hash: `credit-policies=${id(712)}`,
  }),
  "policies-unreadable": options(mixed, "Waiting for an executive of Lumen Analytics", {
    hash: "credit-policies=%",
  }),
  "policies-terms": options(mixed, "Evidence for Sourcing", {
    press: ["Show terms of version 3, Ours, when we pay, Lumen Analytics"],
  }),
  "policies-accept": options(mixed, "What you accept: version 1 of Lumen Analytics", {
    press: ["Accept version 1, Theirs, when they pay, Lumen Analytics"],
  }),
  "policies-editor-first": options(noPolicies, "Example: a deal of", { press: ["Write a credit policy"] }),
  "policies-editor": options(policies, "Nothing differs from version 3", { press: ["New version"] }),
  "policies-editor-rewards": options(noPolicies, "bonus 2", {
    press: ["Write a credit policy", "Add a tier", "Add a bonus", "Add a bonus"],
  }),
  // Approves by itself and promises to tell nothing of conflicts: it says why it cannot be published so.
  "policies-editor-automatic": options(policies, "shows a conflict by not approving", {
    platform: {
      memory: {
        get: async (key) => (key.startsWith("policy:") ? automatic : null),
        set: async () => undefined,
      },
    },
  }),
  "policies-rep": options(mixed, "Accepting needs a partner manager", {
    views: { session: session({ member: rep }) },
  }),
};
