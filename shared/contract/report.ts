/** What the window asks of a report. */
import { z } from 'zod';
import { papers } from '../report/paper.ts';
import type { ReportTotals } from '../report/report.ts';
import { languages } from '../texts/language.ts';
import { longestWho } from './activity.ts';

export const reportFormats = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportWishSchema = z.strictObject({
  format: z.enum(reportFormats),
  language: z.enum(languages),
  paper: z.enum(papers),
  /** Who makes it; empty for the account of this computer. Remembered, also for the log. */
  by: z.string().trim().max(longestWho),
});

export interface ReportLook {
  totals: ReportTotals;
  /** The name that was given last; empty where none was. */
  by: string;
  /** The account of this computer. */
  account: string;
}
