// Which commands are of consequence: what writes for our organisation or a partner, and what shows or hides something of what
// there is. Not what only reads, leads to a page that asks again, or hides more. Every command and endpoint stands here, so that
// a new one does not compile before it is decided. Called by only-when-seen.ts.
import type { EndpointName } from "#lib/contract/api.ts";
import type { CommandArgs, CommandName } from "#lib/messaging/surface-port.ts";

type Judged = { [C in CommandName]: boolean | ((args: CommandArgs<C>) => boolean) };

const commands: Judged = {
  "session.signIn": false,
  "session.signOut": true,
  "session.forgetDevice": true,
  "session.lockAfter": true,
  "session.used": false,
  "session.setBackend": true,
  "sync.now": false,
  "touchpoint.record": true,
  "touchpoint.remove": true,
  act: true,
  "outbox.discard": true,
  "outbox.export": false,
  "outbox.keep": true,
  "look-up.again": false,
  "record.pin": true,
  // Whoever wants to hide something from a customer's eyes is never kept from it.
  "presenter.set": ({ on }) => !on,
  "notify.set": true,
  "notify.seen": true,
  "panel.seen": false,
  "panel.close": false,
  "hosts.changed": false,
  "crm.choose": true,
  "crm.take": true,
  "crm.text": false,
  "crm.pick": true,
  "crm.try": false,
  "crm.report": false,
  "crm.reportAt": false,
  "crm.save": true,
  "crm.unpick": true,
  "crm.remove": true,
  "api.call": ({ endpoint }) => writes[endpoint],
};

const writes: Record<EndpointName, boolean> = {
  me: false,
  createOrganisation: true,
  inviteMember: true,
  listMemberInvitations: false,
  revokeMemberInvitation: true,
  redeemMemberInvitation: true,
  changeMember: true,
  syncHealth: false,
  invitePartner: true,
  listPartnershipInvitations: false,
  revokePartnershipInvitation: true,
  acceptPartnership: true,
  endPartnership: true,
  describePartnership: true,
  getSharing: false,
  setSharing: true,
  previewSharing: false,
  startList: true,
  previewList: false,
  publishList: true,
  listProgress: false,
  listRejected: false,
  lookUp: false,
  checkConflicts: false,
  previewCredit: false,
  getDigest: false,
  setDigest: true,
  getChannel: false,
  setChannel: true,
  removeChannel: true,
  testChannel: true,
  addOfflinePartner: true,
  changeOfflinePartner: true,
  claimPlaceholder: true,
  listPlaceholderClaims: false,
  answerPlaceholderClaim: true,
  listSessions: false,
  endSession: true,
  endOtherSessions: true,
  endMemberSessions: true,
  readAudit: false,
};

export function isOfConsequence<C extends CommandName>(command: C, args: CommandArgs<C>): boolean {
  const judged: Judged[C] = commands[command];
  return typeof judged === "function" ? judged(args) : judged;
}
