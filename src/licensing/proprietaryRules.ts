export type ProprietaryKind = 'confidential' | 'proprietary' | 'all-rights-reserved';

export interface ProprietaryRule {
  readonly kind: ProprietaryKind;
  /** In a comment's text in lower case, with single blanks. Every repetition is bounded. */
  readonly pattern: RegExp;
  /** What the match must not hold: then it is about something else. */
  readonly unless?: RegExp;
  /** What has to stand in the same comment, too. */
  readonly needs?: RegExp;
  /** A grant in the same comment is stronger: licences speak of secrets and internal use, too. */
  readonly yields?: boolean;
  /** What mustn't stand in the same comment: it is offered under an open licence, too. */
  readonly beside?: RegExp;
}

/** A work, not data that the code handles. */
const WORK =
  '(?:files?|source files?|source code|code|software|programs?|documents?|documentation|modules?|materials?|works?|library|package|script|header|product|repository|computer program|listing)';

/** Names advertising or endorsement: the clause of BSD and its relatives. */
const NAME_CLAUSE = /endorse|promot|advertis|publicity|(?:^| )names?(?: |$)|trademark/;

const ABOUT_A_WORK =
  /copyright|©|\(c\) ?(?:19|20)|rights reserved|confidential|proprietary|distribut|disclos|employees|(?:^| )(?:inc|ltd|llc|gmbh|corp|corporation|company)(?![a-z])|trade secret|property of/;

const FORBIDDEN = '(?:strictly |expressly |absolutely )?(?:prohibited|forbidden|not permitted|not allowed)';

/** Whose terms these are beside a vendor's. */
const OPEN =
  /general public|(?:^|[^a-z])[al]?gpl|affero|apache|mozilla|eclipse|(?:^|[^a-z])(?:mit|bsd|isc|mpl|epl|cddl)(?:[^a-z]|$)|creative commons|redistribution and use|permission is hereby granted|open source/;

/** A vendor's own terms: who uses the work has to buy, or to agree to, a licence. */
const VENDORS: readonly ProprietaryRule[] = [
  {
    kind: 'proprietary',
    pattern: /(?:is|are) (?:a )?(?:commercial|proprietary) (?:software|product)s?(?![a-z])/g,
    needs: /licen[cs]e|eula|agree|purchas/,
  },
  {
    kind: 'proprietary',
    pattern:
      /(?:must|shall|have to|need to|required to|agree to) (?:[\w,]{1,20} ){0,4}(?:the |this |our |its )?(?:eula|end[- ]user licen[cs]e)/g,
  },
  {
    kind: 'proprietary',
    pattern:
      /by (?:installing|downloading|using|copying|accessing)[^.]{0,160}?(?:agree|accept|bound by|consent)[^.]{0,120}?(?:this |the |these )(?:eula|end[- ]user|agreement|licen[cs]e agreement|terms)/g,
  },
  { kind: 'proprietary', pattern: /is licen[cs]ed,? (?:and )?not sold/g },
  {
    kind: 'proprietary',
    pattern:
      /(?:must|need to|have to|required to) (?:either )?(?:purchase|buy|acquire|obtain) an? (?:[\w-]{1,20} ){0,3}licen[cs]e/g,
  },
  {
    kind: 'proprietary',
    pattern:
      /(?:use|usage) (?:of this (?:software|product|file|library|code) )?(?:requires|is subject to) (?:an? |the )?(?:valid |paid |purchased |commercial ){1,3}(?:[\w-]{1,20} )?licen[cs]e/g,
  },
].map((rule) => ({ ...rule, kind: 'proprietary' as const, beside: OPEN }));

const ENGLISH: readonly ProprietaryRule[] = [
  { kind: 'confidential', pattern: /proprietary(?:,? (?:and|&|or) |, ?| ?\/ ?)(?:strictly )?confidential/g },
  { kind: 'confidential', pattern: /confidential(?:,? (?:and|&|or) |, ?| ?\/ ?| )(?:\w{1,20} )?proprietary(?! data)/g },
  {
    kind: 'confidential',
    pattern: new RegExp(`this (?:\\w{1,20} ){0,3}${WORK} (?:is|are) (?:\\w{1,20},? ){0,4}confidential(?! data)`, 'g'),
  },
  {
    kind: 'confidential',
    pattern: new RegExp(
      `this (?:\\w{1,20} ){0,3}${WORK} (?:contains?|constitutes?|includes?|embodies|comprises?) (?:[\\w/,-]{1,20} ){0,6}(?:confidential|trade secrets?)`,
      'g',
    ),
  },
  {
    kind: 'confidential',
    pattern: /confidential (?:information|property|material|source code|trade secrets?) (?:of|belonging to) /g,
    needs: /copyright|©|rights reserved|proprietary|disclos|this (?:file|software|document|source|program|code)/,
    yields: true,
  },
  {
    kind: 'confidential',
    pattern: /company[ -]confidential|confidential treatment|strictly confidential/g,
    needs: ABOUT_A_WORK,
    unless: /treatment of/,
    yields: true,
  },
  {
    kind: 'confidential',
    pattern: /trade secrets?/g,
    needs: /contain|constitut|property|proprietary|confidential|unpublished|protected|disclos/,
    yields: true,
  },
  {
    kind: 'confidential',
    pattern: /(?:non-?disclosure|confidentiality) agreement/g,
    needs: /under|subject to|pursuant|terms|covered|signed|executed|govern|accordance/,
    yields: true,
  },
  {
    kind: 'confidential',
    pattern:
      /(?:^| )(?:under|subject to|pursuant to|covered by|terms of|bound by) (?:an? |the |your |their )?nda(?![a-z])/g,
  },
  {
    kind: 'confidential',
    pattern: /internal use only/g,
    needs: ABOUT_A_WORK,
    yields: true,
  },
  {
    kind: 'confidential',
    pattern: /(?:may|must|shall|should|can) ?not be (?:[\w,/]{1,20} ){0,10}disclosed/g,
    needs: ABOUT_A_WORK,
    unless: NAME_CLAUSE,
    yields: true,
  },
  {
    kind: 'proprietary',
    pattern:
      /(?:may not|must not|shall not|cannot|can not|not to|no part|neither)[^.]{1,160}?(?:cop(?:y|ied)|disclos|reproduc|distribut|modif|transmit|disseminat|duplicat|publish|transfer)[^.]{0,200}?without [^.]{0,30}?(?:prior|written|express|explicit)[^.]{0,60}?(?:permission|consent|approval|authori[sz]ation|agreement)/g,
    unless: NAME_CLAUSE,
  },
  {
    kind: 'proprietary',
    pattern:
      /(?:may not|must not|shall not|cannot|can not|not to|no part|neither)[^.]{1,160}?(?:cop(?:y|ied)|disclos|reproduc|distribut|modif|transmit|disseminat|duplicat|publish|transfer)[^.]{0,200}?without [^.]{0,60}?(?:permission|consent|approval|authori[sz]ation|agreement)/g,
    unless: NAME_CLAUSE,
    needs: /copyright|©|no part|property|this (?:file|software|program|code|source|document)/,
    // "Without special permission" is in licences, too, for what they leave out.
    yields: true,
  },
  {
    kind: 'proprietary',
    pattern: new RegExp(
      `(?:unauthori[sz]ed|any) (?:copy(?:ing)?|use|reproduction|distribution|disclosure|duplication|dissemination|modification|access|publication)[^.]{0,200}? (?:is|are) ${FORBIDDEN}`,
      'g',
    ),
    needs: ABOUT_A_WORK,
  },
  {
    kind: 'proprietary',
    pattern:
      /unauthori[sz]ed copying of this (?:file|software|code|program)(?:[^.]{0,100}? (?:prohibited|forbidden))?/g,
  },
  {
    kind: 'proprietary',
    pattern: new RegExp(
      `(?:copying|reproduction|duplication|redistribution|dissemination)[^.]{0,160}? (?:is|are) ${FORBIDDEN}[^.]{0,30}? (?:unless|without)`,
      'g',
    ),
    unless: NAME_CLAUSE,
  },
  {
    kind: 'proprietary',
    pattern: /unpublished (?:work|proprietary|source|copyright|rights reserved)|unpublished ?[-–—]+ ?rights reserved/g,
  },
  {
    kind: 'proprietary',
    pattern: new RegExp(
      `this (?:\\w{1,20} ){0,3}${WORK} (?:is|are|contains?|includes?|constitutes?|embodies) (?:[\\w,-]{1,20} ){0,5}proprietary (?!format|protocol|extension|data)`,
      'g',
    ),
  },
  {
    kind: 'proprietary',
    pattern:
      /proprietary (?:to|information of|property of|software of|source code of|license agreement|rights notice|notice)(?![a-z])/g,
    needs: /copyright|©|rights reserved|this (?:file|software|program|code|source)/,
    yields: true,
  },
  {
    kind: 'proprietary',
    pattern: new RegExp(
      `(?:this (?:\\w{1,20} ){0,3}${WORK} (?:is|are|remains?) |(?:sole|exclusive) (?:and \\w{1,20} )?)(?:the )?(?:sole |exclusive |intellectual |confidential |and |proprietary ){0,4}property of `,
      'g',
    ),
  },
];

/** The commonest of other languages: German, French, Spanish, Polish. */
const OTHERS: readonly ProprietaryRule[] = [
  {
    kind: 'confidential',
    pattern:
      /streng vertraulich|vertraulich und (?:proprietär|urheberrechtlich)|(?:diese[rs]? (?:datei|software|dokument|quelltext|quellcode|programm) (?:ist|sind|enthält) (?:\p{L}{1,20} ){0,3}vertraulich)/gu,
  },
  {
    kind: 'confidential',
    pattern: /(?:nur|ausschließlich) (?:für den|zum) internen gebrauch|(?:betriebs|geschäfts)geheimnis/g,
  },
  {
    kind: 'confidential',
    pattern:
      /strictement confidentiel|propriétaire et confidentiel|confidentiel et propriétaire|ce (?:fichier|logiciel|document|code|programme) (?:est|contient) (?:[\p{L}']{1,20} ){0,3}confidentiel/gu,
  },
  {
    kind: 'confidential',
    pattern:
      /(?:réservé à un |à |pour un )?usage (?:strictement )?interne (?:uniquement|exclusivement|seulement)|secret (?:d'affaires|industriel|de fabrication)/g,
  },
  {
    kind: 'confidential',
    pattern:
      /estrictamente confidencial|confidencial y propietari[oa]|propietari[oa] y confidencial|este (?:archivo|fichero|software|documento|código|programa) (?:es|contiene) (?:\p{L}{1,20} ){0,3}confidencial/gu,
  },
  {
    kind: 'confidential',
    pattern:
      /(?:sólo|solo|únicamente|exclusivamente) para uso interno|uso interno (?:exclusivamente|únicamente|solamente)|secretos? comercial(?:es)?/g,
  },
  {
    kind: 'confidential',
    pattern:
      /(?:ściśle|informacje) poufne|tajemnic[aęy] (?:przedsiębiorstwa|handlow(?:a|ą|ej))|(?:wyłącznie|tylko) do użytku wewnętrznego/g,
  },
  {
    kind: 'proprietary',
    pattern:
      /(?:vervielfältigung|weitergabe|kopieren|verbreitung|nutzung)[^.]{0,160}?(?:ohne [^.]{0,60}?(?:genehmigung|zustimmung|erlaubnis|einwilligung)|(?:ist|sind) (?:\p{L}{1,20} )?(?:untersagt|verboten|nicht gestattet))/gu,
  },
  {
    kind: 'proprietary',
    pattern:
      /(?:reproduction|copie|diffusion|utilisation|distribution)[^.]{0,160}?(?:sans [^.]{0,60}?(?:autorisation|accord|consentement)|(?:est|sont) (?:\p{L}{1,20} )?interdites?)/gu,
  },
  {
    kind: 'proprietary',
    pattern:
      /prohibid[ao]s? (?:su |la )?(?:reproducción|copia|distribución|divulgación)|(?:reproducción|copia|distribución)[^.]{0,160}?sin [^.]{0,60}?(?:permiso|autorización|consentimiento)/g,
  },
  {
    kind: 'proprietary',
    pattern:
      /(?:kopiowanie|powielanie|rozpowszechnianie|wykorzystywanie)[^.]{0,160}?(?:bez [^.]{0,60}?(?:zgody|zezwolenia)|zabronione|wzbronione)/g,
  },
];

/** By itself says little: it stands above many open licences. */
const RESERVED: readonly ProprietaryRule[] = [
  {
    kind: 'all-rights-reserved',
    pattern:
      /all rights? reserved|alle rechte vorbehalten|tous droits réservés|(?:todos los derechos reservados|reservados todos los derechos)|wszelkie prawa zastrzeżone/g,
    yields: true,
  },
];

const ORDER: readonly ProprietaryKind[] = ['confidential', 'proprietary', 'all-rights-reserved'];

/** The strongest first. */
export const PROPRIETARY_RULES: readonly ProprietaryRule[] = [...ENGLISH, ...VENDORS, ...OTHERS, ...RESERVED].sort(
  (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
);
