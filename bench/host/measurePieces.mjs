import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { longestPieces } from './longestPieces.mjs';
import { open, withMeasuredEditor } from './openings.mjs';
import { sourcePlaces } from './sourcePlaces.mjs';
import { SUBJECTS } from './subjects.mjs';

/** Hosts whose stack is watched: one with nothing kept, and those after it. */
const WATCHED = 3;
/** Milliseconds: shorter pieces aren't told one by one. */
const TOLD = 16;

const isOurs = (url) => url.includes(path.join(root, 'dist'));

function piecesOf({ profile, ticks }) {
  const placeOf = sourcePlaces();
  const pieces = longestPieces(profile, ticks, isOurs);
  const told = pieces.filter(({ milliseconds }, at) => at === 0 || milliseconds >= TOLD);
  return told.map(({ frame, ...piece }) => ({ ...piece, place: placeOf(frame) }));
}

/** The longest pieces of our work in hosts whose stack is watched, which makes all of them longer. */
export function measurePieces(folder, { told }) {
  return withMeasuredEditor(async (editor) => {
    const watched = [];
    for (let at = 0; at < WATCHED; at++) {
      told(`stack watched, ${at + 1} of ${WATCHED}`);
      watched.push(piecesOf(await open(editor, SUBJECTS.ours, folder, { isProfiled: true })));
    }
    return watched;
  });
}
