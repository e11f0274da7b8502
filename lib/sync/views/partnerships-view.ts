// Our partnerships, what each shows us, and our members. Called by the background for options and first run.
import { mutationArgs } from "../../contract/mutations.ts";
import type { KeptApart, PartnershipsView } from "../../messaging/partnerships-view.ts";
import { currentReading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

export const noPartnerships: PartnershipsView = {
  partnerships: [],
  matrices: [],
  members: [],
  competitors: [],
};

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
  const asked = reading.asked().flatMap((act) => {
    const { data } =
      act.name === "partners.compete" ? mutationArgs[act.name].safeParse(act.args) : { data: undefined };
    return data && !data.competing ? [data.partnershipIds] : [];
  });
  const competitors = marks.map(({ partnershipIds, ...rest }): KeptApart => {
    const partners = partnershipIds.map((id) => names.get(id) ?? null);
    return {
      mark: { partnershipIds, ...rest },
      partners: partners.sort((a, b) => name.compare(a ?? "", b ?? "")),
      isAsked: asked.some((ids) => ids.every((id) => partnershipIds.includes(id))),
    };
  });
  return {
    partnerships: partnerships.sort((a, b) => name.compare(a.partner.name, b.partner.name)),
    matrices,
    members: members.sort((a, b) => name.compare(a.name, b.name)),
    competitors: competitors.sort((a, b) => name.compare(a.partners.join(), b.partners.join())),
  };
}
