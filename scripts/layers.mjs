/** The layer rules as lint rules, each with its reason. test/lint proves each by a fixture that breaks it. */

/** What both ends may import. */
const ENGINE = [
  'analysis',
  'report',
  'findings',
  'judgement',
  'register',
  'history',
  'licensing',
  'snippets',
  'wording',
];

/** Who may import what of our own: a room may import the rooms named, itself, and nothing else under src/. */
export const ROOMS = {
  wording: { may: [], why: 'wording/ renders message ids and knows no room' },
  transfer: { may: [], why: 'transfer/ hands values from one thread or process to another, whatever they are' },
  register: { may: ['transfer', 'wording'], why: 'register/ reads one file; it knows nothing of git or of verdicts' },
  history: { may: ['wording'], why: 'history/ reports what git says, raw; whoever reads applies the register' },
  judgement: {
    may: ['register', 'history', 'wording'],
    why: 'judgement/ is pure: register and history values in, verdicts out',
  },
  licensing: {
    may: ['wording'],
    why: 'licensing/ reads a file it is given; policy and register are applied by others',
  },
  snippets: {
    may: ['licensing', 'wording'],
    why: 'snippets/ compares bytes that it is given with stores that it is given; policy is applied by others',
  },
  findings: {
    may: ['register', 'history', 'judgement', 'licensing', 'snippets', 'wording'],
    why: 'findings/ turns facts into findings; the analysis is built from them, not the other way',
  },
  analysis: {
    may: ['register', 'history', 'judgement', 'licensing', 'snippets', 'findings', 'wording'],
    why: 'analysis/ joins the rooms and knows no surface',
  },
  report: {
    may: ['analysis', 'findings', 'judgement', 'licensing', 'register', 'wording'],
    why: 'report/ is a function of the Analysis value and never asks git',
  },
  analysisProcess: {
    may: ['analysis', 'findings', 'register', 'history', 'transfer', 'wording'],
    why: 'analysisProcess/ has analyses made in another process; what they come to is decided elsewhere',
  },
  printing: { may: ['wording'], why: 'printing/ prints a page that it is given; what is on it is decided elsewhere' },
  commands: {
    may: ['printing', ...ENGINE],
    why: 'commands/ is the command line; the editor is another end of the same engine',
  },
  editor: {
    may: ['analysisProcess', ...ENGINE],
    why: 'editor/ is one end of the engine; the command line is another',
  },
};

const zones = Object.entries(ROOMS).map(([name, { may, why }]) => ({
  target: `./src/${name}`,
  from: './src',
  // Relative to `from`. The two entry files are under src/ too: no room may import them.
  except: [`./${name}`, ...may.map((other) => `./${other}`)],
  message: why,
}));

/** Same values in, same values out: no input or output, no clock, no chance. */
const PURE_ROOMS = ['judgement', 'licensing', 'snippets', 'findings', 'report', 'transfer', 'wording'];
const PURE =
  'judgement/, licensing/, snippets/, findings/, report/, transfer/ and wording/ do no input or output; what they need is given to them';

const VSCODE = {
  regex: '^vscode$',
  message: 'only extension.ts and editor/ import vscode: the engine runs on the command line too',
};
const SPAWNING = {
  regex: '^((node:)?child_process|(node:)?cluster|simple-git|@simple-git/.*)$',
  message:
    'only history/ starts processes, but for printing/ and analysisProcess/: one queue, time limits and safe arguments are there',
};
const READING = {
  regex: '^(node:)?(fs|fs/promises|net|http|http2|https|dgram|tls|dns|os|process|worker_threads|readline)$',
  message: PURE,
};

/** no-restricted-imports sees neither `import("x")` nor `require("x")`: the same patterns as syntax rules. */
const dynamic = ({ regex, message }) => {
  const pattern = `/${regex.replaceAll('/', '\\/')}/`;
  const loading = [
    'ImportExpression > .source',
    'CallExpression[callee.name="require"] > .arguments',
    'CallExpression[callee.property.name=/^(require|getBuiltinModule)$/] > .arguments',
  ];
  return loading.flatMap((place) => [
    { selector: `${place}[type="Literal"][value=${pattern}]`, message },
    { selector: `${place}[type="TemplateLiteral"] > TemplateElement[value.cooked=${pattern}]`, message },
  ]);
};

/** A name that is only known at run time could be any module. */
const UNKNOWN_NAME = [
  'ImportExpression > .source:not(Literal, TemplateLiteral[expressions.length=0])',
  'CallExpression[callee.name="require"] > .arguments:not(Literal, TemplateLiteral[expressions.length=0])',
  'CallExpression[callee.name="createRequire"]',
].map((selector) => ({
  selector,
  message: 'modules are loaded by a literal name, so that the layer rules can see it',
}));

const BARREL = {
  selector: ':matches(ExportAllDeclaration, ExportNamedDeclaration[source])',
  message: 'no barrel files: a thing is imported from the file that is named after it',
};

const CLOCK_AND_CHANCE = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
].map((selector) => ({
  selector,
  message: 'equal input gives equal bytes: the day is an argument, and nothing is random',
}));

const GLOBALS = ['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
  name,
  message: PURE,
}));

/** Later entries of a configuration replace a rule's options, so each entry names all patterns of its files. */
const restrict = (files, patterns, syntax = []) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', BARREL, ...UNKNOWN_NAME, ...patterns.flatMap(dynamic), ...syntax],
  },
});

const pureFiles = PURE_ROOMS.map((name) => `src/${name}/**/*.ts`);

export const layers = [
  { files: ['src/**/*.ts'], rules: { 'import-x/no-restricted-paths': ['error', { zones }] } },
  restrict(['src/**/*.ts'], [VSCODE, SPAWNING]),
  restrict(['src/history/**/*.ts', 'src/printing/**/*.ts', 'src/analysisProcess/**/*.ts'], [VSCODE]),
  restrict(['src/extension.ts', 'src/editor/**/*.ts'], [SPAWNING]),
  restrict(pureFiles, [VSCODE, SPAWNING, READING], CLOCK_AND_CHANCE),
  { files: pureFiles, rules: { 'no-restricted-globals': ['error', ...GLOBALS] } },
];
