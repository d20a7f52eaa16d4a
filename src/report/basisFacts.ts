import type { Analysis } from '../analysis/model';
import { signatureParts } from '../analysis/signatureSummary';
import { counted } from '../wording/counted';
import type { Message } from '../wording/message';
import { render } from '../wording/render';
import type { CountKey } from './countedFiles';
import { percentOf } from './percentOf';
import { words } from './words';

export interface BasisFact {
  readonly term: string;
  readonly text: string;
  /** A path or a digest rather than words. */
  readonly code?: 'path' | 'digest';
  /** What its number counts. */
  readonly counts?: readonly [lines: number, key: CountKey];
}

function historyText({ repository }: Analysis): string {
  const commits = counted('commits', repository.commits);
  const all = repository.shallow ? words('report.basis.shallow', { commits }) : render(commits);
  return `${all}, ${repository.headDate.slice(0, 10)}`;
}

function registerFacts({ register }: Analysis): BasisFact[] {
  if (!register) return [{ term: words('report.basis.register'), text: words('report.no-register') }];
  return [
    { term: words('report.basis.register'), text: register.path, code: 'path' },
    { term: words('report.basis.digest'), text: register.sha256, code: 'digest' },
  ];
}

function signedText({ signatures }: Analysis['totals'], size: Record<'lines' | 'share', Message | string>): string {
  const parts = signatures && signatureParts('lines', signatures);
  return parts ? words('report.basis.signed.verified', { ...size, parts }) : words('report.basis.signed.text', size);
}

/** What the report rests on: commit, history, register, day, perimeter. */
export function basisFacts(analysis: Analysis): BasisFact[] {
  const { head, today, totals, madeBy } = analysis;
  const share = (lines: number) => ({ lines: counted('lines', lines), share: percentOf(lines, totals.lines) });
  const size = { lines: counted('lines', totals.lines), files: counted('textFiles', totals.files) };
  return [
    { term: words('report.basis.commit'), text: head, code: 'digest' },
    { term: words('report.basis.history'), text: historyText(analysis) },
    ...registerFacts(analysis),
    { term: words('report.basis.today'), text: today },
    {
      term: words('report.basis.perimeter'),
      text: words('report.basis.perimeter.text', size),
      counts: [totals.lines, 'all:'],
    },
    {
      term: words('report.basis.ai'),
      text: words('report.basis.ai.text', share(totals.ai)),
      counts: [totals.ai, 'ai:'],
    },
    {
      term: words('report.basis.signed'),
      text: signedText(totals, share(totals.signed)),
      counts: [totals.signed, 'signed:'],
    },
    { term: words('report.basis.made-by'), text: words('report.basis.made-by.text', { ...madeBy }) },
  ];
}
