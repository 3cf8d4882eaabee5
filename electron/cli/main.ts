/** The command line as it is started from the project's folder. */
import { runTerminal } from './terminal.ts';

process.exitCode = await runTerminal({
  args: process.argv.slice(2),
  environment: process.env,
  program: 'npm run --silent cli --',
});
