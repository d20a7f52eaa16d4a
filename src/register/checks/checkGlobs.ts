import { message } from '../../wording/message';
import type { EntryPath, Report } from '../problem';
import type { Register } from '../schema';
import { bracketed, globFault } from './globFault';

/** Every glob of the register can be matched, from the repository's root. */
export function checkGlobs(register: Register, report: Report): void {
  const check = (globs: readonly string[] | null | undefined, ...path: EntryPath) => {
    globs?.forEach((glob, at) => {
      const fault = globFault(glob);
      const brackets = fault ? null : bracketed(glob);
      if (fault) report([...path, at], fault);
      else if (brackets !== null) {
        const escaped = brackets.replace(/[[\]]/g, '\\$&');
        report([...path, at], message('problem.glob-brackets', { glob, brackets, escaped }), 'warning');
      }
    });
  };
  register.agreements?.forEach(({ scope }, at) => {
    check(scope?.paths, 'agreements', at, 'scope', 'paths');
    check(scope?.exclude, 'agreements', at, 'scope', 'exclude');
  });
  register.assets?.forEach(({ paths }, at) => check(paths, 'assets', at, 'paths'));
  register.requirements?.forEach(({ match }, at) => check(match?.paths, 'requirements', at, 'match', 'paths'));
  register.grants?.forEach(({ paths, exclude }, at) => {
    check(paths, 'grants', at, 'paths');
    check(exclude, 'grants', at, 'exclude');
  });
  check(register.protected?.paths, 'protected', 'paths');
  register.licence_policy?.forEach(({ paths }, at) => check(paths, 'licence_policy', at, 'paths'));
  register.milestones?.forEach(({ paths }, at) => check(paths, 'milestones', at, 'paths'));
  register.imports?.forEach(({ paths }, at) => check(paths, 'imports', at, 'paths'));
  register.suppressions?.forEach(({ paths }, at) => check(paths, 'suppressions', at, 'paths'));
}
