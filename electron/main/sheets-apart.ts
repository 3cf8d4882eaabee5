/** Spreadsheets in a thread of their own: whatever a file was made to do, the window goes on. */
import { fail, type Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import type { Table } from '../services/sheets/read.ts';
import type { Sheets } from '../services/sheets/sheets.ts';
import { fromThread, Overtaxed } from './thread.ts';

export type SheetJob = { read: string } | { write: Parameters<Sheets['write']> };

/** The largest that is allowed takes a tenth of both. */
const bounds = { longestMs: 30_000, mostMb: 1_024 };

/** `file`: the thread's, as it was built. */
export function sheetsApart(file: string, limits = bounds): Sheets {
  const from = (job: SheetJob) => fromThread(file, limits, job);
  return {
    read: async (path) => {
      try {
        // What the thread answers to a job is in its file.
        return (await from({ read: path })) as Result<Table>;
      } catch (error) {
        if (!(error instanceof Overtaxed)) throw error;
        return fail('input', said('sheets.tooMuchInside'), { advice: said('sheets.mend') });
      }
    },
    write: async (...rows) => (await from({ write: rows })) as Uint8Array,
  };
}
