// What is said of credit policies: the name under which one approves by itself, and why a version is not published or accepted.
export const policyRefusals = {
  "policy.named": "Credit policy, version {version}",
  "policy.whoPublishes": "A credit policy is published by a partner manager or an admin.",
  "policy.tellsByNotApproving":
    "A policy that approves by itself shows a conflict by not approving: tell partners that there is one, or let people approve.",
  "policy.activePartners": "A policy is offered to active partners only: choose again.",
  "policy.publishedBefore": "This version was published before.",
  "policy.notOffered": "This version of the policy is not offered in this partnership.",
  "policy.acceptedBefore": "{name} accepted it before for your organisation.",
  "policy.recordedBefore": "Recorded before: {name} accepted it.",
} as const;
