import fs from 'node:fs/promises';
import path from 'node:path';
import { BesideFiles } from '../analysis/besideFiles';
import { licencesInUse } from '../analysis/licencesInUse';
import { licenceFileOf, TEXTS_FOLDER } from '../licensing/reuse/licenceFile';
import { LISTED_EXCEPTIONS, LISTED_LICENCES } from '../licensing/spdxLists';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { english } from '../wording/render';
import { addLicenceTexts } from './addLicenceTexts';
import type { TextOutcome, WantedText } from './addLicenceTexts';
import type { CommandContext } from './commandContext';
import { visibleDiff } from './headerDiff';
import { headerFiles } from './headerFiles';
import { note, print, printJson, printLine } from './output';
import { tellLeftOut } from './printReuse';
import { workPlaceOf } from './workPlace';
import type { WorkPlace } from './workPlace';

type Context = CommandContext<{ readonly dryRun?: boolean }>;

/** Adds the texts of the licences that are named, else of all that are in use, to LICENSES/. */
export async function headerTexts(context: Context, names: readonly string[]): Promise<void> {
  const { options, finish } = context;
  const place = await workPlaceOf(context);
  const outcomes =
    names.length === 0
      ? await addTextsInUse(context, place, { beside: new BesideFiles(tellLeftOut) })
      : await addLicenceTexts(place.root, await named(place.root, names), options);
  if (options.json) await printJson({ version: 1, texts: outcomes.map(textJson) });
  else await tellTexts(outcomes);
  if (areSomeLeft(outcomes) && options.dryRun !== true) finish(1);
}

/** @param planned what is about to be written, by file */
export async function addTextsInUse(
  { options, signal }: Context,
  { root, repository }: WorkPlace,
  { beside, planned = new Map() }: { readonly beside: BesideFiles; readonly planned?: ReadonlyMap<string, Buffer> },
): Promise<TextOutcome[]> {
  const files = [];
  for await (const file of headerFiles(root, ['.'], { root, repository, signal })) files.push(file);
  const tablesOf = (file: string) => beside.tablesOf(file, root);
  const { licences, unread } = await licencesInUse(files, {
    ...{ tablesOf, planned, signal },
    maxFileSize: options.maxFileSize,
  });
  for (const file of unread) note(message('text.unread', { file: visibleText(file) }));
  const wanted = licences.map(({ id, lacking }): WantedText => {
    const at = lacking && `${visibleText(lacking.path)}:${lacking.line}`;
    return { id, isThere: !lacking, reason: at ? message('text.missing', { at }) : message('text.there') };
  });
  return addLicenceTexts(root, wanted, options);
}

async function named(root: string, names: readonly string[]): Promise<WantedText[]> {
  const files = await fs.readdir(path.join(root, TEXTS_FOLDER)).catch(() => []);
  const there = new Set(files.map((file) => licenceFileOf(file).id));
  return [...new Set(names.map(listedId))].map((id) => {
    const isThere = there.has(id);
    return { id, isThere, reason: message(isThere ? 'text.there' : 'text.named') };
  });
}

/** In the list's own casing. */
function listedId(name: string): string {
  const key = name.toLowerCase();
  return (LISTED_LICENCES.get(key) ?? LISTED_EXCEPTIONS.get(key))?.id ?? name;
}

export const areSomeLeft = (outcomes: readonly TextOutcome[]): boolean =>
  outcomes.some(({ action }) => action === 'skip');

export function textJson({ licence, path: file, action, reason, diff }: TextOutcome): object {
  const code = reason.id.replace(/^(?:text|header)\./, '');
  return { licence, path: file, action, reason: english(reason), code, ...(diff !== null && { diff }) };
}

export async function tellTexts(outcomes: readonly TextOutcome[]): Promise<void> {
  for (const { licence, path: file, action, reason, diff } of outcomes) {
    if (diff !== null) await print(process.stdout.isTTY ? visibleDiff(diff) : diff);
    else if (action !== 'none')
      await printLine(`${visibleText(file ?? licence)}: ${action}: ${visibleText(english(reason))}`);
  }
  const count = (wanted: TextOutcome['action']): number => outcomes.filter(({ action }) => action === wanted).length;
  note(
    message('note.texts', {
      licences: outcomes.length,
      there: count('none'),
      added: count('add'),
      left: count('skip'),
    }),
  );
}
