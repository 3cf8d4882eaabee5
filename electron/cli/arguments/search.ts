/** Commands that look for devices on the networks here: `discover`, `cards`, `why`, `scan` and `read`. */
import { scanTargets, type Target } from '../../../shared/net/ranges.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Trust } from '../../services/devices/access.ts';
import { at, readLogin, readSeconds, readTrust, wrong } from './given.ts';
import type { Common, Given, LoginGiven, Shape } from './given.ts';
import { common } from './options.ts';

export type SearchCommand =
  | ({ name: 'discover'; seconds: number } & Common)
  | ({ name: 'cards' } & Common)
  | ({ name: 'why'; text: string } & Common)
  | ({ name: 'scan'; targets: Target[]; seconds: number | null } & Common)
  | ({ name: 'read'; seconds: number; site: string | null; trust: Trust } & Common & LoginGiven);

export const searchCommands = {
  discover: { words: 0, options: [...common, 'seconds'], read: readDiscover },
  cards: { words: 0, options: common, read: (given) => ok({ name: 'cards', ...given.common }) },
  why: { words: 1, options: common, read: readWhy },
  scan: { words: Infinity, options: [...common, 'seconds', 'port'], read: readScan },
  read: {
    words: 0,
    options: [...common, 'site', 'seconds', 'user', 'password-stdin', 'fingerprint', 'trust-first'],
    read: readReading,
  },
} satisfies Record<string, Shape<SearchCommand>>;

function readDiscover({ values, common }: Given): Result<SearchCommand> {
  const seconds = readSeconds(values.seconds ?? '5', 'seconds', 600);
  return seconds.ok ? ok({ name: 'discover', ...common, seconds: seconds.value }) : seconds;
}

function readWhy({ words: [word], common }: Given): Result<SearchCommand> {
  const text = word?.trim() ?? '';
  return text === '' ? wrong(said('argument.noSought'), 'text') : ok({ name: 'why', ...common, text });
}

/** `--port` is that of the addresses without one of their own; `--seconds` ends the scan before its end. */
function readScan({ words, values, common }: Given): Result<SearchCommand> {
  const targets = scanTargets(words.join(' '));
  if (!targets.ok) return at('addresses', targets.error);
  const port = values.port === undefined ? null : Number(/^\d{1,5}$/.exec(values.port)?.[0]);
  if (port !== null && !(port >= 1 && port <= 65_535)) return wrong(said('argument.port'), 'port');
  const seconds = values.seconds === undefined ? ok(null) : readSeconds(values.seconds, 'seconds', 3_600);
  if (!seconds.ok) return seconds;
  return ok({
    name: 'scan',
    ...common,
    targets: targets.value.map((target) => ({ ...target, port: target.port ?? port })),
    seconds: seconds.value,
  });
}

function readReading({ values, common }: Given): Result<SearchCommand> {
  const seconds = readSeconds(values.seconds ?? '5', 'seconds', 600);
  if (!seconds.ok) return seconds;
  const trust = readTrust(values);
  if (!trust.ok) return trust;
  const login = readLogin(values);
  if (!login.ok) return login;
  const { site = null } = values;
  return ok({ name: 'read', ...common, ...login.value, trust: trust.value, seconds: seconds.value, site });
}
