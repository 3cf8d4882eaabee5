/** `install-wlan`: a device in WLAN installation mode is put on the site's WLAN. */
import type { z } from 'zod';
import { canonical } from '../../../shared/api/network-info.ts';
import { countryCodeSchema, deviceNameSchema } from '../../../shared/api/parameters.ts';
import {
  ssidSchema,
  stationAuthenticationSchema,
  stationModes,
  type StationAuthentication,
} from '../../../shared/api/wlan.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { waits } from '../../../shared/contract/waits.ts';
import { issueSaid } from '../../../shared/texts/issues.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { readWithLogin, withLogin, type WithLogin } from './device.ts';
import { oneOf, readSeconds, wrong, type Environment, type Given, type Shape } from './given.ts';
import type { Values } from './options.ts';

export interface InstallWlanCommand extends WithLogin {
  name: 'install-wlan';
  ssid: string;
  authentication: StationAuthentication;
  /** Null: the one that is in installation mode. */
  interfaceName: string | null;
  countryCode: string | null;
  doSwitch: boolean;
  waitMs: number;
}

export const installWlanCommands = {
  'install-wlan': {
    words: 1,
    options: [
      ...withLogin,
      ...(['ssid', 'auth', 'interface-name', 'country', 'identity'] as const),
      ...(['cert-client', 'cert-ca', 'no-switch', 'wait'] as const),
    ],
    read: readInstallation,
  },
} satisfies Record<string, Shape<InstallWlanCommand>>;

function readInstallation(given: Given): Result<InstallWlanCommand> {
  const device = readWithLogin('install-wlan', given);
  if (!device.ok) return device;
  const { values, environment } = given;
  const ssid = ssidSchema.safeParse(values.ssid ?? '');
  if (!ssid.success) return wrong(said('argument.ssid', { why: firstIssue(ssid.error) }), 'ssid');
  const authentication = readAuthentication(values, environment);
  if (!authentication.ok) return authentication;
  const country = values.country?.toUpperCase() ?? null;
  if (country !== null && !countryCodeSchema.safeParse(country).success) {
    return wrong(said('argument.country'), 'countryCode');
  }
  const interfaceName = values['interface-name'] ?? null;
  if (interfaceName !== null && !deviceNameSchema.regex(/^[\w.:-]+$/).safeParse(interfaceName).success) {
    return wrong(said('argument.interfaceName'), 'deviceName');
  }
  const wait = readSeconds(values.wait ?? String(waits.installation), 'wait', waits.most);
  if (!wait.ok) return wait;
  return ok({
    name: 'install-wlan',
    ...device.value,
    ssid: ssid.data,
    authentication: authentication.value,
    interfaceName,
    countryCode: country,
    doSwitch: values['no-switch'] !== true,
    waitMs: wait.value * 1_000,
  });
}

function readAuthentication(values: Values, environment: Environment): Result<StationAuthentication> {
  const given = values.auth;
  const known = oneOf(stationModes);
  if (given === undefined) return wrong(said('argument.noMode'), 'mode', known);
  const mode = stationModes.find((known) => known === canonical(stationModes, given));
  if (mode === undefined) return wrong(said('argument.unknownMode'), 'mode', known);
  const secret = environment['AXIS_WLAN_KEY'];
  if (mode !== 'none' && mode !== 'WPA-Enterprise-EAPTLS' && !secret) {
    return wrong(said('argument.noKey'), 'key', said('argument.noKeyAdvice'));
  }
  const identity = values.identity ?? '';
  const certsCA = values['cert-ca'];
  const authorities = certsCA === undefined ? {} : { certsCA };
  const wanted = {
    none: { mode },
    'WPA-Personal-PSK': { mode, key: secret },
    'WPA-Personal-HEX': { mode, key: secret },
    'WPA-Enterprise-PEAP-MSCHAPv2': { mode, identity, password: secret, ...authorities },
    'WPA-Enterprise-EAPTLS': {
      mode,
      identity,
      certClient: values['cert-client'] ?? '',
      ...authorities,
    },
  }[mode];
  const checked = stationAuthenticationSchema.safeParse(wanted);
  if (checked.success) return ok(checked.data);
  const parameter = String(checked.error.issues[0]?.path[0] ?? 'authentication');
  return wrong(firstIssue(checked.error), parameter);
}

function firstIssue({ issues: [issue] }: { issues: readonly z.core.$ZodIssue[] }): Said {
  return issue ? issueSaid(issue) : said('limits.notValid');
}
