import type { Random } from './random';
import type { Area, AuthorId } from './storyPeople';
import { workersOn } from './storyPeople';
import { PEOPLE } from './storyPeople';
import type { Entry } from './trunk';
import type { Step, Workbench } from './workbench';

const AI_SINCE = '2024-06-01';
const AI_USERS: readonly AuthorId[] = ['marcus', 'hana', 'piotr', 'kasia', 'mateusz', 'andrei', 'ines'];
const AI_TOOLS: readonly AuthorId[] = ['claude', 'claude', 'copilot'];

function coAuthor(id: AuthorId): string {
  return `Co-authored-by: ${PEOPLE[id].name} <${PEOPLE[id].email}>`;
}

function coAuthors(random: Random, area: Area, by: AuthorId, day: string): string[] {
  if (day >= AI_SINCE && AI_USERS.includes(by) && random.chance(0.16)) return [coAuthor(random.pick(AI_TOOLS))];
  const colleagues = workersOn(area, day).filter(({ id }) => id !== by);
  return random.chance(0.04) && colleagues.length > 0 ? [coAuthor(random.weighted(colleagues).id)] : [];
}

function steps(bench: Workbench, random: Random, area: Area): Step[] {
  const fresh = bench.next(area);
  const free = bench.free(area);
  const done: Step[] = [];
  if (fresh !== undefined && (free.length === 0 || random.chance(0.85))) {
    done.push(bench.start(fresh, 0.6 + random.next() * 0.4));
  }
  const wanted = random.int(done.length === 0 ? 2 : 2, 5);
  for (let more = 0; more < wanted && free.length > 0; more += 1) {
    const step = bench.advance(random.pick(free));
    if (step !== null) done.push(step);
  }
  return done;
}

/** One commit of everyday work in an area, or null where nothing is left to do there. */
export function daily(bench: Workbench, random: Random, area: Area, by: AuthorId, day: string): Entry | null {
  const [first, ...others] = steps(bench, random, area);
  if (first === undefined) return null;
  const paths = [...new Set([first, ...others].map((step) => step.path))];
  const also = [...new Set(others.map((step) => step.words))].filter((words) => words !== first.words);
  return {
    by,
    day,
    subject: first.words,
    body: also.map((words) => `- ${words}`),
    trailers: coAuthors(random, area, by, day),
    changes: paths.map((path) => bench.write(path)),
  };
}
