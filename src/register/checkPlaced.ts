import { checkRegister } from './checks/checkRegister';
import { nearestPlaced, plainValue } from './placed';
import type { Placed } from './placed';
import type { Problem } from './problem';
import { registerSchema } from './schema';
import type { Register } from './schema';
import { schemaProblems } from './schemaProblems';

/** A register's values against its shape and everything that a shape can't say. Null where any problem is an error. */
export function checkPlaced(root: Placed): { readonly register: Register | null; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const parsed = registerSchema.safeParse(plainValue(root));
  if (parsed.success) {
    checkRegister(parsed.data, (path, told, severity = 'error') => {
      problems.push({ ...nearestPlaced(root, path).place, message: told, severity });
    });
  } else {
    for (const { place, message: told } of schemaProblems(parsed.error.issues, root)) {
      problems.push({ ...place, message: told, severity: 'error' });
    }
  }
  const sound = problems.every(({ severity }) => severity !== 'error');
  return { register: parsed.success && sound ? parsed.data : null, problems };
}
