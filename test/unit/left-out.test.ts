import { describe, expect, it } from 'vitest';
import { devicesText, type ListedDevice } from '../../electron/cli/output.ts';
import { Logins } from '../../electron/services/credentials/logins.ts';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { DeviceList } from '../../electron/services/devices/list.ts';
import { Pins } from '../../electron/services/storage/pins.ts';
import { Store } from '../../electron/services/storage/store.ts';
import type { DevicesDelta } from '../../shared/contract/device.ts';
import { leftOutTexts, nothingLeftOut, type Nameless } from '../../shared/contract/left-out.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';

const gate: Nameless = { name: 'Gate 3', addresses: ['10.0.0.7', '169.254.1.2'] };
const some = (count: number): Nameless[] =>
  Array.from({ length: count }, (_, at) => ({ name: `Dock ${at}`, addresses: [] }));

describe('what announces itself and cannot be listed', () => {
  it('is told by name and address, of many some and the number of the others', () => {
    const texts = (nameless: Nameless[], namelessCount: number, named?: number) =>
      inEnglish(leftOutTexts({ nameless, namelessCount, full: false }, named));
    expect(texts([], 0)).toEqual([]);
    expect(texts([gate], 1)).toEqual(['1 announces itself without a serial number: Gate 3 at 10.0.0.7']);
    expect(texts([gate, ...some(2)], 3)).toEqual([
      '3 announce themselves without a serial number: Gate 3 at 10.0.0.7, Dock 0, Dock 1',
    ]);
    expect(texts([gate, ...some(23)], 100, 2)).toEqual([
      '100 announce themselves without a serial number: Gate 3 at 10.0.0.7, Dock 0 and 98 more',
    ]);
  });

  it('is said to be too much where there is no room for more', () => {
    expect(inEnglish(leftOutTexts({ ...nothingLeftOut, full: true }))).toEqual([
      'More is announced on the network than this program keeps: devices may be missing from the list.',
    ]);
  });
});

describe('the devices in a terminal', () => {
  const device: ListedDevice = {
    serial: 'B8A44F000001',
    name: 'AXIS M1075-L',
    addresses: ['10.0.0.21'],
    port: null,
    httpsPort: 443,
    services: ['_vapix-https._tcp'],
    interfaces: ['10.0.0.5'],
  };

  it('are none only where nothing announced itself, with a serial number or without', () => {
    expect(devicesText([], nothingLeftOut, 'en')).toMatch(/^No device announced itself/);
    expect(devicesText([], { nameless: [gate], namelessCount: 1, full: false }, 'en')).toBe(
      '1 announces itself without a serial number: Gate 3 at 10.0.0.7\nTry identify with an address of it.',
    );
  });

  it('come with their ports, and with what is left out below', () => {
    const lines = devicesText([device], { nameless: [gate], namelessCount: 1, full: true }, 'en').split('\n');
    expect(lines[1]).toMatch(/^B8A44F000001 {2}AXIS M1075-L {2}10\.0\.0\.21 {2}https 443$/);
    expect(lines.slice(2)).toHaveLength(3);
    expect(devicesText([{ ...device, port: 80 }], nothingLeftOut, 'en')).toContain('port 80, https 443');
  });
});

describe('the list of devices', () => {
  it('tells what is left out with its snapshot, and of a change once', () => {
    const clock = new ManualClock();
    const report = (fault: unknown) => {
      throw fault;
    };
    // Nothing is written: no device changes.
    const store = new Store({ folder: '/nowhere', clock, report });
    let leftOut = nothingLeftOut;
    const list = new DeviceList({
      activity: { add: () => undefined },
      clock,
      logins: new Logins(store, noVault, report),
      pins: new Pins(store, () => clock.now()),
      store,
      cards: () => [],
      searchProblem: () => null,
      leftOut: () => leftOut,
    });
    const told: DevicesDelta[] = [];
    list.onChange((delta) => told.push(delta));
    const look = () => {
      list.checkSearch();
      clock.advance(1000);
    };
    look();
    told.length = 0;
    leftOut = { nameless: [gate], namelessCount: 1, full: false };
    expect(list.snapshot().leftOut).toEqual(leftOut);
    look();
    look();
    expect(told.map((delta) => delta.leftOut)).toEqual([leftOut]);
  });
});
