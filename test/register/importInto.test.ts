import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { importInto } from '../../src/register/importInto';
import { parseGithubCla } from '../../src/register/importers/githubCla';
import { parseClaAssistant } from '../../src/register/importers/claAssistant';
import { parseEasyclaCcla } from '../../src/register/importers/easyclaCcla';
import { parseGitdm } from '../../src/register/importers/gitdm';
import type { ImportRecord } from '../../src/register/importers/records';
import { newRegister } from '../../src/register/newRegister';
import type { Register } from '../../src/register/schema';
import { UserError } from '../../src/wording/userError';
import { claAssistant } from './importers/exports';
import { PARSED } from './importing/parsed';
import type { Kind } from './importing/parsed';
import { built, SMALLEST } from './problemsOf';

const EXAMPLE = fs.readFileSync(path.resolve(__dirname, '../../../test/fixtures/example-register.yaml'), 'utf8');

function registerOf(text: string): Register {
  const { register, problems } = built(text);
  assert.ok(register, JSON.stringify(problems));
  return register;
}

/** The text with the records in it, which is a valid register; importing them again changes nothing. */
function imported(text: string, records: readonly ImportRecord[]): string {
  const options = { source: 'x', licence: 'MIT' };
  const once = importInto(text, registerOf(text), records, options).text;
  assert.deepEqual(
    built(once).problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const twice = importInto(once, registerOf(once), records, options);
  assert.equal(twice.text, once);
  assert.deepEqual([twice.changes, twice.totals.added, twice.totals.updated], [[], 0, 0]);
  return once;
}

/** Lines of `text` that are not, in this order, in `longer`. */
function linesLost(text: string, longer: string): string[] {
  const rest = longer.split('\n');
  return text.split('\n').filter((line) => {
    const at = rest.indexOf(line);
    rest.splice(0, at + 1);
    return at < 0;
  });
}

describe('importInto', () => {
  for (const kind of Object.keys(PARSED) as Kind[]) {
    it(`${kind}: a register made by hand stays as it is, but for what is added`, () => {
      const start = kind === 'easycla-ecla' ? imported(EXAMPLE, PARSED['easycla-ccla']) : EXAMPLE;
      const text = imported(start, PARSED[kind]);
      assert.deepEqual(
        linesLost(start, text),
        kind === 'easycla-ecla'
          ? linesLost(start, text).filter((line) => /^ {4}(schedule|name|identities):/.test(line))
          : [],
      );
      assert.ok(text.length > start.length);
    });
  }

  it('asks a person for what no export says', () => {
    const told = (kind: Kind, text = SMALLEST) =>
      importInto(text, registerOf(text), PARSED[kind], { source: 'a\nb' }).text;
    assert.match(
      told('github-cla'),
      /^ {2}# Imported from a b\. Nobody has compared.*\n {2}# TO CONFIRM: which licence/m,
    );
    assert.match(told('easycla-icla'), /# TO CONFIRM: terminated_on/);
    assert.match(told('contracts'), /# TO CONFIRM: the terms/);
    assert.match(told('gitdm'), /# Who worked for whom is hearsay/);
    assert.match(told('dco'), /# TO CONFIRM: whether, and since when/);
    assert.match(told('corporate-cla'), /# TO CONFIRM: “from”/);
    assert.match(told('github-cla'), /# TO CONFIRM: the addresses/);
  });

  it('refuses what a register file has no room for', () => {
    const many = Array.from({ length: 20_000 }, (_, at): ImportRecord => {
      const signer = { name: null, emails: [`p${at}@x.example`], github: null, githubId: null };
      return { ...PARSED['github-cla'][0], signer } as ImportRecord;
    });
    assert.throws(() => importInto(SMALLEST, registerOf(SMALLEST), many, { source: 'x' }), /2 MB/);
  });

  it('refuses a layout that it can’t edit, and says so', () => {
    const text = '? register_version\n: 1\n? organisation\n: {id: acme, name: Acme}\n? people\n';
    const register = registerOf(text);
    assert.throws(() => importInto(text, register, PARSED['github-cla'], { source: 'x' }), UserError);
  });

  it('makes a register of an organisation', () => {
    const { text, register } = newRegister('  Acme "Inc."\n ');
    assert.deepEqual(registerOf(text), register);
    assert.deepEqual(register.organisation, { id: 'acme-inc', name: 'Acme "Inc."' });
    assert.equal(newRegister('self').register.organisation.id, 'organisation');
    assert.equal(newRegister('日本').register.organisation.id, 'organisation');
    assert.throws(() => newRegister(' \n'), UserError);
    imported(text, PARSED['corporate-cla']);
  });

  describe('whatever an export says, gives a valid register that a second import leaves alone', () => {
    const few = <T>(...values: T[]) => fc.constantFrom(...values);
    const name = fc.oneof(
      few('Ania', 'ania', 'Octo "X"', '- a', '# b', '{', 'null', '2024-01-01', '=1+1', 'é😀', '\u2028x', ''),
      fc.string(),
    );
    const login = few('octocat', 'Octocat', 'aniak', 'x-y', 'null', 'self', 'claude[bot]', 'not a login', '');
    const email = few(
      'ania@nimbus.pl',
      'ANIA@nimbus.pl',
      'ravi@deltadev.in',
      'x@y.example',
      '1234+aniak@users.noreply.github.com',
      'bad',
      '',
    );
    const id = fc.oneof(few<unknown>(1234, '1234', '0', 'x', 583231, null), fc.nat());
    const date = few('2024-05-01', '2023-01-01T00:00:00Z', '2026-12-31', 'May 1,2024', 'x', '');
    const check = (records: readonly ImportRecord[]) => {
      const text = imported(EXAMPLE, records);
      // Values of lines may change where an export says more; no line goes.
      assert.ok(text.split('\n').length >= EXAMPLE.split('\n').length);
      for (const comment of EXAMPLE.match(/#.*$/gm) ?? []) assert.ok(text.includes(comment));
    };
    const runs = { numRuns: 40 };

    it('github-cla', () => {
      const entry = fc.record({ name: login, id, created_at: date });
      fc.assert(
        fc.property(fc.array(entry, { maxLength: 6 }), (signedContributors) =>
          check(parseGithubCla(JSON.stringify({ signedContributors })).records),
        ),
        runs,
      );
    });
    it('cla-assistant', () => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const row = fc.tuple(
        login,
        few('acme', '*', ''),
        few('portal', ''),
        name,
        name,
        few('v1', 'v2', ''),
        date,
        fc.oneof(few(''), date),
        few('true', 'false', 'X'),
        name,
        email,
        name,
      );
      fc.assert(
        fc.property(fc.array(row, { maxLength: 6 }), (rows) =>
          check(parseClaAssistant(claAssistant(...rows.map((cells) => cells.map(quoted).join(';')))).records),
        ),
        runs,
      );
    });
    it('easycla-ccla', () => {
      const header =
        'Company Name,Signed,Approved,DomainApprovalList,EmailApprovalList,GitHubOrgApprovalList,GitHubUsernameApprovalList,Date Signed,Approved,Signed';
      const flag = few('true', 'false', '');
      const company = fc.oneof(few('Nimbus Software Sp. z o.o.', 'Acme Inc.', 'Delta', 'delta'), name);
      const row = fc.tuple(
        company,
        flag,
        flag,
        few('nimbus.pl', 'gmail.com', '*.delta.example,x', ''),
        fc.array(email, { maxLength: 3 }),
        few('', 'o'),
        fc.array(login, { maxLength: 3 }),
        date,
        flag,
        flag,
      );
      const quoted = (text: string | string[]) => `"${String(text).replaceAll('"', '""')}"`;
      fc.assert(
        fc.property(fc.array(row, { maxLength: 4 }), (rows) =>
          check(parseEasyclaCcla([header, ...rows.map((cells) => cells.map(quoted).join(','))].join('\n')).records),
        ),
        runs,
      );
    });
    it('gitdm', () => {
      const span = fc
        .tuple(
          few('Nimbus Software Sp. z o.o.', 'Acme Inc.', 'Delta', 'Independent', 'NotFound'),
          few('', ' from 2023-01-01', ' from 2024-06-01'),
          few('', ' until 2024-06-01', ' until 2022-01-01'),
        )
        .map((parts) => `\t${parts.join('')}`);
      const developer = fc
        .tuple(login, fc.array(email, { maxLength: 3 }), fc.array(span, { maxLength: 4 }))
        .map(([who, emails, spans]) =>
          [`${who}: ${emails.map((one) => one.replace('@', '!')).join(', ')}`, ...spans].join('\n'),
        );
      fc.assert(
        fc.property(fc.array(developer, { maxLength: 4 }), (developers) =>
          check(parseGitdm(developers.join('\n')).records),
        ),
        runs,
      );
    });
  });
});
