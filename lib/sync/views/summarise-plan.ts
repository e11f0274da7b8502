// Edits of a joint plan in words, for `summarise.ts`. What a person wrote is there in full, so that it can be copied.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { PlanCommand } from "../../contract/plan-mutations.ts";
import {
  dutyWords,
  inSentence,
  milestoneStatusWords,
  planCheckWords,
  planTextWords,
  stakeholderRoleWords,
  stanceWords,
} from "../../domain/in-words.ts";
import { type Deed, dealNamed, type Names, rowNamed } from "./told.ts";

const spelled = ({ name, title }: { name: string; title: string | null }): string =>
  title ? `${name}, ${title}` : name;
const day = (at: number | null): string => (at === null ? "none" : new Date(at).toISOString().slice(0, 10));

export const planTellers: { [N in PlanCommand]: (args: MutationArgs<N>, names: Names) => Deed } = {
  "plan.text.edit": ({ dealId, field, edit }, names) => ({
    line: `Write the ${inSentence(planTextWords[field])} of ${dealNamed(names, dealId)}`,
    did: `wrote the ${inSentence(planTextWords[field])}`,
    more: [edit.value],
  }),
  "plan.contribution.edit": ({ dealId, edit }, names) => ({
    line: `Write our contribution to ${dealNamed(names, dealId)}`,
    did: "wrote what their company contributes",
    more: [edit.value],
  }),
  "plan.milestone.put": ({ dealId, milestoneId, title, owner, date, status, evidence }, names) => ({
    line: `Edit a milestone of ${dealNamed(names, dealId)}`,
    did: `edited ${rowNamed(names, "milestone", milestoneId)}`,
    more: [
      ...(title ? [`Title: ${title.value}`] : []),
      ...(owner ? [`Owner: ${owner.value?.person ? spelled(owner.value.person) : "nobody by name"}`] : []),
      ...(date ? [`Date: ${date.value ?? "none"}`] : []),
      ...(status ? [`Status: ${inSentence(milestoneStatusWords[status.value])}`] : []),
      ...(evidence ? [`Evidence: ${evidence.value ?? "none"}`] : []),
    ],
  }),
  "plan.stakeholder.put": ({ dealId, stakeholderId, name, title, role, contact }, names) => ({
    line: `Edit a stakeholder of ${dealNamed(names, dealId)}`,
    did: `edited ${rowNamed(names, "stakeholder", stakeholderId)}`,
    more: [
      ...(name ? [`Name: ${name.value}`] : []),
      ...(title ? [`Title: ${title.value ?? "none"}`] : []),
      ...(role
        ? [`Stakeholder role: ${role.value ? inSentence(stakeholderRoleWords[role.value]) : "none"}`]
        : []),
      ...(contact
        ? [
            `Known by: ${contact.value.person ? spelled(contact.value.person) : "nobody"}`,
            `Last contact: ${day(contact.value.lastAt)}`,
            `Next contact: ${day(contact.value.nextAt)}`,
          ]
        : []),
    ],
  }),
  "plan.stance.set": ({ dealId, stakeholderId, edit }, names) => ({
    line: `Set the stance of a stakeholder of ${dealNamed(names, dealId)}`,
    did: `set the stance of ${rowNamed(names, "stakeholder", stakeholderId)}`,
    more: [edit.value ? inSentence(stanceWords[edit.value]) : "none"],
  }),
  "plan.row.remove": ({ dealId, kind, rowId }, names) => ({
    line: `Remove a ${kind} of ${dealNamed(names, dealId)}`,
    did: `removed ${rowNamed(names, kind, rowId)}`,
  }),
  "plan.row.restore": ({ dealId, kind, rowId }, names) => ({
    line: `Bring a ${kind} of ${dealNamed(names, dealId)} back`,
    did: `brought ${rowNamed(names, kind, rowId)} back`,
  }),
  "plan.assignment.propose": ({ dealId, duty, edit }, names) => ({
    line: `Name who holds ${inSentence(dutyWords[duty])} in ${dealNamed(names, dealId)}`,
    did: edit.value
      ? `named ${spelled(edit.value.person)} for ${inSentence(dutyWords[duty])}`
      : `took ${inSentence(dutyWords[duty])} from whoever held it`,
    more: [edit.value ? spelled(edit.value.person) : "nobody"],
  }),
  "plan.assignment.answer": ({ dealId, duty, holder, answer }, names) => ({
    line: `${answer.kind === "accepted" ? "Accept" : "Decline"} ${inSentence(dutyWords[duty])} in ${dealNamed(names, dealId)} for ${spelled(holder.person)}`,
    did: `${answer.kind} ${inSentence(dutyWords[duty])} for ${spelled(holder.person)}`,
    ...(answer.kind === "declined" ? { more: [answer.reason] } : {}),
  }),
  "plan.commitment.set": ({ dealId, organisationId, edit }, names) => ({
    line: `Set the minimum commitments in ${dealNamed(names, dealId)}`,
    did: `set the minimum commitments of ${names.organisation(organisationId) ?? "a participant"}`,
    more: [`Answer within ${edit.value.responseHours} hours`, edit.value.meetings, edit.value.content],
  }),
  "plan.commitment.accept": ({ dealId }, names) => ({
    line: `Accept the minimum commitments in ${dealNamed(names, dealId)}`,
    did: "accepted the minimum commitments",
  }),
  "plan.review.set": ({ dealId, edit }, names) => ({
    line: `Set the next review of ${dealNamed(names, dealId)}`,
    did: "set the next review",
    more: [edit.value ?? "none"],
  }),
  "plan.check.mark": ({ dealId, check, edit }, names) => ({
    line: `${edit.value ? "Mark as not good enough" : "Take the mark from"}: ${planCheckWords[check]} of ${dealNamed(names, dealId)}`,
    did: edit.value
      ? `marked ${planCheckWords[check]} as not good enough`
      : `took the mark from ${planCheckWords[check]}`,
    ...(edit.value ? { more: [edit.value] } : {}),
  }),
  "plan.stage.set": ({ dealId, edit }, names) => ({
    line: `Set the stage of ${dealNamed(names, dealId)}`,
    did: "set the stage",
    more: [inSentence(dutyWords[edit.value])],
  }),
};
