/** `support-bundle`: what somebody who is to help needs to know, as a file. */
import { access } from 'node:fs/promises';
import packageJson from '../../package.json' with { type: 'json' };
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { say } from '../../shared/texts/catalogue.ts';
import { said } from '../../shared/texts/said.ts';
import { noVault } from '../services/credentials/vault.ts';
import { saveFile } from '../services/sheets/save.ts';
import { packParts, supportParts } from '../services/support/bundle.ts';
import type { Command } from './arguments.ts';
import { withKept } from './kept.ts';
import type { Output } from './output.ts';

/** A terminal knows no beginning: jobs of the last day are meant. */
const dayMs = 24 * 60 * 60_000;

export function supportBundle(
  command: Extract<Command, { name: 'support-bundle' }>,
  output: Output,
): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const { file, overwrite, dataFolder, interfaces } = command;
    const isThere =
      file !== null &&
      (await access(file).then(
        () => true,
        () => false,
      ));
    if (isThere && !overwrite) {
      return fail('input', said('sheetTerminal.exists', { file }), {
        advice: said('sheetTerminal.existsAdvice'),
      });
    }
    const { language } = output;
    const all = await supportParts({
      services,
      dataFolder,
      settings: { language, vault: noVault.kind, interfaces },
      version: packageJson.version,
      language,
      since: Date.now() - dayMs,
    });
    const parts = all.filter(({ chosen }) => chosen);
    if (file === null) {
      const told = parts.map(({ name, title, text }) => ({ name, title: say('en', title), text }));
      output.result({ parts: told }, () =>
        parts.map(({ name, title, text }) => `== ${name}: ${output.told(title)}\n${text}`).join('\n\n'),
      );
      return ok(0);
    }
    const saved = await saveFile(file, packParts(parts));
    if (!saved.ok) return saved;
    output.result({ file, parts: parts.map(({ name }) => name) }, () =>
      output.told(said('support.saved', { file })),
    );
    return ok(0);
  });
}
