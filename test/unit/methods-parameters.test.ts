import { networkSettings } from '../../shared/api/network-settings.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { checkParams } from '../../electron/services/vapix/client.ts';
import {
  cakSchema,
  cknSchema,
  domainSchema,
  hostnameSchema,
  nameServerSchema,
  noProxySchema,
  proxySchema,
  vlanIdSchema,
} from '../../shared/api/parameters.ts';

/** Each value with whether the schema takes it. */
function judged(schema: z.ZodType, values: readonly unknown[]): [unknown, boolean][] {
  return values.map((value) => [value, schema.safeParse(value).success]);
}
function takes(schema: z.ZodType, values: readonly unknown[]): void {
  expect(judged(schema, values)).toEqual(values.map((value) => [value, true]));
}
function refuses(schema: z.ZodType, values: readonly unknown[]): void {
  expect(judged(schema, values)).toEqual(values.map((value) => [value, false]));
}

const longest = [61, 63, 63, 63].map((length) => 'a'.repeat(length)).join('.');

describe('a host name', () => {
  test('has labels of 1 to 63 letters, digits and hyphens, and 253 characters in all', () => {
    takes(hostnameSchema, [
      'a',
      '7',
      'gate',
      'axis-b8a44f631339',
      'gate.site.example',
      'a'.repeat(63),
      longest,
    ]);
    expect(longest).toHaveLength(253);
    refuses(hostnameSchema, ['', '.', 'a..b', '.gate', 'gate.', 'a'.repeat(64), `b${longest}`]);
  });

  test('has no hyphen at an end, no other sign, and is no address', () => {
    refuses(hostnameSchema, ['-gate', 'gate-', 'a.-b', 'a-.b', 'the_gate', 'the gate', 'gäte', 'gate\n']);
    refuses(hostnameSchema, ['10.0.0.21', 7, null]);
  });
});

test('a domain has no dot at its end', () => {
  takes(domainSchema, ['example.com', 'local', longest]);
  refuses(domainSchema, ['example.com.', '.example.com', 'a b', '', '10.0.0.1']);
});

test('a name server is an IPv4 or an IPv6 address', () => {
  takes(nameServerSchema, ['10.0.0.1', 'fd00::1']);
  refuses(nameServerSchema, ['', '10.0.0', '10.0.0.256', 'ns.example.com', '10.0.0.1 ', 'fd00::1::']);
});

describe('a proxy', () => {
  test('is a URL with http or https, with a login where it needs one', () => {
    takes(proxySchema, [
      'http://10.0.0.9:3128',
      'https://proxy.example.com',
      'HTTP://proxy:8080/',
      'http://[fd00::9]:3128',
      'http://me:a%40b@10.0.0.9:3128',
    ]);
    refuses(proxySchema, ['10.0.0.9:3128', 'proxy', 'socks5://10.0.0.9', 'http://', 'http://10.0.0.9:0']);
    refuses(proxySchema, ['http://10.0.0.9/path', 'http://a b', 'http://me:a@b@c', 'http://10.0.0.999']);
  });

  test('that is refused is not repeated: its login is a secret', () => {
    const params = { httpProxy: 'http://me:hunter2@10.0.0.9:99999' };
    const refusal = checkParams(networkSettings, 'setGlobalProxyConfiguration', params);
    expect(refusal).toMatchObject({ error: { kind: 'input', parameter: 'httpProxy' } });
    expect(JSON.stringify(refusal)).not.toContain('hunter2');
  });

  test('is left out for names, domains, addresses and networks, without wildcards', () => {
    takes(noProxySchema, ['', 'localhost', '.axis.com', '192.168.0.0/24', '10.0.0.1, fd00::/8,host:8080']);
    refuses(noProxySchema, ['*', '*.example.com', 'a,,b', 'a b', '10.0.0.0/33', '10.0.0.300', 'fd00::/129']);
  });
});

test('a VLAN has a whole number from 1 to 4094', () => {
  takes(vlanIdSchema, [1, 4094]);
  refuses(vlanIdSchema, [0, 4095, 1.5, '4', -1]);
});

test('a CAK has 32 or 64 hex digits, a CKN an even number of them up to 64', () => {
  takes(cakSchema, ['0f'.repeat(16), 'AB'.repeat(32)]);
  refuses(cakSchema, ['', '0f'.repeat(15), '0f'.repeat(20), 'xy'.repeat(16)]);
  takes(cknSchema, ['0f', 'caffee', 'AB'.repeat(32)]);
  refuses(cknSchema, ['', 'f', '0ff', 'AB'.repeat(33), 'xy']);
});

describe('what can be taken away', () => {
  test.each([
    ['setGlobalProxyConfiguration', { httpProxy: '', httpsProxy: '', noProxy: '' }],
    ['setResolverConfiguration', { staticDomainName: '', staticNameServers: [], staticSearchDomains: [] }],
    ['setIPv4AddressConfiguration', { deviceName: 'eth0', staticDefaultRouter: '' }],
    ['setWired8021XConfiguration', { deviceName: 'eth0', certClient: '', certsCA: [] }],
  ] as const)('by %s may be empty', (method, params) => {
    expect(checkParams(networkSettings, method, params)).toEqual({ ok: true, value: params });
  });

  test('is no host name: a device always has one', () => {
    expect(checkParams(networkSettings, 'setHostnameConfiguration', { staticHostname: '' })).toMatchObject({
      error: { kind: 'input', parameter: 'staticHostname' },
    });
  });
});

test('whatever is typed is taken or refused, in good time', () => {
  const schemas = [hostnameSchema, domainSchema, nameServerSchema, proxySchema, noProxySchema, cakSchema];
  const pieces = fc.constantFrom(
    'http://',
    '@',
    ':',
    '/',
    '.',
    '-',
    ',',
    '[',
    ']',
    'a',
    '1',
    '%',
    ' ',
    '255',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 400 }).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...schemas), typed, (schema, text) => {
      schema.safeParse(text);
    }),
  );
});
