/** A thread of its own, started by its file: what it does there would stop the window for seconds. */
import { parentPort } from 'node:worker_threads';
import { askSystem } from '../services/cards/ask-system.ts';

void askSystem().then((told) => parentPort?.postMessage(told));
