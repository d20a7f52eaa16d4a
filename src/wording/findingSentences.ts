/** What a finding says and why it matters. "Attributed by git to", never "wrote"; "not in the register", never "unknown person". */
export const findingSentences = () => ({
  'finding.unknown-contributor': 'Lines attributed by git to {name} <{email}>, who is not in the register.',
  'finding.unknown-contributor.co-author':
    'Lines attributed by git to {name} <{email}> as a co-author, who is not in the register.',
  'finding.unknown-contributor.no-address':
    'Lines attributed by git to {name}, without an address to look for in the register.',
  'finding.co-author': '{name} as a co-author',
  'finding.domain-only':
    'Lines attributed by git to {name} <{email}>: the domain is that of {vendor}, the contributor is not in the register.',
  'finding.domain-only.co-author':
    'Lines attributed by git to {name} <{email}> as a co-author: the domain is that of {vendor}, the contributor is not in the register.',
  'finding.expired.agreement': 'Lines attributed by git to {name}, dated {when}: {agreement} had ended.',
  'finding.expired.engagement': 'Lines attributed by git to {name}, dated {when}: the engagement on record had ended.',
  'finding.not-yet-effective.agreement':
    'Lines attributed by git to {name}, dated {when}: {agreement} was not yet in force.',
  'finding.not-yet-effective.engagement':
    'Lines attributed by git to {name}, dated {when}: the engagement on record had not begun.',
  'finding.out-of-scope': 'Lines attributed by git to {name}: the path is outside the scope of {agreement}.',
  'finding.partly': 'Lines attributed by git to {name}: {gaps}.',
  'finding.no-agreement': 'Lines attributed by git to {name}: no executed agreement on record.',
  'finding.gap.nothing': 'no agreement on record between {lower} and {upper} states {terms}',
  'finding.gap.person-unknown': 'delivered by {upper}; who there wrote it is not on record ({terms})',
  'finding.gap': 'between {lower} and {upper}, {reason} ({terms})',
  'finding.gap.agreement': 'between {lower} and {upper}, {reason} ({agreement}: {terms})',
  'finding.gap.and': '{gap}; {rest}',
  'finding.link': 'No agreement on record between {lower} and {upper}.',
  'finding.link.reversed':
    'By the roles in what is on record between {lower} and {upper}, nothing passes from {lower} to {upper}.',
  'finding.link.unsigned': '{agreement} between {lower} and {upper} is on record, but not as executed.',
  'finding.link.without-roles':
    '{agreement} between {lower} and {upper} is on record without a role for each of them: it doesn’t say who gives and who takes.',
  'finding.link.scope-unclear':
    'Whether {agreement} between {lower} and {upper} reaches this repository and these paths can’t be told: its scope names repositories, and no remote “origin” says what this one is called, or it has a pattern that can’t be read.',
  'finding.link.undated': '{agreement} between {lower} and {upper} is on record as terminated, without a date.',
  'finding.terms': '{first}, {rest}',
  'finding.no-flow-down': 'What is on record between {lower} and {upper} ({agreements}) says nothing on: {term}.',
  'finding.pending.milestone': 'Lines wait on milestone {milestone} of {agreement}.',
  'finding.pending.no-milestone': 'Lines wait on an event of {agreement} that no milestone records.',
  'finding.pending.after-acquired': 'Rights reached {holder} after its agreement up the chain had ended.',
  'finding.pending.assignment-not-executed': '{agreement} promises an assignment; none is on record as executed.',
  'finding.promise-only': '{agreement} only promises an assignment; none is on record as executed.',
  'finding.work-for-hire': '{agreement} calls the work made for hire and assigns nothing.',
  'finding.work-for-hire.law':
    '{agreement} calls the work made for hire and assigns nothing; software is not among the works that a contractor can make for hire ({source}).',
  'finding.term-unstated': '{agreement} is silent where its law gives less than all: {silences}.',
  'silence.duration': 'a duration has to be stated ({source})',
  'silence.duration.lasts': 'without a duration the assignment lasts {years} years ({source})',
  'silence.duration.perhaps': 'without a duration the assignment may last {years} years only ({source})',
  'silence.territory': 'a territory has to be stated ({source})',
  'silence.territory.home': 'without a territory the assignment reaches one country only ({source})',
  'finding.reverted': 'The assignment by {agreement} lasted until {until}.',
  'finding.reverted.law': 'The assignment by {agreement} states no duration and lasted until {until} ({source}).',
  'finding.form.written_signed':
    'By its law, {agreement} has to be in writing and signed to assign ({source}); no date of signature is on record.',
  'finding.form.written':
    'By its law, {agreement} has to be in writing to assign ({source}); neither a signature nor a document is on record.',
  'finding.joint': '{agreement} makes the rights joint, in a scope that reaches {assets}.',
  'finding.licensed-core': '{agreement} only licenses, in a scope that reaches {assets}.',
  'finding.moral-rights': '{agreement} says nothing on moral rights, which stay with the author ({source}).',
  'finding.moral-rights.waived': '{agreement} waives moral rights, which can’t be given up as a whole ({source}).',
  'finding.not-enforceable-at-home':
    '{vendor} promises confidentiality under a foreign law; no review of it in {country} is on record.',
  'finding.review-stale':
    '{vendor} promises confidentiality under a foreign law; the review of it in {country} is of {date} and out of date.',
  'finding.law-stale':
    'The table of laws that verdicts rest on was reviewed on {reviewed} and was to be reviewed again by {reviewBy}.',
  'finding.dispute-forum':
    '{agreement}: awards of its forum are not listed as enforceable in {countries}, where {vendors} is.',
  'finding.shared-account': 'One address, several names: {email} appears as {names}.',
  'finding.no-human-author': 'Lines attributed by git to {name}, an AI tool, with no person named as the author.',
  'finding.date-boundary':
    'Lines attributed by git to {name}, dated {when}: by the clock in UTC or the committer’s, coverage would be another.',
  'finding.no-consent': '{lower} works for {upper}, whose client is to consent first; no consent is on record.',
  'finding.no-consent.none':
    '{lower} works for {upper}, whose agreement allows no subcontractors; no consent is on record.',
  'finding.bulk-import':
    'At least {lines} in {files} came in {commit}, attributed by git to {name} on {when}; no import is on record.',
  'finding.commit': 'commit {commit}',
  'finding.commit.staged': 'the commit to be made',
  'finding.reformatted':
    'At least {lines} in {files} are attributed by git to {name} for {commit} of {when}, which changes little but white space.',
  'finding.vendored':
    '{folder}/ has {packages} with licences of their own ({licences}), such as {package}: {lines} in {files} that nothing on record says are others’ work.',
  'finding.vendored.licences': '{named} and {count} more',
  'finding.ref-moved': '{ref} isn’t the commit {commit} on record for milestone {milestone}, but {now}.',
  'finding.background.unlicensed': '{asset} is {owner}’s own work; no agreement on record licenses it.',
  'finding.background.unlicensed.agreement':
    '{asset} is {owner}’s own work; {agreement} is not an executed agreement with a licence for it.',
  'finding.background.made-during-engagement':
    'Lines in {asset}, listed as {owner}’s own work, are dated {when}, after {agreement} took effect.',
  'finding.background.unlisted':
    'Lines of {vendor} are dated {when}, before {from}, the first day of any agreement with it, and no asset on record lists them as its own work, as {agreement} asks.',
  'finding.nda.missing': 'No agreement in force between {lower} and {upper} has a confidentiality term.',
  'finding.nda.short-term': '{agreement} keeps confidentiality for {duration}; policy asks for {shortest}.',
  'finding.nda.trade-secret-term':
    '{agreement} doesn’t keep trade secrets for as long as they are secret; {lower} may see {asset}.',
  'finding.nda.expiring': '{agreement}, the last confidentiality agreement in force with {lower}, ends on {day}.',
  'finding.nda.scope.oral': '{agreement} lists what is confidential, without what is said.',
  'finding.nda.scope.system': '{agreement} lists what is confidential, without what access to systems shows.',
  'finding.terms.derivatives': '{agreement} with {vendor} doesn’t say whose derived works are.',
  'finding.terms.derivatives.below': '{agreement} doesn’t assign what {vendor} derives from the organisation’s work.',
  'finding.terms.reuse': '{agreement} doesn’t say whether {vendor} may use the organisation’s work elsewhere.',
  'finding.terms.reuse.below': '{agreement} allows {vendor} to use the organisation’s work elsewhere.',
  'finding.terms.indemnity': '{agreement} with {vendor} has no indemnity.',
  'finding.terms.indemnity.below': 'The indemnity in {agreement} with {vendor} doesn’t cover claims of infringement.',
  'finding.terms.remedies': '{agreement} with {vendor} names no remedies.',
  'finding.terms.remedies.below': '{agreement} with {vendor} names no remedies.',
  'finding.terms.reverse-engineering': '{agreement} with {vendor} doesn’t rule out reverse engineering.',
  'finding.terms.reverse-engineering.below': '{agreement} allows {vendor} to reverse engineer.',
  'finding.terms.competitors': '{agreement} doesn’t say whether {vendor} may work for competitors.',
  'finding.terms.competitors.below': '{agreement} doesn’t keep {vendor} from working for competitors.',
  'finding.return-proof':
    '{agreement} ended on {ended}; {lower} was to return or destroy what is confidential by {due}, and no certificate is on record.',
  'finding.still-active':
    '{commits} attributed by git to {name} after the engagement on record ended on {ended}, the newest on {when}.',
  'finding.outside-grant': 'Lines attributed by git to {name}: no grant on record gives {vendor} this path.',
  'finding.protected-path': 'Lines attributed by git to {name}: {vendor} has no grant for this protected path.',
  'finding.review-due': 'The grant {grant} to {party} was to be reviewed by {day}.',
  'finding.unsigned': '{commits} attributed by git to {name} without a signature, the newest on {when}.',
  'finding.untrusted-signature.bad':
    '{commits} attributed by git to {name} with a signature that doesn’t fit, the newest on {when}.',
  'finding.untrusted-signature.revoked':
    '{commits} attributed by git to {name}, signed with a key that was revoked, the newest on {when}.',
  'finding.backdated':
    'Dates inconsistent: {commits} attributed by git to {name}, dated later than committed, the newest on {when}.',
  'finding.backdated.before-parent':
    'Dates inconsistent: {commits} attributed by git to {name}, committed by date more than a day before what was built on, the newest on {when}.',
  'finding.self-added':
    'Commits attributed by git to {name} change what the register says of {name}: {entries}. Until the change is merged, it counts for nothing.',
  'finding.unverified': 'Nothing stands behind {agreement}: no digest, no day of signature, nobody who read it.',
  'finding.ai.undisclosed':
    'Lines attributed by git to {name} with an AI tool: {agreement} asks for disclosure, and none is on record.',
  'finding.ai.forbidden': 'Lines attributed by git to {name} with an AI tool: {agreement} doesn’t allow it.',
  'finding.vetting.missing': 'No vetting of {vendor} is on record.',
  'finding.vetting.stale': 'The last vetting of {vendor} on record is of {day}.',
  'finding.vendor.unreviewed': '{vendor} is to be reviewed regularly; no review is on record.',
  'finding.vendor.review-due': 'The review of {vendor} was due on {day}.',
  'finding.vendor.questionnaire': 'The questionnaire {record} of {vendor} has open or outdated answers.',
  'finding.vendor.data-residency':
    'No country is on record for {vendor}, which has access to personal data in {asset}.',
  'finding.vendor.incident-open': 'The incident {record} of {vendor} has no end on record.',
  'finding.vendor.key-staff-change':
    'Engagements with {vendor} that began or ended since its review of {day}: {count}.',
  'finding.asset.unclassified': 'No asset on record covers {files}, such as {path}.',
  'finding.asset.registration-due': 'A registration of {asset} runs out on {day}.',
  'finding.asset.ownerless': '{asset} has no owner on record.',
  'finding.training': 'The last acknowledgement of a policy by {party} on record ran out on {day}.',
  'finding.dpa': '{vendor} works with personal data in {asset}, without a data-processing agreement in force.',
  'finding.licence.missing-header': 'States no licence; the policy asks each file here to.',
  'finding.licence.missing-header.expected':
    'States no licence; the policy asks for “SPDX-License-Identifier: {expected}”.',
  'finding.licence.missing-header.mute':
    'States no licence, and has no comments to state one in; a “.license” file beside it can.',
  'finding.licence.invalid': '“{expression}” is not an SPDX licence expression.',
  'finding.licence.invalid.one': '“{expression}” is not an SPDX licence expression; “{proposals}” is.',
  'finding.licence.invalid.several':
    '“{expression}” is not an SPDX licence expression, and may mean {proposals}: only its author can say.',
  'finding.licence.unlisted':
    '“{expression}” names a licence that the SPDX list, as this version knows it, doesn’t have; one of one’s own is named “LicenseRef-…”.',
  'finding.licence.deprecated': '“{expression}” has an identifier that the SPDX list has given up.',
  'finding.licence.deprecated.one':
    '“{expression}” has an identifier that the SPDX list has given up for “{proposals}”.',
  'finding.licence.deprecated.several':
    '“{expression}” has an identifier that the SPDX list has given up for {proposals}, as its author meant it.',
  'finding.licence.or': '{before} or {next}',
  'finding.licence.unexpected': 'States {licence}; the policy expects {expected}.',
  'finding.licence.not-allowed':
    'States {licence}; {term} ({category}) is not among what the policy allows: {allowed}.',
  'finding.licence.not-allowed.unknown': 'States {licence}; {term} is not among what the policy allows: {allowed}.',
  'finding.licence.review': 'States {licence}, which the policy wants reviewed ({entry}).',
  'finding.licence.forbidden': 'States {licence}; the policy forbids {entry}.',
  'finding.licence.reserved':
    'Has a notice that it is confidential or proprietary, which the policy doesn’t provide for.',
  'finding.licence.reserved.denied': 'Has a notice that it is confidential or proprietary, which the policy forbids.',
  'finding.licence.mismatch.words': 'The tag says {licence}; line {line} states {other}.',
  'finding.licence.mismatch.reserved':
    'The tag says {licence}; line {line} says that the file is confidential or proprietary.',
  'finding.licence.mismatch.asset': 'States {licence}; the register has {asset} under {expected}.',
  'finding.licence.incompatible.file': 'States {one} and {other}, which don’t go together: {reason}.',
  'finding.licence.incompatible.work':
    'States {licence}; the policy expects {expected}. {one} and {other} don’t go together: {reason}.',
  'finding.licence.asset': '{asset} in the register: {told}',
  'finding.licence.text-missing':
    'The text of {licence}, stated in {files}, is neither in LICENSES nor in a file like LICENSE or COPYING above.',
  'incompatible.both-copyleft': 'each wants what it covers to stay under itself',
  'incompatible.versions': 'neither version lets itself be replaced by the other',
  'incompatible.further-terms': 'one adds terms that the other doesn’t allow to be added',
  'incompatible.limited-use': 'one forbids a use that the other has to grant',
  'finding.licence.text-changed':
    'The text of {licence} from line {line} on isn’t that licence’s own: {added} more, {missing} missing.',
  'why.licence.missing-header':
    'A file that travels alone takes nothing along that says who may use it and how. A line with its licence, or a “.license” file beside it, settles it.',
  'why.licence.invalid-expression':
    'Whoever reads licences by machine reads an invalid expression as none. The right identifier settles it, or “LicenseRef-” with a name for a licence that the SPDX list doesn’t have.',
  'why.licence.unexpected':
    'The file says that it is under another licence than the policy of the register has for its path. The header corrected by whoever may, the policy amended, or an asset with third_party and its licence settles it.',
  'why.licence.forbidden':
    'The policy of the register rules this licence out for the path, and the file leaves no other to choose. Another source for the code, another licence from its owner, or an entry of the policy that allows it settles it.',
  'why.licence.header-mismatch':
    'What a file or its asset says in one place, and the file in another, can’t both be the whole truth. The owner’s word, and the header or the register corrected, settles it.',
  'why.licence.incompatible':
    'Both licences together ask for what can’t be done at once, by what their stewards or their own texts say. Another licence from an owner, or files apart, settles it. How works are linked is not looked at; counsel can tell.',
  'why.licence.text-changed':
    'A clause added to a licence’s text, or left out of it, makes another licence of it, whatever its title says. Somebody who has read both settles it: by the licence’s own text, by a name of its own (“LicenseRef-…”) for what it is, or by a suppression.',
  'why.licence.text-missing':
    'Most licences ask for their text to come along with the work. The text in LICENSES, under its identifier, or in a file like LICENSE above, settles it.',
  'why.date-boundary':
    'Coverage is judged by the author’s own calendar day. Near midnight, or where author and committer dates differ, another clock gives another answer. Evidence of when the work was done settles it.',
  'why.no-consent':
    'Where a client is to be asked before work is passed on, a subcontractor without consent is a breach, and may not be bound to anything. The consent, entered with its day, settles it.',
  'why.bulk-import':
    'A commit names who brought code in, not who made it. An imports entry that says where it came from, with its papers, settles it.',
  'why.reformatted':
    'git attributes a line to who changed it last, even by a space. Listed in .git-blame-ignore-revs, which git’s setting blame.ignoreRevsFile names, the commit is passed over and its lines go to who wrote them.',
  'why.vendored':
    'What is taken over from others stays theirs, under their licence, whoever commits it. Until it is listed, its lines are judged as work of whoever committed them. An asset with third_party and the licence settles it; “init”, and the finding’s menu in the editor, propose some.',
  'why.ref-moved':
    'What was accepted is a commit. A tag or branch that moved since names other work. Moving it back, or correcting the milestone, settles it.',
  'why.background.unlicensed':
    'A vendor’s own work doesn’t pass with an assignment: without a licence the organisation may have no right to use it. An executed licence, named at the asset, settles it.',
  'why.background.made-during-engagement':
    'What a vendor makes during the engagement commonly belongs to the client. Listing it as the vendor’s own needs a reason. A corrected path, or an agreement that says so, settles it.',
  'why.background.unlisted':
    'What a vendor had before the engagement stays its own, unless an agreement reaches back: whoever relies on it needs to know what it is and by which licence it is here. An asset that lists it, or an assignment that reaches back (retroactive_from), settles it.',
  'why.nda.missing':
    'What is shown to a party without a confidentiality term may be used freely, and may cease to be a trade secret. An executed agreement with the term settles it.',
  'why.nda.short-term':
    'Once the term has run out, the other side may use what it learnt. An amendment with a longer term settles it; policy.nda_min_term says what is long enough.',
  'why.nda.trade-secret-term':
    'A trade secret that somebody may disclose after some years is no secret after that. A term that lasts as long as the secret does settles it.',
  'why.nda.expiring':
    'What is disclosed after the end is covered by nothing. An extension, entered before that day, settles it.',
  'why.nda.scope':
    'A list of what is confidential leaves out what it doesn’t name. An amendment that names what is said and what access to systems shows settles it.',
  'why.terms.derivatives': 'Work derived from the organisation’s needs an owner too. An amendment settles it.',
  'why.terms.reuse': 'Without a rule, what was made for one client may turn up at another. An amendment settles it.',
  'why.terms.indemnity':
    'If somebody claims that the work infringes their rights, the indemnity says who bears the cost. An amendment settles it.',
  'why.terms.remedies':
    'Damages alone seldom undo a disclosure; agreements commonly name an injunction. An amendment settles it.',
  'why.terms.reverse-engineering':
    'Taking a product apart can be lawful where no agreement rules it out. An amendment settles it.',
  'why.terms.competitors': 'Nothing on record keeps a vendor from working for competitors. An amendment settles it.',
  'why.return-proof':
    'Whoever worked with confidential material commonly has to give it back, and to prove it. A record of the certificate settles it.',
  'why.still-active':
    'Work after an engagement is covered by nothing, and shows that access was left open. A corrected end date, or closing the access, settles it.',
  'why.outside-grant':
    'The register says which paths a party may touch, and this isn’t one of them. A grant, or moving the work, settles it.',
  'why.protected-path':
    'Paths that the register protects (deployment, production) are for those who are granted them. A grant, or a review of the change, settles it.',
  'why.review-due':
    'Access that nobody looks at again outlives its reason. A new day in review_due, after the review, settles it.',
  'why.unsigned':
    'Without a signature, the author’s name and address are what somebody typed. Signed commits from here on settle it; policy.signatures says whether they are asked for.',
  'why.untrusted-signature':
    'Where a signature doesn’t fit, the commit isn’t what was signed; tools that rewrite history leave such commits, too. A key that was revoked may have been in other hands, or was only replaced. The commit as it was signed, or evidence of who made it and when, settles it.',
  'why.backdated':
    'The author’s date decides which agreement covers a line. A date days later than the commit itself, or a commit days before the one that it builds on, is more than an inaccurate clock. Evidence of when the work was done settles it.',
  'why.self-added':
    'Who is judged by an entry shouldn’t be the one who writes it. A commit of somebody else’s, or a review, settles it.',
  'why.unverified':
    'Whoever relies on this has only the register’s word. The paper’s digest, its day of signature, or the name of who read it settles it.',
  'why.ai.undisclosed':
    'Where an agreement asks for disclosure of AI tools, the buyer will ask for it too. A statement of originality or a questionnaire among the records settles it.',
  'why.ai.forbidden':
    'Work made with an AI tool may have no owner and may repeat other works; the agreement rules it out. Replacing the lines, or an amendment, settles it.',
  'why.vetting':
    'A buyer asks who was looked at before they were let in. A vetting entry with its day and evidence settles it.',
  'why.vendor.review-due':
    'The register says how often a vendor is looked at. A new last_reviewed, after the review, settles it.',
  'why.vendor.questionnaire':
    'Open answers are the first that a buyer asks about. The answered questionnaire settles it.',
  'why.vendor.data-residency':
    'Personal data that leaves a country needs a ground. The vendor’s jurisdiction settles where it goes.',
  'why.vendor.incident-open': 'An incident with no end on record is one that goes on. Its result settles it.',
  'why.vendor.key-staff-change':
    'A review says something of the people who were there. Another review, with its day, settles it.',
  'why.asset.unclassified':
    'What is in no asset has no class, no owner and no requirement of its own. A path of an asset settles it.',
  'why.asset.registration-due':
    'A registration that lapses may be lost. The renewal, entered with its new day, settles it.',
  'why.asset.ownerless':
    'Models and data sets are often made outside the usual agreements. An owner on record settles it.',
  'why.training':
    'An acknowledgement that is too old shows little of what somebody knows today. A newer record settles it.',
  'why.dpa':
    'Whoever handles personal data for somebody else needs a data-processing agreement in many countries. An executed one that names the vendor settles it.',
  'why.unknown-contributor':
    'A contributor that no roster names may be an unapproved subcontractor. Adding the person and the agreement to the register settles it, or the lines are replaced.',
  'why.domain-only':
    'A vendor’s domain names a company, not a person: nothing on record says that this person signed anything. Adding the person to the register settles it.',
  'why.expired':
    'Work made after an agreement or engagement ended isn’t covered by it. An extension with a retroactive assignment, or a corrected end date, settles it.',
  'why.not-yet-effective':
    'Work made before an agreement took effect isn’t covered by it. A retroactive assignment (retroactive_from) or a corrected date settles it.',
  'why.out-of-scope':
    'The agreement on record names repositories or paths, and this isn’t one of them. An amendment of its scope settles it.',
  'why.partly':
    'Some of the required terms hold, others are missing on a link of the chain. The missing terms, in an executed agreement, settle it.',
  'why.missing-link':
    'Rights reach the organisation link by link. Where two parties have no executed agreement, the chain stops there. The agreement, once signed and entered, settles it.',
  'why.no-flow-down':
    'A term binds whoever signed it. Where a subcontractor or an individual didn’t agree to it, it stops at the link above. An amendment that states the term settles it.',
  'why.pending':
    'The assignment takes effect on an event that the record doesn’t show yet. Recording delivery, acceptance or payment settles it.',
  'why.promise-only':
    '“Agrees to assign” moves no rights: until an assignment is executed, they can still go to somebody else. A signed present assignment, entered in the register, settles it.',
  'why.work-for-hire':
    'The label alone transfers nothing from a contractor. An assignment beside it (“and hereby assigns”), signed and entered, settles it.',
  'why.term-unstated':
    'Where an assignment doesn’t say for how long and where it holds, some laws end or narrow it. An amendment that states both settles it, or the duration and territory of the paper entered in the register. Counsel in that country can tell what it means for the work so far.',
  'why.reverted':
    'When an assignment’s duration has run out, the rights are the author’s again. A new assignment settles it, or the duration of the paper entered in the register.',
  'why.form':
    'Without the form that the law wants, an assignment may be void, or impossible to prove. The date of signature entered in the register settles it, or a new signed assignment.',
  'why.joint':
    'A joint owner may use the work, and in many countries neither can license or sell it without the other. An assignment of the other share settles it.',
  'why.licensed-core':
    'A licence can end and often can’t be passed on with the business. An assignment settles it, or the asset’s sensitivity corrected in the register.',
  'why.moral-rights':
    'Moral rights (to be named, to object to changes) don’t pass with an assignment. A waiver, or where there can be none an agreement not to use them, settles it as far as the law allows; counsel in that country can tell how far.',
  'why.not-enforceable-at-home':
    'A judgment or award has to be enforced where the vendor is, and the courts there look at the agreement by their own rules. A review by local counsel, entered as a local_review in records, settles it.',
  'why.review-stale':
    'Laws change. A new review, with its date, settles it; for the product’s own table of laws, a newer version does.',
  'why.dispute-forum':
    'An award is worth what can be enforced where the other side is. Another forum settles it, or the country added to enforceable_in once counsel has confirmed it.',
  'why.shared-account':
    'If several people use one address, the record can’t tell who the author is. Separate addresses in the register settle it.',
  'why.no-human-author':
    'Most laws give a work without a human author no owner. Naming the person who directed the tool settles it.',
});
