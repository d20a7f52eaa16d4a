import { createHash } from 'node:crypto';

export interface PolicyParts {
  /** The inline style sheet and script, exactly as they stand in the page. */
  readonly styles: string;
  readonly script: string;
  /** Of the surface that shows the page; without one, the page allows its own style and script by their digests. */
  readonly nonce?: string;
  /** The origin of the editor's own style sheets. */
  readonly cspSource?: string;
}

const digest = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Nothing is loaded, nothing is sent, nothing runs but the page's own style and script. */
export function contentSecurityPolicy({ styles, script, nonce, cspSource }: PolicyParts): string {
  const allowed = (text: string) => (nonce === undefined ? digest(text) : `'nonce-${nonce}'`);
  return [
    "default-src 'none'",
    `style-src ${[allowed(styles), ...(cspSource === undefined ? [] : [cspSource])].join(' ')}`,
    `script-src ${allowed(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
