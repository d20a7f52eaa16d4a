/** What an import says: why something of an export isn't in the register, and what stands above what is. */
export const importSentences = () => ({
  'import.no-place': 'the register has no field for it',
  'import.unmapped': 'no field is mapped to this column',
  'import.not-an-entry': 'it is not an object with name, id and created_at',
  'import.no-account': 'it has neither a GitHub login nor an account number',
  'import.no-login': 'the user name is no GitHub login',
  'import.no-account-or-email':
    'it has neither an e-mail address nor a GitHub account: nobody’s commits could be matched',
  'import.no-email': 'the e-mail address can’t be read',
  'import.no-date': '{field} is no date that can be read',
  'import.no-flag': 'Signed and Approved say neither true nor false',
  'import.no-company': 'it names no company',
  'import.no-jurisdiction': 'it is no ISO 3166 code like PL or US-CA',
  'import.wrong-columns': 'it has more or fewer columns than the header',
  'import.no-repository': 'owner and name don’t say which repository it is for',
  'import.shared-gist': 'it names no repository, as where several share one CLA: the agreement counts for all of them',
  'import.revoked-first': 'it was revoked before it was signed',
  'import.ends-first': 'it ends before it begins',
  'import.github-organisation':
    '{company} approved all members of the GitHub organisation {organisation}: a register lists people',
  'import.domain-approval':
    'approval by the domain {domain} reaches nobody by itself: each person has to be on the schedule',
  'import.domain': '{domain} can’t be {company}’s: it is free mail, no company’s domain, or another party’s',
  'import.unreadable-entry': '“{entry}” can’t be read',
  'import.signatory': 'who signed for the company is not a contributor by that, and the register has no field for it',
  'import.no-contributor': 'it names no contributor: “Name email https://github.com/login (up to 2026-01-31)”',
  'import.no-developer': 'it is not a developer’s line, like “login: name!example.com”, nor below one',
  'import.no-affiliation': 'it has no company that can be read',
  'import.too-many-affiliations': 'it is the person’s {most}th or later',
  'import.unknown-company': '“{company}” is not a company',
  'import.unknown-type': '“{type}” is no type of agreement: name it under “types” in the mapping',
  'import.not-completed': 'its status is “{status}”: nothing was agreed',
  'import.sign-off-of-another': 'it is neither the author’s nor the committer’s, by name and address',
  'import.bot': '{account} is a bot or an AI tool',
  'import.several-people': 'address and account belong to several people: {people}',
  'import.engaged':
    '{person} is already engaged by {engagement} at that time: no engagement as contributor for {party} was added',
  'import.draft-first':
    '{person} is a contributor for {party} from {day} only, because of the draft {engagement}: settle for whom they worked until then',
  'import.unbound':
    '{person}’s addresses are each bound to an engagement, and it isn’t clear to which {address} belongs',
  'import.too-many-addresses': '{person} has more addresses than anybody has: {address} was not added',
  'import.register-stands': '{entry}: the register says {field} {stands}, the export {export}; the register stands',
  'import.organisation-itself': '{company} is the register’s own organisation: it grants itself nothing',
  'import.company-by-domain': '{company} is taken for {party}, who claims its domain; {party} keeps its name',
  'import.no-ccla': 'the register has no executed corporate agreement of {company}, by name or id: import that first',
  'import.not-approved-now':
    '{person} is neither on {company}’s schedule nor at its domains in the register: the export has those, too, whom the company removed since',
  'import.digits': 'digits alone could be a login or an account number: it is left out',
  'import.sign-off-at-work':
    '{email} is at a domain of {party}: a sign-off doesn’t say for whom they work; say it with an engagement',
  'import.id-taken': 'the id {id} is another agreement’s in the register',

  'import.comment.source': 'Imported from {source}.',
  'import.comment.papers':
    'Imported from {source}. Nobody has compared it with the papers: “verified” is for who does, and when.',
  'import.comment.vendors': 'TO CONFIRM: legal names and jurisdictions.',
  'import.comment.affiliations':
    'Who worked for whom is hearsay. TO CONFIRM: party, type and days; then remove “draft: true”.',
  'import.comment.accounts':
    'TO CONFIRM: the addresses of those who have an account alone; until then only commits by GitHub’s noreply addresses are theirs.',
  'import.comment.licence':
    'TO CONFIRM: which licence they grant, as in inbound_licence: {licence: Apache-2.0, patent: true}',
  'import.comment.terms': 'TO CONFIRM: the terms of those that have none; without terms they cover nothing.',
  'import.comment.schedule':
    'TO CONFIRM: “from”, where a row of a schedule has none: no list says since when somebody is on it, so the row counts from the agreement’s first day.',
  'import.comment.dco':
    'TO CONFIRM: whether, and since when, contributors were asked for the DCO; here it is the day of the first sign-off. --signed says the day.',
  'import.comment.terminated': 'TO CONFIRM: terminated_on, where it is missing; until then they count on no day.',
  'import.new-register': 'The IP register of {organisation}, begun by an import. Nothing here is legal advice.',

  'import.too-many-rows': 'The export has more than {most} rows: no register has room for so many people.',
  'import.too-much': 'With this the register would have more than {megabytes} MB: import less, or split the register.',
  'import.in-export': '{place}: {reason}',
  'import.broken-csv': 'This is not well-formed CSV: {detail}.',
  'import.csv.quote': 'a quote is opened here or below and never closed',
  'import.csv.endless': 'a row has no end',
  'import.csv.other': 'the row can’t be read',
  'import.broken-json': 'This is not well-formed JSON: {detail}.',
  'import.no-list': 'This is no export of the GitHub CLA action: it has no list “{key}”.',
  'import.missing-column': 'There is no column “{column}” in its place; there are: {columns}.',
  'import.company-needed': 'The export doesn’t name the company: add --company <name>.',
  'import.signed-needed': 'The file doesn’t say when the company signed: add --signed <day>.',
  'import.broken-map': 'The mapping can’t be read: {detail}.',
  'import.unknown-field': '“{option}” is not <field>=<header>; the fields are {fields}.',
  'import.map-lacks-status':
    'Map the columns “status” and “signed”: only what is completed, on a day, counts as executed.',
  'import.map-lacks-party': 'Map the column “company”, “email” or “github”: it says with whom the agreement is.',
  'import.map-lacks-type': 'Map the column “type”, or say --type: it says what the agreements are.',
  'import.cannot-edit':
    'The register is written in a way that can’t be edited safely; nothing was written. Add an entry by hand in each list, then import again.',
  'import.would-break': 'Nothing was written, because the register would have a problem at line {line}: {problem}',

  'import.unknown-kind': 'There is no kind “{kind}”: {kinds}.',
  'import.no-file': 'Name the export’s file.',
  'import.option-of-another': '{option} goes with {kinds}.',
  'import.too-large': '{path} has more than {megabytes} MB: it is no export that a register has room for.',
  'import.not-a-file': '{path} is not a regular file.',
  'import.not-utf8': '{path} is not UTF-8 text: export or save it as UTF-8.',
  'import.folder': '{path} is a folder: name the file in it that new entries go into, with --into.',
  'import.extends': '{path} builds on other files (“extends”): import into the file that it builds on, with --into.',
  'import.no-register':
    '{path}: there is no such register. --organisation <name> makes one; “init” drafts one from history.',
  'import.no-organisation': 'The organisation’s name is empty.',
  'import.changed-meanwhile': '{path} was changed meanwhile: nothing was written; import again.',

  'import.summary': '{path}: added {added}, updated {updated}, unchanged {unchanged}; not taken: {dropped}',
  'import.summary.dry':
    '{path}, not written: added {added}, updated {updated}, unchanged {unchanged}; not taken: {dropped}',
  'import.counts': '{list} added {added}, updated {updated}',
  'import.list.vendors': 'vendors',
  'import.list.people': 'people',
  'import.list.agreements': 'agreements',
  'import.dropped.row': 'line {line}: {reason}',
  'import.dropped.part': 'line {line}, {field}: {reason}',
  'import.dropped.field': '{field}: {reason} (rows: {count}, from line {line})',
  'import.dropped.field-nowhere': '{field}: {reason} (commits: {count})',
  'import.dropped.more': '… and {count} more: --json lists all',
  'import.next': 'Next: read the difference, settle every TO CONFIRM; `chain-of-title register check` validates.',
});
