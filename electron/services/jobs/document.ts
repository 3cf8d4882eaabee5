/** Jobs as they stand on disk. */
import { z } from 'zod';
import { outcomeKinds } from '../../../shared/contract/job.ts';
import { changeMethods } from '../../../shared/api/changes.ts';
import { failureKinds } from '../../../shared/contract/result.ts';
import type { Shape } from '../storage/shape.ts';

const time = z.number().nullable();
const failureSchema = z.object({
  kind: z.enum(failureKinds),
  message: z.string(),
  advice: z.string(),
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
      title: z.string(),
      state: z.enum(['todo', 'running', 'done', 'skipped', 'failed', 'unknown']),
      message: z.string().nullable(),
      startedAt: time,
      endedAt: time,
      deadline: time,
    }),
  ),
  question: z.string().nullable(),
  outcome: z
    .object({
      kind: z.enum(outcomeKinds),
      message: z.string(),
      advice: z.string(),
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

/** The jobs, by id. `isRunning`: whether this program is at it, so that nobody else knows better. */
export function jobsShape(isRunning: (id: string) => boolean): Shape<KeptJob> {
  const time = ({ startedAt, endedAt }: KeptJob) => endedAt ?? startedAt;
  return {
    field: 'jobs',
    key: 'id',
    schema: jobSchema,
    title: (id) => (id === null ? 'a job without an id' : `the job ${id}`),
    time,
    most: kept,
    settle: (_base, mine, theirs) => (isRunning(mine.id) || time(mine) >= time(theirs) ? mine : theirs),
    migrations: [],
  };
}
