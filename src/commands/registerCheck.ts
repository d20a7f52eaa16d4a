import path from 'node:path';
import { jsonSchema } from '../register/jsonSchema';
import { findRegister } from '../register/findRegister';
import { readRegister } from '../register/registerReader';
import { counted } from '../wording/counted';
import { message } from '../wording/message';
import { english } from '../wording/render';
import { UserError } from '../wording/userError';
import type { CommandContext } from './commandContext';
import { folderOf } from './commandContext';
import { note, printJson, printLine } from './output';
import { problemLine, shownPath } from './problemLine';
import { registerRoot } from './registerRoot';

/** Validates the register: each problem at its line and column. Needs no commits, and no repository if one is named. */
export async function registerCheck(context: CommandContext): Promise<void> {
  const { options, signal } = context;
  const folder = folderOf(options);
  const named = options.register === undefined ? undefined : path.resolve(options.register);
  const root = named === undefined ? await registerRoot(folder, signal) : folder;
  const found = await findRegister(root, named);
  if (found === null) throw new UserError(message('error.no-register', { folder: root }));
  const { problems } = await readRegister(found, { within: named === undefined ? root : null, signal });
  const broken = problems.some(({ severity }) => severity === 'error');
  if (options.json) {
    await printJson({
      version: 1,
      problems: problems.map((problem) => ({
        path: shownPath(problem.path),
        line: problem.line,
        column: problem.column,
        severity: problem.severity,
        message: english(problem.message),
      })),
    });
  } else {
    for (const problem of problems) await printLine(problemLine(problem));
    note(
      message(problems.length === 0 ? 'note.register-sound' : 'note.register-problems', {
        path: shownPath(found),
        problems: counted('problems', problems.length),
      }),
    );
  }
  if (broken) context.finish(2);
}

/** Prints the JSON Schema that editors complete and validate `ip-register.yaml` with. */
export async function registerSchema(): Promise<void> {
  await printJson(jsonSchema());
}
