// Our partnerships, what each shows us, and our members. Called by the background for options and first run.
import type { PartnershipsView } from "../../messaging/surface-port.ts";
import { currentReading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

export async function partnershipsView({ store, actor }: ViewContext): Promise<PartnershipsView> {
  const reading = await currentReading(store, actor);
  const [partnerships, matrices, members] = await Promise.all([
    reading.all("partnership"),
    reading.all("overlap_matrix"),
    reading.all("member"),
  ]);
  const name = new Intl.Collator();
  return {
    partnerships: partnerships.sort((a, b) => name.compare(a.partner.name, b.partner.name)),
    matrices,
    members: members.sort((a, b) => name.compare(a.name, b.name)),
  };
}
