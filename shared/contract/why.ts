/** Why a device is not here: what was looked at, one by one, and what to do. */
import type { Said } from '../texts/said.ts';

export const whyStepIds = [
  'card',
  'send',
  'hear',
  'announced',
  'known',
  'subnet',
  'answers',
  'prefix',
] as const;
export type WhyStepId = (typeof whyStepIds)[number];

/** `skipped`: of no concern, or not looked at because the reason was found before. */
export type WhyState = 'todo' | 'running' | 'good' | 'bad' | 'unclear' | 'skipped';

interface WhyStep {
  id: WhyStepId;
  state: WhyState;
  /** What was seen. */
  message: Said | null;
}

export interface WhyReport {
  steps: WhyStep[];
  /** What it comes to, with what to do; null while it is being looked at. */
  verdict: Said | null;
  next: WhyNext | null;
}

/** What the program can do about it: open the device's page, add it by an address, or copy an address for this computer. */
export type WhyNext =
  { kind: 'open'; serial: string } | { kind: 'add'; address: string } | { kind: 'copy'; address: string };
