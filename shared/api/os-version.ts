/** AXIS OS versions beside each other. */
import { tooOldToTell } from '../contract/device.ts';

/** A device that is too old to tell its AXIS OS counts as the last one before it could. */
export function isBefore(version: string, since: string): boolean {
  const parts = (text: string) => /(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number) ?? [];
  const [own, ownMinor] = parts(version === tooOldToTell ? '8.49' : version);
  const [wanted, minor] = parts(since);
  if (own === undefined || ownMinor === undefined || wanted === undefined || minor === undefined)
    return false;
  return own < wanted || (own === wanted && ownMinor < minor);
}
