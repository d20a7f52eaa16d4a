import { html } from './html';
import type { Html } from './html';

/** A part of the report under a heading; `id` is what links lead to. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly body: Html;
}

/** The section as a landmark that its heading names. */
export function sectionMarkup({ id, heading, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
    <h2 id="${id}-heading">${heading}</h2>
    ${body}
  </section> `;
}
