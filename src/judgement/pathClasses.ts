import type { RepositoryNames } from '../history/repositoryNames';
import type { Agreement, Asset, Register, Requirement, TermName } from '../register/schema';
import { globList, type GlobAnswer, type GlobList } from './globList';
import { byText } from './byText';

type Scope = Agreement['scope'];
type Globs = readonly string[] | null | undefined;

/** All that a register's patterns say about a path. Paths about which they say the same share one value. */
export interface PathClass {
  /** Of this register alone. */
  readonly key: number;
  /** No list of patterns means every path. */
  readonly matches: (globs: Globs) => GlobAnswer;
  readonly inScope: (scope: Scope) => GlobAnswer;
  /** One value for all classes that ask for the same. */
  readonly required: readonly TermName[];
  /** The licence of an asset that others wrote. */
  readonly thirdPartyLicence: string | null;
  readonly background: readonly Asset[];
  readonly tradeSecret: boolean;
}

const BY_DEFAULT: readonly TermName[] = ['confidentiality', 'ip_assignment'];

export function createPathClasses(register: Register, repository?: RepositoryNames): (path: string) => PathClass {
  const lists = new Map<readonly string[], number>();
  const compiled: GlobList[] = [];
  const byContent = new Map<string, number>();
  for (const globs of globsOf(register)) {
    const content = JSON.stringify(globs);
    let at = byContent.get(content);
    if (at === undefined) {
      at = compiled.push(globList(globs)) - 1;
      byContent.set(content, at);
    }
    lists.set(globs, at);
  }
  const repositories = new Map<readonly string[], GlobAnswer>();
  const assets = [...(register.assets ?? [])].sort((a, b) => byText(a.id, b.id));
  const classes = new Map<string, PathClass>();
  const requireds = new Map<string, readonly TermName[]>();
  const known = new Map<string, PathClass>();

  function inRepository(names: Globs): GlobAnswer {
    if (!names) return 'yes';
    let answer = repositories.get(names);
    if (!answer) {
      answer = matchRepository(names, repository);
      repositories.set(names, answer);
    }
    return answer;
  }

  function sameValue(terms: readonly TermName[]): readonly TermName[] {
    const key = terms.join(' ');
    const same = requireds.get(key) ?? terms;
    requireds.set(key, same);
    return same;
  }

  function classOf(answers: string, key: number): PathClass {
    const matches = (globs: Globs) => (globs ? ANSWERS[answers.charAt(lists.get(globs)!) as 'y' | 'n' | 'u'] : 'yes');
    const mine = assets.filter(({ paths }) => paths && matches(paths) === 'yes');
    const thirdParty = mine.find(({ third_party: others, licence }) => others && licence);
    return {
      key,
      matches,
      inScope: (scope) =>
        worst(
          inRepository(scope?.repositories),
          matches(scope?.paths),
          scope?.exclude ? opposite(matches(scope.exclude)) : 'yes',
        ),
      required: sameValue(requiredOf(register.requirements ?? [], mine, matches)),
      thirdPartyLicence: thirdParty?.licence ?? null,
      background: mine.filter((asset) => asset.class === 'background_ip' && asset.owner),
      tradeSecret: mine.some(({ sensitivity }) => sensitivity === 'trade_secret'),
    };
  }

  return (path) => {
    let found = known.get(path);
    if (!found) {
      const answers = compiled.map((list) => list(path).charAt(0)).join('');
      found = classes.get(answers);
      if (!found) classes.set(answers, (found = classOf(answers, classes.size)));
      known.set(path, found);
    }
    return found;
  };
}

/** Whether it matters to a scope which path is asked about. */
export function namesPaths(scope: Scope): boolean {
  return scope?.paths != null || scope?.exclude != null;
}

const ANSWERS = { y: 'yes', n: 'no', u: 'unknown' } as const;

function opposite(answer: GlobAnswer): GlobAnswer {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown';
}

function worst(...answers: readonly GlobAnswer[]): GlobAnswer {
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** The union of what the matching requirements ask for; a requirement in doubt asks. */
function requiredOf(
  requirements: readonly Requirement[],
  assets: readonly Asset[],
  matches: (globs: Globs) => GlobAnswer,
): readonly TermName[] {
  const matching = requirements.filter(({ match }) => {
    if (matches(match?.paths) === 'no') return false;
    if (!match?.class && !match?.sensitivity) return true;
    return assets.some(
      (asset) =>
        (!match.class || asset.class === match.class) &&
        (!match.sensitivity || asset.sensitivity === match.sensitivity),
    );
  });
  if (matching.length === 0) return BY_DEFAULT;
  return [...new Set(matching.flatMap(({ terms }) => terms))].sort(byText);
}

/** Every list of patterns for paths that a verdict can depend on. */
function globsOf(register: Register): (readonly string[])[] {
  return [
    ...(register.agreements ?? []).flatMap(({ scope }) => [scope?.paths, scope?.exclude]),
    ...(register.assets ?? []).map(({ paths }) => paths),
    ...(register.requirements ?? []).map(({ match }) => match?.paths),
    ...(register.milestones ?? []).map(({ paths }) => paths),
    ...(register.imports ?? []).map(({ paths }) => paths),
  ].filter((globs) => !!globs);
}

/** A repository of no certain name may still be the one that an agreement means. */
function matchRepository(patterns: readonly string[], repository: RepositoryNames | undefined): GlobAnswer {
  if (patterns.length === 0) return 'no';
  if (patterns.some((name) => name === '*' || name === '**')) return 'yes';
  const answers = (repository?.names ?? []).map(globList(patterns));
  if (answers.includes('yes')) return 'yes';
  return repository?.certain && !answers.includes('unknown') ? 'no' : 'unknown';
}
