// Which column of a file is which of our fields: the headers that CRMs and people use, in English, German, French
// and Spanish. Data and one function; called by the sniffer. A wrong suggestion is corrected in the preview.
import type { AccountField, ColumnMapping } from "../../lib/contract/lists.ts";

/** Written as `plain` writes them. The earlier in a list, the better the guess. */
const synonyms: Record<AccountField, string> = {
  name: `accountname companyname company organizationname organisationname organization organisation account
    customername clientname customer client businessname legalname tradingname name firmenname firma
    unternehmensname unternehmen kontoname kundenname kunde accountbezeichnung nomducompte nomdelasociete
    nomdelentreprise raisonsociale entreprise societe compte nomduclient nombredelacuenta nombredelaempresa empresa
    razonsocial organizacion compania cuenta nombredelcliente cliente nom nombre`,
  website: `website websiteurl companydomainname companydomain domain domainname primarydomain companywebsite
    accountwebsite companyurl webaddress homepage web emaildomain url webseite internetseite internetadresse
    siteweb siteinternet site domaine sitioweb paginaweb dominio`,
  segment: `segment accountsegment accounttype type accountstatus status lifecyclestage customerstatus customertype
    companytype relationship stage kundentyp typ accounttyp kundenstatus phase typedecompte typedeclient statut
    etape tipo tipodecuenta tipodecliente estado etapa`,
  record_ref: `recordurl recordlink accountlink accounturl crmlink crmurl link accountid18 casesafeid
    casesafeaccountid accountid recordid salesforceid salesforceaccountid sfdcid id18 crmid hubspotid companyid
    organizationid organisationid hsobjectid externalid accountidcasesafe datensatzid kontoid kundenid lien
    identifiantducompte idducompte iddecuenta iddelacuenta enlace id`,
  owner_name: `accountowner accountownername ownername ownerfullname owner companyowner accountmanager
    accountexecutive salesrep salesowner assignedto ae inhaber accountinhaber kontoinhaber besitzer kundenbetreuer
    betreuer zustandig verantwortlicher proprietaireducompte proprietaire responsable commercial
    propietariodelacuenta propietario ejecutivodecuenta comercial`,
  owner_title: `ownertitle accountownertitle ownerjobtitle ownerrole accountownerrole titeldesinhabers
    positiondesbetreuers titreduproprietaire fonctionduproprietaire cargodelpropietario`,
  owner_email: `owneremail accountowneremail owneremailaddress companyowneremail accountmanageremail emailowner
    aeemail inhaberemail besitzeremail betreueremail emaildesinhabers emailduproprietaire courrielduproprietaire
    emaildelpropietario correodelpropietario`,
  owner_phone: `ownerphone accountownerphone ownerphonenumber ownermobile accountmanagerphone inhabertelefon
    betreuertelefon telephoneduproprietaire telefonodelpropietario`,
};

/** "Account-Inhaber:" is "accountinhaber", "Société" is "societe". */
export function plain(header: string): string {
  return header
    .slice(0, 100)
    .normalize("NFD")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const fields = Object.entries(synonyms).map(([field, list]) => ({
  // The entries of the record above: TypeScript forgets the keys of an object.
  field: field as AccountField,
  names: list.split(/\s+/),
}));

/** Each column feeds one field at most. Fields without a column are left out. */
export function suggestMapping(headers: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  const taken = new Set<number>();
  const known = headers.map(plain);
  for (const { field, names } of fields) {
    for (const name of names) {
      const column = known.findIndex((header, at) => header === name && !taken.has(at));
      if (column === -1) continue;
      mapping[field] = column;
      taken.add(column);
      break;
    }
  }
  return mapping;
}
