// Stands in for Atomic CRM's data generator (see vite.config.ts), which makes other rows at every load: these
// come from the server the page came from, so that one build serves both companies.
const { title: heading, ...tables } = await (await fetch("data.json")).json();

export const title: string = heading;

/** Called by Atomic CRM's provider while its module is evaluated; this module has waited for the rows. */
export default function generateData() {
  return tables;
}
