import { describe, expect, test } from 'vitest';
import { undoPlan } from '../../electron/services/plans/undo.ts';
import { hidden } from '../../shared/api/secrets.ts';
import type { Applied, StoodBefore } from '../../shared/plan/applied.ts';
import type { PlanFacts } from '../../shared/plan/steps.ts';
import { inEnglish } from '../english.ts';

const serial = 'B8A44F000001';

const record = (before: StoodBefore[], more: Partial<Applied> = {}): Applied => ({
  serial,
  row: '{}',
  startedAt: 1,
  endedAt: 2,
  outcome: 'done',
  steps: [],
  before,
  administrator: null,
  fingerprint: null,
  verified: null,
  signal: null,
  sighting: null,
  ...more,
});

const nothingKnown: PlanFacts = { devices: new Map(), own: [], heldOnTheWire: new Map() };

const addressFrom = (address: string): StoodBefore => ({
  method: 'setIPv4AddressConfiguration',
  params: { deviceName: 'eth0', configurationMode: 'static', staticAddressConfigurations: [] },
  values: {
    configurationMode: 'static',
    staticAddressConfigurations: [{ address, prefixLength: 24, broadcast: '10.0.0.255' }],
  },
});
const hostName: StoodBefore = {
  method: 'setHostnameConfiguration',
  params: { staticHostname: 'gate-1' },
  values: { staticHostname: 'axis-b8a44f000001' },
};

/** What is undone of one device: its changes and the words for what stays. */
function undone(one: Applied) {
  const [undoing] = undoPlan([one], nothingKnown);
  if (!undoing) throw new Error('The device was left out.');
  const changes = undoing.steps.flatMap((step) =>
    step.name === 'change' ? [{ method: step.method, params: step.params }] : [],
  );
  return { changes, stays: undoing.stays.map(inEnglish), steps: undoing.steps.map(({ name }) => name) };
}

describe('undoing a plan', () => {
  test('sets what stood there before, the addresses last, and proves it', () => {
    expect(undone(record([addressFrom('10.0.0.9'), hostName]))).toEqual({
      changes: [
        { method: 'setHostnameConfiguration', params: { staticHostname: 'axis-b8a44f000001' } },
        {
          method: 'setIPv4AddressConfiguration',
          params: {
            deviceName: 'eth0',
            configurationMode: 'static',
            staticAddressConfigurations: [{ address: '10.0.0.9', prefixLength: 24 }],
          },
        },
      ],
      stays: [],
      steps: ['login', 'change', 'change', 'proof'],
    });
  });

  test('takes away a VLAN that was added', () => {
    const added = { method: 'addVlan', params: { masterDeviceName: 'eth0', VlanId: 4 }, values: {} } as const;
    expect(undone(record([added])).changes).toEqual([
      { method: 'removeVlan', params: { VlanName: 'eth0.4' } },
    ]);
  });

  test('says what stays: the administrator, and a WLAN whose key nobody knows', () => {
    const wlan: StoodBefore = {
      method: 'setWLANStationConfiguration',
      params: { deviceName: 'wlan0', ssid: 'Yard', authentication: { mode: 'WPA-Personal-PSK' } },
      values: { ssid: 'Old', mode: 'WPA-Personal-PSK' },
    };
    expect(undone(record([wlan], { administrator: 'root' }))).toEqual({
      changes: [],
      stays: [
        'The administrator “root” stays.',
        expect.stringMatching(/^Stays as the plan has set it: /),
        'A WLAN key of before is not known, and cannot be put back.',
      ],
      steps: [],
    });
  });

  test('never sends what was hidden, and says that it stays', () => {
    const proxies: StoodBefore = {
      method: 'setGlobalProxyConfiguration',
      params: { httpProxy: 'http://new:8080', noProxy: 'new.example' },
      values: { httpProxy: `http://me:${hidden}@old:8080`, noProxy: 'old.example' },
    };
    const { changes, stays } = undone(record([proxies]));
    expect(changes).toEqual([]);
    expect(stays).toEqual([expect.stringMatching(/^Stays as the plan has set it: /)]);
  });

  test('says what it leaves, where the device had told nothing for one of several', () => {
    const proxies: StoodBefore = {
      method: 'setGlobalProxyConfiguration',
      params: { httpProxy: 'http://new:8080', noProxy: 'new.example' },
      values: { noProxy: 'old.example' },
    };
    const { changes, stays } = undone(record([proxies]));
    expect(changes).toEqual([{ method: 'setGlobalProxyConfiguration', params: { noProxy: 'old.example' } }]);
    expect(stays).toEqual([expect.stringMatching(/: httpProxy stays as the plan has set it/)]);
  });

  test('wants no static addresses of a device that had DHCP', () => {
    const dhcp: StoodBefore = { ...addressFrom('10.0.0.9'), values: { configurationMode: 'dhcp' } };
    const { changes, stays } = undone(record([dhcp]));
    expect(changes.map(({ params }) => params)).toEqual([{ deviceName: 'eth0', configurationMode: 'dhcp' }]);
    expect(stays).toEqual([]);
  });

  test('lets two that have swapped their addresses swap them back, one through a free address', () => {
    const other = 'B8A44F000002';
    const device = (of: string, address: string) => ({
      serial: of,
      name: of,
      model: null,
      osVersion: null,
      needsSetup: false,
      isHere: true,
      addresses: [address],
      prefixes: [],
      picture: null,
    });
    const devices = new Map([
      [serial, device(serial, '10.0.0.22')],
      [other, device(other, '10.0.0.21')],
    ]);
    const both = [record([addressFrom('10.0.0.21')]), record([addressFrom('10.0.0.22')], { serial: other })];
    const undoing = undoPlan(both, { ...nothingKnown, devices });
    const moves = undoing.flatMap(({ serial: of, steps }) =>
      steps.flatMap((step) =>
        step.name === 'change' ? [{ of, after: step.after ?? [], temporary: step.temporary ?? false }] : [],
      ),
    );
    expect(moves).toEqual([
      { of: serial, after: [], temporary: true },
      { of: serial, after: [other], temporary: false },
      { of: other, after: [serial], temporary: false },
    ]);
  });
});
