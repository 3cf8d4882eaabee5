/** Jobs as they stand on disk: a document each, and before that all in one. */
import { z } from 'zod';
import { jobSchema } from '../../../shared/contract/job.ts';
import type { Shape } from '../storage/shape.ts';
import { isRecord } from '../../../shared/api/fields.ts';
import { plain, said } from '../../../shared/texts/said.ts';

/** An id is the name of the job's file. */
export const jobIds = /^[\w-]{1,64}$/;

export const keptSchema = jobSchema.extend({
  id: z.string().regex(jobIds),
  pid: z.int().exactOptional(),
});

/** A job as it is kept: one that runs with the number of the process that it runs in. */
export type KeptJob = z.infer<typeof keptSchema>;

/** Version 1 held sentences. They stand as they are. */
function saidJobs(document: Record<string, unknown>): Record<string, unknown> {
  const { jobs } = document;
  return { ...document, jobs: Array.isArray(jobs) ? jobs.map(saidJob) : jobs };
}

function saidJob(job: unknown): unknown {
  if (!isRecord(job)) return job;
  const { steps, outcome } = job;
  return {
    ...withSaid(job, ['question']),
    steps: Array.isArray(steps) ? steps.map((step) => withSaid(step, ['title', 'message'])) : steps,
    outcome: isRecord(outcome)
      ? {
          ...withSaid(outcome, told),
          ...(outcome.failure === undefined ? {} : { failure: withSaid(outcome.failure, told) }),
        }
      : outcome,
  };
}

const told = ['message', 'advice'];

/** The record with what those fields said as values. */
function withSaid(record: unknown, fields: readonly string[]): Record<string, unknown> {
  if (!isRecord(record)) return {};
  const texts = fields.flatMap((field): [string, unknown][] => {
    const text = record[field];
    return typeof text === 'string' ? [[field, plain(text)]] : [];
  });
  return { ...record, ...Object.fromEntries(texts) };
}

/** When it was last true. */
export const timeOf = ({ startedAt, endedAt }: KeptJob) => endedAt ?? startedAt;

/** All jobs in `jobs.json`, as versions before kept them. */
export const earlierJobs: Shape<KeptJob> = {
  field: 'jobs',
  key: 'id',
  schema: keptSchema,
  title: (id) => (id === null ? said('storage.jobWithout') : said('storage.job', { id })),
  time: timeOf,
  most: null,
  settle: (_base, mine) => mine,
  migrations: [saidJobs],
};
