import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SystemReader } from '../../electron/services/cards/system-reader.ts';
import { readSystemCards } from '../../electron/services/cards/system-cards.ts';
import { ManualClock } from '../clock.ts';

/** What the package makes of a system's answer has twenty fields; these are the ones that differ. */
const nic = (more: object) => ({
  iface: 'x',
  ifaceName: 'x',
  default: false,
  ip4: '',
  ip4subnet: '',
  mac: '02:00:00:00:00:01',
  internal: false,
  virtual: false,
  operstate: 'up',
  type: 'wired',
  duplex: '',
  mtu: 1500,
  speed: 1000,
  dhcp: false,
  carrierChanges: 0,
  ...more,
});
const kinds = (value: unknown, platform: NodeJS.Platform) =>
  Object.fromEntries(readSystemCards(value, platform).map(({ name, kind }) => [name, kind]));

describe('what Windows tells of its cards', () => {
  const value = {
    cards: [
      nic({ iface: 'Ethernet', ifaceName: 'Intel(R) Ethernet Connection (7) I219-LM', dhcp: true }),
      nic({
        iface: 'WLAN',
        ifaceName: 'Intel(R) Wi-Fi 6 AX201 160MHz',
        type: 'wireless',
        speed: 866.7,
        dhcp: true,
      }),
      nic({ iface: 'vEthernet (WSL)', ifaceName: 'Hyper-V Virtual Ethernet Adapter', speed: 10000 }),
      nic({ iface: 'Ethernet 3', ifaceName: 'TAP-Windows Adapter V9', operstate: 'down', speed: 0 }),
      nic({
        iface: 'Ethernet 4',
        ifaceName: 'Realtek USB GbE Family Controller',
        operstate: 'down',
        mac: '',
      }),
      nic({ iface: 'Bluetooth-Netzwerkverbindung', ifaceName: 'Bluetooth Device (PAN)', operstate: 'down' }),
      nic({ iface: 'Loopback Pseudo-Interface 1', ifaceName: 'x', internal: true, type: '' }),
    ],
    wlans: [{ id: '{GUID}', iface: 'WLAN', ssid: 'Baustelle 3', signalLevel: -57.5, quality: 85 }],
    links: null,
  };

  test('is read with kind, link, speed, DHCP and WLAN', () => {
    expect(kinds(value, 'win32')).toEqual({
      Ethernet: 'wired',
      WLAN: 'wlan',
      'vEthernet (WSL)': 'bridge',
      'Ethernet 3': 'vpn',
      'Ethernet 4': 'wired',
      'Bluetooth-Netzwerkverbindung': null,
      'Loopback Pseudo-Interface 1': 'loopback',
    });
    const [wired, wlan, , , unplugged] = readSystemCards(value, 'win32');
    expect(wired).toEqual({
      name: 'Ethernet',
      kind: 'wired',
      mac: '02:00:00:00:00:01',
      up: true,
      speed: 1000,
      dhcp: true,
      wlan: null,
    });
    expect(wlan).toMatchObject({ speed: 867, wlan: { ssid: 'Baustelle 3', signal: -57 } });
    expect(unplugged).toMatchObject({ up: false, mac: null, dhcp: false });
  });
});

describe('what macOS tells of its cards', () => {
  const value = {
    cards: [
      nic({ iface: 'lo0', ifaceName: 'lo0', internal: true, operstate: 'unknown' }),
      nic({ iface: 'en0', ifaceName: 'en0', type: 'wireless', speed: 780, dhcp: true }),
      nic({ iface: 'en7', ifaceName: 'en7', speed: null, dhcp: false, operstate: 'up' }),
      nic({ iface: 'bridge100', ifaceName: 'bridge100', operstate: 'up' }),
      nic({ iface: 'utun4', ifaceName: 'utun4', mac: '', operstate: 'unknown' }),
    ],
    wlans: [{ iface: 'en0', ssid: '<redacted>', signalLevel: -61, channel: 0 }],
    links: null,
  };

  test('is read, and the name of a WLAN that it hides is not known', () => {
    expect(kinds(value, 'darwin')).toEqual({
      lo0: 'loopback',
      en0: 'wlan',
      en7: 'wired',
      bridge100: 'bridge',
      utun4: 'vpn',
    });
    const cards = readSystemCards(value, 'darwin');
    expect(cards[1]).toMatchObject({ wlan: { ssid: null, signal: -61 }, dhcp: true });
    // No lease that it knows of does not show that the address was typed in.
    expect(cards[2]).toMatchObject({ speed: null, dhcp: null });
  });
});

describe('what Linux tells of its cards', () => {
  const value = {
    cards: [
      nic({ iface: 'lo', ifaceName: 'lo', internal: true, type: 'virtual', mac: '00:00:00:00:00:00' }),
      nic({ iface: 'enp0s31f6', ifaceName: 'enp0s31f6', speed: 2500, dhcp: true }),
      nic({ iface: 'wlp3s0', ifaceName: 'wlp3s0', type: 'wireless', speed: -1 }),
      nic({ iface: 'docker0', ifaceName: 'docker0', virtual: true, operstate: 'down' }),
      nic({
        iface: 'wg0',
        ifaceName: 'wg0',
        type: 'unknown',
        operstate: 'unknown',
        mac: '00:00:00:00:00:00',
      }),
    ],
    wlans: [{ iface: 'wlp3s0', ssid: 'Site\u202e WLAN', signalLevel: '-48' }],
    links: [
      { name: 'lo', devtype: '', carrier: '1', mac: '00:00:00:00:00:00', hardware: false, tunnel: false },
      {
        name: 'enp0s31f6',
        devtype: '',
        carrier: '1',
        mac: 'aa:bb:cc:00:00:01',
        hardware: true,
        tunnel: false,
      },
      {
        name: 'wlp3s0',
        devtype: 'wlan',
        carrier: '1',
        mac: 'aa:bb:cc:00:00:02',
        hardware: true,
        tunnel: false,
      },
      { name: 'docker0', devtype: 'bridge', carrier: '0', mac: '', hardware: false, tunnel: false },
      { name: 'tap3', devtype: '', carrier: '1', mac: '', hardware: false, tunnel: true },
      { name: 'enx00', devtype: '', carrier: '', mac: 'aa:bb:cc:00:00:03', hardware: true, tunnel: false },
      { name: 'ifb0', devtype: '', carrier: '', mac: 'aa:bb:cc:00:00:04', hardware: false, tunnel: false },
    ],
  };

  test('is read, with cards that have no address, and nothing is claimed of what is unknown', () => {
    expect(kinds(value, 'linux')).toEqual({
      lo: 'loopback',
      enp0s31f6: 'wired',
      wlp3s0: 'wlan',
      docker0: 'bridge',
      wg0: 'vpn',
      tap3: 'vpn',
      enx00: 'wired',
      ifb0: null,
    });
    const cards = new Map(readSystemCards(value, 'linux').map((card) => [card.name, card]));
    expect(cards.get('enp0s31f6')).toMatchObject({ up: true, speed: 2500, dhcp: true });
    expect(cards.get('wlp3s0')).toMatchObject({
      speed: null,
      dhcp: null,
      wlan: { ssid: 'Site\uFFFD WLAN', signal: -48 },
    });
    expect(cards.get('enx00')).toMatchObject({ up: false, mac: 'AA:BB:CC:00:00:03' });
  });
});

describe('an answer that makes no sense', () => {
  test.each([undefined, null, 7, 'cards', [], { cards: 'none' }, { cards: [null, 7, {}] }])(
    'tells of no cards: %j',
    (value) => {
      expect(readSystemCards(value)).toEqual([]);
    },
  );

  test('is read as far as it goes, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (cards, wlans, links) => {
        readSystemCards({ cards, wlans, links });
      }),
    );
    const odd = { iface: 'eth0', speed: 'fast', mac: 12, operstate: null, dhcp: 'yes', type: {} };
    expect(readSystemCards({ cards: [odd], wlans: [{ iface: 'eth9' }], links: {} })).toEqual([
      { name: 'eth0', kind: null, mac: null, up: null, speed: null, dhcp: null, wlan: null },
    ]);
  });
});

describe('the system is asked', () => {
  function reader(answers: Promise<unknown>[]) {
    const clock = new ManualClock();
    let asked = 0;
    const made = new SystemReader({
      clock,
      askSystem: () => answers[asked++] ?? Promise.resolve(null),
    });
    return { made, clock, asked: () => asked };
  }
  const one = (name: string) => Promise.resolve({ cards: [nic({ iface: name })] });

  test('never by itself, once at a time, anew after half a minute and when the cards change', async () => {
    const { made, clock, asked } = reader([one('eth0'), one('eth1'), one('eth2')]);
    expect(asked()).toBe(0);
    void made.refresh('a');
    expect(made.reading).toBe(true);
    await made.refresh('a');
    expect([asked(), made.reading, made.cards[0]?.name]).toEqual([1, false, 'eth0']);
    clock.advance(29_000);
    await made.refresh('a');
    expect(asked()).toBe(1);
    await made.refresh('b');
    expect([asked(), made.cards[0]?.name]).toEqual([2, 'eth1']);
    clock.advance(30_000);
    await made.refresh('b');
    expect(asked()).toBe(3);
  });

  test('with an end to it: what fails or never answers leaves the cards as Node knows them', async () => {
    const { made, clock } = reader([Promise.reject(new Error('no')), new Promise(() => undefined)]);
    await made.refresh('a');
    expect(made.cards).toEqual([]);
    const second = made.refresh('b');
    clock.advance(20_000);
    await second;
    expect([made.cards, made.reading]).toEqual([[], false]);
  });
});
