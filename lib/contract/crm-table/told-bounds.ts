// How much work the addresses of a published CRM may be. The importer reads addresses by them for all organisations in one
// process: whoever publishes one must not hold up the others. Called by the check of what is published, and by the importer.

/** Longer addresses are cut before told patterns see them: what names a record stands far before. */
export const MOST_TOLD_ADDRESS = 500;
/**
 * In which all address patterns of one CRM may be tried on an address of that length, together. Measured (a core of 2026): most
 * patterns take 7 ms for so many, the slowest that we found 28.
 */
export const MOST_TOLD_WAYS = 10_000;
