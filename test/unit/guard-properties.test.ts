import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessChange } from '../../shared/api/guard.ts';
import { addressesOf, interfaceWith } from '../../shared/api/line.ts';
import { changeMethods, type ChangeMethod } from '../../shared/api/changes.ts';
import type { NetworkInterface, NetworkPicture } from '../../shared/api/network-info.ts';
import { ipv4, ipv6, picture } from './guard-support.ts';
import { inEnglish } from '../english.ts';

/** Interfaces that do not stand on one another, each with addresses of its own. */
const flatDevices = fc
  .array(
    fc.record({
      link: fc.constantFrom(true, false, undefined),
      state: fc.constantFrom('up', 'down', undefined),
      v4: fc.constantFrom('on', 'off', 'untold', 'missing'),
      v6: fc.constantFrom('on', 'off', 'untold', 'missing'),
      mode: fc.constantFrom('dhcp', 'static', undefined),
      origin: fc.constantFrom('dhcp', 'static', 'linkLocal', undefined),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ link, state, v4, v6, mode, origin }, index) => ({
      name: `eth${index}`,
      link,
      state,
      IPv4: family(v4, {
        ...ipv4([{ address: `10.0.${index}.5`, ...(origin && { origin }) }]),
        configurationMode: mode,
      }),
      IPv6: family(v6, ipv6([`fd00::${index + 1}`])),
    })),
  );

function family(state: string, on: Record<string, unknown>) {
  if (state === 'missing') return undefined;
  if (state === 'off') return { enabled: false, addresses: [] };
  return { ...on, enabled: state === 'on' ? true : undefined };
}

const network = flatDevices.map((devices) => picture(devices));
const named = fc.nat(3).map((index) => `eth${index}`);
/** An address of the device, or one that it has nowhere. */
const lineOf = ({ devices }: NetworkPicture) =>
  fc.constantFrom<(string | null)[]>(
    ...devices.flatMap(addressesOf).map(({ address }) => address),
    'camera.example',
    null,
  );
const scene = network.chain((drawn) => fc.tuple(fc.constant(drawn), lineOf(drawn), named));

const wildParams: fc.Arbitrary<[ChangeMethod, Record<string, unknown>]> = fc.tuple(
  fc.constantFrom(...changeMethods),
  fc.record(
    {
      deviceName: named,
      VlanName: named,
      enabled: fc.boolean(),
      staticState: fc.constantFrom('up', 'down'),
      configurationMode: fc.constantFrom('static', 'dhcp'),
      linkLocalMode: fc.constantFrom('off', 'on', 'fallback'),
      useStaticDHCPFallback: fc.boolean(),
      staticAddressConfigurations: fc.constantFrom([], [{ address: '10.0.0.5', prefixLength: 24 }]),
      mode: fc.constant('WPA-Enterprise-EAPTLS'),
      ssid: fc.constant('Site'),
      countryCode: fc.constant('SE'),
    },
    { requiredKeys: ['deviceName', 'VlanName'] },
  ),
);

const onIn = (settings: NetworkInterface['IPv4']) =>
  settings?.enabled ?? (settings?.addresses.length ?? 0) > 0;
const isUp = ({ state, link }: NetworkInterface) => state !== 'down' && link !== false;

describe('whatever the device’s network looks like', () => {
  test('both families never go off together', () => {
    fc.assert(
      fc.property(scene, fc.constantFrom('IPv4', 'IPv6'), ([drawn, line, deviceName], off) => {
        const other = off === 'IPv4' ? 'IPv6' : 'IPv4';
        const method = `set${off}AddressConfiguration` as const;
        const { verdict } = assessChange(drawn, line, method, { deviceName, enabled: false });
        const device = drawn.devices.find(({ name }) => name === deviceName);
        if (device && onIn(device[off]) && !onIn(device[other])) expect(verdict).toBe('refused');
      }),
    );
  });

  test('the only interface that can be reached through never goes down or away', () => {
    fc.assert(
      fc.property(scene, ([drawn, line, deviceName]) => {
        const others = drawn.devices.filter(({ name }) => name !== deviceName);
        const left = others.some((other) => isUp(other) && addressesOf(other).length > 0);
        const down = assessChange(drawn, line, 'setDeviceConfiguration', { deviceName, staticState: 'down' });
        const removed = assessChange(drawn, line, 'removeVlan', { VlanName: deviceName });
        const device = drawn.devices.find(({ name }) => name === deviceName);
        if (!device || left) return;
        expect(removed.verdict).toBe('refused');
        if (device.state !== 'down') expect(down.verdict).toBe('refused');
      }),
    );
  });

  test('a change on an interface that the line does not go over is never said to cut it', () => {
    fc.assert(
      fc.property(scene, wildParams, ([drawn, line], [method, params]) => {
        const through = interfaceWith(drawn, line);
        if (!through || [params.deviceName, params.VlanName].includes(through.name)) return;
        expect(assessChange(drawn, line, method, params).verdict).not.toBe('cuts');
      }),
    );
  });

  test('with the line unknown, a change is never safer than with any line that there could be', () => {
    const weight = { safe: 0, cuts: 1, refused: 2 };
    fc.assert(
      fc.property(scene, wildParams, ([drawn, line], [method, params]) => {
        // A host name cuts a line by name alone, and a country one over a radio alone: both are known then.
        if (method === 'setHostnameConfiguration' || method === 'setWlanConfiguration') return;
        const unknown = assessChange(drawn, null, method, params).verdict;
        const known = assessChange(drawn, line, method, params).verdict;
        expect(weight[unknown]).toBeGreaterThanOrEqual(weight[known]);
      }),
    );
  });

  test('the verdict comes with its reason, and nothing is ever thrown', () => {
    fc.assert(
      fc.property(scene, wildParams, ([drawn, line], [method, params]) => {
        const assessment = assessChange(drawn, line, method, params);
        if (assessment.verdict !== 'safe') expect(inEnglish(assessment.reason)).toMatch(/^\w.{30,}\.$/s);
      }),
    );
  });
});

/** Interfaces that stand on one another: each next one is a VLAN, a member's bridge or a port of one before it. */
const stacked = fc
  .array(fc.record({ on: fc.nat(5), kind: fc.constantFrom('vlan', 'bridge') }), { maxLength: 5 })
  .map((links) => {
    const devices: { name: string; partOfBridge?: string; below: string[] }[] = [{ name: 'eth0', below: [] }];
    for (const [index, { on, kind }] of links.entries()) {
      const lower = devices[on % devices.length];
      if (!lower) continue;
      if (kind === 'bridge' && lower.partOfBridge !== undefined) continue;
      const name = kind === 'vlan' ? `${lower.name}.${index + 1}` : `br${index}`;
      if (kind === 'bridge') lower.partOfBridge = name;
      devices.push({ name, below: [lower.name, ...lower.below] });
    }
    return devices;
  });

test('what stands on an interface goes down with it, however high the stack', () => {
  fc.assert(
    fc.property(stacked, (devices) => {
      const top = devices.at(-1);
      const spare = { name: 'eth9', IPv4: ipv4(['10.9.9.9']) };
      const drawn = picture([
        ...devices.map(({ name, partOfBridge = '' }) => ({
          name,
          partOfBridge,
          ...(name === top?.name ? { IPv4: ipv4(['10.0.0.48']) } : {}),
        })),
        spare,
      ]);
      for (const deviceName of top?.below ?? []) {
        const params = { deviceName, staticState: 'down' };
        expect(assessChange(drawn, '10.0.0.48', 'setDeviceConfiguration', params).verdict).toBe('cuts');
        const last = { ...drawn, devices: drawn.devices.filter(({ name }) => name !== 'eth9') };
        expect(assessChange(last, '10.0.0.48', 'setDeviceConfiguration', params).verdict).toBe('refused');
      }
    }),
  );
});
