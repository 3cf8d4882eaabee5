/** npm run bench: the benchmarks of test/bench, one after another. They print tables and keep nothing. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ended, root, start, typescript } from './run.ts';

const files = (await readdir(join(root, 'test', 'bench'))).filter((name) => name.endsWith('.ts')).sort();
for (const file of files) {
  const code = await ended(start(process.execPath, typescript(join('test', 'bench', file))));
  if (code !== 0) process.exitCode = 1;
}
