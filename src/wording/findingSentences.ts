/** What a finding says and why it matters. "Attributed by git to", never "wrote"; "not in the register", never "unknown person". */
export const FINDING_SENTENCES = {
  'finding.unknown-contributor': 'Lines attributed by git to {name} <{email}>, who is not in the register.',
  'finding.domain-only':
    'Lines attributed by git to {name} <{email}>: the domain is that of {vendor}, the contributor is not in the register.',
  'finding.expired.agreement': 'Lines attributed by git to {name}, dated {when}: {agreement} had ended.',
  'finding.expired.engagement': 'Lines attributed by git to {name}, dated {when}: the engagement on record had ended.',
  'finding.not-yet-effective.agreement':
    'Lines attributed by git to {name}, dated {when}: {agreement} was not yet in force.',
  'finding.not-yet-effective.engagement':
    'Lines attributed by git to {name}, dated {when}: the engagement on record had not begun.',
  'finding.out-of-scope': 'Lines attributed by git to {name}: the path is outside the scope of {agreement}.',
  'finding.partly': 'Lines attributed by git to {name}: {gaps}.',
  'finding.missing-link':
    'Lines attributed by git to {name}: no executed agreement on record between {lower} and {upper}.',
  'finding.no-agreement': 'Lines attributed by git to {name}: no executed agreement on record.',
  'finding.gap': 'between {lower} and {upper}, {reason} ({terms})',
  'finding.gap.agreement': 'between {lower} and {upper}, {reason} ({agreement}: {terms})',
  'finding.gap.and': '{gap}; {rest}',
  'finding.link': 'No agreement on record between {lower} and {upper}.',
  'finding.link.unsigned': '{agreement} between {lower} and {upper} is on record, but not as executed.',
  'finding.link.undated': '{agreement} between {lower} and {upper} is on record as terminated, without a date.',
  'finding.terms': '{first}, {rest}',
  'finding.no-flow-down': 'The agreement on record between {lower} and {upper} says nothing on: {term}.',
  'finding.pending.milestone': 'Lines wait on milestone {milestone} of {agreement}.',
  'finding.pending.no-milestone': 'Lines wait on an event of {agreement} that no milestone records.',
  'finding.pending.after-acquired': 'Rights reached {holder} after its agreement up the chain had ended.',
  'finding.pending.assignment-not-executed': '{agreement} promises an assignment; none is on record as executed.',
  'finding.shared-account': 'One address, several names: {email} appears as {names}.',
  'finding.no-human-author': 'Lines attributed by git to {name}, an AI tool, with no person named as the author.',
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
    'Some of the required terms hold on every link of the chain, others don’t. The missing terms, in an executed agreement, settle it.',
  'why.missing-link':
    'Rights reach the organisation link by link. Where two parties have no executed agreement, the chain stops there. The agreement, once signed and entered, settles it.',
  'why.no-flow-down':
    'A term binds whoever signed it. Where a subcontractor or an individual didn’t agree to it, it stops at the link above. An amendment that states the term settles it.',
  'why.pending':
    'The assignment takes effect on an event that the record doesn’t show yet. Recording delivery, acceptance or payment settles it.',
  'why.shared-account':
    'If several people use one address, the record can’t tell who the author is. Separate addresses in the register settle it.',
  'why.no-human-author':
    'Most laws give a work without a human author no owner. Naming the person who directed the tool settles it.',
} as const;
