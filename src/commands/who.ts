import { fixedVendorName } from '../analysis/fixedVendors';
import { authorshipOf } from '../analysis/judgeSegments';
import { verdictReasons } from '../analysis/verdictReasons';
import type { Engine } from '../analysis/engine';
import { resolveRevision } from '../history/repository';
import type { Stamp } from '../history/model';
import type { Authorship, Verdict } from '../judgement/model';
import { ownershipKey } from '../analysis/ownershipKey';
import { ownershipName, statusName } from '../report/stateNames';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import type { MessageId } from '../wording/english';
import { english } from '../wording/render';
import { UserError } from '../wording/userError';
import type { CommandContext } from './commandContext';
import { withEngine } from './withEngine';
import { print, printJson } from './output';

interface WhoOptions {
  readonly date?: string;
  readonly path?: string;
  readonly commit?: string;
}

/** One verdict: what the record says of an address on a day, for a path. */
export async function who(context: CommandContext<WhoOptions>, email: string): Promise<void> {
  const { options } = context;
  const told = await withEngine(context, async (engine) => {
    const verdict = engine.judge(await authorship(engine, email, options));
    return { verdict, text: describe(verdict, email, engine) };
  });
  if (!options.json) return print(told.text);
  const { person, vendor, status, ownership, agreements, gaps, reasons, assumed, inForceToday } = told.verdict;
  return printJson({
    version: 1,
    email,
    person,
    vendor,
    status,
    ownership,
    agreements,
    gaps,
    reasons,
    ...(assumed && { assumed }),
    inForceToday,
  });
}

/** With a commit, its date and trailers; the address asked about stands in the author's place. */
async function authorship(engine: Engine, email: string, options: WhoOptions): Promise<Authorship> {
  const day = noon(options.date ?? engine.today);
  const stamp: Stamp = { name: '', email, time: day, offset: 0 };
  const path = options.path ?? '';
  if (options.commit === undefined) return { author: stamp, path };
  const commit = engine.commits.get(await resolveRevision(engine.repository, options.commit));
  if (!commit) throw new UserError(message('error.not-in-history', { commit: options.commit }));
  const { time, offset } = commit.author;
  return { ...authorshipOf(commit, path), author: options.date === undefined ? { ...stamp, time, offset } : stamp };
}

/** Any clock agrees on the day of noon UTC, but for the far edges of the Pacific. */
function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}

function describe(verdict: Verdict, email: string, { naming, register }: Engine): string {
  const t = (id: MessageId): string => english(message(id));
  const person = verdict.person === null ? t('who.not-in-register') : naming.party(verdict.person);
  const fixed = fixedVendorName(verdict.vendor, register !== null);
  const rows: [string, string][] = [
    [t('who.person'), `${person} <${email}>`],
    [t('who.vendor'), fixed ? t(fixed) : naming.party(verdict.vendor)],
    [t('who.status'), statusName(verdict.status)],
    [t('who.ownership'), ownershipName(ownershipKey(verdict.ownership))],
    [t('who.agreements'), verdict.agreements.join(', ') || t('who.none')],
    ...verdictReasons(verdict, naming).map(({ message: reason }): [string, string] => [t('who.why'), english(reason)]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${visibleText(value)}\n`).join('');
}
