import { formatCount } from '../../wording/formatCount';
import type { CountKey } from '../countedFiles';
import { words } from '../words';
import { html } from './html';
import type { Html } from './html';

/** Makes the report's numbers lead to the files that they count. */
export interface Numbers {
  /** A count of lines or files, as a link or a button; nothing counts no files. */
  readonly count: (count: number, key: CountKey) => Html | string;
  /** The same where the number stands in a sentence already. */
  readonly files: (count: number, key: CountKey) => Html | null;
}

/** Numbers of a page by itself: each links to a list at its end. */
export class ListedNumbers implements Numbers {
  private readonly anchors = new Map<CountKey, string>();

  /** What was counted, with the anchor of its list. */
  get asked(): ReadonlyMap<CountKey, string> {
    return this.anchors;
  }

  readonly count = (count: number, key: CountKey): Html | string => {
    if (count === 0) return formatCount(count);
    return html`<a class="count" href="#${this.anchorOf(key)}">${formatCount(count)}</a>`;
  };

  readonly files = (count: number, key: CountKey): Html | null =>
    count === 0 ? null : html` <a href="#${this.anchorOf(key)}">${words('report.files')}</a>`;

  private anchorOf(key: CountKey): string {
    const anchor = this.anchors.get(key) ?? `files-${this.anchors.size + 1}`;
    this.anchors.set(key, anchor);
    return anchor;
  }
}

/** Numbers of the editor's page: a click asks the editor for all of the files. */
export const ASKING_NUMBERS: Numbers = {
  count: (count, key) =>
    count === 0
      ? formatCount(count)
      : html`<button type="button" class="open count" data-files="${key}">${formatCount(count)}</button>`,
  files: (count, key) =>
    count === 0
      ? null
      : html` <button type="button" class="open" data-files="${key}">${words('report.files')}</button>`,
};
