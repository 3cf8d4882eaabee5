/** Commands that talk to nobody: `methods` and `completion`. */
import { apiOf, callNames } from '../../../shared/api/apis.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import { oneOf, wrong, type Shape } from './given.ts';
import { offline } from './options.ts';

export const shells = ['bash', 'zsh'] as const;
export type Shell = (typeof shells)[number];

export type OfflineCommand =
  { name: 'methods'; method: string | null } | { name: 'completion'; shell: Shell };

export const knownMethods = oneOf(callNames);
export const noSuchMethod = wrong(said('argument.noSuchMethod'), 'method', knownMethods);

export const offlineCommands = {
  methods: { words: 1, options: offline, read: ({ words: [method] }) => readMethods(method) },
  completion: { words: 1, options: offline, read: ({ words: [shell] }) => readShell(shell) },
} satisfies Record<string, Shape<OfflineCommand>>;

function readMethods(method: string | undefined): Result<OfflineCommand> {
  if (method === undefined) return ok({ name: 'methods', method: null });
  return apiOf(method) ? ok({ name: 'methods', method }) : noSuchMethod;
}

function readShell(word: string | undefined): Result<OfflineCommand> {
  const shell = shells.find((known) => known === word);
  if (shell !== undefined) return ok({ name: 'completion', shell });
  return wrong(said('argument.noShell'), 'shell', oneOf(shells));
}
