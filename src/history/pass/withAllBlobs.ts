import type { Repository } from '../repository';
import { createBatchReader } from './batchReader';
import { jobOf } from './job';
import type { Job } from './job';

/** Those of a job's components of which all contents are there. */
export async function withAllBlobs(repo: Repository, job: Job, { signal }: { signal: AbortSignal }): Promise<Job> {
  const missing = new Set(job.pairs.flatMap(({ from, to }) => [from, to]));
  const reader = createBatchReader(repo, false, { signal, timeLimit: 600_000 });
  try {
    await reader.read([...missing], { begin: ({ id }) => missing.delete(id) });
  } finally {
    await reader.close();
  }
  return jobOf(
    job.components.filter(({ nodes }) =>
      nodes.every(
        ({ blob, links }) =>
          links.length === 0 || ![blob, ...links.map((link) => link.blob)].some((id) => missing.has(id)),
      ),
    ),
  );
}
