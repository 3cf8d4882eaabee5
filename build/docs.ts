/** npm run docs: writes the pages that are made from the code. */
import { writeFile } from 'node:fs/promises';
import { networkSettingsDoc } from './network-settings-doc.ts';

await writeFile(new URL('../docs/network-settings.md', import.meta.url), await networkSettingsDoc());
