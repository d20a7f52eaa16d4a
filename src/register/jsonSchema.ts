import * as z from 'zod/mini';
import { registerSchema } from './schema';

/** The register's shape as JSON Schema, draft 2020-12: what editors complete and check `ip-register.yaml` with. */
export function jsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(registerSchema, { target: 'draft-2020-12', io: 'input' });
  return { $id: 'ip-register.schema.json', title: 'IP register', ...schema };
}
