// Three companies around one deal, each in a browser of its own: Harbor & Pine registers and pays, Lumen and Quill sell with
// it and do not know each other. Called by three-companies.e2e.test.ts and its steps; what a step asks of "every panel" is
// asked of all three.
import type { Page } from "playwright-core";
import { v7 as newId } from "uuid";
import { type Partnership, partnership } from "#lib/contract/records.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { type Actor, actor, type Seat } from "#scripts/demo/story.ts";
import type { HttpPerson } from "#test/support/http-person.ts";
import { type Panel, panelText } from "#test/support/panel-ui.ts";
import { pushActs, type SentAct } from "#test/support/push-acts.ts";
import { until } from "#test/support/until.ts";
import { openScene, type TestScene } from "../scene.ts";

export const seats = ["grace", "elif", "rosa"] as const satisfies readonly Seat[];
export type Three = {
  scene: TestScene;
  /** Harbor & Pine, Lumen Analytics, Quill Services: by who sits in front of its browser. */
  grace: Actor;
  elif: Actor;
  rosa: Actor;
  names: { harbor: string; lumen: string; quill: string };
};

export type ThreeStep = {
  title: string;
  /** `take`: a picture of a page that is not a seat's own, for as long as it is open. */
  run(three: Three, take: (page: Page, name: string) => Promise<void>): Promise<void>;
  /** Whose screens show it. */
  pictures: readonly (typeof seats)[number][];
};

export async function openThree(): Promise<Three> {
  const scene = await openScene({ third: true });
  try {
    await agreePolicy(scene);
    // One after the other: three browsers that start at once starve each other on two cores.
    for (const who of seats) await scene.seat(who);
  } catch (error) {
    await scene.close();
    throw error;
  }
  const { harbor, lumen, quill } = scene.stage;
  return {
    scene,
    grace: actor(scene, "grace"),
    elif: actor(scene, "elif"),
    rosa: actor(scene, "rosa"),
    names: { harbor: harbor.name, lumen: lumen.name, quill: quill?.name ?? "" },
  };
}

export const panels = ({ grace, elif, rosa }: Three): Panel[] => [grace.panel, elif.panel, rosa.panel];

/** Waits until the panel says all of it. */
export async function reads(panel: Panel, ...texts: string[]): Promise<void> {
  let lacks = texts;
  await until(
    "the panel",
    async () => {
      const said = await panelText(panel);
      lacks = texts.filter((text) => !said.includes(text));
      return lacks.length === 0;
    },
    { timeout: 30_000, every: 100 },
  ).catch(async () => {
    throw new Error(`The panel lacks ${JSON.stringify(lacks)}: ${await panelText(panel)}`);
  });
}

/** To be asked after `reads`, which waits for what was to arrive. */
export async function readsNothingOf(panel: Panel, ...texts: string[]): Promise<void> {
  const said = await panelText(panel);
  const found = texts.filter((text) => said.includes(text));
  if (found.length > 0) throw new Error(`The panel says ${JSON.stringify(found)}: ${said}`);
}

const button = (panel: Panel, name: string) => panel.getByRole("button", { name, exact: true });

/** Waits until the panel offers each of these acts as a button; a word inside another text is none. */
export async function offers(panel: Panel, ...acts: string[]): Promise<void> {
  for (const act of acts) await button(panel, act).first().waitFor({ timeout: 30_000 });
}

/** To be asked after what was to arrive is there. */
export async function offersNone(panel: Panel, ...acts: string[]): Promise<void> {
  for (const act of acts) {
    if ((await button(panel, act).count()) > 0) {
      throw new Error(`The panel offers "${act}": ${await panelText(panel)}`);
    }
  }
}

const partnershipsOf = async ({ api }: HttpPerson): Promise<Partnership[]> =>
  (await api.pullAll()).flatMap((change) =>
    change.op === "put" && change.entity === "partnership" ? [partnership.parse(change.row)] : [],
  );

/** The usual numbers, offered to both partners and accepted by an executive of each side; by screens in deal.e2e.test.ts. */
async function agreePolicy({ stage }: TestScene): Promise<void> {
  const { harbor, lumen, quill } = stage;
  if (!quill) throw new Error("Quill Services is not on the stage");
  const ours = await stage.enter(harbor.manager);
  const theirs = await Promise.all([lumen, quill].map(({ manager }) => stage.enter(manager)));
  const partnerships = await partnershipsOf(ours);
  const policyId = newId();
  const accept = (person: HttpPerson, partnershipId: string): SentAct => ({
    name: "policy.accept",
    args: {
      partnershipId,
      policyId,
      acceptanceId: newId(),
      acceptedBy: { name: person.name, authority: "VP Partnerships", text: "We accept the numbers shown." },
    },
  });
  const offers = partnerships.map(({ id }) => ({ offerId: newId(), partnershipId: id }));
  await pushActs(ours, [
    { name: "policy.publish", args: { policyId, terms: startingTerms, offers } },
    ...partnerships.map(({ id }) => accept(ours, id)),
  ]);
  for (const person of theirs) {
    for (const { id } of await partnershipsOf(person)) await pushActs(person, [accept(person, id)]);
  }
}
