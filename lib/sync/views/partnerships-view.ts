// Our partnerships, what each shows us, and our members. Called by the background for options and first run.
import type { CompetitorMark } from "../../contract/conflict.ts";
import { type MutationArgs, mutationArgs } from "../../contract/mutations.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import type { KeptApart, PartnershipsView } from "../../messaging/partnerships-view.ts";
import { currentReading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

export const noPartnerships: PartnershipsView = {
  partnerships: [],
  matrices: [],
  members: [],
  competitors: [],
};

type Asked = MutationArgs<"partners.compete"> & { at: number };

const isPair = (ids: readonly string[], others: readonly string[]) => ids.every((id) => others.includes(id));

/** Those that are marked, and those on their way to the server: neither counts before it has answered. */
function keptApart(
  marks: readonly CompetitorMark[],
  asked: readonly Asked[],
  actor: Actor,
): KeptApart["mark"][] {
  const adding = asked.filter(
    ({ competing, partnershipIds }) =>
      competing && !marks.some((mark) => isPair(mark.partnershipIds, partnershipIds)),
  );
  const markedBy = { name: actor.name, title: actor.title };
  return [
    ...marks,
    ...adding.map(({ markId, partnershipIds, at }) => ({
      id: markId,
      partnershipIds,
      markedBy,
      markedAt: at,
    })),
  ];
}

export async function partnershipsView({ store, actor }: ViewContext): Promise<PartnershipsView> {
  const reading = await currentReading(store, actor);
  const [partnerships, matrices, members, marks] = await Promise.all([
    reading.all("partnership"),
    reading.all("overlap_matrix"),
    reading.all("member"),
    reading.all("competitor_mark"),
  ]);
  const name = new Intl.Collator();
  const names = new Map(partnerships.map(({ id, partner }) => [id, partner.name]));
  const asked = reading.asked().flatMap(({ name, args, at }): Asked[] => {
    if (name !== "partners.compete") return [];
    const { data } = mutationArgs[name].safeParse(args);
    return data ? [{ ...data, at }] : [];
  });
  const competitors = keptApart(marks, asked, actor).map((mark): KeptApart => {
    const partners = mark.partnershipIds.map((id) => names.get(id) ?? null);
    return {
      mark,
      partners: partners.sort((a, b) => name.compare(a ?? "", b ?? "")),
      isAsked: asked.some(({ partnershipIds }) => isPair(partnershipIds, mark.partnershipIds)),
    };
  });
  return {
    partnerships: partnerships.sort((a, b) => name.compare(a.partner.name, b.partner.name)),
    matrices,
    members: members.sort((a, b) => name.compare(a.name, b.name)),
    competitors: competitors.sort((a, b) => name.compare(a.partners.join(), b.partners.join())),
  };
}
