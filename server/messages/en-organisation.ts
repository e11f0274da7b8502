// What commands on members, partnerships, sharing and channels answer where they cannot be done.
export const organisationTexts = {
  "member.unverified": "Your e-mail address is not confirmed yet.",
  "member.confirmFirst": "Confirm your e-mail address with the code we sent you, then try again.",
  "member.already": "This person is a member already. Change the role in the list of members.",
  "member.lastAdmin": "This is the last active admin. Make somebody else admin first.",
  "member.notOurs": "This person is not a member of yours.",

  "person.somebody": "somebody",
  "session.over": "This session has ended already.",
  "invitation.tooManyOpen": "Too many invitations are open. Take some back first.",
  "invitation.over": "The invitation was answered or taken back.",
  "invitation.colleague": "This is a colleague’s address. Invite a person of the other company.",
  "invitation.toPerson":
    "This person was sent several invitations within the last hour. Try again in an hour.",
  "invitation.fromUs":
    "Your organisation sent {sent} invitations within the last hour. Try again in an hour.",

  "partnership.notOurs": "There is no such partnership of yours.",
  "partnership.notThere": "This partnership is not there.",
  "partnership.usesTandem": "This partner uses Tandem already, or the partnership has ended.",
  "partnership.website": "Write the website as it is in a browser, for example harbor.example.com.",
  "partnership.noWebsite": "no website",

  "sharing.everyPair": "Say once for each pair of segments what it reveals.",
  "sharing.pairAtFault": "a pair is missing or given twice",
  "sharing.offline": "This partner does not use Tandem: there is nobody to share lists with.",
  "sharing.ended": "This partnership has ended, so nothing is shared in it any more.",

  "channel.giveAddress": "Give the channel’s address.",
  "channel.insideNetwork": "This lies inside a network. Give an address on the public internet.",
  "channel.ended": "This partnership has ended, so there is nothing to tell any more.",
  "channel.none": "No channel is set for this partnership.",
  "channel.sentJustNow": "A message was sent a moment ago. Wait five seconds.",
} as const;
