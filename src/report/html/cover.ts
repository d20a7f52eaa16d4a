import type { Analysis } from '../../analysis/model';
import { signatureParts } from '../../analysis/signatureSummary';
import { counted } from '../../wording/counted';
import type { Message } from '../../wording/message';
import { render } from '../../wording/render';
import { percentOf } from '../percentOf';
import { words } from '../words';
import { html } from './html';
import type { Html } from './html';

type Fact = readonly [term: string, text: Html | string];

function historyText({ repository }: Analysis): string {
  const commits = counted('commits', repository.commits);
  return repository.shallow ? words('report.basis.shallow', { commits }) : render(commits);
}

function registerFacts({ register }: Analysis): Fact[] {
  if (!register) return [[words('report.basis.register'), words('report.no-register')]];
  return [
    [words('report.basis.register'), html`<code>${register.path}</code>`],
    [words('report.basis.digest'), html`<code class="digest">${register.sha256}</code>`],
  ];
}

function signedText({ signatures }: Analysis['totals'], size: Record<'lines' | 'share', Message | string>): string {
  const parts = signatures && signatureParts('lines', signatures);
  return parts ? words('report.basis.signed.verified', { ...size, parts }) : words('report.basis.signed.text', size);
}

function facts(analysis: Analysis): Fact[] {
  const { head, repository, today, totals } = analysis;
  const share = (lines: number) => ({ lines: counted('lines', lines), share: percentOf(lines, totals.lines) });
  const size = { lines: counted('lines', totals.lines), files: counted('textFiles', totals.files) };
  return [
    [words('report.basis.commit'), html`<code class="digest">${head}</code>`],
    [
      words('report.basis.history'),
      html`${historyText(analysis)},
        <time datetime="${repository.headDate}">${repository.headDate.slice(0, 10)}</time>`,
    ],
    ...registerFacts(analysis),
    [words('report.basis.today'), html`<time datetime="${today}">${today}</time>`],
    [words('report.basis.perimeter'), words('report.basis.perimeter.text', size)],
    [words('report.basis.ai'), words('report.basis.ai.text', share(totals.ai))],
    [words('report.basis.signed'), signedText(totals, share(totals.signed))],
  ];
}

/** The page's head: what was looked at, when, by which register. */
export function cover({ repository, register, head, today }: Analysis): Html {
  const commit = words('report.cover.commit', { head: head.slice(0, 10), date: repository.headDate.slice(0, 10) });
  const basis = register
    ? words('report.register', { path: register.path, organisation: register.organisation.name })
    : words('report.no-register');
  const identity = [commit, basis, words('report.judged-on', { date: today })];
  return html`<header class="cover">
    <p class="eyebrow">${words('report.title')}</p>
    <h1><bdi>${repository.name}</bdi></h1>
    <p class="identity">${identity.map((part) => html`<span>${part}</span> `)}</p>
    <p class="caveat">${words('report.not-legal-advice')}</p>
  </header> `;
}

/** The facts that the report rests on, as a definition list. */
export function basis(analysis: Analysis): Html {
  return html`<dl class="facts">
    ${facts(analysis).map(
      ([term, text]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${text}</dd>
        </div> `,
    )}
  </dl> `;
}
