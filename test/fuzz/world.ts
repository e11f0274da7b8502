// The world that one run of the fuzzer is sent into: two partners with a policy, a deal and secrets of each, and two strangers
// of whom nothing may ever be seen. Everything is made over the API, as people make it.
import { v7 as uuid } from "uuid";
import { applied, putInForce, register, termsOf } from "#test/support/deals.ts";
import { Device, sharedWith, touchpointArgs } from "#test/support/device.ts";
import { type Company, type Person, partner, type TestApp } from "#test/support/server-app.ts";
import { Known } from "./known.ts";
import { people, type Who } from "./requests.ts";
import type { Sequences } from "./send.ts";

export type Side = {
  company: Company;
  known: Known;
  /** In every text that the other side must never read. */
  secret: string;
  device: Device;
};

export type World = {
  ours: Side;
  theirs: Side;
  people: Record<Who, { token: string | null; side: Side | null }>;
};

export type Strangers = {
  companies: Company[];
  /** Half of their ids are sent around; of the other half nobody ever hears. */
  sent: string[];
  unheard: string[];
  /** Their partnership and their deal. */
  shared: string[];
  secret: string;
};

const secretOf = (name: string) => `${name}-${uuid().slice(-12)}`;

async function deal(app: TestApp, one: Company, other: Company, names: string): Promise<void> {
  const partnershipId = await partner(app, one, other);
  const parties = [
    { company: one, partnershipId: null },
    { company: other, partnershipId },
  ];
  const policyId = uuid();
  await putInForce(app, one, parties.slice(1), policyId);
  const device = new Device(app, one.people.manager);
  const terms = { ...termsOf(parties, policyId), customer: { name: names, domain: "example.org" } };
  const { revisionId, submit } = await register(device, terms);
  await applied(device, "deal.submit", submit(terms, revisionId));
  await new Device(app, one.people.rep).record({ sharedWith: sharedWith(partnershipId) });
}

/** What one organisation alone reads. */
async function keepSecrets(app: TestApp, company: Company, secret: string): Promise<void> {
  const device = new Device(app, company.people.rep);
  const note = { noteId: uuid(), text: `Note ${secret}`, visibility: "internal" };
  await applied(device, "touchpoint.record", { ...touchpointArgs(), note });
  await applied(device, "stage.map", {
    stageId: uuid(),
    crm: "atomic",
    instance: "localhost",
    text: `Stage ${secret}`,
    means: "demo",
  });
  await app.ok(company.people.admin, "inviteMember", { email: `${secret}@example.com`, role: "rep" });
  const kept = { website: null, contact: null, partnerType: null, investmentTier: null };
  await app.ok(company.people.admin, "addOfflinePartner", { name: `Offline ${secret}`, ...kept });
}

export async function makeStrangers(app: TestApp): Promise<Strangers> {
  const secret = secretOf("stranger");
  const companies = [await app.company(`A ${secret}`), await app.company(`B ${secret}`)];
  const [one, other] = companies;
  if (!one || !other) throw new Error("two companies are two");
  await deal(app, one, other, `Customer ${secret}`);
  await keepSecrets(app, one, secret);
  const known = new Known([]);
  const device = new Device(app, one.people.admin);
  known.learn(await device.pull(), "change");
  const ids = [...new Set(known.ids())].sort();
  const half = ids.filter((_, at) => at % 2 === 0);
  const shared = [...known.named("partnershipId"), ...known.named("dealId")];
  return { companies, sent: half, unheard: ids.filter((_, at) => at % 2 === 1), shared, secret };
}

export async function makeWorld(app: TestApp, strangers: Strangers): Promise<World> {
  const side = async (name: string): Promise<Side> => {
    const company = await app.company(name);
    const known = new Known(strangers.sent);
    for (const id of Object.values(company.memberIds)) known.add("memberId", id);
    return { company, known, secret: secretOf(name), device: new Device(app, company.people.admin) };
  };
  const [ours, theirs] = [await side("ours"), await side("theirs")];
  await deal(app, ours.company, theirs.company, "Zapier");
  for (const each of [ours, theirs]) {
    await keepSecrets(app, each.company, each.secret);
    each.known.learn(await each.device.pull(), "change");
  }
  ours.known.meet(theirs.known);
  theirs.known.meet(ours.known);
  const of = (each: Side, person: Person) => ({ token: person.token, side: each });
  const colleagues = ours.company.people;
  return {
    ours,
    theirs,
    people: {
      admin: of(ours, colleagues.admin),
      partner_manager: of(ours, colleagues.partner_manager),
      manager: of(ours, colleagues.manager),
      rep: of(ours, colleagues.rep),
      theirAdmin: of(theirs, theirs.company.people.admin),
      theirRep: of(theirs, theirs.company.people.rep),
      nobody: { token: app.person("Nobody").token, side: null },
      unknown: { token: uuid(), side: null },
      none: { token: null, side: null },
    },
  };
}

/** A device for each that can sign in. */
export function sequencesOf(world: World): Sequences {
  const tokens = people.flatMap((who) => world.people[who].token ?? []);
  return new Map(tokens.map((token) => [token, { clientId: uuid(), next: 1, cursor: null }]));
}
