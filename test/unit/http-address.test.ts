import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bracketed, formatEndpoint, parseAddress, type Endpoint } from '../../shared/net/address.ts';
import { isIPv6, zoneOf } from '../../shared/net/ip.ts';
import { inEnglish } from '../english.ts';

const http = (host: string, port = 80): Endpoint => ({ scheme: 'http', host, port });
const https = (host: string, port = 443): Endpoint => ({ scheme: 'https', host, port });

describe('addresses as people type them', () => {
  test.each([
    ['192.168.0.90', http('192.168.0.90')],
    [' 192.168.0.90 ', http('192.168.0.90')],
    ['192.168.0.90:8080', http('192.168.0.90', 8080)],
    ['axis-B8A44F631339.local.', http('axis-b8a44f631339.local')],
    ['camera_1', http('camera_1')],
    ['3com', http('3com')],
    ['http://10.0.0.1/', http('10.0.0.1')],
    ['https://10.0.0.1', https('10.0.0.1')],
    ['HTTPS://Gate:8443/', https('gate', 8443)],
    ['http://10.0.0.1:443', http('10.0.0.1', 443)],
    ['[FE80:0::1]', http('fe80::1')],
    ['[fe80::1%eth0]:81', http('fe80::1%eth0', 81)],
    ['https://[fe80::1%25en0]', https('fe80::1%en0')],
    ['fe80::1', http('fe80::1')],
    ['fe80::1%5', http('fe80::1%5')],
    ['FE80::1%eth0', http('fe80::1%eth0')],
    ['2001:db8::80', http('2001:db8::80')],
    ['[fe80::1%eth0]', http('fe80::1%eth0')],
    ['https://[fe80::1%25eth0]:8443/', https('fe80::1%eth0', 8443)],
    ['[::ffff:10.0.0.1]', http('::ffff:a00:1')],
  ])('%s', (text, endpoint) => {
    expect(parseAddress(text)).toEqual({ ok: true, value: endpoint });
  });

  test.each([
    ['', 'No address'],
    ['   ', 'No address'],
    ['ftp://10.0.0.1', 'not by ftp://'],
    ['https://', 'host is missing'],
    [':80', 'host is missing'],
    ['10.0.0.1:', '1 to 65535'],
    ['10.0.0.1:0', '1 to 65535'],
    ['10.0.0.1:65536', '1 to 65535'],
    ['10.0.0.1:8o', '1 to 65535'],
    ['10.0.0.1/axis-cgi', 'behind the host'],
    ['10.0.0.1?x', 'behind the host'],
    ['10.0.0.1#x', 'behind the host'],
    ['10.0.0.1\\x', 'behind the host'],
    ['10.0.0.256', 'four numbers'],
    ['10.1', 'four numbers'],
    ['1.9216801E9', 'four numbers'],
    ['2023-01-10', 'four numbers'],
    ['0x0a000001', 'four numbers'],
    ['010.0.0.1', 'four numbers'],
    ['2130706433', 'four numbers'],
    ['0.0.0.0', 'one device'],
    ['224.0.0.251', 'one device'],
    ['255.255.255.255', 'one device'],
    ['[ff02::fb]', 'one device'],
    ['[::]', 'one device'],
    ['http://fe80::1', 'needs brackets'],
    ['https://fe80::1%eth0', 'needs brackets'],
    ['fe80::1%', 'network card'],
    ['fe80::1%eth 0', 'network card'],
    ['fe80::1%eth0]', 'network card'],
    ['ff02::fb%eth0', 'one device'],
    ['[fe80::1', 'bracket ] is missing'],
    ['[10.0.0.1]', 'no IPv6 address'],
    ['[fe80::1%]', 'network card'],
    ['[fe80::1%e/0]', 'behind the host'],
    ['[::1]x', '1 to 65535'],
    ['two words', 'no blanks'],
    ['kamera-tür', 'no blanks'],
    ['-x', 'letters, digits'],
    ['a..b', 'letters, digits'],
    ['a'.repeat(64), 'letters, digits'],
    ['a'.repeat(400), 'too long'],
  ])('refused: %s', (text, part) => {
    const result = parseAddress(text);
    expect(result).toMatchObject({ ok: false, error: { kind: 'input' } });
    expect(!result.ok && inEnglish(result.error.message)).toContain(part);
  });

  test('a login inside is refused and never repeated', () => {
    for (const text of ['http://root:secret@10.0.0.1', 'root:secret@10.0.0.1', 'https://root:se/cret@x']) {
      const result = parseAddress(text);
      expect(result).toMatchObject({ ok: false, error: { kind: 'input' } });
      expect(JSON.stringify(result)).toContain('login');
      expect(JSON.stringify(result)).not.toContain('cret');
    }
  });
});

test('an IPv6 host stands in brackets, any other as it is', () => {
  expect(bracketed('fe80::1%eth0')).toBe('[fe80::1%eth0]');
  expect(bracketed('10.0.0.1')).toBe('10.0.0.1');
  expect(formatEndpoint(https('fe80::1', 80))).toBe('https://[fe80::1]:80');
});

describe('for any address', () => {
  const host = fc.oneof(
    fc.ipV4().filter((ip) => !/^(0|22[4-9]|23\d|255)\./.test(ip)),
    fc
      .ipV6()
      .filter((ip) => !/^ff/i.test(ip))
      .map((ip) => `[${ip}]`),
    fc.domain(),
  );
  const typed = fc.record({
    scheme: fc.constantFrom('', 'http://', 'https://'),
    host,
    port: fc.option(fc.integer({ min: 1, max: 65535 })),
  });

  test('what is shown is read back as the same endpoint', () => {
    let read = 0;
    fc.assert(
      fc.property(typed, ({ scheme, host, port }) => {
        const result = parseAddress(`${scheme}${host}${port === null ? '' : `:${port}`}`);
        fc.pre(result.ok);
        read += 1;
        expect(parseAddress(formatEndpoint(result.value))).toEqual(result);
        expect(URL.canParse(formatEndpoint(result.value))).toBe(true);
      }),
    );
    expect(read).toBeGreaterThan(50);
  });

  test('a zone comes through as it was typed, in every form, and stands in what is shown', () => {
    const zone = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9._~-]{1,15}$/).filter((text) => !/^25\D/.test(text)),
      fc.constantFrom('25', '251', '2525', '5'),
    );
    const linkLocal = fc.ipV6().map((ip) => ip.replace(/^[0-9a-f]*:/i, 'fe80:'));
    fc.assert(
      fc.property(linkLocal, zone, (address, card) => {
        fc.pre(isIPv6(address));
        const bare = parseAddress(`${address}%${card}`);
        expect(bare).toMatchObject({ ok: true, value: { scheme: 'http', port: 80 } });
        if (!bare.ok) return;
        expect(zoneOf(bare.value.host)).toBe(card);
        expect(parseAddress(`[${address}%${card}]`)).toEqual(bare);
        expect(parseAddress(`http://[${address}%25${card}]:80/`)).toEqual(bare);
        expect(parseAddress(formatEndpoint(bare.value))).toEqual(bare);
      }),
    );
  });

  test('no text makes it throw, and what it accepts holds no login and no path', () => {
    const text = fc.array(
      fc.constantFrom('a', '1', '.', ':', '/', '[', ']', '@', '%', 'http://', '::', '?', ' ', 'é'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (typed) => {
          const result = parseAddress(typed);
          if (!result.ok) {
            expect(result.error.kind).toBe('input');
            return;
          }
          expect(result.value.host).toMatch(/^[a-z0-9._:-]+(%[A-Za-z0-9._~-]+)?$/);
          expect(result.value.port).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
