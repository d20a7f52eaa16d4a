import { fork } from 'node:child_process';
import path from 'node:path';
import type { Answer, Request } from './requests';

/** One who answers requests. */
export interface Channel {
  send(request: Request): void;
  /** Ends the other side; what it is asked is left. */
  end(): void;
}

export interface ChannelEvents {
  readonly onAnswer: (answer: Answer) => void;
  /** The other side is gone, whoever ended it. @param why what it wrote last, or what it ended with */
  readonly onEnd: (why: string) => void;
}

export type Start = (events: ChannelEvents) => Channel;

const MOST_STDERR = 65_536;
/** Milliseconds after which a process that was asked to end is killed: it may be in the middle of something long. */
const GRACE = 2000;

/** Starts a program of ours without arguments, which answers on the channel that it has to the process that started it. */
export const startProgram =
  (file: string): Start =>
  ({ onAnswer, onEnd }) => {
    const child = fork(file, [], {
      // Nothing of how this one is debugged or measured.
      execArgv: [],
      // In an editor the program is Electron.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      // Numbers and missing values stay what they are.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let stderr = '';
    let isOver = false;
    const over = (why: string): void => {
      if (!isOver) onEnd(why);
      isOver = true;
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-MOST_STDERR)));
    child.on('message', (answer) => onAnswer(answer as Answer));
    child.on('error', (error) => over(error.message));
    child.on('close', (code, signal) => over(stderr.trim() || `it ended with ${signal ?? String(code)}`));
    return {
      send: (request) => {
        // One that is gone is told of by its events.
        if (child.connected) child.send(request, () => undefined);
      },
      end: () => {
        isOver = true;
        if (child.connected) child.disconnect();
        setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
      },
    };
  };

/** It ends when the process that started it does. */
export const startProcess = startProgram(path.join(__dirname, 'analysisProcess.js'));
