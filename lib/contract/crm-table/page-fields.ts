// What a CRM's page may show of a record. Without zod, because the content script uses it.
export const pageFields = [
  "name",
  "accountName",
  "website",
  "stage",
  /** Several may have stages of one name. */
  "pipeline",
  "amount",
  "currency",
  "closeDate",
  "created",
  "owner",
] as const;
export type PageField = (typeof pageFields)[number];
