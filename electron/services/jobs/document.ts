/** Jobs as they stand on disk. */
import { z } from 'zod';
import { outcomeKinds } from '../../../shared/contract/job.ts';
import { changeMethods } from '../../../shared/api/changes.ts';
import { failureKinds } from '../../../shared/contract/result.ts';
import type { Shape } from '../storage/shape.ts';
import { isRecord } from '../../../shared/api/fields.ts';
import { plain, said, saidSchema } from '../../../shared/texts/said.ts';

const time = z.number().nullable();
const failureSchema = z.object({
  kind: z.enum(failureKinds),
  message: saidSchema,
  advice: saidSchema,
  code: z.number().exactOptional(),
  subCode: z.number().exactOptional(),
  parameter: z.string().exactOptional(),
  fingerprint: z.string().exactOptional(),
});
const jobSchema = z.object({
  id: z.string(),
  serial: z.string(),
  deviceLabel: z.string(),
  request: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('wlan-installation'),
      deviceName: z.string(),
      ssid: z.string(),
      mode: z.string(),
      countryCode: z.string().nullable(),
      doSwitch: z.boolean(),
      talkedTo: z.string().nullable().exactOptional(),
      gone: z.boolean().exactOptional(),
    }),
    z.object({
      kind: z.literal('network-change'),
      method: z.enum(changeMethods),
      params: z.record(z.string(), z.unknown()),
      talkedTo: z.string().nullable().exactOptional(),
      coming: z.array(z.string()).exactOptional(),
      before: z.record(z.string(), z.unknown()).exactOptional(),
      gone: z.boolean().exactOptional(),
    }),
  ]),
  state: z.enum(['running', 'waiting', 'ended']),
  steps: z.array(
    z.object({
      name: z.string(),
      title: saidSchema,
      state: z.enum(['todo', 'running', 'done', 'skipped', 'failed', 'unknown']),
      message: saidSchema.nullable(),
      startedAt: time,
      endedAt: time,
      deadline: time,
    }),
  ),
  question: saidSchema.nullable(),
  outcome: z
    .object({
      kind: z.enum(outcomeKinds),
      message: saidSchema,
      advice: saidSchema,
      address: z.string().exactOptional(),
      failure: failureSchema.exactOptional(),
    })
    .nullable(),
  cancelling: z.boolean(),
  resumable: z.boolean(),
  startedAt: z.number(),
  endedAt: time,
  pid: z.int().exactOptional(),
});

/** A job as it is kept: one that runs with the number of the process that it runs in. */
export type KeptJob = z.infer<typeof jobSchema>;

const kept = 200;

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

/** The jobs, by id. `isRunning`: whether this program is at it, so that nobody else knows better. */
export function jobsShape(isRunning: (id: string) => boolean): Shape<KeptJob> {
  const time = ({ startedAt, endedAt }: KeptJob) => endedAt ?? startedAt;
  return {
    field: 'jobs',
    key: 'id',
    schema: jobSchema,
    title: (id) => (id === null ? said('storage.jobWithout') : said('storage.job', { id })),
    time,
    most: kept,
    settle: (_base, mine, theirs) => (isRunning(mine.id) || time(mine) >= time(theirs) ? mine : theirs),
    migrations: [saidJobs],
  };
}
