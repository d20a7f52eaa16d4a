import assert from 'node:assert/strict';

interface Spdx3Element {
  readonly type: string;
  readonly spdxId?: string;
  readonly [field: string]: unknown;
}

export interface Spdx3Graph {
  readonly '@context': string;
  readonly '@graph': readonly Spdx3Element[];
}

interface Rule {
  readonly must: readonly string[];
  readonly may: readonly string[];
  /** Fields that name elements, or lists of them. */
  readonly leads?: readonly string[];
}

const ELEMENT = ['type', 'spdxId', 'creationInfo'];
const COLLECTION = ['profileConformance', 'rootElement', 'element'];

/** The classes that we write, with their fields by the model of SPDX 3.0.1. */
const RULES: Readonly<Record<string, Rule>> = {
  SoftwareAgent: { must: [], may: ['name', 'summary'] },
  Organization: { must: ['name'], may: [] },
  SpdxDocument: { must: COLLECTION, may: ['name', 'comment', 'dataLicense'], leads: ['rootElement', 'element'] },
  software_Sbom: { must: COLLECTION, may: ['software_sbomType'], leads: ['rootElement', 'element'] },
  software_Package: {
    must: ['name'],
    may: ['comment', 'suppliedBy', 'software_packageVersion', 'software_primaryPurpose', 'software_downloadLocation'],
    leads: ['suppliedBy'],
  },
  software_File: { must: ['name'], may: ['software_fileKind', 'verifiedUsing', 'software_copyrightText'] },
  Annotation: { must: ['annotationType', 'subject'], may: ['contentType', 'statement'], leads: ['subject'] },
  Relationship: { must: ['relationshipType', 'from', 'to'], may: ['completeness'], leads: ['from', 'to'] },
  simplelicensing_LicenseExpression: {
    must: ['simplelicensing_licenseExpression'],
    may: ['simplelicensing_customIdToUri'],
  },
  simplelicensing_SimpleLicensingText: { must: ['simplelicensing_licenseText'], may: ['name'] },
};

const listed = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What SPDX 3.0.1 asks of a graph like ours, written after its model. */
export function checkSpdx3({ '@context': context, '@graph': graph }: Spdx3Graph): void {
  assert.equal(context, 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld');
  const [creation, ...elements] = graph;
  const ids = new Set(elements.map(({ spdxId }) => spdxId));
  assert.equal(ids.size, elements.length);
  assert.deepEqual([creation!.type, creation!.specVersion], ['CreationInfo', '3.0.1']);
  assert.match(String(creation!.created), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  for (const agent of listed(creation!.createdBy)) assert.ok(ids.has(agent as string));
  assert.equal(elements.filter(({ type }) => type === 'SpdxDocument').length, 1);
  for (const element of elements) {
    const rule = RULES[element.type];
    assert.ok(rule, element.type);
    assert.ok(URL.canParse(element.spdxId!), element.spdxId);
    assert.equal(element.creationInfo, creation!['@id']);
    for (const field of rule.must) assert.ok(field in element, `${element.type}.${field}`);
    for (const field of Object.keys(element))
      assert.ok([...ELEMENT, ...rule.must, ...rule.may].includes(field), `${element.type}.${field}`);
    for (const field of rule.leads ?? [])
      for (const id of listed(element[field])) assert.ok(ids.has(id as string), `${element.type}.${field}`);
    for (const entry of listed(element.simplelicensing_customIdToUri) as readonly { key: string; value: string }[])
      assert.ok(ids.has(entry.value));
    for (const hash of listed(element.verifiedUsing) as readonly Record<string, string>[])
      assert.match(hash.hashValue!, hash.algorithm === 'sha1' ? /^[0-9a-f]{40}$/ : /^[0-9a-f]{64}$/);
  }
}
