// What an organisation gives its own sellers for a joint deal where it has said nothing else. Called by the credit view.
// Private to the organisation: it never enters a statement.

/** In full, and nothing on top; basis points. */
export const startingQuota = { quotaBp: 10_000, acceleratorBp: 0 };
