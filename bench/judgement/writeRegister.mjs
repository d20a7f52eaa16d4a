import { DAYS, dayText, folderOf } from './world.mjs';

const TERMS = 'confidentiality: {duration: P5Y, trade_secrets: indefinite}, ip_assignment: {language: present}';
const ORGANISATION = 'acme';

/**
 * The register of a world, as text: for each vendor a framework for each few years, for each person an assignment, orders under the frameworks that reach
 * some folders and exclude others, and amendments, until there are as many agreements as asked for.
 */
export function writeRegister({ below, vendors, persons }, agreements) {
  const entries = [...frameworks(vendors), ...assignments(persons)].slice(0, agreements);
  const known = entries.filter(({ type }) => type === 'msa');
  for (let at = 0; entries.length < agreements; at++) {
    const above = known[below(known.length)];
    entries.push(at % 4 === 0 ? amendment(above, at) : order(above, at, below));
  }
  return [
    'register_version: 1',
    `organisation: {id: ${ORGANISATION}, name: Acme, jurisdiction: DE, email_domains: [acme.example]}`,
    'vendors:',
    ...vendors.map(
      ({ id, domain, above }) =>
        `  - {id: ${id}, name: ${id}, jurisdiction: PL, email_domains: [${domain}]${above ? `, subcontractor_of: ${above}` : ''}}`,
    ),
    'people:',
    ...persons.map(personText),
    'agreements:',
    ...entries.map(({ text }) => text),
    'assets:',
    ...Array.from(
      { length: 8 },
      (_, at) => `  - {id: asset-${at}, class: source_code, owner: ${ORGANISATION}, paths: ["${folderOf(at)}/**"]}`,
    ),
    '',
  ].join('\n');
}

function personText({ id, email, engagements }) {
  const engaged = engagements.map(
    (one) =>
      `{id: ${one.id}, party: ${one.party}, type: contractor, start: ${dayText(one.start)}, end: ${dayText(one.end)}}`,
  );
  return `  - {id: ${id}, name: ${id}, identities: [{email: ${email}}], engagements: [${engaged.join(', ')}]}`;
}

function frameworks(vendors) {
  return vendors.flatMap(({ id, above }) =>
    [0, 1, 2].map((period) => {
      const [from, to] = [Math.round((DAYS * period) / 3), Math.round((DAYS * (period + 1)) / 3) - 30];
      return entry(`MSA-${id}-${period}`, 'msa', [above ?? ORGANISATION, id], { from, to, terms: TERMS });
    }),
  );
}

/** To the vendor of each engagement; from the first day, or a year late. */
function assignments(persons) {
  return persons.flatMap(({ id, engagements }, at) =>
    engagements.map(({ id: engagement, party, start, end }) =>
      entry(`ASSIGN-${engagement}`, 'contractor', [party, id], {
        from: start + (at % 5 === 0 ? 365 : 0),
        to: end,
        terms: TERMS,
      }),
    ),
  );
}

function order(above, at, below) {
  const scope = `scope: {paths: ["${folderOf(at)}/**"], exclude: ["${folderOf(at)}/private/**"]}`;
  const from = above.from + below(300);
  return entry(`SOW-${at}`, 'sow', above.parties, {
    ...{ from, to: above.to, more: `under: ${above.id}, ${scope}` },
    terms: 'ip_assignment: {language: present, trigger: creation}',
  });
}

function amendment(above, at) {
  const to = Math.min(DAYS, above.to + 20);
  return entry(`AMEND-${at}`, 'msa', above.parties, { from: above.from, to, terms: '', more: `amends: ${above.id}` });
}

function entry(id, type, parties, { from, to, terms, more }) {
  const [upper, lower] = parties;
  const fields = [
    ...[`id: ${id}`, `type: ${type}`],
    `parties: [{ref: ${upper}, role: client}, {ref: ${lower}, role: supplier}]`,
    ...['status: executed', `signed: ${dayText(from)}`, `end: ${dayText(to)}`],
    ...(more ? [more] : []),
    ...(terms ? [`terms: {${terms}}`] : []),
  ];
  return { id, type, parties, from, to, text: `  - {${fields.join(', ')}}` };
}
