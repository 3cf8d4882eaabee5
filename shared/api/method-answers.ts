/** Readers of what the methods answer, getNetworkInfo’s apart (network-info.ts). Each is null for what it does not understand. */
import { canonical, Fields, isRecord } from './fields.ts';
import { stationTestCodes, type WlanNetwork } from './wlan.ts';
import type { Said } from '../texts/said.ts';

/** A result that is neither success nor error: the device did as told and says how it went. */
export interface ResultCode {
  code: number;
  message: string;
}

export function readResultCode(data: unknown): ResultCode | null {
  if (!isRecord(data)) return null;
  const fields = new Fields(data);
  const code = fields.number('code');
  return code === null ? null : { code, message: fields.text('message') ?? '' };
}

/** The codes of a station test as the table shows them; their texts stand in `stationTestCodes` alone. */
export const stationTestResults: Record<number, Said> = Object.fromEntries(
  Object.entries(stationTestCodes).map(([code, { text }]) => [code, text]),
);

/**
 * Section getSupportedVersions; devices send `apiVersions`, the text says `supportedVersions`. Numbers count as what they
 * look like, and a version without a minor as its first.
 */
export function readVersions(data: unknown): string[] | null {
  if (!isRecord(data)) return null;
  const written = Object.entries(data).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? value.map(versionText) : value,
  ]);
  const versions = new Fields(Object.fromEntries(written)).texts('supportedVersions', 'apiVersions');
  return versions?.filter((version) => /^\d{1,5}\.\d{1,5}$/.test(version)) ?? null;
}

function versionText(value: unknown): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d+$/.test(text) ? `${text}.0` : text;
}

/** Section scanWLANNetworks. */
export function readNetworks(data: unknown): WlanNetwork[] | null {
  if (!isRecord(data)) return null;
  const networks = new Fields(data).list('networks');
  return (
    networks?.map((network) => ({
      ssid: network.text('ssid') ?? '',
      band: network.word(['2.4GHz', '5GHz'], 'band') ?? '',
      channel: network.number('channel'),
      // What is outside any radio’s range is no signal strength.
      signalStrengthDBm: network.numberWithin(-150, 50, 'signalStrengthDBm'),
      security: (network.list('security') ?? []).map((item) => ({
        authentication: canonical(['None', 'PSK', 'IEEE 802.1X'], item.text('authentication') ?? ''),
        version: item.text('version'),
      })),
      other: network.other(),
    })) ?? null
  );
}
