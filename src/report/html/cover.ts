import type { Analysis } from '../../analysis/model';
import { basisFacts, type BasisFact } from '../basisFacts';
import { words } from '../words';
import { html } from './html';
import type { Html } from './html';
import type { Numbers } from './numbers';

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

function factText({ text, code, counts }: BasisFact, numbers: Numbers): Html | string {
  if (counts) return html`${text}${numbers.files(...counts)}`;
  if (code === undefined) return text;
  return code === 'digest' ? html`<code class="digest">${text}</code>` : html`<code>${text}</code>`;
}

/** The facts that the report rests on, as a definition list. */
export function basis(analysis: Analysis, numbers: Numbers): Html {
  return html`<dl class="facts">
    ${basisFacts(analysis).map(
      (fact) =>
        html`<div>
          <dt>${fact.term}</dt>
          <dd>${factText(fact, numbers)}</dd>
        </div> `,
    )}
  </dl> `;
}
