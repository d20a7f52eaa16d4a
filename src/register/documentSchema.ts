import * as z from 'zod/mini';
import { sha256, text } from './schemaValues';

/** A paper: where it lies and its digest, never its text. */
export const document = z.strictObject({
  uri: z.nullish(text),
  sha256: z.nullish(sha256),
  version: z.nullish(text),
  compatible_with: z.nullish(z.array(text)),
});
