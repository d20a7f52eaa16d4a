import { EventEmitter, Uri } from 'vscode';
import type { Disposable, TextDocumentContentProvider } from 'vscode';
import { words } from '../../report/words';
import type { Message } from '../../wording/message';
import type { WorkPlace } from './paste';

/** Documents about works whose text isn't on this disk, and the sides of comparisons. */
export const WORK_SCHEME = 'chain-of-title-work';

/** Characters that are held for editors; what is oldest goes first. */
const MOST_HELD = 20_000_000;

/** Read-only texts. They hold what is asked of them while they are looked at, and nothing is read for them. */
export class WorkTexts implements TextDocumentContentProvider, Disposable {
  private readonly held = new Map<string, string>();
  private size = 0;
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: Uri): string | null {
    return this.held.get(uri.toString()) ?? null;
  }

  /** @param name as the tab has it; tells the language */
  hold(name: string, text: string, id: string): Uri {
    const uri = Uri.from({ scheme: WORK_SCHEME, path: `/${name.split('/').at(-1)!}`, query: id });
    const key = uri.toString();
    const before = this.held.get(key);
    this.release(key);
    this.held.set(key, text);
    this.size += text.length;
    for (const oldest of this.held.keys()) {
      if (this.size <= MOST_HELD || oldest === key) break;
      this.release(oldest);
    }
    if (before !== undefined && before !== text) this.changed.fire(uri);
    return uri;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private release(key: string): void {
    this.size -= this.held.get(key)?.length ?? 0;
    this.held.delete(key);
  }
}

/** What is known of a work, in lines. */
export function aboutWork({ copy }: WorkPlace): string {
  const { work, path, licence } = copy;
  return [
    words('paste.work.title'),
    '',
    words('paste.work.name', { work: work.name }),
    words('paste.work.address', { address: work.purl }),
    ...(work.home === null ? [] : [words('paste.work.home', { address: work.home })]),
    words('paste.work.versions', { versions: versionsOf(copy) }),
    words('paste.work.file', { path, lines: rangeText(copy.theirLines) }),
    words('paste.work.licence', { licence }),
    '',
  ].join('\n');
}

/** Work, versions, file, lines, licence. */
export function workArguments({ copy }: WorkPlace): NonNullable<Message['args']> {
  const { work, path, licence, theirLines } = copy;
  return { work: work.name, versions: versionsOf(copy), path, lines: rangeText(theirLines), licence };
}

export function versionsOf({ versions: [oldest, newest] }: WorkPlace['copy']): string {
  return oldest === newest ? newest : `${oldest}–${newest}`;
}

const rangeText = ([first, last]: readonly [number, number]): string => `${first}–${last}`;
