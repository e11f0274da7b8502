// The legal forms of companies that `company-name.ts` takes off a name, written as it writes words: lower case,
// without accents, dots and hyphens ("s.a. de c.v." is "sa de cv", "a/s" is "as"). Data only, collected by hand on
// 2026-11-20. A word belongs here only if it hardly ever carries the meaning of a name at its end: "group",
// "holding" and "international" name other companies, "me", "da" and "too" are words.

const words = (text: string): string[] => text.split("|").map((form) => form.trim().replace(/\s+/g, " "));

/** At the end of a name. Combinations ("co ltd", "ag and co kgaa") come apart one by one. */
export const formsAtEnd: ReadonlySet<string> = new Set(
  words(`inc|incorporated|incorporation|corp|corporation|co|company|companies inc|llc|l l c|lllp|llp|lp|pllc|ltd|limited|ltd co
  |limited company|limited partnership|limited liability company|limited liability partnership|limited liability co
  |plc|public limited company|public company limited|pcl|cic|joint stock company|joint stock co
  |open joint stock company|closed joint stock company|public joint stock company|jsc|ojsc|cjsc|pjsc
  |pty|pty ltd|proprietary limited|proprietary|pte|pvt|private limited|pvt ltd|sdn bhd|bhd|berhad|tbk|ulc|ltee|limitee
  |wll|fze|fzco|fz llc|fzc|psc|qsc|ksc|kscp|saog|saoc|opc
  |ag|aktiengesellschaft|gmbh|g mbh|gesmbh|ggmbh|mbh|gesellschaft mit beschrankter haftung|kg|kommanditgesellschaft|kgaa
  |ohg|gbr|ug|ug haftungsbeschrankt|haftungsbeschrankt|eg|ek|ev|partg|partgmbb|se|societas europaea|sce
  |sa|sarl|sas|sasu|eurl|snc|scop|scs|sca|societe anonyme|societe par actions simplifiee|cie|et cie
  |societe a responsabilite limitee|spa|srl|srls|sapa|societa per azioni|societa a responsabilita limitata
  |sl|slu|slne|sau|sociedad anonima|sociedad limitada|scoop|s coop|sa de cv|sab de cv|sapi de cv|s de rl de cv|s de rl
  |sociedad anonima de capital variable|sas de cv|sapi|eirl|lda|unipessoal lda|ltda|limitada|eireli|sgps
  |bv|b v|nv|vof|bvba|sprl|cvba|scrl|besloten vennootschap|naamloze vennootschap
  |ab|aktiebolag|aktiebolaget|as|asa|aps|oy|oyj|oy ab|oyj abp|abp|osakeyhtio|ehf|hf|aktieselskab|anpartsselskab|aksjeselskap
  |sp zoo|sp z oo|spolka z ograniczona odpowiedzialnoscia|spolka akcyjna|sp k|sp j|sro|spol sro|s r o|vos
  |doo|d o o|dd|dooel|ad|ood|eood|ead|kft|zrt|nyrt|korlatolt felelossegu tarsasag|uab|sia|ou|osauhing|aktsiaselts
  |societatea cu raspundere limitata|anonim sirketi|limited sirketi|ltd sti|sti|sanayi ve ticaret as
  |kk|kabushiki kaisha|kabushiki gaisha|gk|godo kaisha|yk|yugen kaisha
  |ooo|oao|zao|pao|ооо|оао|зао|пао|ао|общество с ограниченной ответственностью|акционерное общество
  |открытое акционерное общество|закрытое акционерное общество|публичное акционерное общество|тов|ват|прат|пат
  |ае|επε|ικε|αε|בעמ`),
);

/** Before a name: "PT Astra", "OOO Ромашка". */
export const formsAtStart: ReadonlySet<string> = new Set(
  words(`pt|ooo|oao|zao|pao|uab|sia|jsc|ojsc|cjsc|pjsc|srl|gmbh|llc|joint stock company|open joint stock company
  |closed joint stock company|public joint stock company|limited liability company|kabushiki kaisha|firma|aktiebolaget
  |ооо|оао|зао|пао|ао|тов|ват|прат|пат|общество с ограниченной ответственностью|акционерное общество
  |открытое акционерное общество|закрытое акционерное общество|публичное акционерное общество
  |societatea cu raspundere limitata|บริษัท`),
);

/** Written without spaces, before or after the name. Longest first. */
export const gluedForms: readonly string[] = [
  "股份有限责任公司",
  "有限责任公司",
  "股份有限公司",
  "有限公司",
  "株式会社",
  "有限会社",
  "合同会社",
  "주식회사",
  "유한회사",
  "จำกัดมหาชน",
  "จำกัด",
  "(株)",
  "(有)",
  "(주)",
];

/** What people type where a name is missing: such "names" must never match each other. Keys, so without spaces. */
export const placeholderNames: ReadonlySet<string> = new Set(
  `na none null undefined unknown unnamed test tbd tba todo notapplicable notavailable notprovided noname nocompany
  nocompanyname selfemployed individual private privateperson freelancer household company companyname account
  accountname unbekannt privat privatperson keine keineangabe inconnu aucun particulier desconocido ninguno sinnombre
  particular`.split(/\s+/),
);
