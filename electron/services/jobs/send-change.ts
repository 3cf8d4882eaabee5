/**
 * Sends a change. A key whose name no source gives (section setWLANStationConfiguration) goes out under the first of its
 * names, the device's own flag is read back, and it is sent under the second once where that says "not set" or the
 * device refuses the parameter. The flag is a hint: where it stays "not set", the device's own test is the judge.
 */
import { changeOf, type ChangeMethod } from '../../../shared/api/changes.ts';
import type { Key, Values } from '../../../shared/api/change.ts';
import type { Failure } from '../../../shared/contract/result.ts';
import { mayHaveActed, type HttpFailure, type HttpResult } from '../http/failures.ts';
import type { JobControl } from './job-kind.ts';
import { isMidway, readFor } from './steps.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

type Control = Pick<JobControl, 'devices' | 'job'>;

/** `note`: how the device took it, in a sentence, where that is worth a word. */
export type Taken = { kind: 'taken'; note: Said | null } | { kind: 'failed'; error: HttpFailure };

const readBackMs = 10_000;

/** `params` have the key, if there is one, under the first of its names. */
export async function sendChange(control: Control, method: ChangeMethod, params: Values): Promise<Taken> {
  const key = changeOf(method).key?.(params) ?? null;
  const first = await send(control, method, params);
  if (!first.ok && (key === null || !namesTheKey(first.error, key))) return failed(first.error);
  if (key === null || (first.ok && !(await isUnset(control, method, key)))) return taken(null);
  const [usual, other] = key.names;
  const second = await send(control, method, key.renamed);
  if (second.ok) {
    return (await isUnset(control, method, key))
      ? taken(said('jobs.keyUnset', { usual, other }))
      : taken(said('jobs.keyAsOther', { usual, other }));
  }
  // Refused under its other name, the settings are there as they were sent first.
  return first.ok && !mayHaveActed(second.error) && !isMidway(second.error)
    ? taken(said('jobs.keyUnsetRefused', { other }))
    : failed(second.error);
}

const taken = (note: Said | null): Taken => ({ kind: 'taken', note });
const failed = (error: HttpFailure): Taken => ({ kind: 'failed', error });

function send({ devices, job }: Control, method: ChangeMethod, params: Values): Promise<HttpResult<unknown>> {
  return devices.calls.with(job.serial, changeOf(method).from.api, (client) =>
    client.callRaw(method, params),
  );
}

/** Whether another name for the key is worth a try: 4003 or 4004 that blames nothing else. */
function namesTheKey({ code, parameter }: Failure, { names }: Key<unknown>): boolean {
  const keyish = parameter === undefined || parameter === names[1] || parameter === 'authentication';
  return (code === 4003 || code === 4004) && keyish;
}

async function isUnset(control: Control, method: ChangeMethod, key: Key<unknown>): Promise<boolean> {
  const read = await readFor(control, method, { timeoutMs: readBackMs });
  return read.ok && key.isUnset(read.value);
}
