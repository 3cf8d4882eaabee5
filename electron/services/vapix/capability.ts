/** What a device is too old or too small for, in words. That is no error: the device works as it should. */
import { tooOldToTell } from '../../../shared/contract/device.ts';
import type { Api, MethodOf } from '../../../shared/api/api.ts';
import { generalErrors } from '../../../shared/api/methods.ts';
import { isBefore } from '../../../shared/api/os-version.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { rowOf } from './exchange.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

/** The lowest version that a call needs, and the parameter that needs it; null where the method itself does. */
export interface Needed {
  version: string;
  parameter: string | null;
}

type Failed = ReturnType<typeof fail>;

/** What is known of the device: versions of its API and its AXIS OS, null where it has not said. */
export interface Offered {
  versions: readonly string[] | null;
  osVersion: string | null;
}

/** The lowest version that knows the method and every parameter given. */
export function neededVersion<A extends Api>(
  api: A,
  name: MethodOf<A>,
  params: Record<string, unknown>,
): Needed {
  const { since, parameterSince = {} } = rowOf(api, name);
  return Object.keys(params).reduce<Needed>(
    (highest, parameter) => {
      const version = parameterSince[parameter];
      return version === undefined || covers(highest.version, version) ? highest : { version, parameter };
    },
    { version: since, parameter: null },
  );
}

/** A version covers another of the same major with at most its minor: the list does not name every minor. */
export function covers(version: string, wanted: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  return major === wantedMajor && (minor ?? -1) >= (wantedMinor ?? 0);
}

/** The refusal of a call that needs a later version than the device lists: kind `api`, code 4001, as it would say itself. */
export function tooOld<A extends Api>(api: A, name: MethodOf<A>, needed: Needed, offered: Offered): Failed {
  const own = newest(offered, needed.version);
  const listed = offered.versions ?? [];
  const { title } = api;
  const why =
    own !== null
      ? said('lacking.older', { title, own, needed: needed.version })
      : listed.length > 0
        ? said('lacking.unknown', { title, versions: listed })
        : said('lacking.noVersion', { title });
  return lacking(cannot(rowOf(api, name).purpose, needed, offered, why), 4001);
}

/**
 * The device's own word that it lacks a method (4000), a version (4001) or the whole API (404), said as a matter of what
 * it can do.
 */
export function notOffered<A extends Api>(
  api: A,
  name: MethodOf<A>,
  needed: Needed,
  offered: Offered,
  { code }: Failure,
): Failed {
  if (code === 404) return noApi(api, offered);
  const own = newest(offered, needed.version);
  const { title } = api;
  const why =
    code === 4000
      ? said('lacking.noMethod', { title, own, method: name })
      : said('lacking.notThisVersion', { title, own, needed: needed.version });
  return lacking(cannot(rowOf(api, name).purpose, needed, offered, why), code);
}

/** The API's address is not there. Only the AXIS OS can tell whether the device is too old for it. */
function noApi({ title, since }: Api, offered: Offered): Failed {
  const { osVersion } = offered;
  if (since !== undefined && osVersion !== null && isBefore(osVersion, since)) {
    return lacking(said('lacking.noApi', { os: shown(osVersion), title, since }), 404);
  }
  return fail('api', said('lacking.notAtAddress', { os: osVersion && shown(osVersion), title }), {
    code: 404,
    advice:
      osVersion === null || since === undefined
        ? said('lacking.newerOs', { since: since ?? null })
        : said('lacking.between'),
  });
}

function lacking(message: Said, code: number | undefined): Failed {
  const advice = generalErrors[4001]?.advice;
  return fail('api', message, {
    ...(code === undefined ? {} : { code }),
    ...(advice === undefined ? {} : { advice }),
  });
}

/** A device that is too old to tell its AXIS OS is told as just that. */
const shown = (osVersion: string) => (osVersion === tooOldToTell ? said('identity.tooOldToTell') : osVersion);

function cannot(purpose: Said, { parameter }: Needed, { osVersion }: Offered, why: Said): Said {
  return said('lacking.cannot', { os: osVersion && shown(osVersion), purpose, parameter, why });
}

/** The highest version that the device lists of the wanted one's major; null where it lists none. */
function newest({ versions }: Offered, wanted: string): string | null {
  const major = wanted.split('.')[0] ?? '';
  return (versions ?? [])
    .filter((version) => covers(version, `${major}.0`))
    .reduce<string | null>(
      (highest, version) => (highest !== null && covers(highest, version) ? highest : version),
      null,
    );
}
