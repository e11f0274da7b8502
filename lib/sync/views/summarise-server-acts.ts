// What was done over the API, as a history says it after the person's name. Called by `summarise.ts`.
import { type ServerAct, type ServerActArgs, serverAct, serverActs } from "../../contract/server-acts.ts";
import {
  inSentence,
  memberRoleWords,
  partnerTypeWords,
  sharedFieldWords,
  tierWords,
} from "../../domain/in-words.ts";
import { say } from "../messages/say.ts";

type Did = { did: string; more: string[] };

const did = (text: string, more: string[] = []): Did => ({ did: text, more });
const contactLines = ({ website, contact }: { website: string | null; contact: string | null }) => [
  ...(website ? [say("value.website", { website })] : []),
  ...(contact ? [say("value.contact", { contact })] : []),
];

const tellers: { [A in ServerAct]: (args: ServerActArgs<A>) => Did } = {
  "member.invite": ({ email, role }) =>
    did(say("member.invited", { email, role: inSentence(memberRoleWords[role]) })),
  "member.invite.revoke": ({ email }) => did(say("invitation.takenBack", { invited: email })),
  "member.join": ({ role }) => did(say("member.joined", { role: inSentence(memberRoleWords[role]) })),
  "member.sign-out": ({ name }) => did(say("member.signedOut", { name })),
  "member.change": ({ name, role, status }) =>
    did(
      status === "active"
        ? say("member.made", { name, role: inSentence(memberRoleWords[role]) })
        : say("member.deactivated", { name }),
    ),
  "partnership.invite": ({ companyName: company, email }) =>
    did(say("partnership.invited", { company, email })),
  "partnership.invite.revoke": ({ companyName }) =>
    did(say("invitation.takenBack", { invited: companyName })),
  "partnership.begin": () => did(say("partnership.begun")),
  "partnership.end": () => did(say("partnership.ended")),
  "partnership.describe": ({ partnerType, investmentTier }) =>
    did(say("partnership.described"), [
      say("partnership.type", { type: partnerType ? partnerTypeWords[partnerType] : say("notSet") }),
      say("partnership.tier", { tier: investmentTier ? tierWords[investmentTier] : say("notSet") }),
    ]),
  "sharing.set": ({ changed, fields }) =>
    did(say("sharing.changed"), [
      ...changed.map(({ ours, theirs, reveal }) =>
        say("sharing.cell", {
          ours: say(`sharing.segment.${ours}`),
          theirs: say(`sharing.segment.${theirs}`),
          revealed: say(`sharing.reveal.${reveal}`),
        }),
      ),
      say("value.with", {
        names:
          fields.length > 0
            ? fields.map((field) => inSentence(sharedFieldWords[field])).join(", ")
            : say("sharing.namesAlone"),
      }),
    ]),
  "offline.add": ({ name, ...known }) => did(say("offline.added", { name }), contactLines(known)),
  "offline.change": ({ name, ...known }) =>
    did(name === null ? say("offline.changed") : say("offline.called", { name }), contactLines(known)),
  "offline.joined": ({ name }) => did(say("offline.joined", { name })),
  "channel.set": ({ audience }) => did(say(`channel.set.${audience}`)),
  "channel.remove": () => did(say("channel.removed")),
  "list.import": ({ fileName }) => did(say("list.imported", { file: fileName })),
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
