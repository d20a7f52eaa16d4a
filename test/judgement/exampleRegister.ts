import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { registerSchema, type Agreement, type Register } from '../../src/register/schema';

const FILE = path.resolve(__dirname, '../../../test/fixtures/example-register.yaml');

/** A fresh copy of the example that the scenarios run on. */
export function exampleRegister(): Register {
  return registerSchema.parse(parse(fs.readFileSync(FILE, 'utf8')));
}

/** The example with one agreement's fields replaced. */
export function withAgreement(id: string, change: Partial<Agreement>): Register {
  const register = exampleRegister();
  return {
    ...register,
    agreements: register.agreements!.map((agreement) =>
      agreement.id === id ? { ...agreement, ...change } : agreement,
    ),
  };
}
