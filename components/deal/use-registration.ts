// The registration form's state: what is typed, what follows from it under the policy in force, and what stands against
// submitting. Called by the form alone; keeps every edit through `onKeep`. A policy that takes the place of the one it was
// written under is told, and waits for a word of the person's.
import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { Organisation, Partnership } from "#lib/contract/records.ts";
import { bound } from "#lib/domain/deal/departures.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";
import { previewOf } from "./deal-preview.ts";
import { dealProblems } from "./deal-problems.ts";
import { type DealField, type DealValues, dealValues, type KeptDeal, termsOf } from "./deal-values.ts";
import { motionOf } from "./motion-answers.ts";
import { pinnedChoice } from "./pinned-policy.ts";
import { policyFor, proposedFor } from "./policy-for.ts";
import { replacedPolicy, replacedProblem } from "./replaced-policy.ts";

export type Given = {
  kept: KeptDeal;
  us: Organisation;
  partnerships: readonly Partnership[];
  policies: PoliciesView;
  /** Of terms that were agreed before: companies in them that are not our partners stay. */
  known: RegistrationTerms["participants"];
  /** Of a revision: what was submitted before, with the version it is pinned to; null: a first registration. */
  agreed: RegistrationTerms | null;
};

/** Whoever is no longer in the deal holds nothing in it. */
function withoutAbsent(values: DealValues, us: string): Partial<DealValues> {
  const isIn = (id: string) => id === us || values.partnerIds.includes(id);
  return {
    roles: values.roles.filter(({ organisationId }) => isIn(organisationId)),
    ...(isIn(values.payerId) ? {} : { payerId: us }),
    ...(isIn(values.ownerOf) ? {} : { ownerOf: us }),
  };
}

type Numbers = Pick<DealValues, "model" | "rateBp" | "shares" | "roles">;
const numbersOf = ({ model, rateBp, shares, roles }: DealValues): Numbers => ({
  model,
  rateBp,
  shares,
  roles,
});

export function useRegistration(given: Given, onKeep: (kept: KeptDeal) => void) {
  const { now } = usePlatform();
  const colleagues = useView("partnerships", {});
  const { kept, us, partnerships, policies, known, agreed } = given;
  const pinnedId = agreed?.policyVersionId ?? null;
  const form = useForm<DealValues>({ resolver: zodResolver(dealValues), defaultValues: kept.values });
  const [origins, setOrigins] = useState(kept.origins);
  const values = form.watch();
  const keep = useRef(onKeep);
  keep.current = onKeep;
  const forThese = (wanted: DealValues, goesOnWith: string | null) =>
    policyFor(policies, wanted.payerId, us.id, wanted.partnerIds, goesOnWith);
  /** The version rate and shares were written under. */
  const [under, setUnder] = useState(
    () =>
      kept.policyId ?? (values.shares.length > 0 ? (forThese(values, null).offer?.policyId ?? null) : null),
  );
  /** What stood here before the newest version was taken, to go back to. */
  const stood = useRef<Numbers | null>(null);
  const policyOf = (wanted: DealValues) => forThese(wanted, under === pinnedId ? pinnedId : null);
  const policy = policyOf(values);
  const { offer, tier } = policy;
  const choice = pinnedChoice(forThese(values, pinnedId).offer, forThese(values, null).offer, pinnedId);

  const keepAs = (policyId: string | null) =>
    keep.current({ ...kept, policyId, origins, values: form.getValues() });
  const replaced = replacedPolicy(policies, under, offer);

  const write = (next: Partial<DealValues>) => {
    for (const [name, value] of Object.entries(next)) {
      const field = dealValues.keyof().parse(name);
      form.setValue(field, value, { shouldValidate: form.formState.isSubmitted });
    }
  };

  const change = (next: Partial<DealValues>) => {
    const before = form.getValues();
    const typed = { ...before, ...next };
    const after = { ...typed, ...withoutAbsent(typed, us.id) };
    const { offer: following, tier } = policyOf(after);
    const was = policyOf(before);
    const isOther =
      following?.policyId !== was.offer?.policyId || tier !== was.tier || after.model !== before.model;
    const written: DealValues =
      isOther && following ? { ...after, ...proposedFor(following.terms, after, tier) } : after;
    const offered = following?.terms.models[written.model]?.roles.map(({ creditRole }) => creditRole);
    const roles = offered ? written.roles.filter((each) => offered.includes(each.creditRole)) : written.roles;
    // A title belongs to the person it came with.
    const owner = next.owner === undefined ? {} : { ownerTitle: null };
    write({ ...written, ...owner, roles });
    const left = Object.fromEntries(Object.entries(origins).filter(([name]) => !(name in next)));
    setOrigins(left);
    // Another payer or partner has another policy, whose numbers are proposed at once.
    const writtenUnder = isOther && following ? following.policyId : under;
    setUnder(writtenUnder);
    keep.current({ ...kept, policyId: writtenUnder, origins: left, values: form.getValues() });
  };

  // A policy that comes into force while the form is open proposes what nobody has chosen yet.
  useEffect(() => {
    const now = form.getValues();
    if (offer && now.shares.length === 0) {
      for (const [name, value] of Object.entries(proposedFor(offer.terms, now, tier))) {
        form.setValue(dealValues.keyof().parse(name), value);
      }
      setUnder(offer.policyId);
    }
  }, [offer, tier, form]);

  const motion = motionOf(values);
  const typed = termsOf(values, us, partnerships, offer?.policyId ?? null, known);
  const { organisationId: ownerOf, person } = typed.relationshipOwner;
  // A colleague is named as the member they are.
  const owner = ownerOf === us.id ? bound(kept.ids.dealId, colleagues?.members ?? [], person) : person;
  const terms = { ...typed, relationshipOwner: { organisationId: ownerOf, person: owner } };
  const result = previewOf(terms, offer);
  const { errors } = form.formState;
  const errorOf = (field: DealField) => errors[field]?.message;
  return {
    form,
    values,
    origins,
    motion,
    policy,
    terms,
    statement: result?.outcome === "calculated" ? result.statement : null,
    problems: [
      ...(motion === "co_sell" && replaced ? [replacedProblem(replaced)] : []),
      ...dealProblems(values, terms, policy, result, now()),
    ],
    /** Both versions, where the deal may go on with the one it is pinned to and a later one is in force; else null. */
    choice: motion === "co_sell" ? choice : null,
    /** Which of the two counts here; the numbers of the newest are proposed, those of the pinned one come back. */
    choose(which: "pinned" | "newest") {
      if (!choice) return;
      const { policyId, terms: numbers } = choice[which];
      const now = form.getValues();
      if (which === "newest") {
        stood.current = numbersOf(now);
        const next = proposedFor(numbers, now, forThese(now, null).tier);
        const offered = numbers.models[next.model]?.roles.map(({ creditRole }) => creditRole) ?? [];
        write({ ...next, roles: now.roles.filter(({ creditRole }) => offered.includes(creditRole)) });
      } else if (agreed) {
        const { model, rateBp, shares, roles } = stood.current ?? agreed;
        const back = { ...now, model: model ?? now.model, rateBp, shares, roles };
        write({ ...numbersOf(back), ...withoutAbsent(back, us.id) });
      }
      setUnder(policyId);
      keepAs(policyId);
    },
    replaced: motion === "co_sell" ? replaced : null,
    /** What the person says of a policy that was replaced: its numbers, or those that stand here. */
    settle(how: "take" | "keep") {
      if (!offer) return;
      if (how === "take") {
        const next = proposedFor(offer.terms, form.getValues());
        const offered = offer.terms.models[next.model]?.roles.map(({ creditRole }) => creditRole) ?? [];
        write({ ...next, roles: form.getValues().roles.filter((each) => offered.includes(each.creditRole)) });
      }
      setUnder(offer.policyId);
      keepAs(offer.policyId);
    },
    errors: {
      name: errorOf("name"),
      customer: errorOf("customer"),
      amount: errorOf("amount"),
      createdOn: errorOf("createdOn"),
      owner: errorOf("owner"),
      acceptedBy: errorOf("acceptedBy"),
      authority: errorOf("authority"),
    },
    change,
  };
}
