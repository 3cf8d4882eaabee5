/** The report of a site: what it claims, and how it stands on paper and in spreadsheets. */
import { beforeAll, describe, expect, test } from 'vitest';
import { unknownEntry } from '../../electron/services/devices/entry.ts';
import type { ActivityEntry } from '../../shared/contract/activity.ts';
import type { Device } from '../../shared/contract/device.ts';
import { reportHtml } from '../../shared/report/html.ts';
import { makeReport, type Report, type Reported } from '../../shared/report/report.ts';
import { reportRows } from '../../shared/report/rows.ts';
import { learnAll } from '../../shared/texts/catalogue.ts';
import { languages } from '../../shared/texts/language.ts';
import { plain } from '../../shared/texts/said.ts';
import { inEnglish } from '../english.ts';

beforeAll(learnAll);

const serial = 'B8A44F000001';
const gate = (device: Partial<Device> = {}, more: Partial<Reported> = {}): Reported => ({
  device: {
    ...unknownEntry(serial).device,
    name: 'Gate',
    inSite: true,
    ...device,
  },
  prefixes: [],
  announced: [],
  pinnedAt: null,
  verified: null,
  signal: null,
  planned: [],
  ...more,
});
const job = (at: number, outcome: string, facts: Record<string, string> = {}): ActivityEntry => ({
  at,
  who: 'Kim',
  serial,
  kind: 'job',
  message: plain(`${outcome} at ${at}`),
  facts: { what: 'setIPv4AddressConfiguration', outcome, ...facts },
});
const site = { name: 'School', note: '' };
const reported = (devices: Reported[], activity: ActivityEntry[] = []): Report =>
  makeReport({ site, devices, planWithoutDevice: 0, activity, madeAt: 1_000_000, madeBy: 'Kim' });
function only({ devices }: Report) {
  const [device] = devices;
  if (!device) throw new Error('The report has no device.');
  return device;
}

describe('what a report claims of a device', () => {
  test.each([
    ['nothing where nobody has seen it', gate(), [], { proof: 'known', at: null, by: '' }],
    ['that it was heard', gate({ lastSeen: 50 }), [], { proof: 'heard', at: 50 }],
    ['that its network was read', gate({ lastSeen: 90, readAt: 60 }), [], { proof: 'read', at: 60 }],
    [
      'that a change was read back, and who did it',
      gate({ lastSeen: 90, readAt: 60 }),
      [job(70, 'confirmed')],
      { proof: 'read-back', at: 70, by: 'Kim' },
    ],
    [
      'no more of a change that was not seen',
      gate({ lastSeen: 90 }),
      [job(70, 'not-seen')],
      { proof: 'heard' },
    ],
    [
      'no more of settings that were merely tested',
      gate({ lastSeen: 90 }),
      [job(7, 'tested')],
      { proof: 'heard' },
    ],
  ])('%s', (_, device, activity, claimed) => {
    expect(only(reported([device], activity))).toMatchObject(claimed);
  });

  test('which address it has, how and when that was seen, and none that it had before it told its addresses', () => {
    const device = gate(
      { address: '10.0.0.5', addresses: ['10.0.0.5', '192.168.0.90', 'fe80::1'], lastSeen: 90, readAt: 60 },
      {
        prefixes: [
          { address: '10.0.0.5', prefixLength: 24 },
          { address: '169.254.1.2', prefixLength: 16 },
        ],
      },
    );
    expect(only(reported([device])).addresses).toEqual([
      { address: '10.0.0.5', prefixLength: 24, proof: 'read', at: 60 },
      { address: '169.254.1.2', prefixLength: 16, proof: 'read', at: 60 },
      { address: 'fe80::1', prefixLength: null, proof: 'known', at: null },
    ]);
    const confirmed = [job(70, 'confirmed', { address: '10.0.0.5' })];
    expect(only(reported([device], confirmed)).addresses[0]).toMatchObject({ proof: 'read-back', at: 70 });
    // Read later, and the address is not among those that it has: what the job saw is over.
    const moved = reported([device], [job(50, 'confirmed', { address: '192.168.0.90' })]);
    expect(only(moved).addresses.map(({ address }) => address)).not.toContain('192.168.0.90');
    expect(JSON.stringify(reportRows(moved, 'en', String))).not.toContain('192.168.0.90');
    expect(reportHtml(moved, 'en', 'A4')).not.toContain('192.168.0.90');
    const announced = { ...device, announced: ['10.0.0.5', '10.0.0.6', 'fe80::1'] };
    expect(only(reported([announced])).addresses.slice(2)).toEqual([
      { address: '10.0.0.6', prefixLength: null, proof: 'heard', at: 90 },
      { address: 'fe80::1', prefixLength: null, proof: 'heard', at: 90 },
    ]);
  });

  test('every address that is known of a device which has told none', () => {
    const device = gate({ address: '10.0.0.5', addresses: ['10.0.0.5', '192.168.0.90'], lastSeen: 90 });
    expect(only(reported([device])).addresses).toEqual([
      { address: '10.0.0.5', prefixLength: null, proof: 'heard', at: 90 },
      { address: '192.168.0.90', prefixLength: null, proof: 'known', at: null },
    ]);
  });

  test('what a plan read back at its end, also without a job', () => {
    const device = gate({ address: '10.0.0.5', addresses: ['10.0.0.5'], lastSeen: 9, readAt: 8 });
    const proved = { ...device, verified: { at: 8, address: '10.0.0.5' } };
    expect(only(reported([proved]))).toMatchObject({
      proof: 'read-back',
      at: 8,
      addresses: [{ proof: 'read-back', at: 8 }],
    });
  });

  test('what was tried and not reached, until it was reached', () => {
    const failed = [job(70, 'rolled-back'), job(80, 'failed', { what: 'setHostnameConfiguration' })];
    const open = only(reported([gate({}, { planned: [plain('a plan')] })], failed)).notReached;
    expect(inEnglish(open.map(({ what }) => what))).toEqual(['rolled-back at 70', 'failed at 80', 'a plan']);
    const then = [...failed, job(90, 'confirmed')];
    expect(inEnglish(only(reported([gate()], then)).notReached.map(({ what }) => what))).toEqual([
      'failed at 80',
    ]);
  });

  test('how strong the signal was, for the network that it has joined alone', () => {
    const joined = [job(70, 'on-network', { ssid: 'Yard', signal: '-61' })];
    const wlan = (joinedSsid: string) => only(reported([gate({ joinedSsid })], joined)).wlan;
    expect(wlan('Yard')).toEqual({ ssid: 'Yard', signal: -61, signalAt: 70 });
    expect(wlan('Other')).toEqual({ ssid: 'Other', signal: null, signalAt: null });
    const planned = (at: number) => {
      const signal = { ssid: 'Yard', dBm: -72, at };
      return only(reported([gate({ joinedSsid: 'Yard' }, { signal })], joined)).wlan?.signal;
    };
    // The later of the two.
    expect([planned(69), planned(71)]).toEqual([-61, -72]);
  });
});

test('places stand together, in the order of people, and devices without one last', () => {
  const at = (name: string, place: string | null) => gate({ name, place });
  const devices = [
    at('a', null),
    at('b', 'Gate 10'),
    at('c', 'Gate 2'),
    at('d', 'Gate 10'),
    at('a', 'Gate 10'),
  ];
  expect(reported(devices).devices.map(({ name, place }) => `${place}/${name}`)).toEqual([
    'Gate 2/c',
    'Gate 10/a',
    'Gate 10/b',
    'Gate 10/d',
    '/a',
  ]);
});

describe('a report on paper', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&\u202Egnp.exe';

  test('needs nothing but itself and runs nothing, whatever anybody called a device', () => {
    const long = hostile + 'x'.repeat(64 * 1024);
    const device = gate(
      { name: long, place: long, note: long, tags: [long], model: long, osVersion: long, joinedSsid: long },
      { planned: [plain(long)] },
    );
    const entry = { ...job(1, 'failed'), who: long, message: plain(long) };
    for (const language of languages) {
      const html = reportHtml(
        makeReport({
          site: { name: long, note: long },
          devices: [device],
          planWithoutDevice: 1,
          activity: [entry],
          madeAt: 1,
          madeBy: long,
        }),
        language,
        'A4',
      );
      expect(html.length).toBeLessThan(30_000);
      expect(html).not.toMatch(/<script|<img|<link|<iframe|<object|<form|url\(|@import|javascript:/i);
      expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      // Every attribute is one of ours.
      const names = [...html.matchAll(/<[a-z0-9]+((?: [a-z-]+="[^"]*")*)>/g)];
      expect(names.length).toBe([...html.matchAll(/<[a-z!]/gi)].length - 1);
      expect(html).toContain('&lt;script&gt;');
      expect(html).toContain("default-src 'none'");
    }
  });

  test('has the paper, the language and the figures that it was asked for', () => {
    const html = reportHtml(reported([gate({ needsSetup: true, lastSeen: 5 })]), 'de', 'Letter');
    expect(html).toContain('@page { size: Letter;');
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<th scope="row">Ohne ersten Administrator</th><td>1</td>');
    expect(html).toContain('<th scope="row">– davon gehört</th><td>1</td>');
  });

  test('says how many are on the network only where somebody looked', () => {
    const line = /On the network[^<]*<\/th><td>(\d+)</;
    const told = (...devices: Reported[]) => line.exec(reportHtml(reported(devices), 'en', 'A4'))?.[1];
    expect(told(gate(), gate())).toBeUndefined();
    expect(told(gate({ presence: 'here' }), gate({ presence: 'silent' }))).toBe('1');
    expect(told(gate(), gate({ presence: 'gone' }))).toBe('0');
    expect(reported([gate()]).totals.here).toBeNull();
  });

  test('says of a device with several open points how many stand with it in the list', () => {
    const devices = [
      gate({}, { planned: [plain('a name'), plain('an address'), plain('a VLAN')] }),
      gate({}, { planned: [plain('a proxy')] }),
    ];
    const [first = ''] = reportHtml(reported(devices), 'en', 'A4').split('<section class="list">');
    expect([...first.matchAll(/<li>.*<\/li>/g)].map(([line]) => line)).toEqual([
      expect.stringMatching(/a name<\/bdi> 2 more stand /),
      expect.stringMatching(/a proxy<\/bdi><\/li>$/),
    ]);
  });

  test('keeps to one page for the customer, however much is open', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      gate({ name: `Camera ${index}` }, { planned: [plain('x')] }),
    );
    const [first = ''] = reportHtml(reported(many), 'en', 'A4').split('<section class="list">');
    expect([...first.matchAll(/<li>/g)]).toHaveLength(12);
    expect(first).toContain('18 devices more');
  });
});

test('a spreadsheet has a row for each device, with the same words', () => {
  const device = gate(
    {
      address: '10.0.0.5',
      addresses: ['10.0.0.5', 'fe80::1'],
      readAt: 60,
      place: 'Gate 3',
      needsSetup: false,
    },
    { prefixes: [{ address: '10.0.0.5', prefixLength: 24 }] },
  );
  const [titles = [], row = []] = reportRows(reported([device]), 'en', String);
  const cells = Object.fromEntries(titles.map((title, index) => [title, row[index]]));
  expect(cells).toMatchObject({
    Name: 'Gate',
    Place: 'Gate 3',
    'Serial number': serial,
    Address: '10.0.0.5',
    'Prefix length': '24',
    'Other addresses': 'fe80::1',
    Verified: 'read',
    'Verified at': '60',
    'First administrator': 'exists',
  });
});
