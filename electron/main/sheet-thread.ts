/** A thread of its own, started by its file with a job: a spreadsheet to read or to write. */
import { parentPort, workerData } from 'node:worker_threads';
import { sheetsHere } from '../services/sheets/sheets.ts';
import type { SheetJob } from './sheets-apart.ts';

// Whoever starts it gives it nothing else.
const job = workerData as SheetJob;
const answer = 'read' in job ? sheetsHere.read(job.read) : sheetsHere.write(...job.write);
void answer.then((done) => parentPort?.postMessage(done));
