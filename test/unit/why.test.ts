import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hardwareLinkLocal, isSimilar, readSought } from '../../electron/services/cards/sought.ts';
import { verdict, type WhyFacts } from '../../electron/services/cards/why-verdict.ts';
import { plain, said } from '../../shared/texts/said.ts';
import { inEnglish } from '../english.ts';

const serial = 'B8A44F631339';

describe('what a person types who misses a device', () => {
  test.each([
    'B8A44F631339',
    'b8:a4:4f:63:13:39',
    'B8-A4-4F-63-13-39',
    'b8a4.4f63.1339',
    ' B8 A4 4F 63 13 39 ',
    'S/N B8A44F631339',
    'SN: b8a44f631339',
    'Serial number B8A44F631339',
    'axis-b8a44f631339.local',
    'axis-b8a44f631339',
    'B8A44F63l339',
  ])('is a serial number: %s', (typed) => {
    expect(readSought(typed)).toMatchObject({ serial, endpoint: null });
  });

  test('is read with the letters that labels are misread for', () => {
    expect(readSought('OO4O8CO1O2O3').serial).toBe('00408C010203');
    expect(readSought('ACCC8EI23456').serial).toBe('ACCC8E123456');
  });

  test.each([
    ['10.0.0.5', '10.0.0.5', 80],
    ['10.0.0.5:8080', '10.0.0.5', 8080],
    ['https://gate.example', 'gate.example', 443],
    ['gate.example', 'gate.example', 80],
    ['fe80::1%eth0', 'fe80::1%eth0', 80],
    ['[2001:db8::7]:81', '2001:db8::7', 81],
    // Twelve digits in all, and an address all the same.
    ['192.168.100.101', '192.168.100.101', 80],
    ['127.88.0.4:12345', '127.88.0.4', 12345],
  ])('is an address: %s', (typed, host, port) => {
    expect(readSought(typed)).toMatchObject({ serial: null, endpoint: { host, port } });
  });

  test.each(['Gate 3', 'gate', 'P3265', '631339', 'B8A44F'])('is a name: %s', (typed) => {
    expect(readSought(typed)).toMatchObject({ serial: null, endpoint: null, words: typed.toLowerCase() });
  });

  test('is read whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => void readSought(typed)));
  });
});

test('serial numbers are similar where two signs differ, or neighbours changed places', () => {
  expect(isSimilar(serial, 'B8A44F631338')).toBe(true);
  expect(isSimilar(serial, 'B8A44F613339')).toBe(true);
  expect(isSimilar(serial, serial)).toBe(false);
  expect(isSimilar(serial, 'B8A44F600000')).toBe(false);
});

test('a hardware address gives the link-local one that a device takes by itself', () => {
  expect(hardwareLinkLocal(serial)).toBe('fe80::baa4:4fff:fe63:1339');
  expect(hardwareLinkLocal('00408C010203')).toBe('fe80::240:8cff:fe01:203');
});

describe('the verdict', () => {
  const row: NonNullable<WhyFacts['row']> = {
    serial,
    name: 'Gate',
    address: '10.0.0.21',
    presence: 'silent',
    reachability: { state: 'unknown' },
    lacks: null,
    lastSeen: Date.UTC(2026, 0, 1, 12),
  };
  const facts = (more: Partial<WhyFacts>): WhyFacts => ({
    sought: readSought(serial),
    cards: 'some',
    blocked: null,
    hears: true,
    row: null,
    elsewhere: null,
    several: [],
    nameless: null,
    similar: null,
    address: null,
    lacking: null,
    found: [],
    ...more,
  });
  const told = (more: Partial<WhyFacts>) => inEnglish(verdict(facts(more)).verdict) ?? '';
  const next = (more: Partial<WhyFacts>) => verdict(facts(more)).next;
  const mac = 'B8:A4:4F:63:13:39';

  test('is that it is here, with why it cannot be talked to where that is so', () => {
    const here = { ...row, presence: 'here' } as const;
    expect(told({ row: here, cards: 'none' })).toMatch(
      /^It is here: “Gate” stands in the list, at 10.0.0.21/,
    );
    expect(next({ row: here })).toEqual({ kind: 'open', serial });
    const reachability = { state: 'unreachable', reason: plain('No way there.') } as const;
    expect(told({ row: { ...here, reachability } })).toMatch(/at 10.0.0.21. No way there.$/);
  });

  test('is, where it is here and out of reach, which card needs which address', () => {
    const lacks = { card: 'eth0', address: '10.9.9.10', prefixLength: 24 };
    const here = { ...row, address: '10.9.9.9', presence: 'here', lacks } as const;
    expect(told({ row: here })).toMatch(
      /^It is here: .* at 10.9.9.9. .*eth0.* 10.9.9.10 with prefix length 24/,
    );
    expect(next({ row: here })).toEqual({ kind: 'copy', address: '10.9.9.10' });
  });

  test('names those that fit where there are several', () => {
    const several = [
      { name: 'Gate 1', serial: 'A' },
      { name: 'Gate 2', serial: 'B' },
    ];
    expect(told({ several })).toMatch(/^2 devices fit, among them Gate 1 \(A\) and Gate 2 \(B\)/);
  });

  test('is a card without address, or one that may not be used, before all else that is not here', () => {
    expect(told({ cards: 'none', hears: false })).toMatch(/^No network card .* has an address/);
    expect(told({ cards: 'excluded', hears: false })).toMatch(/started with --interface/);
  });

  test('is that it answers without announcing itself, and offers to add it', () => {
    const at = (address: string) => ({ address, holder: { kind: 'device', serial } as const });
    const blocked = said('discovery.blocked');
    expect(told({ found: [at('10.0.0.21')], blocked })).toMatch(
      /answers at 10.0.0.21 .*: add it by this address/,
    );
    expect(next({ found: [at('fe80::1%eth0')] })).toEqual({ kind: 'add', address: '[fe80::1%eth0]' });
    const typed = { sought: readSought('https://10.0.0.21:8443'), found: [at('10.0.0.21')] };
    expect(next(typed)).toEqual({ kind: 'add', address: 'https://10.0.0.21:8443' });
  });

  test('is that sending is refused', () => {
    expect(told({ blocked: said('discovery.macBlocks'), lacking: plain('x'), address: 'y' })).toMatch(
      /^macOS/,
    );
  });

  test('tells apart who is at its address: another device, its own hardware, somebody else', () => {
    const held = (holder: WhyFacts['found'][number]['holder']) =>
      told({ found: [{ address: '10.0.0.21', holder }] });
    expect(held({ kind: 'device', serial: 'ACCC8E000001' })).toMatch(
      /^Another device, ACCC8E000001, answers/,
    );
    expect(held({ kind: 'other', mac })).toMatch(/^Its hardware answers at 10.0.0.21 and its web server/);
    expect(held({ kind: 'other', mac: '00:11:22:33:44:55' })).toMatch(
      /^Somebody else holds 10.0.0.21 \(hardw/,
    );
    expect(held({ kind: 'other', mac: null })).toMatch(/^Something answers at 10.0.0.21/);
  });

  test('is the address that this computer lacks, which can be copied', () => {
    const lacking = said('ip.lacks', { example: '10.9.9.10', prefixLength: 24 });
    expect(told({ address: '10.9.9.9', lacking, hears: false })).toMatch(
      /^The device’s address 10.9.9.9 was not reached. .* such as 10.9.9.10 with prefix length 24/,
    );
    expect(next({ address: '10.9.9.9', lacking })).toEqual({ kind: 'copy', address: '10.9.9.10' });
  });

  test('is one that announces no serial number, or a similar one', () => {
    const nameless = { name: 'AXIS', addresses: ['10.0.0.7'] };
    expect(told({ nameless })).toMatch(/^“AXIS” at 10.0.0.7 announces itself without a serial number/);
    expect(next({ nameless })).toEqual({ kind: 'add', address: '10.0.0.7' });
    const similar = { serial: 'B8A44F631338', name: 'Yard' };
    expect(told({ similar })).toMatch(/“Yard” has B8A44F631338: compare it with the label/);
  });

  test('is that it belongs to another list', () => {
    const elsewhere = { site: 'Harbour', lastSeen: Date.UTC(2026, 0, 1, 12) };
    expect(told({ elsewhere })).toMatch(/^It belongs to another list \(Harbour, last heard there: 1 Jan/);
    expect(told({ elsewhere: { site: '', lastSeen: null } })).toContain('(the list of this computer, ');
    expect(told({ elsewhere, row })).toMatch(/^“Gate” was last heard/);
  });

  test('is that nothing is heard at all', () => {
    expect(told({ hears: false, row })).toMatch(/^Nothing at all is heard from the network: check/);
  });

  test('is when and where it was heard last', () => {
    expect(told({ row, address: '10.0.0.21' })).toMatch(
      /^“Gate” was last heard 1 Jan.* at 10.0.0.21 and is silent now: check its power/,
    );
  });

  test('is, without any trace, what to check', () => {
    expect(told({})).toMatch(/^The device B8A44F631339 was never heard on this network: check its power/);
    expect(told({ sought: readSought('021122334455') })).toMatch(
      /does not begin like a serial number of Axis/,
    );
    expect(told({ sought: readSought('10.0.0.9') })).toMatch(/^Nobody answers at 10.0.0.9: check/);
    expect(told({ sought: readSought('Gate') })).toMatch(/^No device with such a name .*: type its serial/);
  });
});
