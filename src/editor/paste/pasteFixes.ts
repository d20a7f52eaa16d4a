import { CodeAction, CodeActionKind } from 'vscode';
import type { CodeActionContext, CodeActionProvider, Diagnostic, Range, TextDocument } from 'vscode';
import { words } from '../../report/words';
import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import { findingIdOf } from '../fileDiagnostics';
import type { RegisterTexts } from '../registerTexts';
import type { Repositories } from '../repositories';
import { compareWork } from './compareWork';
import { linesOf } from './movedSpan';
import type { OpenPastes } from './openPastes';
import type { PasteFinding, WorkPlace } from './paste';
import type { ThirdPartyPlace } from './thirdPartyPaste';
import type { WorkTexts } from './workText';

/** Run by the quick fixes alone: it is in no menu. */
export const ANSWER_PASTE = 'chainOfTitle.answerPaste';

type Answer = 'attribute' | 'mark' | 'third-party' | 'remove' | 'suppress' | 'own' | 'compare';

interface Offer {
  readonly answer: Answer;
  readonly title: string;
  /** The package address of the work that it is about. */
  readonly work?: string;
  readonly isPreferred?: boolean;
}

interface FixParts {
  readonly pastes: OpenPastes;
  readonly repositories: Repositories;
  readonly registers: RegisterTexts;
  readonly texts: WorkTexts;
}

/** Below a finding about pasted lines: what settles it. What is known is offered at once, and looked up again when it is taken. */
export class PasteFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(private readonly parts: FixParts) {}

  async provideCodeActions(document: TextDocument, _: Range, context: CodeActionContext): Promise<CodeAction[]> {
    const ours = context.diagnostics.flatMap((diagnostic) => {
      const found = this.findingOf(document, diagnostic);
      return found ? [{ diagnostic, found }] : [];
    });
    if (ours.length === 0) return [];
    const home = await this.parts.repositories.homeOf(document.uri.fsPath);
    const opened = home.kind === 'repository' ? home.opened : null;
    const { thirdPartyPlace } = await import('./thirdPartyPaste.js');
    const place = opened && thirdPartyPlace(opened);
    const isRegistered = opened !== null && opened.registerPaths.length > 0;
    return ours.flatMap(({ diagnostic, found }) =>
      offersOf(found, place, isRegistered).map(({ answer, title, work, isPreferred = false }) => {
        const action = new CodeAction(title, CodeActionKind.QuickFix);
        const { finding, span } = found;
        const args = [document.uri.toString(), finding.id, linesOf(span)[0], answer, work];
        action.command = { command: ANSWER_PASTE, title, arguments: args };
        action.diagnostics = [diagnostic];
        action.isPreferred = isPreferred;
        return action;
      }),
    );
  }

  /** The command. Anybody can run one: what there is no finding for does nothing. */
  async run(uri: unknown, id: unknown, line: unknown, answer: unknown, work: unknown): Promise<void> {
    const document = this.parts.pastes.documentAt(String(uri));
    const found = document && this.findingAt(document, String(id), Number(line));
    if (!found) throw new UserError(message('paste.gone'));
    const place = found.works.find(({ copy }) => copy.work.purl === work) ?? found.works[0];
    await this.give(document, found, answer as Answer, place);
  }

  private async give(
    document: TextDocument,
    found: PasteFinding,
    answer: Answer,
    place: WorkPlace | undefined,
  ): Promise<void> {
    const { pastes, registers, texts } = this.parts;
    const { attributeTo, markPaste, removePaste } = await import('./attributePaste.js');
    switch (answer) {
      case 'attribute':
        return place && attributeTo(document, found, place);
      case 'compare':
        return place && compareWork(texts, document, found, place);
      case 'mark':
        return markPaste(document, found);
      case 'remove':
        return removePaste(document, found);
      case 'own':
        pastes.answer(document, found.paste);
        return;
      case 'third-party': {
        const whose = thirdPartyOf(found, place);
        const home = await this.homeOf(document);
        const { enterThirdParty } = await import('./thirdPartyPaste.js');
        if (whose) await enterThirdParty(registers, home.opened, home.path, whose);
        return;
      }
      case 'suppress': {
        const home = await this.homeOf(document);
        const { suppressPaste } = await import('./suppressPaste.js');
        return suppressPaste(registers, home.opened, home.path, found.finding.id);
      }
    }
  }

  private async homeOf(document: TextDocument) {
    const home = await this.parts.repositories.homeOf(document.uri.fsPath);
    if (home.kind !== 'repository') throw new UserError(message('paste.gone'));
    return home;
  }

  private findingOf(document: TextDocument, diagnostic: Diagnostic): PasteFinding | null {
    const id = findingIdOf(diagnostic);
    return id === null ? null : this.findingAt(document, id, diagnostic.range.start.line + 1);
  }

  private findingAt(document: TextDocument, id: string, line: number): PasteFinding | null {
    const all = this.parts.pastes.of(document);
    return all.find(({ finding, span }) => finding.id === id && linesOf(span)[0] === line) ?? null;
  }
}

function offersOf(found: PasteFinding, place: ThirdPartyPlace | null, isRegistered: boolean): Offer[] {
  const { finding, works } = found;
  const whose = thirdPartyOf(found, works[0]);
  return [
    ...attributionsOf(found),
    ...(whose && place ? [thirdPartyOffer(place, whose.licence)] : []),
    ...(finding.id === 'paste/unlicensed' ? [{ answer: 'own', title: words('paste.fix.own') } as const] : []),
    ...works.map(({ copy: { work } }) => ({
      ...({ answer: 'compare', work: work.purl, title: words('paste.fix.compare', { work: work.name }) } as const),
    })),
    { answer: 'remove', title: words('paste.fix.remove') },
    ...(isRegistered
      ? [{ answer: 'suppress', title: words('paste.fix.suppress', { rule: finding.id }) } as const]
      : []),
  ];
}

/** One for each work: which of several it was, the person knows. */
function attributionsOf({ works, said }: PasteFinding): Offer[] {
  if (said) {
    const { licence } = said;
    const title = licence === null ? words('paste.fix.mark.ask') : words('paste.fix.mark', { licence });
    return [{ answer: 'mark', title, isPreferred: licence !== null }];
  }
  return works.map(({ copy: { work, licence, attribution } }) => ({
    ...{ answer: 'attribute', work: work.purl, title: words('paste.fix.attribute', { work: work.name, licence }) },
    // A notice doesn't make right what the policy rules out.
    isPreferred: works.length === 1 && attribution !== 'conflict',
  }));
}

function thirdPartyOffer(place: 'reuse' | 'register', licence: string): Offer {
  return { answer: 'third-party', title: words(`paste.fix.${place}`, { licence }) };
}

/** Null where no licence is known, without which there is nothing to enter. */
function thirdPartyOf({ said }: PasteFinding, place: WorkPlace | undefined) {
  if (place) {
    const { work, licence } = place.copy;
    return { name: work.name, licence, copyrights: work.holders ?? [] };
  }
  return said?.licence == null ? null : { name: said.licence, licence: said.licence, copyrights: said.copyrights };
}
