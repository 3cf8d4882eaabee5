import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subnetFacts, toAddress, toNumber } from '../../shared/net/ip.ts';
import { mostAddresses, readRanges, scanTargets } from '../../shared/net/ranges.ts';
import { inEnglish } from '../english.ts';

const hosts = (text: string) => [...readRanges(text).targets()].map(({ host }) => host);
const problems = (text: string) =>
  readRanges(text).problems.map(({ part, message }) => `${part}: ${inEnglish(message)}`);
const ipv4 = fc.integer({ min: toNumber('1.0.0.0'), max: toNumber('223.255.255.0') }).map(toAddress);

describe('addresses to scan', () => {
  test('are single ones, subnets, ranges and names, with blanks, commas and lines between them', () => {
    expect(hosts('10.0.0.1, 10.0.0.4-6;\n10.0.1.254 - 10.0.2.1\tcam.local 10.9.9.8/30')).toEqual([
      ...['10.0.0.1', '10.0.0.4', '10.0.0.5', '10.0.0.6'],
      ...['10.0.1.254', '10.0.1.255', '10.0.2.0', '10.0.2.1', '10.9.9.9', '10.9.9.10', 'cam.local'],
    ]);
    expect(hosts('10.0.0.254-1.1')).toEqual(['10.0.0.254', '10.0.0.255', '10.0.1.0', '10.0.1.1']);
    expect(hosts('10.0.0.10–12')).toEqual(['10.0.0.10', '10.0.0.11', '10.0.0.12']);
    expect(hosts('10.0.0.7/32 10.0.0.8/31')).toEqual(['10.0.0.7', '10.0.0.8', '10.0.0.9']);
  });

  test('keep the port and the scheme that were typed', () => {
    expect([...readRanges('https://10.0.0.1-2:8443 10.0.0.3:81 http://10.0.0.4/').targets()]).toEqual([
      { scheme: 'https', host: '10.0.0.1', port: 8443 },
      { scheme: 'https', host: '10.0.0.2', port: 8443 },
      { scheme: null, host: '10.0.0.3', port: 81 },
      { scheme: 'http', host: '10.0.0.4', port: null },
    ]);
    expect([...readRanges('10.0.0.0/30:80').targets()].map(({ port }) => port)).toEqual([80, 80]);
  });

  test('may be IPv6, with its zone, and a subnet of no more than 4,096', () => {
    expect(hosts('fe80::1%eth0 [2001:db8::5]:8080 2001:db8::fff1/127')).toEqual([
      'fe80::1%eth0',
      '2001:db8::fff0',
      '2001:db8::fff1',
      '2001:db8::5',
    ]);
    expect(readRanges('[2001:db8::/116]').count).toBe(mostAddresses);
    expect(hosts('[fe80::%eth0]/127')).toEqual(['fe80::%eth0', 'fe80::1%eth0']);
    expect(problems('2001:db8::/64')).toEqual([
      '2001:db8::/64: Of IPv6, subnets with a prefix length of 116 or more are scanned: others have too many addresses.',
    ]);
  });

  test('are each there once, however they overlap', () => {
    expect(hosts('10.0.0.0/29 10.0.0.3 10.0.0.5-9 CAM.local cam.local.')).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((last) => `10.0.0.${last}`),
      'cam.local',
    ]);
  });

  test('that cannot be read are named, each with its reason', () => {
    expect(
      problems('10.0.0.300 10.0.0.9-3 10.0.0.0/33 10.0.0.1 ftp://10.0.0.2 10.0.0.1:0 224.0.0.0/24 a_!'),
    ).toEqual([
      '10.0.0.300: An IPv4 address has four numbers from 0 to 255, such as 192.168.0.90.',
      '10.0.0.9-3: The range ends before it begins.',
      '10.0.0.0/33: The prefix length behind the / is at most 32.',
      'ftp://10.0.0.2: Devices are reached by http:// or https://, not by ftp://.',
      '10.0.0.1:0: The port behind the colon must be a number from 1 to 65535.',
      '224.0.0.0/24: That address does not belong to one device.',
      // It may be a password in the wrong place.
      '#8: A host consists of letters, digits, dots and hyphens, such as axis-b8a44f631339.local.',
    ]);
    const refused = scanTargets('10.0.0.1 x! 10.0.0.300');
    expect(refused.ok ? '' : inEnglish(refused.error.message)).toMatch(/^“#2”: .* “10\.0\.0\.300”: /);
  });

  test('with a login in them are refused, and nothing of it is repeated', () => {
    for (const text of ['http://root:Sesame, 4711@10.0.0.1', '10.0.0.5 root:Sesame@10.0.0.1/24']) {
      const refused = scanTargets(text);
      expect(JSON.stringify(refused)).not.toMatch(/Sesame|4711|root/);
      expect(refused.ok ? '' : inEnglish(refused.error.message)).toBe('The address holds a login.');
    }
  });

  test('are counted exactly and without being made, and refused with their number where they are too many', () => {
    expect(readRanges('10.0.0.0/8 10.0.0.0/9').count).toBe(2 ** 24 - 2);
    const refused = scanTargets('10.0.0.0/19');
    expect(refused.ok ? '' : inEnglish(refused.error.message)).toBe(
      'These are 8,190 addresses; 4,096 are scanned at once.',
    );
    expect(scanTargets('10.0.0.0/20 10.0.0.0/20').ok).toBe(true);
    expect(scanTargets(' \n').ok).toBe(false);
  });

  test('of a subnet are its hosts, and of a range all from the first to the last', () => {
    fc.assert(
      fc.property(ipv4, fc.integer({ min: 20, max: 32 }), (address, prefixLength) => {
        const facts = subnetFacts(address, prefixLength);
        const all = hosts(`${address}/${prefixLength}`);
        expect(all).toHaveLength(facts?.hosts ?? 0);
        expect([all[0], all.at(-1)]).toEqual([facts?.firstHost, facts?.lastHost]);
      }),
    );
    fc.assert(
      fc.property(ipv4, fc.integer({ min: 0, max: 255 }), (first, more) => {
        const last = toAddress(toNumber(first) + more);
        const all = hosts(`${first}-${last}`);
        expect(all.map(toNumber)).toEqual(Array.from({ length: more + 1 }, (_, at) => toNumber(first) + at));
      }),
    );
  });

  test('are as many as counted, none of them twice, whatever is typed', () => {
    const part = fc.oneof(
      ipv4,
      fc.tuple(ipv4, fc.integer({ min: 22, max: 32 })).map(([address, prefix]) => `${address}/${prefix}`),
      fc
        .tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 250 }))
        .map(([a, b]) => `10.0.0.${a}-${b}`),
      fc.string({ unit: fc.constantFrom(...'0123456789abc.:/-%[]@ ,') }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = parts.join(' ');
        const { count, targets } = readRanges(text);
        if (count > 10_000) return;
        const all = [...targets()].map((target) => JSON.stringify(target));
        expect(all).toHaveLength(count);
        expect(new Set(all).size).toBe(count);
      }),
      { numRuns: 1_000 },
    );
  });
});
