import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { COMMANDS, LINKED_COMMANDS, ROW_COMMANDS, VIEW_COMMANDS } from '../../src/editor/commandIds';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly completionEvents: readonly string[];
        readonly media: { readonly svg: string };
      }[];
    }[];
    readonly colors: readonly { readonly id: string }[];
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
}

const root = path.join(__dirname, '../../..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

const names = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

describe('package.json', () => {
  it('contributes exactly the commands that are registered', () => {
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      contributed.sort(),
      Object.values<string>({ ...COMMANDS, ...VIEW_COMMANDS, ...ROW_COMMANDS }).sort(),
    );
  });

  it('keeps what needs a row out of the palette', () => {
    const hidden = manifest.contributes.menus.commandPalette.filter(({ when }) => when === 'false');
    assert.deepEqual(hidden.map(({ command }) => command).sort(), Object.values<string>(ROW_COMMANDS).sort());
  });

  it('contributes the colours and settings that the code reads', () => {
    const sources = fs
      .readdirSync(path.join(root, 'src/editor'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => fs.readFileSync(path.join(root, 'src/editor', file), 'utf8'))
      .join('\n');
    const read = [...sources.matchAll(/\.get(?:<\w+>)?\('([\w.]+)'/g)].map(([, key]) => `chainOfTitle.${key!}`);
    assert.deepEqual(Object.keys(manifest.contributes.configuration.properties).sort(), [...new Set(read)].sort());
    for (const { id } of manifest.contributes.colors) assert.ok(sources.includes(`'${id}'`), id);
  });

  it('leads through commands and pictures that there are', () => {
    const known = Object.values<string>(COMMANDS);
    const steps = manifest.contributes.walkthroughs.flatMap(({ steps: some }) => some);
    assert.ok(steps.length >= 3 && steps.length <= 5);
    for (const { description, completionEvents, media } of steps) {
      assert.ok(fs.existsSync(path.join(root, media.svg)), media.svg);
      const text = names[description.replaceAll('%', '')]!;
      const [, command] = /\]\(command:([\w.]+)\)$/.exec(text) ?? [];
      const events = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
      for (const one of [command, ...events]) assert.ok(known.includes(one!), one);
      assert.ok(events.includes(command!));
    }
  });

  it('lets no untrusted workspace name a file to read, or a policy to work on', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual([...restrictedConfigurations].sort(), [
      'chainOfTitle.baseline',
      'chainOfTitle.ignoreRevs',
      'chainOfTitle.licence.policy',
      'chainOfTitle.register',
    ]);
  });

  it('lets tooltips link to commands of ours alone', () => {
    for (const command of Object.values(LINKED_COMMANDS)) assert.match(command, /^chainOfTitle\./);
  });
});
