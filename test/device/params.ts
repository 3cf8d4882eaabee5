import type { Params } from './api.ts';
import { ApiError } from './api.ts';
import type { Host } from './host.ts';
import type { Profile } from './profiles.ts';
import type { Interface } from './state.ts';

/**
 * Readers of parameters. One that is absent is undefined: its setting stays. One that is not right is refused with
 * 4004 and its own sub-code, where the specification has one.
 */

export function flag(params: Params, name: string, subCode: number): boolean | undefined {
  const value = params[name];
  if (value === undefined || typeof value === 'boolean') return value;
  throw new ApiError(4004, subCode);
}

export function oneOf<T extends string | number>(
  params: Params,
  name: string,
  allowed: readonly T[],
  subCode?: number,
): T | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  const found = allowed.find((known) => known === value);
  if (found === undefined) throw new ApiError(4004, subCode);
  return found;
}

export function text(
  params: Params,
  name: string,
  fits: (value: string) => boolean,
  subCode?: number,
): string | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !fits(value)) throw new ApiError(4004, subCode);
  return value;
}

/** A list of at most `most` texts that fit. */
export function texts(
  params: Params,
  name: string,
  most: number,
  fits: (value: string) => boolean,
  subCode: number,
): string[] | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  const right =
    Array.isArray(value) &&
    value.length <= most &&
    value.every((item): item is string => typeof item === 'string' && fits(item));
  if (!right) throw new ApiError(4004, subCode);
  return value;
}

/** `settings` with what was given of them: what is undefined stays as it is. */
export function merged<T extends object>(settings: T, given: { [K in keyof T]?: T[K] | undefined }): T {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(present) };
}

/** A parameter that the text does not have, or that came after this device's AXIS OS, is refused without a sub-code. */
export function refuseUnknown(profile: Profile, params: Params, known: readonly string[]): void {
  const unknown = Object.keys(params).some((name) => !known.includes(name) || profile.missing.includes(name));
  if (unknown) throw new ApiError(4004);
}

/** The interface that `deviceName` names: missing 4003, not a text 4004 with `subCode`, unknown 5000. */
export function namedInterface(host: Host, params: Params, subCode?: number): Interface {
  if (params.deviceName === undefined) throw new ApiError(4003);
  if (typeof params.deviceName !== 'string') throw new ApiError(4004, subCode);
  const device = host.state.interfaces.find(({ name }) => name === params.deviceName);
  if (device === undefined) throw new ApiError(5000);
  return device;
}
