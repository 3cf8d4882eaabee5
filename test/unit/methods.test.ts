import { networkSettings } from '../../shared/api/network-settings.ts';
import { describe, expect, test } from 'vitest';
import { covers } from '../../electron/services/vapix/capability.ts';
import { checkParams } from '../../electron/services/vapix/client.ts';
import { securityText } from '../../renderer/wlan/network-texts.ts';
import { methodNames, methods } from '../../shared/api/methods.ts';
import {
  groupNetworks,
  modesFor,
  signalBars,
  ssidSchema,
  stationAuthenticationSchema,
  type WlanNetwork,
} from '../../shared/api/wlan.ts';
import { inEnglish } from '../english.ts';

test('all sixteen methods are in the table', () => {
  expect(methodNames).toHaveLength(16);
});

describe('versions', () => {
  test('cover a wanted one of the same major with at most their minor', () => {
    expect(covers('1.38', '1.14')).toBe(true);
    expect(covers('1.14', '1.14')).toBe(true);
    expect(covers('1.9', '1.14')).toBe(false);
    expect(covers('2.0', '1.14')).toBe(false);
  });

  test('are read under both keys', () => {
    const { read } = methods.getSupportedVersions;
    expect(read({ supportedVersions: ['1.0', '2.4'] })).toEqual(['1.0', '2.4']);
    expect(read({ apiVersions: ['1.38'] })).toEqual(['1.38']);
    expect(read({ versions: ['1.38'] })).toBeNull();
  });

  test('are read as numbers and without a minor, too', () => {
    const { read } = methods.getSupportedVersions;
    expect(read({ apiVersions: [1.38, '1', 2] })).toEqual(['1.38', '1.0', '2.0']);
    expect(read({ apiVersions: [null, 'new', -1, 1e21] })).toEqual([]);
  });
});

describe('parameters', () => {
  test('of another name, type or range are refused with the one at fault', () => {
    const wrong = { error: { kind: 'input' } };
    expect(checkParams(networkSettings, 'addVlan', { masterDeviceName: 'eth0', VlanId: 4095 })).toMatchObject(
      {
        error: { kind: 'input', parameter: 'VlanId' },
      },
    );
    expect(
      checkParams(networkSettings, 'scanWLANNetworks', { deviceName: 'wlan0', fresh: true }),
    ).toMatchObject({
      error: { kind: 'input', parameter: 'fresh' },
    });
    expect(checkParams(networkSettings, 'setWlanConfiguration', { countryCode: 'XX' })).toMatchObject(wrong);
    expect(checkParams(networkSettings, 'getNetworkInfo', [])).toMatchObject(wrong);
    expect(
      checkParams(networkSettings, 'setWLANStationConfiguration', {
        deviceName: 'wlan0',
        ssid: '📡'.repeat(9),
      }),
    ).toMatchObject({
      error: { parameter: 'ssid' },
    });
  });
});

describe('a scan', () => {
  const read = (networks: unknown) => methods.scanWLANNetworks.read({ networks });

  test('is read with either spelling of the band and without what is missing', () => {
    expect(read([{ ssid: 'lobby', band: '2.4Ghz', signalStrengthDBm: -57 }, {}])).toMatchObject([
      { ssid: 'lobby', band: '2.4GHz', signalStrengthDBm: -57, channel: null, security: [] },
      { ssid: '', band: '' },
    ]);
  });

  test('is shown by name, the strongest first, nameless ones left out', () => {
    const at = (ssid: string, signalStrengthDBm: number, authentication = 'PSK') => ({
      ssid,
      band: '5GHz',
      channel: 36,
      signalStrengthDBm,
      security: [{ authentication, version: 'WPA2' }],
      other: {},
    });
    const groups = groupNetworks([at('far', -80), at('near', -70), at('', -30), at('near', -40)]);
    expect(groups.map(({ ssid, members }) => [ssid, members.length])).toEqual([
      ['near', 2],
      ['far', 1],
    ]);
    expect(groups[0]?.strongest.signalStrengthDBm).toBe(-40);
    expect(modesFor(groups[0] ?? null)).toEqual(['WPA-Personal-PSK', 'WPA-Personal-HEX']);
    expect(modesFor(groupNetworks([at('open', -50, 'None')])[0] ?? null)).toEqual(['none']);
    expect(modesFor(null)).toHaveLength(5);
  });

  test('leaves out what writes NULs for its name, and does not take a name that is no text', () => {
    const networks = read([{ ssid: '\0\0\0\0' }, { ssid: 'Caf\uFFFD' }, { ssid: 'Café' }]);
    const groups = groupNetworks(networks as WlanNetwork[]);
    expect(groups.map(({ ssid }) => [ssid, ssidSchema.safeParse(ssid).success])).toEqual([
      ['Café', true],
      ['Caf\uFFFD', false],
    ]);
    expect(ssidSchema.safeParse('half \uD83D').success).toBe(false);
    expect(ssidSchema.safeParse('whole \u{1F4E1}').success).toBe(true);
  });

  test('that tells no security says so, and leaves every mode open', () => {
    const networks = read([{ ssid: 'office', security: [] }]) as WlanNetwork[];
    const [group] = groupNetworks(networks);
    if (!group) throw new Error('It was left out.');
    expect(inEnglish(securityText(group))).toBe('Security not told');
    expect(modesFor(group)).toHaveLength(5);
    expect(modesFor(group)[0]).not.toBe('none');
  });

  test('draws more bars for a stronger signal', () => {
    expect([-95, -80, -70, -60, -40, null].map(signalBars)).toEqual([0, 1, 2, 3, 4, 0]);
  });
});

describe('what a station needs', () => {
  const fits = (authentication: unknown) => stationAuthenticationSchema.safeParse(authentication).success;

  test('is a passphrase of 8 to 63 ASCII characters or 64 hex digits', () => {
    const psk = (key: string) => fits({ mode: 'WPA-Personal-PSK', key });
    expect([
      psk('1234567'),
      psk('12345678'),
      psk('x'.repeat(63)),
      psk('x'.repeat(64)),
      psk('pässword'),
    ]).toEqual([false, true, true, false, false]);
    const hex = (key: string) => fits({ mode: 'WPA-Personal-HEX', key });
    expect([hex('ab'.repeat(32)), hex('ab'.repeat(31)), hex('xy'.repeat(32))]).toEqual([true, false, false]);
  });

  test('is an identity and a client certificate for EAP-TLS', () => {
    expect(fits({ mode: 'WPA-Enterprise-EAPTLS', identity: 'camera', certClient: '' })).toBe(false);
    expect(fits({ mode: 'WPA-Enterprise-EAPTLS', identity: 'camera', certClient: 'a' })).toBe(true);
  });

  test('is an SSID of 1 to 32 bytes', () => {
    const ssids = ['', 'x'.repeat(32), 'x'.repeat(33), '📡'.repeat(8), '📡'.repeat(9)];
    expect(ssids.map((ssid) => ssidSchema.safeParse(ssid).success)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});
