/** Jobs as they stand on disk. */
import { z } from 'zod';
import { outcomeKinds, type Job } from '../../../shared/job.ts';
import { changeMethods } from '../../../shared/methods.ts';
import { failureKinds } from '../../../shared/result.ts';

const time = z.number().nullable();
const failureSchema = z.object({
  kind: z.enum(failureKinds),
  message: z.string(),
  advice: z.string(),
  code: z.number().optional(),
  subCode: z.number().optional(),
  parameter: z.string().optional(),
  fingerprint: z.string().optional(),
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
      talkedTo: z.string().nullable().optional(),
      gone: z.boolean().optional(),
    }),
    z.object({
      kind: z.literal('network-change'),
      method: z.enum(changeMethods),
      params: z.record(z.string(), z.unknown()),
      talkedTo: z.string().nullable().optional(),
      coming: z.array(z.string()).optional(),
      before: z.record(z.string(), z.unknown()).optional(),
      gone: z.boolean().optional(),
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
      address: z.string().optional(),
      failure: failureSchema.optional(),
    })
    .nullable(),
  cancelling: z.boolean(),
  resumable: z.boolean(),
  startedAt: z.number(),
  endedAt: time,
});
export const jobsSchema = z.object({ version: z.literal(1), jobs: z.array(jobSchema) });

/** zod's optional keys may hold `undefined`; a job's are left out instead. */
export function withoutUndefined(job: z.infer<typeof jobSchema>): Job {
  // JSON has no `undefined`, so writing and reading leaves exactly the keys that are there.
  return JSON.parse(JSON.stringify(job)) as Job;
}
