/** WLAN as a technician meets it: scanned networks, what a station needs to join one, and what a test said. */
import { z } from 'zod';
import { said, type Said } from '../texts/said.ts';
import { refusal } from '../texts/issues.ts';

/** WLAN station authentication modes of the Network settings API. */
export const stationModes = [
  'none',
  'WPA-Personal-PSK',
  'WPA-Personal-HEX',
  'WPA-Enterprise-PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS',
] as const;
export type StationMode = (typeof stationModes)[number];

export const eapolVersions = ['EAPoLv1', 'EAPoLv2', 'EAPoLv3'] as const;
export const peapVersions = ['PEAPv0', 'PEAPv1'] as const;

/** Whether all of a text's bytes were read: what is no UTF-8 becomes U+FFFD, and would be sent as that. */
export function isWholeText(text: string): boolean {
  return !/[\uFFFD\p{Surrogate}]/u.test(text);
}

/** An SSID is 1 to 32 bytes of UTF-8, not characters. */
export const ssidBytes = 32;
export const ssidSchema = z
  .string()
  .min(1, refusal(said('limits.ssidMissing')))
  .refine((ssid) => new TextEncoder().encode(ssid).length <= ssidBytes, {
    message: refusal(said('limits.ssidLong', { most: ssidBytes })),
  })
  .refine(isWholeText, {
    message: refusal(said('limits.ssidNoText')),
  })
  .meta({ words: `text of 1 to ${ssidBytes} bytes in UTF-8` });

export const passphraseSchema = z
  .string()
  .regex(/^[\x20-\x7E]*$/, refusal(said('limits.passphraseAscii')))
  .min(8, refusal(said('limits.passphraseShort')))
  .max(63, refusal(said('limits.passphraseLong')));
const hexKeyMessage = refusal(said('limits.hexKey'));
export const hexKeySchema = z
  .string()
  .regex(/^[0-9A-Fa-f]*$/, hexKeyMessage)
  .length(64, hexKeyMessage);
export const identitySchema = z
  .string()
  .min(1, refusal(said('limits.identityMissing')))
  .max(255);
const certificateId = z.string().max(255);

/** What a station needs to join, by mode. Refusals are worded for the form's own fields. */
export const stationAuthenticationSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('none') }),
  z.strictObject({ mode: z.literal('WPA-Personal-PSK'), key: passphraseSchema }),
  z.strictObject({ mode: z.literal('WPA-Personal-HEX'), key: hexKeySchema }),
  z.strictObject({
    mode: z.literal('WPA-Enterprise-PEAP-MSCHAPv2'),
    identity: identitySchema,
    password: z
      .string()
      .min(1, refusal(said('limits.passwordMissing')))
      .max(255),
    eapolVersion: z.enum(eapolVersions).optional(),
    peapVersion: z.enum(peapVersions).optional(),
    label: z.union([z.literal(1), z.literal(2)]).optional(),
    certsCA: z.array(certificateId).max(16).optional(),
  }),
  z.strictObject({
    mode: z.literal('WPA-Enterprise-EAPTLS'),
    identity: identitySchema,
    eapolVersion: z.enum(eapolVersions).optional(),
    certClient: certificateId.min(1, refusal(said('limits.certClientMissing'))),
    certsCA: z.array(certificateId).max(16).optional(),
  }),
]);
export type StationAuthentication = z.infer<typeof stationAuthenticationSchema>;

export interface WlanNetwork {
  /** Empty for a network that hides its name. */
  ssid: string;
  /** `2.4GHz`, `5GHz`, or whatever else the device says. */
  band: string;
  channel: number | null;
  signalStrengthDBm: number | null;
  security: { authentication: string; version: string | null }[];
  /** What else the device says of it. */
  other: Record<string, unknown>;
}

/** All access points of one SSID as one row: the strongest leads. */
export interface WlanNetworkGroup {
  ssid: string;
  strongest: WlanNetwork;
  members: WlanNetwork[];
}

const signal = (network: WlanNetwork) => network.signalStrengthDBm ?? -Infinity;

/** NULs in place of the name, as some access points write it. */
const hidesName = ({ ssid }: WlanNetwork) => /^\0*$/.test(ssid);

/** Networks grouped by SSID, strongest first. Networks that hide their name are left out: one types theirs in. */
export function groupNetworks(networks: readonly WlanNetwork[]): WlanNetworkGroup[] {
  const groups = new Map<string, WlanNetwork[]>();
  for (const network of networks) {
    if (!hidesName(network)) groups.set(network.ssid, [...(groups.get(network.ssid) ?? []), network]);
  }
  return [...groups]
    .flatMap(([ssid, members]) => {
      const sorted = [...members].sort((a, b) => signal(b) - signal(a));
      const strongest = sorted[0];
      return strongest ? [{ ssid, strongest, members: sorted }] : [];
    })
    .sort((a, b) => signal(b.strongest) - signal(a.strongest) || a.ssid.localeCompare(b.ssid));
}

/** 0 (none) to 4 bars. -55 dBm and better is full; below -85 dBm a link rarely holds. */
export function signalBars(dBm: number | null): 0 | 1 | 2 | 3 | 4 {
  if (dBm === null || dBm < -85) return 0;
  if (dBm < -75) return 1;
  if (dBm < -67) return 2;
  if (dBm < -55) return 3;
  return 4;
}

/**
 * The modes that fit what a network's access points offer, likeliest first; every mode where nothing is known. A device
 * that does not know a kind of security, such as WPA3, tells none.
 */
export function modesFor(group: WlanNetworkGroup | null): StationMode[] {
  const offered = group?.members.flatMap((network) => network.security) ?? [];
  const has = (word: RegExp) => offered.some(({ authentication }) => word.test(authentication));
  const modes: StationMode[] = [];
  if (has(/psk/i)) modes.push('WPA-Personal-PSK', 'WPA-Personal-HEX');
  if (has(/802\.?1x/i)) modes.push('WPA-Enterprise-PEAP-MSCHAPv2', 'WPA-Enterprise-EAPTLS');
  if (has(/^none$/i)) modes.push('none');
  return modes.length > 0 ? modes : [...stationModes.filter((mode) => mode !== 'none'), 'none'];
}

/** What testWLANStationSettings says beside `error`: section "Success codes" of the method. */
export const stationTestCodes: Record<number, { text: Said; field: 'key' | 'ssid' | null }> = {
  0: { text: said('stationTest.passed'), field: null },
  1: { text: said('stationTest.refused'), field: 'key' },
  2: { text: said('stationTest.unanswered'), field: 'ssid' },
  3: { text: said('stationTest.changed'), field: null },
  4: { text: said('stationTest.interrupted'), field: null },
  5: { text: said('stationTest.incomplete'), field: 'key' },
};
