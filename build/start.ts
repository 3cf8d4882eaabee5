/** npm start: builds the program and opens it on the real network. What follows `--` goes to the program. */
import { buildProgram, ended, startProgram } from './run.ts';

await buildProgram();
process.exitCode = await ended(await startProgram(process.argv.slice(2)));
