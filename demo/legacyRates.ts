import type { Change } from './fastImport';
import type { Random } from './random';

const PORTS = 'NLRTM BEANR DEHAM GBFXT ESVLC PTSIE INNSA SGSIN CNSHA KRPUS JPYOK USNYC USLAX BRSSZ ZADUR NGAPP'.split(
  ' ',
);
const BOXES = ['20GP', '40GP', '40HC', '45HC', '40RF'] as const;

function table(random: Random, year: number): Change {
  const rows = Array.from({ length: 410 }, () => {
    const from = random.pick(PORTS);
    const to = random.pick(PORTS.filter((port) => port !== from));
    const month = String(random.int(1, 12)).padStart(2, '0');
    const rate = random.int(18, 480) * 10;
    return [
      from,
      to,
      random.pick(BOXES),
      rate,
      'USD',
      `${year}-${month}-01`,
      random.int(14, 45),
      random.pick(['CY', 'SD']),
    ].join(',');
  });
  const head = 'from,to,box,rate,currency,valid_from,transit_days,terms';
  return { kind: 'write', path: `legacy/rates/${year}.csv`, data: [head, ...rows.sort(), ''].join('\n') };
}

function loader(): Change {
  const perBox = BOXES.flatMap((box) => [
    '',
    `// ${box}: rows that name the box, dearest first.`,
    `function rates${box}(rows) {`,
    '  return rows',
    `    .filter(function (row) { return row.box === '${box}'; })`,
    '    .map(function (row) {',
    '      return {',
    "        lane: row.from + '-' + row.to,",
    '        rate: Number(row.rate),',
    '        currency: row.currency,',
    '        validFrom: row.valid_from,',
    '        transitDays: Number(row.transit_days),',
    "        toDoor: row.terms === 'SD'",
    '      };',
    '    })',
    '    .sort(function (a, b) { return b.rate - a.rate; });',
    '}',
    '',
    `exports.rates${box} = rates${box};`,
  ]);
  const lines = [
    "var fs = require('fs');",
    '',
    'function readTable(file) {',
    "  var lines = fs.readFileSync(file, 'utf8').trim().split('\\n');",
    "  var names = lines[0].split(',');",
    '  return lines.slice(1).map(function (line) {',
    '    var row = {};',
    "    line.split(',').forEach(function (value, at) { row[names[at]] = value; });",
    '    return row;',
    '  });',
    '}',
    '',
    'exports.readTable = readTable;',
    ...perBox,
    '',
  ];
  return { kind: 'write', path: 'legacy/rates/tables.js', data: lines.join('\n') };
}

/** About 2,500 lines: tables of the years before, and the script that reads them. */
export function legacyRates(random: Random): Change[] {
  return [...[2017, 2018, 2019, 2020, 2021, 2022].map((year) => table(random, year)), loader()];
}
