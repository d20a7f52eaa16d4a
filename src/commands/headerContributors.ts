import type { Engine } from '../analysis/engine';
import { judgeFile } from '../analysis/judgeFile';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { withEngine } from './withEngine';
import type { CommandContext } from './commandContext';
import type { HeaderOptions } from './headerPolicy';

/** By path from the root. */
export type ContributorsOf = (path: string) => Promise<readonly string[]>;

/** No company to name: people on their own account aren't named without a policy that says so. */
const NOBODY: ReadonlySet<string> = new Set(['bot', 'self', 'unknown']);

async function vendorsOf(engine: Engine, organisation: string, path: string): Promise<string[]> {
  const { segments } = await judgeFile(engine, path);
  const ids = new Set(segments.map(({ verdict }) => verdict.vendor));
  const named = [...ids].filter((id) => !NOBODY.has(id) && id !== organisation);
  return named.map((id) => engine.naming.party(id)).sort();
}

/**
 * The vendors whose lines stand in a file at the revision, by the register, without the organisation itself: what
 * `--contributors` writes. Nobody where it isn't asked for.
 * @throws UserError without a register: an address isn't a company
 */
export async function headerContributors(context: CommandContext<HeaderOptions>): Promise<ContributorsOf> {
  if (context.options.contributors !== true) return () => Promise.resolve([]);
  const engine = await withEngine(context, (opened) => Promise.resolve(opened));
  const organisation = engine.register?.register?.organisation.id;
  if (organisation === undefined) throw new UserError(message('error.no-register', { folder: engine.repository.root }));
  return async (path) => {
    try {
      return await vendorsOf(engine, organisation, path);
    } catch (error) {
      // Not committed yet, or no text: nobody's lines.
      if (error instanceof UserError) return [];
      throw error;
    }
  };
}
