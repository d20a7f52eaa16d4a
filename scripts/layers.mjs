/** The layer rules of docs/architecture.md as lint rules, each with its reason. test/lint proves each by a fixture. */

const room = (name) => `./src/${name}`;

/** Who may import what of our own: a room may import the rooms named, itself, and nothing else under src/. */
export const ROOMS = {
  wording: { may: [], why: 'wording/ renders message ids and knows no room' },
  register: { may: ['wording'], why: 'register/ reads one file; it knows nothing of git or of verdicts' },
  history: { may: ['wording'], why: 'history/ reports what git says, raw; whoever reads applies the register' },
  judgement: {
    may: ['register', 'history', 'wording'],
    why: 'judgement/ is pure: register and history values in, verdicts out',
  },
  findings: {
    may: ['register', 'history', 'judgement', 'wording'],
    why: 'findings/ turns facts into findings; the analysis is built from them, not the other way',
  },
  analysis: {
    may: ['register', 'history', 'judgement', 'findings', 'wording'],
    why: 'analysis/ joins the rooms and knows no surface',
  },
  report: {
    may: ['analysis', 'findings', 'judgement', 'register', 'wording'],
    why: 'report/ is a function of the Analysis value and never asks git',
  },
  commands: {
    may: ['analysis', 'report', 'findings', 'judgement', 'register', 'history', 'wording'],
    why: 'commands/ is the command line; the editor is another end of the same engine',
  },
  editor: {
    may: ['analysis', 'report', 'findings', 'judgement', 'register', 'history', 'wording'],
    why: 'editor/ is one end of the engine; the command line is another',
  },
};

const ENTRY_FILES = ['./src/extension.ts', './src/cli.ts'];

const zones = Object.entries(ROOMS).map(([name, { may, why }]) => ({
  target: room(name),
  from: './src',
  except: [`./${name}`, ...may.map((other) => `./${other}`)],
  message: why,
}));

const PURE_ROOMS = ['judgement', 'findings', 'report', 'wording'];
const INPUT_OUTPUT = '^(node:)?(fs|fs/promises|net|http|https|dgram|tls|dns|worker_threads|readline)$';
const PROCESSES = '^((node:)?child_process|(node:)?cluster|simple-git)$';

const VSCODE = {
  regex: '^vscode$',
  message: 'only extension.ts and editor/ import vscode: the engine runs on the command line too',
};
const SPAWNING = {
  regex: PROCESSES,
  message: 'only history/ starts processes: one queue, time limits and safe arguments are there',
};
const READING = { regex: INPUT_OUTPUT, message: 'judgement/, findings/, report/ and wording/ do no input or output' };

/** no-restricted-imports doesn't see `import("x")` and `require("x")`: the same patterns as syntax rules. */
const dynamic = ({ regex, message }) => [
  { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`, message },
  { selector: `CallExpression[callee.name="require"][arguments.0.value=/${regex.replaceAll('/', '\\/')}/]`, message },
];

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...patterns.flatMap(dynamic)],
  },
});

export const layers = [
  {
    files: ['src/**/*.ts'],
    ignores: ENTRY_FILES.map((file) => file.slice(2)),
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
];

export const processes = [
  restrict(['src/**/*.ts'], [VSCODE, SPAWNING]),
  restrict(['src/history/**/*.ts'], [VSCODE]),
  restrict(['src/extension.ts', 'src/editor/**/*.ts'], [SPAWNING]),
  restrict(
    PURE_ROOMS.map((name) => `src/${name}/**/*.ts`),
    [VSCODE, SPAWNING, READING],
  ),
];
