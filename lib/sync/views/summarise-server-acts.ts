// What was done over the API, as a history says it after the person's name. Called by `summarise.ts`.
import { type ServerAct, type ServerActArgs, serverAct, serverActs } from "../../contract/server-acts.ts";
import {
  inSentence,
  memberRoleWords,
  partnerTypeWords,
  sharedFieldWords,
  tierWords,
} from "../../domain/in-words.ts";

type Did = { did: string; more: string[] };

const plural = {
  customer: "customers",
  open_opportunity: "open opportunities",
  prospect: "prospects",
} as const;
const revealed = { hidden: "nothing", count: "counts", full: "in full" } as const;

const did = (text: string, more: string[] = []): Did => ({ did: text, more });
const contactLines = ({ website, contact }: { website: string | null; contact: string | null }) => [
  ...(website ? [`Website: ${website}`] : []),
  ...(contact ? [`Contact: ${contact}`] : []),
];

const tellers: { [A in ServerAct]: (args: ServerActArgs<A>) => Did } = {
  "member.invite": ({ email, role }) => did(`invited ${email} as ${inSentence(memberRoleWords[role])}`),
  "member.invite.revoke": ({ email }) => did(`took back the invitation of ${email}`),
  "member.join": ({ role }) => did(`joined as ${inSentence(memberRoleWords[role])}`),
  "member.change": ({ name, role, status }) =>
    did(status === "active" ? `made ${name} ${inSentence(memberRoleWords[role])}` : `deactivated ${name}`),
  "partnership.invite": ({ companyName, email }) => did(`invited ${companyName} (${email}) as a partner`),
  "partnership.invite.revoke": ({ companyName }) => did(`took back the invitation of ${companyName}`),
  "partnership.begin": () => did("accepted the partnership"),
  "partnership.end": () => did("ended the partnership"),
  "partnership.describe": ({ partnerType, investmentTier }) =>
    did("set type and tier", [
      `Type: ${partnerType ? partnerTypeWords[partnerType] : "not set"}`,
      `Investment tier: ${investmentTier ? tierWords[investmentTier] : "not set"}`,
    ]),
  "sharing.set": ({ changed, fields }) =>
    did("changed what we share", [
      ...changed.map(
        ({ ours, theirs, reveal }) => `Our ${plural[ours]} × their ${plural[theirs]}: ${revealed[reveal]}`,
      ),
      `With: ${fields.length > 0 ? fields.map((field) => inSentence(sharedFieldWords[field])).join(", ") : "names alone"}`,
    ]),
  "offline.add": ({ name, ...known }) => did(`added ${name}, which does not use Tandem`, contactLines(known)),
  "offline.change": ({ name, ...known }) =>
    did(name === null ? "changed what we know of it" : `called it ${name}`, contactLines(known)),
  "offline.joined": ({ name }) => did(`confirmed that it is ${name}, which uses Tandem now`),
};

function tell<A extends ServerAct>(act: A, args: unknown): Did | null {
  const parsed = serverActs[act].safeParse(args);
  // The schema of this very name gave it; TypeScript cannot follow the index by name.
  return parsed.success ? tellers[act](parsed.data as ServerActArgs<A>) : null;
}

/** null: a command, or of another version. */
export function describeServerAct(command: string, args: unknown): Did | null {
  const known = serverAct.safeParse(command);
  return known.success ? tell(known.data, args) : null;
}
