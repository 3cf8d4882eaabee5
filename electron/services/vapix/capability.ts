/** What a device is too old or too small for, in words. That is no error: the device works as it should. */
import { tooOldToTell } from '../../../shared/contract/device.ts';
import { generalErrors, methods, type MethodName } from '../../../shared/api/methods.ts';
import { fail, type Failure, type Result } from '../../../shared/contract/result.ts';

/** The lowest version that a call needs, and the parameter that needs it; null where the method itself does. */
export interface Needed {
  version: string;
  parameter: string | null;
}

/** What is known of the device: versions of its API and its AXIS OS, null where it has not said. */
export interface Offered {
  versions: readonly string[] | null;
  osVersion: string | null;
}

/** The lowest version that knows the method and every parameter given. */
export function neededVersion(name: MethodName, params: Record<string, unknown>): Needed {
  const { since, parameterSince = {} } = methods[name];
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
export function tooOld(name: MethodName, needed: Needed, offered: Offered): Result<never> {
  const own = newest(offered, needed.version);
  const listed = offered.versions ?? [];
  const why =
    own !== null
      ? `its network settings API is ${own} and that came with ${needed.version}`
      : listed.length > 0
        ? `its network settings API is ${listed.join(', ')}, which this program does not know`
        : 'it lists no version of its network settings API';
  return lacking(`${cannot(name, needed, offered)}: ${why}.`, 4001);
}

/**
 * The device's own word that it lacks a method (4000), a version (4001) or the whole API (404), said as a matter of what
 * it can do.
 */
export function notOffered(
  name: MethodName,
  needed: Needed,
  offered: Offered,
  { code }: Failure,
): Result<never> {
  if (code === 404) return noApi(offered);
  const own = newest(offered, needed.version);
  const api = `its network settings API${own === null ? '' : ` (${own})`}`;
  const why =
    code === 4000 ? `${api} does not have ${name}` : `${api} does not take version ${needed.version}`;
  return lacking(`${cannot(name, needed, offered)}: ${why}.`, code);
}

/** The API's address is not there. Only the AXIS OS can tell whether the device is too old for it. */
function noApi(offered: Offered): Result<never> {
  const { osVersion } = offered;
  if (osVersion === tooOldToTell || (osVersion !== null && isBefore(osVersion, [8, 50]))) {
    return lacking(`${device(offered)} has no network settings API: that came with AXIS OS 8.50.`, 404);
  }
  return fail(
    'api',
    `${device(offered)} does not offer the network settings API at this address (HTTP 404).`,
    {
      code: 404,
      advice:
        osVersion === null
          ? 'It may need a newer AXIS OS: the API came with 8.50.'
          : 'Check that nothing stands between this computer and the device, then restart the device.',
    },
  );
}

function isBefore(version: string, [major, minor]: readonly [number, number]): boolean {
  const [own, ownMinor] = /^(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  if (own === undefined || ownMinor === undefined) return false;
  return own < major || (own === major && ownMinor < minor);
}

function lacking(message: string, code: number | undefined): Result<never> {
  const advice = generalErrors[4001]?.advice;
  return fail('api', message, {
    ...(code === undefined ? {} : { code }),
    ...(advice === undefined ? {} : { advice }),
  });
}

const device = ({ osVersion }: Offered) =>
  osVersion === null ? 'This device' : `This device (AXIS OS ${osVersion})`;

function cannot(name: MethodName, { parameter }: Needed, offered: Offered): string {
  const how = parameter === null ? '' : ` with ${parameter}`;
  return `${device(offered)} cannot ${methods[name].purpose}${how}`;
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
