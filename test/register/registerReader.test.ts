import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readRegister, RegisterReader } from '../../src/register/registerReader';
import type { ReadRegister } from '../../src/register/registerReader';
import { SMALLEST, withFolder } from './problemsOf';

const EXAMPLE = path.join(__dirname, '../../../test/fixtures/example-register.yaml');

/** `file:line:column id`, the file from `folder`. */
function told(read: ReadRegister, folder: string): string[] {
  return read.problems.map((problem) => {
    return `${path.relative(folder, problem.path)}:${problem.line}:${problem.column} ${problem.message.id}`;
  });
}

describe('reading a register', () => {
  it('gives it whole, with the line of each entry', async () => {
    const read = await readRegister(EXAMPLE);
    const bytes = fs.readFileSync(EXAMPLE);
    const lines = bytes.toString().split('\n');
    assert.deepEqual(read.problems, []);
    assert.equal(read.path, EXAMPLE);
    assert.deepEqual(read.files, [EXAMPLE]);
    assert.equal(read.sha256, createHash('sha256').update(bytes).digest('hex'));
    assert.equal(read.register?.agreements?.length, 4);
    for (const [kind, id] of [
      ['organisation', 'acme'],
      ['vendors', 'deltadev'],
      ['people', 'ravi'],
      ['engagements', 'ania-self'],
      ['agents', 'claude'],
      ['agreements', 'MSA-2024-01'],
      ['assets', 'nimbus-kit'],
      ['milestones', 'M2'],
    ] as const) {
      const line = read.lines(kind, id);
      assert.ok(line !== null && lines[line - 1]!.includes(`id: ${id}`), `${kind} ${id}`);
      assert.deepEqual(read.placeOf(kind, id), { path: EXAMPLE, line });
    }
    assert.equal(read.lines('agreements', 'acme'), null);
    assert.equal(read.placeOf('vendors', 'ravi'), null);
  });

  it('gives no half register', async () => {
    await withFolder({ 'r.yaml': `${SMALLEST}vendors: [{id: a}]\n` }, async (folder) => {
      const read = await readRegister(path.join(folder, 'r.yaml'));
      assert.equal(read.register, null);
      assert.deepEqual(told(read, folder), ['r.yaml:3:11 problem.missing-key']);
      assert.equal(read.lines('vendors', 'a'), 3);
    });
  });

  it('joins the files of a folder', async () => {
    const files = {
      'ip-register/a.yaml': `${SMALLEST}vendors:\n  - {id: v, name: V}\n`,
      'ip-register/b.yaml': 'register_version: 1\nvendors:\n  - {id: w, name: W}\n',
      'ip-register/c.yml': 'people: []\n',
      'ip-register/notes.md': 'not a register',
      'ip-register/deeper/d.yaml': 'not: read',
    };
    await withFolder(files, async (folder) => {
      const register = path.join(folder, 'ip-register');
      const read = await readRegister(register);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(
        read.register?.vendors?.map(({ id }) => id),
        ['v', 'w'],
      );
      assert.deepEqual(
        read.files,
        ['a.yaml', 'b.yaml', 'c.yml'].map((name) => path.join(register, name)),
      );
      assert.deepEqual(read.placeOf('vendors', 'w'), { path: path.join(register, 'b.yaml'), line: 3 });
      assert.match(read.sha256, /^[0-9a-f]{64}$/);
    });
  });

  it('tells of an id and a key in two files at the second', async () => {
    const files = {
      'r/a.yaml': `${SMALLEST}vendors: [{id: v, name: V}]\npolicy: {signatures: warn}\n`,
      'r/b.yaml': 'vendors: [{id: v, name: V}]\n',
    };
    await withFolder(files, async (folder) => {
      const read = await readRegister(path.join(folder, 'r'));
      assert.deepEqual(told(read, folder), ['r/b.yaml:1:16 problem.duplicate-party']);
      fs.writeFileSync(path.join(folder, 'r/b.yaml'), 'policy: {signatures: warn}\n');
      assert.deepEqual(told(await readRegister(path.join(folder, 'r')), folder), [
        'r/b.yaml:1:1 problem.key-in-two-files',
      ]);
    });
  });

  it('tells the problems of each file by file and line', async () => {
    const files = { 'r/b.yaml': 'a: [\n', 'r/a.yaml': '- x\n', 'r/c.yaml': '' };
    await withFolder(files, async (folder) => {
      assert.deepEqual(told(await readRegister(path.join(folder, 'r')), folder), [
        'r/a.yaml:1:1 problem.not-a-mapping',
        'r/b.yaml:2:1 problem.yaml',
        'r/c.yaml:1:1 problem.empty',
      ]);
    });
  });
});

describe('a register that builds on another', () => {
  const base = `${SMALLEST}vendors: [{id: v, name: Below}, {id: w, name: W}]
policy: {nda_min_term: P3Y, signatures: warn}
requirements: [{terms: [reuse]}]
protected: {branches: [main]}
`;
  const own = `extends: org/base.yaml
vendors: [{id: v, name: Own}]
policy: {signatures: "off"}
requirements: [{terms: [remedies]}]
protected: {paths: ["deploy/**"]}
`;

  it('replaces entries by id, adds others, and keeps the rest', async () => {
    await withFolder({ 'r.yaml': own, 'org/base.yaml': base }, async (folder) => {
      const { register, problems, files } = await readRegister(path.join(folder, 'r.yaml'));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        register?.vendors?.map(({ name }) => name),
        ['W', 'Own'],
      );
      assert.deepEqual(register.policy, { nda_min_term: 'P3Y', signatures: 'off' });
      assert.deepEqual(
        register.requirements?.map(({ terms }) => terms),
        [['reuse'], ['remedies']],
      );
      assert.deepEqual(register.protected, { paths: ['deploy/**'] });
      assert.equal(register.organisation.id, 'acme');
      assert.equal(files.length, 2);
    });
  });

  it('puts several one above the other, the first named on top', async () => {
    const files = {
      'r.yaml': 'extends: [a.yaml, b.yaml]\n',
      'a.yaml': 'vendors: [{id: v, name: A}]\n',
      'b.yaml': `${SMALLEST}vendors: [{id: v, name: B}]\n`,
    };
    await withFolder(files, async (folder) => {
      const { register } = await readRegister(path.join(folder, 'r.yaml'));
      assert.deepEqual(
        register?.vendors?.map(({ name }) => name),
        ['A'],
      );
    });
  });

  it('points at the value in the file that it came from', async () => {
    const files = {
      'r.yaml': 'extends: base.yaml\n',
      'base.yaml': `${SMALLEST}vendors: [{id: v, name: V, tag: XYZ}]\n`,
    };
    await withFolder(files, async (folder) => {
      const read = await readRegister(path.join(folder, 'r.yaml'));
      assert.deepEqual(told(read, folder), ['base.yaml:3:33 problem.bad-tag']);
    });
  });

  const refused: [title: string, files: Record<string, string>, expected: string][] = [
    ['itself', { 'r.yaml': 'extends: r.yaml\n' }, 'r.yaml:1:10 problem.extends-cycle'],
    [
      'in a circle',
      { 'r.yaml': 'extends: s.yaml\n', 's.yaml': 'extends:\n  - r.yaml\n' },
      's.yaml:2:5 problem.extends-cycle',
    ],
    ['nothing', { 'r.yaml': 'extends: s.yaml\n' }, 'r.yaml:1:10 problem.file-missing'],
    ['an absolute path', { 'r.yaml': 'extends: /etc/a.yaml\n' }, 'r.yaml:1:10 problem.extends-not-relative'],
    [
      'what is no YAML file',
      { 'r.yaml': 'extends: secret\n', secret: 'a: b' },
      'r.yaml:1:10 problem.extends-not-relative',
    ],
    ['a folder', { 'r.yaml': 'extends: d.yaml\n', 'd.yaml/x': '' }, 'r.yaml:1:10 problem.folder-empty'],
    ['what is not UTF-8', { 'r.yaml': 'extends: s.yaml\n', 's.yaml': 'latin' }, 'r.yaml:1:10 problem.not-utf8'],
  ];
  for (const [title, files, expected] of refused) {
    it(`doesn't build on ${title}`, async () => {
      const bytes = Object.entries(files).map(([name, text]) => [name, text === 'latin' ? Buffer.from([0xe9]) : text]);
      await withFolder(Object.fromEntries(bytes) as Record<string, string | Buffer>, async (folder) => {
        const read = await readRegister(path.join(folder, 'r.yaml'));
        assert.deepEqual(told(read, folder), [expected]);
        assert.equal(read.register, null);
      });
    });
  }

  it("doesn't build on a chain without end", async () => {
    const chain = Array.from({ length: 12 }, (_, at) => [`r${at}.yaml`, `extends: r${at + 1}.yaml\n`]);
    await withFolder(Object.fromEntries(chain) as Record<string, string>, async (folder) => {
      const read = await readRegister(path.join(folder, 'r0.yaml'));
      assert.deepEqual(told(read, folder), ['r9.yaml:1:10 problem.extends-too-long']);
    });
  });

  it('stays in its folder, by links too, unless any place is allowed', async () => {
    const files = {
      'repo/r.yaml': 'extends: ../private.yaml\n',
      'repo/s.yaml': 'extends: link.yaml\n',
      'private.yaml': SMALLEST,
    };
    await withFolder(files, async (folder) => {
      fs.symlinkSync('../private.yaml', path.join(folder, 'repo/link.yaml'));
      for (const name of ['r.yaml', 's.yaml']) {
        const register = path.join(folder, 'repo', name);
        const read = await readRegister(register);
        assert.deepEqual(told(read, folder), [`repo/${name}:1:10 problem.file-outside`]);
        assert.deepEqual(read.files, [register]);
        assert.equal((await readRegister(register, { within: null })).register?.organisation.id, 'acme');
        assert.equal((await readRegister(register, { within: folder })).register?.organisation.id, 'acme');
      }
    });
  });
});

describe('a register that means harm', () => {
  const big = `${SMALLEST}# ${'x'.repeat(2 * 1024 * 1024)}\n`;
  const cases: [title: string, files: Record<string, string>, expected: string][] = [
    ['more than 2 MB', { 'r.yaml': big }, 'problem.file-too-large'],
    [
      'more than 20 MB together',
      Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`r.yaml/${at}.yaml`, big.slice(-2_000_000)])),
      'problem.files-too-large',
    ],
    ['an empty folder', { 'r.yaml/readme.md': '' }, 'problem.folder-empty'],
    ['no file', {}, 'problem.file-missing'],
  ];
  for (const [title, files, expected] of cases) {
    it(`is refused: ${title}`, async () => {
      await withFolder(files, async (folder) => {
        const read = await readRegister(path.join(folder, 'r.yaml'));
        assert.equal(read.register, null);
        assert.ok(read.problems.some(({ message }) => message.id === expected));
      });
    });
  }

  it('is refused where it is no file at all', async () => {
    await withFolder({}, async (folder) => {
      fs.symlinkSync('/dev/null', path.join(folder, 'r.yaml'));
      const read = await readRegister(path.join(folder, 'r.yaml'), { within: null });
      assert.deepEqual(told(read, folder), ['r.yaml:1:1 problem.not-a-file']);
      const nowhere = await readRegister(path.join(folder, 'no/such/r.yaml'));
      assert.deepEqual(told(nowhere, folder), ['no/such/r.yaml:1:1 problem.file-missing']);
    });
  });

  it('is given up when the time is over', async () => {
    const slow = `${SMALLEST}vendors: [${'{id: a, name: b},'.repeat(100_000)}]\n`;
    await withFolder({ 'r.yaml': slow }, async (folder) => {
      const read = await readRegister(path.join(folder, 'r.yaml'), { timeLimit: 100 });
      assert.deepEqual(told(read, folder), ['r.yaml:1:1 problem.timed-out']);
      assert.equal(read.sha256, '');
    });
  });

  it('is let go of when nobody waits any more', async () => {
    const controller = new AbortController();
    const reading = readRegister(EXAMPLE, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(reading, /enough/);
    await assert.rejects(readRegister(EXAMPLE, { signal: controller.signal }), /enough/);
  });

  it('with 100,000 keys takes seconds, not minutes', async () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`).join('\n');
    await withFolder({ 'r.yaml': `${SMALLEST}${keys}\n` }, async (folder) => {
      const read = await readRegister(path.join(folder, 'r.yaml'), { timeLimit: 50_000 });
      assert.equal(read.problems.length, 501);
      assert.equal(read.problems[0]?.message.id, 'problem.unknown-key');
    });
  });
});

describe('a reader that stays', () => {
  const people = (...ids: string[]) =>
    `${SMALLEST}people:\n${ids.map((id) => `  - {id: ${id}, name: ${id}}\n`).join('')}`;
  const slow = `${SMALLEST}people:\n${Array.from({ length: 20_000 }, (_, at) => `  - {id: p${at}, name: x}\n`).join('')}`;

  async function reading(
    files: Readonly<Record<string, string>>,
    work: (reader: RegisterReader, file: (name: string) => string) => Promise<void>,
  ): Promise<void> {
    const reader = new RegisterReader();
    try {
      await withFolder(files, (folder) => work(reader, (name) => path.join(folder, name)));
    } finally {
      await reader.dispose();
    }
  }

  const idsIn = ({ register }: ReadRegister) => register?.people?.map(({ id }) => id);

  it('tells what is there now, and where', async () => {
    await reading({ 'r.yaml': people('ana', 'ben') }, async (reader, file) => {
      assert.deepEqual(idsIn(await reader.read(file('r.yaml'))), ['ana', 'ben']);
      fs.writeFileSync(file('r.yaml'), people('eve', 'ana', 'ben'));
      const again = await reader.read(file('r.yaml'));
      assert.deepEqual(idsIn(again), ['eve', 'ana', 'ben']);
      const once = await readRegister(file('r.yaml'));
      assert.equal(again.lines('people', 'ben'), once.lines('people', 'ben'));
      assert.equal(again.sha256, once.sha256);
    });
  });

  it('gives entries that are as they were as the same objects, whatever was read in between', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `p${at}`);
    const files = { 'r.yaml': people(...many), 'broken.yaml': 'people: [' };
    await reading(files, async (reader, file) => {
      const before = (await reader.read(file('r.yaml'))).register!.people!;
      fs.writeFileSync(file('r.yaml'), people('eve', ...many.filter((id) => id !== 'p250')));
      const after = (await reader.read(file('r.yaml'))).register!.people!;
      assert.deepEqual(
        after.map(({ id }) => id),
        ['eve', ...many.filter((id) => id !== 'p250')],
      );
      assert.deepEqual([after[1] === before[0], after.at(-1) === before.at(-1)], [true, true]);
      assert.equal((await reader.read(file('broken.yaml'))).register, null);
      assert.deepEqual((await reader.read(file('r.yaml'))).register!.people, after);
    });
  });

  it('gives each who asks at the same time what they asked for', async () => {
    await reading({ 'a.yaml': people('ana'), 'b.yaml': people('ben') }, async (reader, file) => {
      const reads = ['a.yaml', 'b.yaml', 'a.yaml'].map((name) => reader.read(file(name)));
      assert.deepEqual((await Promise.all(reads)).map(idsIn), [['ana'], ['ben'], ['ana']]);
    });
  });

  it('keeps its worker from the second reading on: mostly nobody edits the register', async () => {
    let workers = 0;
    const count = (): number => workers++;
    process.on('worker', count);
    const reader = new RegisterReader(0);
    try {
      await withFolder({ 'r.yaml': people('ana') }, async (folder) => {
        const started: number[] = [];
        for (let time = 0; time < 3; time++) {
          await reader.read(path.join(folder, 'r.yaml'));
          started.push(workers);
          // Longer than it waits after the first reading.
          await wait(20);
        }
        assert.deepEqual(started, [1, 2, 2]);
      });
    } finally {
      process.off('worker', count);
      await reader.dispose();
    }
  });

  it('goes on after a reading that took too long', async () => {
    await reading({ 'slow.yaml': slow, 'r.yaml': people('ana') }, async (reader, file) => {
      const late = await reader.read(file('slow.yaml'), { timeLimit: 50 });
      assert.deepEqual(
        late.problems.map(({ message: { id } }) => id),
        ['problem.timed-out'],
      );
      assert.deepEqual(idsIn(await reader.read(file('r.yaml'))), ['ana']);
    });
  });

  it('goes on after one that nobody waits for any more', async () => {
    await reading({ 'slow.yaml': slow, 'r.yaml': people('ana') }, async (reader, file) => {
      const controller = new AbortController();
      const [first, waiting] = ['slow.yaml', 'r.yaml'].map((name) =>
        reader.read(file(name), { signal: controller.signal }),
      );
      const next = reader.read(file('r.yaml'));
      controller.abort(new Error('enough'));
      await assert.rejects(first!, /enough/);
      await assert.rejects(waiting!, /enough/);
      assert.deepEqual(idsIn(await next), ['ana']);
    });
  });

  it('ends when it is disposed of, with what it was reading', async () => {
    await reading({ 'slow.yaml': slow }, async (reader, file) => {
      const read = reader.read(file('slow.yaml'));
      const ended = assert.rejects(read);
      await reader.dispose();
      await ended;
      await assert.rejects(reader.read(file('slow.yaml')));
    });
  });

  it('keeps no process alive', async () => {
    const script = `
      const { RegisterReader } = require(${JSON.stringify(require.resolve('../../src/register/registerReader'))});
      new RegisterReader().read(${JSON.stringify(path.resolve(EXAMPLE))}).then(({ problems }) => console.log(problems.length));
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { timeout: 120_000 });
    assert.equal(stdout, '0\n');
  });
});
