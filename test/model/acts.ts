// What people of the model do with their panels: each act as the extension would send it, and its texts made known to the oracle as
// theirs. An act that the device refuses at once, because the rules say so there, did not happen. Called by the model's world.
import { v7 as newId } from "uuid";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import { registrationOf } from "#lib/domain/deal/registration-status.ts";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import type { DealWhole } from "#lib/domain/deal-whole.ts";
import { currentReading } from "#lib/store/reading.ts";
import type { Opened } from "#lib/sync/session.ts";
import { slugs } from "./companies.ts";
import type { ModelDevice } from "./device.ts";
import type { Step } from "./steps.ts";
import { secret, type World } from "./world.ts";

type Act = Extract<
  Step,
  { do: "record" | "remove" | "draft" | "submit" | "answer" | "leave" | "plan_text" | "milestone" }
>;

type DealAct = Exclude<Act, { do: "record" | "remove" | "draft" }>;

const acceptedBy = { name: "Ann", authority: "VP Partnerships", text: "I accept what is shown." };

/** Answers the device it was done with; null: nobody could do it. */
export async function actIn(world: World, step: Act, now: number): Promise<ModelDevice | null> {
  if (step.do === "record") return record(world, world.device(step.device), step);
  if (step.do === "remove") return remove(world, step.which);
  if (step.do === "draft") return draft(world, world.device(step.device));
  const found = await atADeal(world, step);
  if (found) await inDeal(world, step, found, now);
  return found?.device ?? null;
}

async function remove(world: World, which: number): Promise<ModelDevice | null> {
  const chosen = world.touchpoints[which % (world.touchpoints.length || 1)];
  if (chosen) await chosen.by.remove(chosen.id);
  return chosen?.by ?? null;
}

async function draft(world: World, device: ModelDevice): Promise<ModelDevice> {
  const dealId = world.knowledge.keep(newId(), device.slug, "deal");
  const name = world.knowledge.keep(secret(), device.slug, "deal name");
  for (const text of [dealId, name]) world.knowledge.open(text, { to: "deal", dealId, from: "invited" });
  const terms = termsOf(world, device, 3);
  const ids = { dealId, participantId: newId(), revisionId: newId(), linkId: newId() };
  const link = { recordRef: null, accountId: null };
  world.deals.push(dealId);
  const mutation = { ...ids, name: `Deal ${name}`, terms, link };
  await device.act({ actId: newId(), command: "deal.draft", mutation });
  return device;
}

type AtDeal = { device: ModelDevice; whole: DealWhole; dealId: string };

/** People act on what their device shows: one of those that hold a deal, and one of the deals it holds. */
async function atADeal(world: World, { device: chosen, which }: DealAct): Promise<AtDeal | null> {
  const holding: { device: ModelDevice; held: DealWhole[] }[] = [];
  for (const device of world.devices) {
    const opened = device.isUntouched ? null : await device.opened();
    const held = opened ? await heldDeals(world, opened) : [];
    if (held.length > 0) holding.push({ device, held });
  }
  const found = holding[chosen % (holding.length || 1)];
  const whole = found?.held[which % found.held.length];
  const dealId = whole?.deal[0]?.id;
  return found && whole && dealId !== undefined ? { device: found.device, whole, dealId } : null;
}

async function inDeal(
  world: World,
  step: DealAct,
  { device, whole, dealId }: AtDeal,
  now: number,
): Promise<void> {
  const own = (text: string, what: string) => world.knowledge.keep(text, device.slug, what);
  const { revision } = registrationOf(whole, now);
  if (step.do === "submit") {
    const draft = whole.registration_revision.find(({ submittedAt }) => submittedAt === null);
    const terms = termsOf(world, device, step.partners);
    const invitations = terms.participants.map(({ organisationId }) => ({
      participantId: newId(),
      organisationId,
    }));
    await device.act({
      actId: newId(),
      command: "deal.submit",
      mutation: {
        dealId,
        revisionId: draft?.id ?? newId(),
        terms,
        invitations,
        answerId: newId(),
        acceptedBy,
        termsHash: termsHash(terms),
      },
    });
  } else if (step.do === "answer" && revision) {
    await device.act({
      actId: newId(),
      command: "deal.answer",
      mutation: {
        dealId,
        revisionId: revision.id,
        answerId: newId(),
        termsHash: termsHash(revision.terms),
        answer: step.accept
          ? { kind: "accepted", acceptedBy }
          : { kind: "objected", reason: "Too little for what we do." },
      },
    });
  } else if (step.do === "leave") {
    const mutation = { dealId, reason: "We cannot help here." };
    await device.act({ actId: newId(), command: "deal.leave", mutation });
  } else if (step.do === "plan_text") {
    const body = whole.plan_text.find(({ field }) => field === "customer_outcome")?.body;
    const text = own(secret(), "plan text");
    world.knowledge.open(text, { to: "deal", dealId, from: "accepted" });
    const edit = {
      value: `${body?.value ?? ""} ${text}`.trim(),
      version: newId(),
      base: body?.version ?? null,
      settles: [],
      baseText: body?.value ?? "",
    };
    const mutation = { dealId, rowId: newId(), field: "customer_outcome" as const, edit };
    await device.act({ actId: newId(), command: "plan.text.edit", mutation });
  } else if (step.do === "milestone") {
    const text = own(secret(), "milestone");
    const milestoneId = own(newId(), "milestone");
    for (const each of [text, milestoneId]) {
      world.knowledge.open(each, { to: "deal", dealId, from: "accepted" });
    }
    const first = <T>(value: T) => ({ value, version: newId(), base: null, settles: [] });
    const mutation = { dealId, milestoneId, title: first(`Go live ${text}`), order: first("V") };
    await device.act({ actId: newId(), command: "plan.milestone.put", mutation });
  }
}

/** One of those that this device holds: people act on what they see. */
async function heldDeals(world: World, { store, actor }: Opened): Promise<DealWhole[]> {
  const reading = await currentReading(store, actor);
  const all = await Promise.all(world.deals.map((id) => reading.deal(id)));
  return all.filter((whole) => whole !== null);
}

/** As a deal usually begins: submitted to partners, who look at it soon, and some of whom accept. */
export async function beginDeal(
  world: World,
  { device: by, partners, accepting }: Extract<Step, { do: "begin_deal" }>,
  now: number,
): Promise<void> {
  const author = await draft(world, world.device(by));
  const dealId = world.deals.at(-1) ?? "";
  await onDeal(world, author, dealId, { do: "submit", device: by, which: 0, partners, next: "wait" }, now);
  await author.sync();
  for (const [index, slug] of slugs.filter((each) => each !== author.slug).entries()) {
    if (!((accepting >> index) & 1)) continue;
    // The admin's.
    const at = slugs.indexOf(slug) * 2 + 1;
    const device = world.device(at);
    await device.sync();
    world.settle();
    await onDeal(
      world,
      device,
      dealId,
      { do: "answer", device: at, which: 0, accept: true, next: "wait" },
      now,
    );
    await device.sync();
  }
}

async function onDeal(
  world: World,
  device: ModelDevice,
  dealId: string,
  step: DealAct,
  now: number,
): Promise<void> {
  const opened = await device.opened();
  const whole = opened && (await heldDeals(world, opened)).find(({ deal }) => deal[0]?.id === dealId);
  if (whole) await inDeal(world, step, { device, whole, dealId }, now);
}

async function record(
  world: World,
  device: ModelDevice,
  { share, inDeal, note }: Extract<Act, { do: "record" }>,
): Promise<ModelDevice> {
  const own = (text: string, what: string) => world.knowledge.keep(text, device.slug, what);
  const touchpointId = own(newId(), "touchpoint");
  const person = own(secret(), "touchpoint");
  const text = own(secret(), "note");
  const dealId = inDeal === null ? null : (world.deals[inDeal % (world.deals.length || 1)] ?? null);
  const partnership = share === null || dealId !== null ? null : world.partnershipOf(device.slug, share);
  world.knowledge.hang(touchpointId, [person, text]);
  const done = await device.record({
    touchpointId,
    person: { name: person, title: null },
    dealId,
    partnershipIds: partnership ? [partnership.id] : [],
    note: note === "none" ? null : { text, visibility: note },
  });
  if (done) world.touchpoints.push({ id: touchpointId, by: device });
  return device;
}

/** A referral pays nobody by a policy, so that none needs to be agreed. `partners`: the first, the second, both. */
function termsOf(world: World, device: ModelDevice, partners: number): RegistrationTerms {
  const us = world.companies[device.slug];
  const others = slugs.filter((slug) => slug !== device.slug);
  const named = others.flatMap((slug, index) => ((partners >> index) & 1 ? [world.companies[slug]] : []));
  return {
    motion: "referral",
    model: null,
    customer: { name: "Customer 1", domain: "customer-1.com" },
    participants: [us, ...named].map(({ id, name }, index) => ({
      organisationId: id,
      name,
      partnershipId: index === 0 ? null : (world.partnershipWith(device.slug, id)?.id ?? null),
      partnerType: null,
    })),
    payerId: us.id,
    policyVersionId: null,
    basis: { minor: "8400000", currency: "USD" },
    rateBp: 0,
    shares: [],
    roles: [],
    relationshipOwner: { organisationId: us.id, person: { name: device.member.name, title: null } },
  };
}
