import assert from 'node:assert/strict';
import { companyLabel } from '../../../src/register/draft/companyLabel';

describe('companyLabel', () => {
  for (const [domain, label] of [
    ['acme.com', 'acme'],
    ['mail.acme.com', 'acme'],
    ['lab.ntt.co.jp', 'ntt'],
    ['zju.edu.cn', 'zju'],
    ['adhoc.com.ar', 'adhoc'],
    ['co.jp', 'co'],
    ['acme.co', 'acme'],
    ['a.b.io', 'b'],
    ['localhost', 'localhost'],
  ] as const)
    it(`of ${domain} is ${label}`, () => assert.equal(companyLabel(domain), label));
});
