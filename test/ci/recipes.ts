import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A part of a workflow or pipeline that runs commands. */
export interface Job {
  /** What the file sets, the address of the program among it. */
  readonly env: Readonly<Record<string, string>>;
  /** Shell scripts, in order; the first that fails ends the job. */
  readonly scripts: readonly string[];
}

interface Workflow {
  readonly env: Record<string, string>;
  readonly jobs: Record<string, { readonly steps: readonly { readonly run?: string }[] }>;
}

type Pipeline = Record<
  string,
  { readonly image: string; readonly variables: Record<string, string>; readonly script: readonly string[] }
>;

interface Hooks {
  readonly repos: readonly {
    readonly hooks: readonly { readonly entry: string; readonly additional_dependencies: readonly string[] }[];
  }[];
}

const PAGE = path.resolve(__dirname, '../../../docs/ci.md');

/** What the page says to put into files, in order, by kind. */
export function recipes(): { kind: string; text: string }[] {
  const page = fs.readFileSync(PAGE, 'utf8');
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind, text]) => ({ kind: kind!, text: text! }));
}

export function workflowJob(text: string): Job {
  const { env, jobs } = parse(text) as Workflow;
  const [job] = Object.values(jobs);
  return { env, scripts: job!.steps.flatMap(({ run }) => run ?? []) };
}

export function pipelineJob(text: string): Job {
  const [job] = Object.values(parse(text) as Pipeline);
  return { env: job!.variables, scripts: job!.script };
}

/** The framework installs what a hook needs, then runs it: so does this job, at the end. */
export function hookJob(text: string): Job {
  const [hook] = (parse(text) as Hooks).repos.flatMap(({ hooks }) => hooks);
  const [address] = hook!.additional_dependencies;
  return { env: { CHAIN_OF_TITLE: address! }, scripts: ['npm install --global "$CHAIN_OF_TITLE"', hook!.entry] };
}
