import { PassThrough } from 'node:stream';
import { createBatchParser } from '../batchParser';
import type { BatchObject } from '../batchParser';
import type { Repository } from '../repository';
import { spawnGit } from '../spawnGit';

export interface ObjectVisitor {
  begin(object: BatchObject): void;
  data?(piece: Buffer): void;
  end?(): void;
}

/** A `git cat-file` that stays, and answers one question after the other. */
export interface BatchReader {
  /** Shows the visitor those of the objects that are there, in order. One call at a time. */
  read(ids: readonly string[], visitor: ObjectVisitor): Promise<void>;
  close(): Promise<void>;
}

interface Question {
  left: number;
  readonly visitor: ObjectVisitor;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** `contents`: not only type and size. The process starts with the first question. */
export function createBatchReader(
  repo: Repository,
  contents: boolean,
  limits: { readonly signal: AbortSignal; readonly timeLimit: number },
): BatchReader {
  const questions = new PassThrough();
  let current: Question | null = null;
  let running: Promise<void> | null = null;
  let failure: Error | undefined;

  const answered = (): void => {
    if (current && --current.left === 0) {
      const { resolve } = current;
      current = null;
      resolve();
    }
  };
  const parser = createBatchParser(
    {
      begin: (object) => {
        current?.visitor.begin(object);
        if (!contents) answered();
      },
      data: (piece) => current?.visitor.data?.(piece),
      end: () => {
        current?.visitor.end?.();
        answered();
      },
      missing: answered,
    },
    { headersOnly: !contents },
  );
  const listen = async (): Promise<void> => {
    try {
      const args = ['cat-file', contents ? '--batch' : '--batch-check'];
      for await (const chunk of spawnGit(repo, args, { ...limits, stdin: questions })) parser.push(chunk);
      throw new Error('git cat-file ended');
    } catch (error) {
      failure = error as Error;
      current?.reject(failure);
    }
  };

  return {
    async read(ids, visitor) {
      if (ids.length === 0) return;
      if (failure !== undefined) throw failure;
      running ??= listen();
      await new Promise<void>((resolve, reject) => {
        current = { left: ids.length, visitor, resolve, reject };
        questions.write(ids.map((id) => `${id}\n`).join(''));
      });
    },
    async close() {
      questions.end();
      await running;
    },
  };
}
