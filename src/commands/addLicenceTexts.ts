import fs from 'node:fs/promises';
import path from 'node:path';
import { textPlace } from '../analysis/textPlace';
import { loadWholeTexts } from '../analysis/wholeTexts';
import { textFileOf } from '../licensing/reuse/licenceFile';
import { LISTED_EXCEPTIONS, LISTED_LICENCES } from '../licensing/spdxLists';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { headerDiff } from './headerDiff';
import { replaceFile } from './replaceFile';

/** A licence or exception, and why its text is to be there. */
export interface WantedText {
  readonly id: string;
  readonly reason: Message;
  /** It is there already. */
  readonly isThere: boolean;
}

/** What is done for a text, or would be. */
export interface TextOutcome {
  readonly licence: string;
  /** From the root; null where none can be for it. */
  readonly path: string | null;
  readonly action: 'none' | 'add' | 'skip';
  readonly reason: Message;
  readonly diff: string | null;
}

/**
 * Puts texts that are wanted into LICENSES/, each whole or not at all. What is there is never written over, no link is
 * followed, and a text that isn't known is never made up.
 * @param root real
 */
export async function addLicenceTexts(
  root: string,
  wanted: readonly WantedText[],
  { dryRun = false }: { readonly dryRun?: boolean | undefined },
): Promise<TextOutcome[]> {
  if (wanted.every(({ isThere }) => isThere)) return wanted.map((one) => outcomeOf(one, 'none'));
  const textOf = await loadWholeTexts();
  const outcomes: TextOutcome[] = [];
  for (const one of wanted) {
    const text = textOf(one.id);
    if (one.isThere) outcomes.push(outcomeOf(one, 'none'));
    else if (text === null) outcomes.push(outcomeOf(one, 'skip', unknownText(one.id)));
    else outcomes.push(await added(root, one, Buffer.from(text), dryRun));
  }
  return outcomes;
}

function outcomeOf({ id, reason }: WantedText, action: TextOutcome['action'], why = reason): TextOutcome {
  const file = why.id === 'text.unlisted' ? null : textFileOf(id);
  return { licence: id, path: file, action, reason: why, diff: null };
}

async function added(root: string, one: WantedText, text: Buffer, dryRun: boolean): Promise<TextOutcome> {
  const outcome = outcomeOf(one, 'add');
  const shown = textFileOf(one.id);
  const file = path.join(root, shown);
  try {
    const place = await textPlace(root, one.id);
    if (place !== 'free') return outcomeOf(one, 'skip', message(`text.${place}`));
    if (dryRun) return { ...outcome, diff: headerDiff(shown, null, text) };
    await fs.mkdir(path.dirname(file)).catch(ifThere);
    return (await replaceFile(file, null, text)) === 'written'
      ? outcome
      : outcomeOf(one, 'skip', message('text.taken'));
  } catch (error) {
    const { code, message: reason } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return outcomeOf(one, 'skip', message('header.failed', { reason }));
  }
}

function ifThere(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}

function unknownText(id: string): Message {
  if (/^(?:LicenseRef|AdditionRef)-/i.test(id)) return message('text.reference');
  const key = id.toLowerCase();
  if (!LISTED_LICENCES.has(key) && !LISTED_EXCEPTIONS.has(key)) return message('text.unlisted');
  return message('text.unknown', { address: `https://spdx.org/licenses/${id}.html` });
}
