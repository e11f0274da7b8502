// A background that keeps what members say of overlaps by the real rules, and shows at once what follows on the record in view. For
// pictures and tests of corrections.
import {
  type CorrectionCommand,
  correctionMutationArgs,
  type OverlapCorrection,
} from "#lib/contract/correction.ts";
import { correctionsAfter, isDenied, stands } from "#lib/domain/corrections.ts";
import { nothingThere } from "#lib/domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "#lib/domain/mutators/registry.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import type { CommandArgs } from "#lib/messaging/surface-port.ts";
import { cobaltHere, lumenHere, NOW, us, withCobalt, withLumen, zapier } from "./data.ts";
import type { FakeSurface } from "./fake-surface.ts";

const isCorrection = (name: string): name is CorrectionCommand => Object.hasOwn(correctionMutationArgs, name);
const held = new WeakMap<FakeSurface, OverlapCorrection[]>();

/** Whether it was a correction. */
export function actOnCorrections(fake: FakeSurface, { command, mutation }: CommandArgs<"act">): boolean {
  if (!isCorrection(command)) return false;
  const prepared = prepareMutation(command, mutation);
  if (prepared.outcome === "refused") throw new CommandError(prepared);
  const member = fake.get("session")?.member;
  if (!member) throw new Error("Somebody is signed in");
  const { id: memberId, name, title, role } = member;
  const actor = { memberId, name, title, role, organisationId: us.id, organisationName: us.name };
  const known = held.get(fake) ?? [];
  const partnership = (id: string) => [withLumen, withCobalt].find((each) => each.id === id) ?? "absent";
  const state = { ...nothingThere, partnership, corrections: () => known };
  const result = prepared.run(state, { actor, now: NOW, skew: 0, onServer: true, event: null });
  if (result.outcome === "refused") throw new CommandError(result);
  const after = result.changes.reduce(correctionsAfter, known);
  held.set(fake, after);
  const view = fake.get("record");
  if (!view) return true;
  const shows = ({ partnership, overlap }: typeof lumenHere) =>
    !isDenied(overlap, partnership.partner.id, zapier, after);
  fake.set("record", {
    ...view,
    partners: [lumenHere, cobaltHere].filter(shows),
    corrections: after.filter(stands).flatMap((each) => {
      const partner = view.partnerships.find((one) => one.partner.id === each.partnerId)?.partner;
      const { id, says, theirs, reason, said } = each;
      return partner
        ? [{ id, says, theirs, reason, said, partner, isShown: false, mayTakeBack: true, isPending: true }]
        : [];
    }),
  });
  return true;
}
