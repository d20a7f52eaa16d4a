import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { importInto } from '../../../src/register/importInto';
import { parseClaAssistant } from '../../../src/register/importers/claAssistant';
import { parseContracts } from '../../../src/register/importers/contracts';
import { readContractMap } from '../../../src/register/importers/contractMap';
import { parseCorporateList } from '../../../src/register/importers/corporateList';
import { parseEasyclaCcla } from '../../../src/register/importers/easyclaCcla';
import { parseEasyclaEcla } from '../../../src/register/importers/easyclaEcla';
import { parseEasyclaIcla } from '../../../src/register/importers/easyclaIcla';
import { parseGitdm } from '../../../src/register/importers/gitdm';
import { parseGithubCla } from '../../../src/register/importers/githubCla';
import type { ParsedExport } from '../../../src/register/importers/parsedExport';
import { UserError } from '../../../src/wording/userError';
import { built, SMALLEST } from '../problemsOf';
import * as exports from './exports';

const PARSERS: Record<string, [(text: string) => ParsedExport, example: string]> = {
  'github-cla': [parseGithubCla, exports.GITHUB_CLA],
  'cla-assistant': [parseClaAssistant, exports.CLA_ASSISTANT],
  'easycla-icla': [parseEasyclaIcla, exports.EASYCLA_ICLA],
  'easycla-ccla': [parseEasyclaCcla, exports.EASYCLA_CCLA],
  'easycla-ecla': [(text) => parseEasyclaEcla(text, 'Delta Dev'), exports.EASYCLA_ECLA],
  gitdm: [parseGitdm, exports.GITDM],
  'corporate-cla': [parseCorporateList, exports.CORPORATE],
  contracts: [(text) => parseContracts(text, readContractMap(exports.CONTRACT_MAP)), exports.CONTRACTS],
};

/** What breaks text, CSV, YAML or objects, in the place of a word of an export. */
const NASTY = fc.oneof(
  fc.constantFrom(
    ...['__proto__', 'constructor', 'toString', 'yes', 'no', 'null', '~', '2024-01-01', '1e3', '0x1f', '.inf', '<<'],
    ...['"', '""', "'", '\0', '\n', '\r\n', '\u2028', '\ud800', '\u202e', '- a', ': b', '# c', '&a', '*a', '!!x', '%y'],
    ...['{', ']', '|', '>', ',', ';', '\t', '', ' ', '../../x', '/etc/passwd', '=1+1', 'a@b.c', '--- ', 'é\u0301'],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** The example with some of its words replaced. */
function spoilt(example: string): fc.Arbitrary<string> {
  const words = example.split(/(?<=[\s,;:"!@-])/);
  const spoils = fc.array(fc.tuple(fc.nat(words.length - 1), NASTY), { maxLength: 6 });
  return spoils.map((some) => {
    const copy = [...words];
    for (const [at, text] of some) copy[at] = text;
    return copy.join('');
  });
}

describe('an export with anything in it', () => {
  const empty = built(SMALLEST).register!;
  for (const [kind, [parse, example]] of Object.entries(PARSERS)) {
    it(`${kind}: is refused in words, or gives a valid register that it then leaves alone`, () => {
      fc.assert(
        fc.property(spoilt(example), (text) => {
          let parsed: ParsedExport;
          try {
            parsed = parse(text);
          } catch (error) {
            assert.ok(error instanceof UserError, String(error));
            return;
          }
          const source = { source: text.slice(0, 50) };
          const once = importInto(SMALLEST, empty, parsed.records, source).text;
          const { register, problems } = built(once);
          assert.ok(register, JSON.stringify(problems));
          assert.equal(importInto(once, register, parsed.records, source).text, once);
          assert.equal(Object.getPrototypeOf({}), Object.prototype);
        }),
        { numRuns: 60 },
      );
    });
  }
});
