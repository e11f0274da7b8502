// Edits of a joint plan in words, for `summarise.ts`. What a person wrote is there in full, so that it can be copied.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { PlanCommand } from "../../contract/plan-mutations.ts";
import {
  calendarDayInWords,
  dayInWords,
  dutyWords,
  inSentence,
  milestoneStatusWords,
  planCheckWords,
  planTextWords,
  stakeholderRoleWords,
  stanceWords,
} from "../../domain/in-words.ts";
import { say } from "../messages/say.ts";
import { type Deed, dealNamed, type Names, participantNamed, rowNamed } from "./told.ts";

const spelled = ({ name, title }: { name: string; title: string | null }): string =>
  title ? `${name}, ${title}` : name;
const day = (at: number | null): string => (at === null ? say("none") : dayInWords(at));
const calendarDay = (value: string | null): string =>
  value === null ? say("none") : calendarDayInWords(value);

export const planTellers: { [N in PlanCommand]: (args: MutationArgs<N>, names: Names) => Deed } = {
  "plan.text.edit": ({ dealId, field, edit }, names) => {
    const text = inSentence(planTextWords[field]);
    return {
      line: say("plan.text.line", { text, deal: dealNamed(names, dealId) }),
      did: say("plan.text.did", { text }),
      more: [edit.value],
    };
  },
  "plan.contribution.edit": ({ dealId, edit }, names) => ({
    line: say("plan.contribution.line", { deal: dealNamed(names, dealId) }),
    did: say("plan.contribution.did"),
    more: [edit.value],
  }),
  "plan.milestone.put": ({ dealId, milestoneId, title, owner, date, status, evidence }, names) => ({
    line: say("plan.milestone.line", { deal: dealNamed(names, dealId) }),
    did: say("plan.edit.did", { row: rowNamed(names, "milestone", milestoneId) }),
    more: [
      ...(title ? [say("value.title", { title: title.value })] : []),
      ...(owner
        ? [
            say("plan.milestone.owner", {
              person: owner.value?.person ? spelled(owner.value.person) : say("plan.milestone.noOwner"),
            }),
          ]
        : []),
      ...(date ? [say("plan.milestone.date", { day: calendarDay(date.value) })] : []),
      ...(status
        ? [say("plan.milestone.status", { status: inSentence(milestoneStatusWords[status.value]) })]
        : []),
      ...(evidence ? [say("plan.milestone.evidence", { evidence: evidence.value ?? say("none") })] : []),
    ],
  }),
  "plan.stakeholder.put": ({ dealId, stakeholderId, name, title, role, contact }, names) => ({
    line: say("plan.stakeholder.line", { deal: dealNamed(names, dealId) }),
    did: say("plan.edit.did", { row: rowNamed(names, "stakeholder", stakeholderId) }),
    more: [
      ...(name ? [say("value.name", { name: name.value })] : []),
      ...(title ? [say("value.title", { title: title.value ?? say("none") })] : []),
      ...(role
        ? [
            say("plan.stakeholder.role", {
              role: role.value ? inSentence(stakeholderRoleWords[role.value]) : say("none"),
            }),
          ]
        : []),
      ...(contact
        ? [
            say("plan.stakeholder.knownBy", {
              person: contact.value.person ? spelled(contact.value.person) : say("nobody"),
            }),
            say("plan.stakeholder.last", { day: day(contact.value.lastAt) }),
            say("plan.stakeholder.next", { day: day(contact.value.nextAt) }),
          ]
        : []),
    ],
  }),
  "plan.stance.set": ({ dealId, stakeholderId, edit }, names) => ({
    line: say("plan.stance.line", { deal: dealNamed(names, dealId) }),
    did: say("plan.stance.did", { row: rowNamed(names, "stakeholder", stakeholderId) }),
    more: [edit.value ? inSentence(stanceWords[edit.value]) : say("none")],
  }),
  "plan.row.remove": ({ dealId, kind, rowId }, names) => ({
    line: say("plan.remove.line", { row: say(`row.some.${kind}`), deal: dealNamed(names, dealId) }),
    did: say("plan.remove.did", { row: rowNamed(names, kind, rowId) }),
  }),
  "plan.row.restore": ({ dealId, kind, rowId }, names) => ({
    line: say("plan.restore.line", { row: say(`row.some.${kind}`), deal: dealNamed(names, dealId) }),
    did: say("plan.restore.did", { row: rowNamed(names, kind, rowId) }),
  }),
  "plan.assignment.propose": ({ dealId, duty: named, edit }, names) => {
    const duty = inSentence(dutyWords[named]);
    const person = edit.value ? spelled(edit.value.person) : null;
    return {
      line: say("plan.name.line", { duty, deal: dealNamed(names, dealId) }),
      did: person === null ? say("plan.unname.did", { duty }) : say("plan.name.did", { person, duty }),
      more: [person ?? say("nobody")],
    };
  },
  "plan.assignment.answer": ({ dealId, duty: named, holder, answer }, names) => {
    const said = { duty: inSentence(dutyWords[named]), person: spelled(holder.person) };
    return {
      line: say(`plan.answer.line.${answer.kind}`, { ...said, deal: dealNamed(names, dealId) }),
      did: say(`plan.answer.did.${answer.kind}`, said),
      ...(answer.kind === "declined" ? { more: [answer.reason] } : {}),
    };
  },
  "plan.commitment.set"({ dealId, organisationId, edit }, names) {
    const deal = dealNamed(names, dealId);
    const company = participantNamed(names, organisationId);
    if ("takesBack" in edit) {
      return {
        line: say("plan.commitmentsBack.line", { deal }),
        did: say("plan.commitmentsBack.did", { company }),
      };
    }
    const { responseHours, meetings, content } = edit.value;
    return {
      line: say("plan.commitments.line", { deal }),
      did: say("plan.commitments.did", { company }),
      more: [say("plan.commitments.hours", { count: responseHours }), meetings, content],
    };
  },
  "plan.commitment.accept": ({ dealId }, names) => ({
    line: say("plan.commitmentsAccepted.line", { deal: dealNamed(names, dealId) }),
    did: say("plan.commitmentsAccepted.did"),
  }),
  "plan.review.set": ({ dealId, edit }, names) => ({
    line: say("plan.review.line", { deal: dealNamed(names, dealId) }),
    did: say("plan.review.did"),
    more: [calendarDay(edit.value)],
  }),
  "plan.check.mark": ({ dealId, check: marked, edit }, names) => {
    const check = planCheckWords[marked];
    const said = { check, deal: dealNamed(names, dealId) };
    return edit.value
      ? { line: say("plan.mark.line", said), did: say("plan.mark.did", { check }), more: [edit.value] }
      : { line: say("plan.unmark.line", said), did: say("plan.unmark.did", { check }) };
  },
  "plan.stage.set": ({ dealId, edit }, names) => {
    const deal = dealNamed(names, dealId);
    if ("takesBack" in edit) {
      return { line: say("plan.stageBack.line", { deal }), did: say("plan.stageBack.did") };
    }
    return {
      line: say("plan.stage.line", { deal }),
      did: say("plan.stage.did"),
      more: [inSentence(dutyWords[edit.value])],
    };
  },
};
