// What an act in a partnership is refused with: what is asked of a partner, who competes, which companies are the same.
export const partnerRefusals = {
  "partner.gone": "This partner is no longer there.",
  "partner.ended": "The partnership has ended.",
  "partner.competesWithItself": "Choose another partner: nobody competes with itself.",
  "play.partnershipEnded": "The partnership has ended, so nothing can be asked of that partner.",
  "play.nobodyThere":
    "This partner does not use Tandem, so nobody there could answer: call them, and record what they do as a touchpoint.",
  "play.gone": "This request is no longer there.",
  "play.askedAnswers": "The company that was asked answers this.",
  "play.askerTakesBack": "Only the company that asked can take its request back.",
  "play.answeredBefore": "{name} answered before: {answer}.",
  "correction.partnershipEnded": "The partnership has ended, so there is nothing to correct any more.",
  "correction.nameless": "This name says nothing. Write the company’s website or its full name.",
  "correction.idTaken": "Another correction bears this id: try again.",
  "correction.saidAlready": "{name} has said so already.",
  "correction.saidSame": "{name} has said that this is the same company: take that back first.",
  "correction.saidOther": "{name} has said that this is another company: take that back first.",
  "row.idTaken": "Another record bears this id: try again.",
  "accountLink.saidBefore":
    "{name} has said which account this page is: a partner manager, a manager or an admin changes it, or {name}.",
  "crmTable.whoPublishes":
    "Only an admin publishes a CRM to the organisation, or retracts it. Hand an admin your file: Export.",
  "crmTable.known": "“{crm}” is a CRM that Tandem knows already. Give yours another name at table.crm.",
  "crmTable.newerThere":
    "Not published: {person} published “{label}” (version {version}) on {at}, and this was made without it. Export that one and look at it; publish again to put yours in its place.",
  "crmTable.tooMany": "Your organisation has published {most} CRMs already: retract one first.",
  "crmTable.hostTaken":
    "“{label}” is published for {host} already: take that host out of one of the two, or retract “{label}” first.",
  "crmTable.newerStays":
    "Not retracted: {person} published “{label}” (version {version}) on {at}, and this was begun before. Look at that one; retract it again if it is to go as well.",
  "crmTable.retracted":
    "Not published: “{label}” was retracted meanwhile, and this was to take its place. Publish it again if every member is to have it all the same.",
  "crmTable.renamed": "“{label}” was published anew as “{now}” meanwhile: look again before you retract it.",
  "correction.gone": "This correction is not there any more.",
  "correction.whoChanges":
    "{name} said this: only they, a partner manager, a manager or an admin can change it.",
  "correction.saidSince": "{name} has said something of this company since.",
} as const;
