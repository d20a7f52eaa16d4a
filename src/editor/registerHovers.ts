import { Hover, MarkdownString, Range } from 'vscode';
import type { HoverProvider, Position, TextDocument } from 'vscode';
import { aboutKey, aboutWord } from '../register/editing/aboutKey';
import { entryFacts } from '../register/editing/entryFacts';
import type { EntryDays } from '../register/editing/entryFacts';
import type { Definition } from '../register/editing/mentions';
import { wordAt } from '../register/editing/wordAt';
import { agreementStatusName, agreementTypeName } from '../report/stateNames';
import { words } from '../report/words';
import { render } from '../wording/render';
import { plain } from './markdown';
import type { RegisterTexts } from './registerTexts';

/** More engagements than this are a list to read in the register. */
const MOST_ENGAGEMENTS = 5;

/** What a key or word of a register means; of an id, whose it is and from when until when. */
export class RegisterHovers implements HoverProvider {
  constructor(private readonly texts: RegisterTexts) {}

  async provideHover(document: TextDocument, position: Position): Promise<Hover | null> {
    const offset = document.offsetAt(position);
    const register = await this.texts.of(document);
    const word = register && wordAt(register.file.root, offset);
    if (!word) return null;
    const { node, path, role } = word;
    const shown: string[] = [];
    if (role === 'value') {
      const index = await this.texts.indexOf(register);
      const mention = index.at(register.file.path, offset)?.mention;
      const space = mention && index.spaceOf(mention);
      const [entry] = mention && space ? index.definitionsOf(space, mention.id) : [];
      if (entry) shown.push(entryText(entry.mention));
    }
    const about = role === 'key' ? aboutKey(path) : aboutWord(path, node.text);
    if (about) shown.push(plain(render(about)));
    if (shown.length === 0) return null;
    return new Hover(
      new MarkdownString(shown.join('\n\n')),
      new Range(document.positionAt(node.start), document.positionAt(node.end)),
    );
  }
}

function entryText(definition: Definition): string {
  const { name, type, status, days, engagements } = entryFacts(definition);
  const kind = words(`editing.entry.${definition.kind}`);
  const isAgreement = definition.kind === 'agreements';
  const facts = [
    kind,
    ...(type === null ? [] : [isAgreement ? agreementTypeName(type) : type]),
    ...(status === null ? [] : [isAgreement ? agreementStatusName(status) : status]),
    ...daysText(days),
  ];
  return [
    `**${plain(name ?? definition.id)}**`,
    plain(facts.join(' · ')),
    ...engagements
      .slice(0, MOST_ENGAGEMENTS)
      .map((engagement) => plain([engagement.party, ...daysText(engagement.days)].join(' · '))),
  ].join('  \n');
}

function daysText({ from, to }: EntryDays): string[] {
  if (from !== null) return [to === null ? words('editing.entry.open', { from }) : words('report.span', { from, to })];
  return to === null ? [] : [words('editing.entry.until', { to })];
}
