import { count, megabytes, milliseconds, seconds, times } from './figures.mjs';
import { table } from './table.mjs';

const ENDINGS = {
  well: () => [],
  missing: () => ['not installed'],
  limit: ({ limit }) => [`no end after ${limit} minutes`],
  badly: ({ code, told }) => [`failed (${code ?? 'a signal'}): ${told.split('\n').at(-1).slice(0, 80)}`],
};

function agreementText({ lines, equal, files, failed, sameAgain }) {
  return [
    `${count(equal)} of ${count(lines)} lines equal to blame's, in ${count(files - failed)} files`,
    ...(failed > 0 ? [`blame failed at ${count(failed)} files`] : []),
    ...(sameAgain ? [] : ['not the same output again']),
  ];
}

function remarks({ agreement, agreed, sampled, of, ...row }) {
  return [
    ...ENDINGS[row.ended](row),
    ...(agreed ? agreementText(agreement) : []),
    ...(sampled < of ? [`sampled ${count(sampled)} of ${count(of)}`] : []),
  ].join('; ');
}

const COLUMNS = [
  ['repository', ({ about }) => about, 'left'],
  ['measured', ({ subject }) => subject, 'left'],
  ['CPU s', ({ cpu }) => seconds(cpu)],
  ['wall s', ({ wall }) => seconds(wall)],
  ['CPU / floor', ({ cpu, floorCpu }) => times(cpu / floorCpu)],
  ['blames / CPU', ({ cpu, blamesCpu }) => times(blamesCpu / cpu)],
  ['peak MB', ({ peak }) => megabytes(peak)],
  ['largest child MB', ({ childPeak }) => megabytes(childPeak || undefined)],
  ['longest delay ms', ({ longestDelay }) => milliseconds(longestDelay)],
  ['', remarks, 'left'],
];

/** One table of all repositories; a repository is named in its first row. */
export function costTable(repositories) {
  const rows = repositories.flatMap(({ rows: own, agreement, ...about }) => {
    const floorCpu = own.find(({ floor }) => floor).cpu;
    const blamesCpu = own.find(({ blames }) => blames).cpu;
    const named = `${about.name}: ${count(about.commits)} commits, ${count(about.files)} files, ${count(about.lines)} lines`;
    return own.map((row, at) => ({ ...row, agreement, floorCpu, blamesCpu, about: at === 0 ? named : '' }));
  });
  return table(COLUMNS, rows);
}
