/** The APIs whose methods are called by their names: by changes, and in the terminal. */
import type { Api } from './api.ts';
import { findMyDevice } from './find-my-device.ts';
import { mdnssd } from './mdnssd.ts';
import { networkSettings } from './network-settings.ts';

export const apis: readonly Api[] = [networkSettings, mdnssd, findMyDevice];

/** Each API by its methods. A method that several have stands for the first one's. */
const byMethod = new Map(
  [...apis].reverse().flatMap((api) => Object.keys(api.methods).map((name) => [name, api] as const)),
);

export const callNames: readonly string[] = apis.flatMap((api) =>
  Object.keys(api.methods).filter((name) => byMethod.get(name) === api),
);

/** The API that a method belongs to; null where there is no such method. */
export function apiOf(name: string): Api | null {
  return byMethod.get(name) ?? null;
}
