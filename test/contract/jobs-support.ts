/** Jobs in a time that a test moves by hand. */
import type { Services } from '../../electron/services/services.ts';
import type { Job } from '../../shared/contract/job.ts';
import type { ManualClock } from '../clock.ts';
import { jobReaches, passing } from './services.ts';
import { inEnglish } from '../english.ts';

export interface Timed {
  services: Services;
  /** The services' time and the devices'; moved by whoever waits for a job. */
  clock: ManualClock;
}

/** Lets time pass until the job looks as wanted. */
export const reaches = ({ services, clock }: Timed, id: string, wanted: (job: Job) => boolean) =>
  passing(clock, jobReaches(services.jobs, id, wanted));
export const ends = (where: Timed, id: string) => reaches(where, id, ({ state }) => state === 'ended');
export const asks = (where: Timed, id: string) => reaches(where, id, ({ state }) => state === 'waiting');

/** Says yes to what the job asks, after `first`, and lets time pass until it has ended. */
export function endsWithYes(where: Timed, id: string, first: () => void = () => undefined): Promise<Job> {
  const { jobs } = where.services;
  jobs.onChange(({ job }) => {
    if (job.id !== id || job.question === null) return;
    first();
    jobs.confirm(id);
  });
  return ends(where, id);
}

/** The steps as `name state`. */
export const steps = (job: Job) => job.steps.map(({ name, state }) => `${name} ${state}`);
export const stateOf = (job: Job, name: string) => job.steps.find((step) => step.name === name)?.state;
export const messageOf = (job: Job, name: string) =>
  inEnglish(job.steps.find((step) => step.name === name)?.message);
