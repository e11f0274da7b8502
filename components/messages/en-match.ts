// Texts of which account a page is: how it was matched, choosing among several, saying that it is another; and of a pinned record.
export const matchTexts = {
  "match.section": "Which account this page is",
  "match.by.record_ref": "Matched by record link",
  "match.by.domain": "Matched by website {value}",
  "match.by.domain_name": "Matched by website {value} and by name",
  "match.by.name": "Matched by the name “{value}”",
  "match.link": "Linked by {person}, {when}",
  "match.linkPending": "Linked by {person}, {when}, saved on this device",
  "match.none": "None of our accounts: {person}, {when}",
  "match.nonePending": "None of our accounts: {person}, {when}, saved on this device",
  "match.gone":
    "{person} linked this page to {account}, {when}. That account is in no list any more: the page is matched by what it shows.",
  "match.goneYou":
    "You linked this page to {account}, {when}. That account is in no list any more: the page is matched by what it shows.",
  "match.takeBack": "Take it back",
  "match.notHere": "Linked to {account} by {person}, {when}",
  "match.noAccount": "Matched to no account",
  "match.other": "Another account?",
  "match.choose": "Choose the account",
  "match.search": "Search our accounts",
  "match.noneFits": "No account on this device fits.",
  "match.more": "The first of {count} accounts. Write more of the name to find others.",
  "match.noWebsite": "no website",
  "match.noneOfThese": "None of these",
  "match.noneOfOurs": "None of our accounts",
  "match.unlink": "Match by the page again",
  "match.linked": "This page is {account} from now on",
  "match.linkedNone": "This page is none of our accounts from now on",
  "match.unlinked": "The page is matched by what it shows again",
  "match.asBefore": "It is as it was before",
  "match.failed": "Not saved: {reason}",
  "match.whoChanges":
    "{person} said which account this page is. A partner manager, a manager or an admin can change it, too.",
  "match.severalName": "Several of our accounts fit the name “{name}”.",
  "match.severalDomain": "Several of our accounts have the website {value}.",
  "match.severalRef": "Several of our accounts carry this record.",
  "match.scope.account":
    "What you choose counts for all of your organisation, on this account’s page and its opportunities.",
  "match.scope.accountOf":
    "What you choose counts for all of your organisation, on this opportunity’s account in your CRM and all of its opportunities.",
  "match.scope.opportunity":
    "What you choose counts for all of your organisation, on this opportunity alone: its page does not link its account.",
} as const;
