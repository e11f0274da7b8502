// The words files use for our three segments. Called for each row of an import, after the person's own words.
import type { Segment } from "../../lib/contract/words.ts";
import { plain } from "./columns.ts";

const words: Record<Segment, string> = {
  customer: `customer customers client customerdirect customerchannel customerpartner existingcustomer currentcustomer
    activecustomer active paying subscriber closedwon won wonaccount installed kunde kunden bestandskunde bestandskunden
    aktiverkunde gewonnen clients clientactif clientactuel gagne cliente clientes clienteactivo clienteactual ganado
    ganada cerradaganada evangelist`,
  open_opportunity: `openopportunity openopportunities openopp openopps opportunity opportunities opp opps opendeal
    deal pipeline openpipeline activeopportunity inpipeline negotiation proposal quoted trial poc
    opportunit offeneopportunity offeneverkaufschance verkaufschance verkaufschancen offenechance opportunitat
    opportunite opportuniteouverte opportunitesouvertes affaireencours oportunidad oportunidades oportunidadabierta
    oportunidadesabiertas negociacion negociation`,
  prospect: `prospect prospects prospective lead leads target targetaccount suspect mql sql marketingqualifiedlead
    salesqualifiedlead potential potentialcustomer closedlost lost churned formercustomer excustomer inactive
    interessent interessenten zielkunde zielkunden potenziellerkunde ehemaligerkunde verloren prospectif cible perdu
    ancienclient prospecto prospectos clientepotencial potencial objetivo perdido perdida excliente`,
};

const known = new Map<string, Segment>();
for (const segment of ["customer", "open_opportunity", "prospect"] as const) {
  for (const word of words[segment].split(/\s+/)) known.set(word, segment);
}

/** Null where the cell is empty or its word unknown: the caller then takes the default. */
export function createSegmentReader(
  own: Readonly<Record<string, Segment>> = {},
): (cell: string) => Segment | null {
  const chosen = new Map(Object.entries(own).map(([word, segment]) => [plain(word), segment]));
  return (cell) => {
    const word = plain(cell);
    return word === "" ? null : (chosen.get(word) ?? known.get(word) ?? null);
  };
}
