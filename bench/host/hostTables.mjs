import { count, megabytes, milliseconds, seconds, times } from '../history/figures.mjs';
import { median } from '../history/median.mjs';
import { table } from '../history/table.mjs';

/** Milliseconds that no piece of ours is to take. */
const ALLOWED = 50;
/** Of the longest pieces so many are named. */
const NAMED = 8;

const middle = (runs, value) => median(runs.map(value));

function activationTable({ activated }) {
  const columnsOf = (name) => {
    const values = (part, clock) => activated.map((one) => one[name][part][clock]).filter((time) => time !== null);
    return [
      [`${name}, ms`, ({ part }) => seconds(median(values(part, 'wall')))],
      ['fastest', ({ part }) => seconds(Math.min(...values(part, 'wall')))],
      ['CPU ms', ({ part }) => seconds(median(values(part, 'cpu')))],
    ];
  };
  return table(
    [
      [`medians of ${activated.length} hosts`, ({ title }) => title, 'left'],
      ...columnsOf('ours'),
      ...columnsOf('empty'),
    ],
    [
      { title: 'loading its file', part: 'load' },
      { title: 'activating it', part: 'activate' },
      { title: 'from one’s begin to the other’s end', part: 'all' },
    ],
  );
}

/** The first one apart: nothing is kept then. */
function groupsOf({ opened: [first, ...again] }) {
  const group = (title, some) => ({ title, ours: some.map(({ ours }) => ours), empty: some.map(({ empty }) => empty) });
  return [
    group('nothing kept', [first]),
    ...(again.length > 0 ? [group(`again, median of ${again.length}`, again)] : []),
  ];
}

function runTable(measured) {
  const row = (title, show, value) => (group) => {
    const [ours, empty] = [middle(group.ours, value), middle(group.empty, value)];
    return { opened: group.title, title, ours: show(ours), empty: show(empty), ratio: times(ours / empty) };
  };
  const rows = [
    row('delay p50, ms', seconds, ({ delay }) => delay.p50),
    row('delay p99, ms', milliseconds, ({ delay }) => delay.p99),
    row('longest delay, ms', milliseconds, ({ delay }) => delay.max),
    row('turn p99, CPU ms', seconds, ({ turn }) => turn.p99),
    row('longest turn, CPU ms', milliseconds, ({ turn }) => turn.max),
    row('memory, resident, MB', megabytes, ({ memory }) => memory.rss),
    row('of it heap used, MB', megabytes, ({ memory }) => memory.heap),
    row('its own process, resident, MB', megabytes, ({ memory }) => memory.beside ?? NaN),
  ];
  return table(
    [
      ['opened', ({ opened }) => opened, 'left'],
      ['measured', ({ title }) => title, 'left'],
      ['ours', ({ ours }) => ours],
      ['empty', ({ empty }) => empty],
      ['ours / empty', ({ ratio }) => ratio],
    ],
    groupsOf(measured).flatMap((group) => rows.map((of) => of(group))),
  );
}

const lengthOf = ({ milliseconds: wall, cpu }) => cpu ?? wall;
const named = (piece) => `${milliseconds(lengthOf(piece))} ${piece.place}`;

function pieceTable({ watched }) {
  const over = (pieces, length) => count(pieces.filter((one) => length(one) > ALLOWED).length);
  return table(
    [
      ['stack watched', ({ title }) => title, 'left'],
      ['longest piece of ours, CPU ms', ({ pieces }) => milliseconds(lengthOf(pieces[0]))],
      ['ms', ({ pieces }) => milliseconds(Math.max(...pieces.map((one) => one.milliseconds)))],
      [`over ${ALLOWED} ms CPU`, ({ pieces }) => over(pieces, lengthOf)],
      ['ms', ({ pieces }) => over(pieces, (one) => one.milliseconds)],
      ['the longest, CPU ms', ({ pieces }) => pieces.slice(0, NAMED).map(named).join(', '), 'left'],
    ],
    watched.map((pieces, at) => ({ title: at === 0 ? 'nothing kept' : 'again', pieces })),
  );
}

/** What our extension costs the host that it shares with others, beside one that does nothing. */
export function hostTables(measured) {
  const shown = groupsOf(measured).map(
    ({ title, ours }) => `${seconds(middle(ours, (run) => run.shown) / 1000)} s ${title}`,
  );
  return [
    activationTable(measured),
    `until all is shown: ${shown.join('; ')}`,
    runTable(measured),
    pieceTable(measured),
  ].join('\n\n');
}
