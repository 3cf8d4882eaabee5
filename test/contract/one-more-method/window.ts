/** What the window makes of a change, for a bundle of its own. */
export { assessChange } from '../../../shared/api/guard.ts';
export { contract } from '../../../shared/contract/ipc.ts';
export { jobKind } from '../../../renderer/jobs/job-texts.ts';
export { Services } from '../../../electron/services/services.ts';
