/** What the parts of a change of the network hand to each other. */
import type { NetworkChangeSummary } from '../../../shared/contract/job.ts';
import type { ChangeMethod } from '../../../shared/api/changes.ts';
import type { JobControl } from './job-kind.ts';

export interface NetworkChangeRequest {
  serial: string;
  method: ChangeMethod;
  /** Those of the method, checked by the table. */
  params: Record<string, unknown>;
  /** How long to look for a device whose line was cut. */
  waitMs: number;
}

export type Control = JobControl<NetworkChangeSummary>;
