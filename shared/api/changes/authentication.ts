/** What a device has of 802.1X settings, wired or of a WLAN station. */
import type { Values } from '../change.ts';
import type { Authentication8021X } from '../network-info.ts';

/** The settings of the mode that was asked for, else of the one in use. A secret counts as whether one is set. */
export function authenticationValues(
  authentication: Authentication8021X | null | undefined,
  askedMode: unknown,
): Values {
  if (!authentication) return {};
  const { enabled, mode, configurations } = authentication;
  const configuration = configurations.find((one) => one.mode === (askedMode ?? mode));
  if (!configuration) return { enabled, mode };
  const { isPskSet, isHexSet, isPasswordSet, isMkaCakSet } = configuration;
  return {
    ...configuration,
    enabled,
    mode,
    psk: isPskSet,
    hex: isHexSet,
    // A WLAN key that was sent as `password` is read back as the key that it is.
    password: isPasswordSet ?? isPskSet ?? isHexSet,
    mkaCak: isMkaCakSet,
  };
}
