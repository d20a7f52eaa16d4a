import { createRecordSplitter } from '../recordSplitter';

/** What git says of one commit's signature. */
export interface Answer {
  readonly id: string;
  /** Of `%G?`: G, U, X, Y, R, B, E or N. */
  readonly mark: string;
  readonly key: string | null;
  /** What the program said. */
  readonly told: string;
}

/** Each ends with a NUL. Not `%GT`: some gits end in a bug where a program is missing. */
export const ANSWER_FORMAT = ['%H', '%G?', '%GF', '%GK', '%GG'].map((field) => `${field}%x00`).join('');
const FIELDS = 5;
const LONGEST_KEY = 200;

/** Takes the output of `git log --format=ANSWER_FORMAT` in pieces of any size. */
export function createAnswerReader(): { push(chunk: Buffer): Answer[] } {
  const splitter = createRecordSplitter(0);
  let fields: string[] = [];
  return {
    push(chunk) {
      const answers: Answer[] = [];
      for (const record of splitter.push(chunk)) {
        fields.push(record.toString('utf8').trim());
        if (fields.length < FIELDS) continue;
        const [id = '', mark = '', fingerprint = '', shortKey = '', told = ''] = fields;
        fields = [];
        answers.push({ id, mark, key: (fingerprint || shortKey).slice(0, LONGEST_KEY) || null, told });
      }
      return answers;
    },
  };
}
