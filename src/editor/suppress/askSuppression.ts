import { QuickInputButtons, window } from 'vscode';
import { isCalendarDay } from '../../register/calendarDay';
import { addDuration } from '../../register/duration';
import type { Suppression } from '../../register/schema';
import { words } from '../../report/words';
import type { MessageId } from '../../wording/english';

export type SuppressionAnswers = Pick<Suppression, 'reason' | 'by' | 'expires'>;

interface Question {
  readonly of: keyof SuppressionAnswers;
  readonly prompt: MessageId;
  /** What is wrong with an answer. */
  readonly wrong: MessageId;
  readonly isRight: (answer: string) => boolean;
}

const isSaid = (text: string): boolean => text !== '';

/**
 * Asks why something is accepted, by whom and until when. None may be left out; a day is one of the calendar, from today
 * on. The way back leads to what was asked before. Undefined where the person leaves.
 * @param title of all the questions
 * @param today `YYYY-MM-DD`; the last day is a year from it unless another is given
 */
export async function askSuppression(title: string, today: string): Promise<SuppressionAnswers | undefined> {
  const questions: readonly Question[] = [
    { of: 'reason', prompt: 'paste.ask.reason', wrong: 'suppress.wrong.reason', isRight: isSaid },
    { of: 'by', prompt: 'paste.ask.by', wrong: 'suppress.wrong.by', isRight: isSaid },
    {
      of: 'expires',
      prompt: 'paste.ask.expires',
      wrong: 'paste.ask.expires.wrong',
      isRight: (day) => isCalendarDay(day) && day >= today,
    },
  ];
  const answers: SuppressionAnswers = { reason: '', by: '', expires: addDuration(today, 'P1Y') };
  for (let at = 0; at < questions.length;) {
    const question = questions[at]!;
    const answer = await ask(question, answers[question.of], { title, step: at + 1, of: questions.length });
    if (answer === undefined) return undefined;
    if (answer === BACK) at--;
    else {
      answers[question.of] = answer;
      at++;
    }
  }
  return answers;
}

/** In place of an answer. */
const BACK = Symbol('back');

interface Place {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

async function ask(
  { prompt, wrong, isRight }: Question,
  value: string,
  { title, step, of }: Place,
): Promise<string | typeof BACK | undefined> {
  const box = window.createInputBox();
  const parts: { dispose(): unknown }[] = [box];
  box.title = title;
  box.step = step;
  box.totalSteps = of;
  box.prompt = words(prompt);
  box.value = value;
  // What has to be looked up elsewhere isn't asked for again.
  box.ignoreFocusOut = true;
  if (step > 1) box.buttons = [QuickInputButtons.Back];
  try {
    return await new Promise((resolve) => {
      parts.push(
        box.onDidChangeValue(() => (box.validationMessage = undefined)),
        box.onDidTriggerButton(() => resolve(BACK)),
        box.onDidAccept(() => {
          const answer = box.value.trim();
          if (isRight(answer)) resolve(answer);
          else box.validationMessage = words(wrong);
        }),
        box.onDidHide(() => resolve(undefined)),
      );
      box.show();
    });
  } finally {
    for (const part of parts) part.dispose();
  }
}
