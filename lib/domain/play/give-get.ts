// What each side of a partnership gave the other: introductions, intel, references. From requests that were accepted and from
// touchpoints that both see; what was asked for and then done is one. Facts in, no clock of its own. Called by views.
import type { Customer } from "../../contract/shapes.ts";
import type { Play, TouchpointType } from "../../contract/words.ts";
import { nameKey } from "../company-name.ts";
import { type PlayRows, playStanding } from "./play-standing.ts";

/** What a touchpoint gives the other side, whoever asked for it or not; of the others nothing is said. */
const gives: Partial<Record<TouchpointType, Play>> = {
  introduction: "intro",
  referral: "intro",
  content_shared: "intel",
  executive_sponsorship: "reference",
};

/** A touchpoint that both sides see: who acted, at which company. */
export type SeenAct = { organisationId: string; type: TouchpointType; customer: Customer };

export type Given = { given: number; received: number };
/** Only plays of which anything was given. */
export type GiveGet = Partial<Record<Play, Given>>;

const companyOf = ({ name, domain }: Customer): string => domain ?? nameKey(name);

type Counted = { play: Play; isOurs: boolean; requests: number; acts: number };

/**
 * Per play, giver and company: the accepted requests, or the touchpoints where there are more of them. `acts`: of both sides of
 * one partnership.
 */
export function giveGet(
  requests: readonly PlayRows[],
  acts: readonly SeenAct[],
  ourId: string,
  now: number,
): GiveGet {
  const counts = new Map<string, Counted>();
  const at = (play: Play, isOurs: boolean, company: Customer): Counted => {
    const key = `${play} ${isOurs} ${companyOf(company)}`;
    const known = counts.get(key) ?? { play, isOurs, requests: 0, acts: 0 };
    counts.set(key, known);
    return known;
  };
  for (const each of requests) {
    if (playStanding(each, now).state !== "accepted") continue;
    const { play, organisation, customer } = each.request;
    // Given by who accepted, received by who asked.
    at(play, organisation.id !== ourId, customer).requests += 1;
  }
  for (const { organisationId, type, customer } of acts) {
    const play = gives[type];
    if (play) at(play, organisationId === ourId, customer).acts += 1;
  }
  const ledger: GiveGet = {};
  for (const { play, isOurs, requests: asked, acts: done } of counts.values()) {
    const sums = ledger[play] ?? { given: 0, received: 0 };
    sums[isOurs ? "given" : "received"] += Math.max(asked, done);
    ledger[play] = sums;
  }
  return ledger;
}
