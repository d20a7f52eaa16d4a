import { Command, InvalidArgumentError, Option } from 'commander';
import { SEVERITIES } from '../findings/order';
import { isRule, SEVERITY_CHOICES } from '../findings/severities';
import type { Severities } from '../findings/severities';
import { isCalendarDay } from '../register/calendarDay';
import { english } from '../wording/render';
import { AGREEMENT_TYPES } from '../register/agreementTypes';
import { message } from '../wording/message';
import type { MessageId } from '../wording/english';
import type { CommandContext, CommonOptions } from './commandContext';
import { IMPORT_KINDS } from './importKindNames';
import { VERSION } from '../analysis/product';

type Handler<Options> = (given: CommandContext<Options>, argument: never, another: never) => Promise<void>;

const t = (id: MessageId): string => english(message(id));

/** The command line's commands as one table; each handler is a file of its own, read when it is run. */
export function createProgram(context: Pick<CommandContext, 'signal' | 'finish'>): Command {
  const program = new Command('chain-of-title')
    .description(t('command.about'))
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError(t('command.help-hint'))
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'chain-of-title: ')) });
  withCommonOptions(program);

  const add = (parent: Command, synopsis: string, about: MessageId): Command =>
    withCommonOptions(parent.command(synopsis).description(t(about)).exitOverride());
  const run =
    <Options>(load: () => Promise<Handler<Options>>) =>
    async (...args: unknown[]): Promise<void> => {
      const command = args.at(-1) as Command;
      const options = command.optsWithGlobals<CommonOptions & Options>();
      const handler = await load();
      await handler({ ...context, options }, args[0] as never, args[1] as never);
    };

  add(program, 'init', 'command.init')
    .option('-o, --output <path>', t('option.init-output'))
    .option('--force', t('option.force'))
    .option('--organisation <name>', t('option.organisation'))
    .action(run(async () => (await import('./init.js')).init));
  add(program, 'report', 'command.report')
    .option('--format <formats>', t('option.format'), 'terminal')
    .option('-o, --output <folder>', t('option.output-folder'))
    .option('--pseudonymous', t('option.pseudonymous'))
    .option('--pdf <file>', t('option.pdf'))
    .option('--browser <program>', t('option.browser'))
    .option('--verify-signatures', t('option.verify-signatures'))
    .addOption(severity())
    .addOption(failOn())
    .action(run(async () => (await import('./report.js')).report));
  add(program, 'check', 'command.check')
    .option('--changed [base]', t('option.changed'))
    .option('--staged', t('option.staged'))
    .option('--verify-signatures', t('option.verify-signatures'))
    .option('--reuse', t('option.reuse'))
    .option('--baseline <file>', t('option.baseline'))
    .option('--write-baseline <file>', t('option.write-baseline'))
    .option('--format <format>', t('option.check-format'), 'text')
    .addOption(severity())
    .addOption(failOn())
    .action(run(async () => (await import('./check.js')).check));
  add(program, 'blame <file>', 'command.blame')
    .option('--contents <file>', t('option.contents'))
    .action(run(async () => (await import('./blame.js')).blame));
  add(program, 'who <email>', 'command.who')
    .addOption(new Option('--date <day>', t('option.date')).argParser(calendarDay))
    .option('--path <path>', t('option.path'))
    .option('--commit <rev>', t('option.commit'))
    .action(run(async () => (await import('./who.js')).who));
  add(program, 'lines [paths...]', 'command.lines')
    .addOption(new Option('--verify <files>', t('option.verify')).argParser(fileCount))
    .action(run(async () => (await import('./lines.js')).lines));
  add(program, 'scan <paths...>', 'command.scan')
    .option('--licence-only', t('option.licence-only'))
    .option('--snippets-only', t('option.snippets-only'))
    .option('--own', t('option.own-code'))
    .option('--as <name>', t('option.as'))
    .option('--policy <file>', t('option.policy'))
    .addOption(failOn())
    .action(run(async () => (await import('./scan.js')).scan));
  const header = program.command('header').description(t('command.header')).exitOverride();
  withHeaderOptions(add(header, 'check <paths...>', 'command.header-check')).action(
    run(async () => (await import('./header.js')).headerCheck),
  );
  withHeaderOptions(add(header, 'add <paths...>', 'command.header-add'))
    .option('--texts', t('option.texts'))
    .action(run(async () => (await import('./header.js')).headerAdd));
  withHeaderOptions(add(header, 'fix <paths...>', 'command.header-fix'))
    .option('--texts', t('option.texts'))
    .action(run(async () => (await import('./header.js')).headerFix));
  withHeaderOptions(add(header, 'remove <paths...>', 'command.header-remove')).action(
    run(async () => (await import('./header.js')).headerRemove),
  );
  add(header, 'texts [licences...]', 'command.header-texts')
    .option('--dry-run', t('option.header-dry-run'))
    .action(run(async () => (await import('./headerTexts.js')).headerTexts));
  const index = program.command('index').description(t('command.index')).exitOverride();
  add(index, 'build [folder]', 'command.index-build')
    .option('--force', t('option.index-force'))
    .action(run(async () => (await import('./indexBuild.js')).indexBuild));
  add(index, 'info', 'command.index-info').action(run(async () => (await import('./indexInfo.js')).indexInfo));
  add(index, 'add <name> [folder]', 'command.index-add')
    .option('--own', t('option.index-own'))
    .option('--licence <expression>', t('option.index-licence'))
    .option('--remove', t('option.index-remove'))
    .action(run(async () => (await import('./indexAdd.js')).indexAdd));
  add(program, 'import <kind> [file]', 'command.import')
    .option('--into <register>', t('option.into'))
    .option('--organisation <name>', t('option.import-organisation'))
    .option('--licence <expression>', t('option.licence'))
    .option('--company <name>', t('option.company'))
    .addOption(new Option('--signed <day>', t('option.signed')).argParser(calendarDay))
    .option('--map <file>', t('option.map'))
    .option('--column <field=header>', t('option.column'), collected)
    .addOption(new Option('--type <type>', t('option.type')).choices(AGREEMENT_TYPES))
    .option('--dry-run', t('option.dry-run'))
    .addHelpText('after', `\n${english(message('command.import.more', { kinds: IMPORT_KINDS.join(', ') }))}`)
    .action(run(async () => (await import('./importRecords.js')).importRecords));
  const register = program.command('register').description(t('command.register')).exitOverride();
  add(register, 'check', 'command.register-check').action(
    run(async () => (await import('./registerCheck.js')).registerCheck),
  );
  add(register, 'schema', 'command.register-schema').action(
    run(async () => (await import('./registerCheck.js')).registerSchema),
  );
  return program;
}

/** Taken before and after the command's name. */
function withCommonOptions(command: Command): Command {
  return command
    .option('-C, --directory <dir>', t('option.directory'))
    .option('--register <path>', t('option.register'))
    .option('--rev <rev>', t('option.rev'))
    .option('--json', t('option.json'))
    .option('--ignore-revs <file>', t('option.ignore-revs'))
    .option('-w, --ignore-whitespace', t('option.ignore-whitespace'))
    .option('--no-cache', t('option.no-cache'))
    .addOption(new Option('--max-file-size <bytes>', t('option.max-file-size')).argParser(byteCount))
    .addOption(new Option('--today <day>', t('option.today')).argParser(calendarDay))
    .option('--no-color', t('option.no-color'));
}

function withHeaderOptions(command: Command): Command {
  const places = ['owner', 'year', 'years', 'spdx', 'file'].map((name) => `{${name}}`).join(' ');
  return command
    .option('--licence <expression>', t('option.header-licence'))
    .option('--owner <name>', t('option.owner'))
    .option('--earlier-owner <name>', t('option.earlier-owner'), collected)
    .addOption(new Option('--year <year>', t('option.year')).argParser(calendarYear))
    .option('--template <file>', english(message('option.template', { places })))
    .option('--no-sidecar', t('option.no-sidecar'))
    .option('--contributors', t('option.contributors'))
    .option('--dry-run', t('option.header-dry-run'));
}

function failOn(): Option {
  return new Option('--fail-on <severity>', t('option.fail-on')).choices([...SEVERITIES, 'never']).default('error');
}

/** Can be given more than once. */
function severity(): Option {
  return new Option('--severity <rule=level>', t('option.severity')).argParser(
    (text: string, before: Severities | undefined): Severities => {
      const [, rule = '', level = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
      const chosen = SEVERITY_CHOICES.find((choice) => choice === level);
      if (!isRule(rule) || !chosen) throw new InvalidArgumentError(t('error.not-a-severity'));
      return new Map([...(before ?? []), [rule, chosen]]);
    },
  );
}

/** An option given several times. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function calendarDay(text: string): string {
  if (!isCalendarDay(text)) throw new InvalidArgumentError(t('error.not-a-day'));
  return text;
}

function calendarYear(text: string): string {
  if (!/^[12][0-9]{3}$/.test(text)) throw new InvalidArgumentError(t('error.not-a-year'));
  return text;
}

function fileCount(text: string): number {
  const files = Number(text);
  if (!Number.isSafeInteger(files) || files < 1) throw new InvalidArgumentError(t('error.not-a-count'));
  return files;
}

function byteCount(text: string): number {
  const bytes = Number(text);
  if (!Number.isSafeInteger(bytes) || bytes < 0) throw new InvalidArgumentError(t('error.not-a-size'));
  return bytes;
}
