// Corrections of overlaps: the list with who said what and why, an overlap that a colleague named, saying so, long names.
import type { CorrectionItem, ListedCorrection } from "#lib/messaging/correction-view.ts";
import { actOnCorrections } from "./correction-acting.ts";
import {
  cobalt,
  cobaltHere,
  DAY,
  dana,
  harbor,
  id,
  lumenHere,
  NOW,
  record,
  session,
  us,
  withCobalt,
} from "./data.ts";
import { panel } from "./panel-screen.ts";
import { recordingCommands } from "./recording.ts";
import type { Screen } from "./screen.ts";
import { api } from "./setup-backend.ts";

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen ".repeat(4);

const correction = (n: number, rest: Partial<CorrectionItem> = {}): CorrectionItem => ({
  id: id(950 + n),
  partner: harbor,
  says: "not_same",
  theirs: { name: "Zapier Bakery", domain: "zapier.bakery" },
  reason: "A bakery in Bremen. Their AE checked it with me.",
  said: {
    memberId: id(12),
    organisationId: us.id,
    person: { name: "Mia Novak", title: "AE" },
    at: NOW - 8 * DAY,
  },
  isShown: false,
  mayTakeBack: true,
  isPending: false,
  ...rest,
});
const named = correction(1, {
  partner: cobalt,
  says: "same",
  theirs: { name: "zapier-holding.com", domain: "zapier-holding.com" },
  reason: "They contract with the holding.",
  isShown: true,
});
const some = [
  correction(0, { isPending: true, said: { ...named.said, at: NOW - 60_000 } }),
  named,
  correction(2, { ...named, id: id(960), partner: harbor, isShown: false, mayTakeBack: false }),
];
const partners = [lumenHere, { ...cobaltHere, overlap: { ...cobaltHere.overlap, correctionId: named.id } }];
const commands: NonNullable<Screen["commands"]> = {
  ...recordingCommands,
  act: (args, fake) => {
    actOnCorrections(fake, args);
    return {};
  },
};

/** Takes one off the list, or puts it back. */
const keeping = (items: readonly ListedCorrection[]): NonNullable<Screen["commands"]> => ({
  ...recordingCommands,
  act: ({ command, mutation }, fake) => {
    if (command !== "overlap.correct.keep") return {};
    const { correctionId, stands } = mutation;
    const shown = fake.get("corrections")?.items ?? [];
    const isShown = ({ id: of }: ListedCorrection) => shown.some((each) => each.id === of);
    fake.set("corrections", {
      items: items.filter((each) => (each.id === correctionId ? stands : isShown(each))),
    });
    return {};
  },
});

function inOptions(items: ListedCorrection[], text: string): Screen {
  return {
    page: "options",
    hash: "partnerships",
    views: {
      session: session(),
      partnerships: { partnerships: [withCobalt], matrices: [], members: [dana], competitors: [] },
      corrections: { items },
    },
    api,
    commands: keeping(items),
    text,
  };
}

export const correctionScreens: Record<string, Screen> = {
  corrections: panel({ record: record({ partners, corrections: some }) }, "A bakery in Bremen", {
    press: ["Partners", "3 corrections"],
  }),
  "correct-deny": panel({}, "learns nothing of it", {
    press: ["Partners", "Zapier of Cobalt Services is not the same company"],
    commands,
  }),
  "correct-name": panel({}, "A website is surer than a name.", {
    press: ["Partners", "A partner calls it otherwise?"],
    commands,
  }),
  "corrections-all": inOptions(
    some.map(({ isShown: _, ...item }) => ({ ...item, ours: { name: "Zapier", domain: "zapier.com" } })),
    "Zapier Bakery of Harbor Cloud is not our Zapier",
  ),
  "corrections-all-none": inOptions([], "Nobody has corrected an overlap"),
  "corrections-all-many": inOptions(
    Array.from({ length: 24 }, (_, n): ListedCorrection => {
      const { isShown: __, ...item } = correction(100 + n, n === 1 ? { reason: long } : {});
      return { ...item, ours: { name: n === 1 ? long : `Account ${n + 1}`, domain: null } };
    }),
    "Show 4 more",
  ),
  "corrections-long": panel(
    {
      record: record({
        corrections: [
          correction(3, {
            partner: { ...cobalt, name: long },
            theirs: { name: long, domain: null },
            reason: long,
          }),
        ],
      }),
    },
    "Take back",
    { press: ["Partners", "1 correction"] },
  ),
};
