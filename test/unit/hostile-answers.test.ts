/** What devices answer to each method of each API, mutated: whatever comes ends in what is understood or in a failure of a known kind. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, readAnswer } from '../../electron/services/vapix/exchange.ts';
import { accounts } from '../../shared/api/accounts.ts';
import type { Api } from '../../shared/api/api.ts';
import { apis } from '../../shared/api/apis.ts';
import { apiDiscovery, basicDeviceInfo, parameterList, systemReady } from '../../shared/api/identity.ts';
import { failureKinds } from '../../shared/contract/result.ts';
import { os12, type Json } from './network-info-documents.ts';

const every: readonly Api[] = [...apis, accounts, apiDiscovery, basicDeviceInfo, parameterList, systemReady];

/** As devices send them, a few of each form. */
const samples: readonly Json[] = [
  { apiVersion: '1.36', context: '', method: 'getNetworkInfo', data: os12() },
  {
    apiVersion: '1.3',
    data: { propertyList: { SerialNumber: 'B8A44F631339', ProdNbr: 'M1075-L', Version: '12.1.64' } },
  },
  {
    apiVersion: '1.0',
    data: { systemready: 'yes', needsetup: 'no', uptime: '184', bootid: '2e1d', previewmode: '0' },
  },
  {
    data: {
      apiList: [{ id: 'network-settings', version: '1.36', name: 'Network Settings', status: 'official' }],
    },
  },
  { data: { enabled: true, friendlyName: 'AXIS M1075-L - B8A44F631339' } },
  { data: { apiVersions: ['1.0', '1.36', 2] } },
  { data: { WLANNetworks: [{ SSID: 'Site', signalStrength: 71, security: ['WPA2-PSK'] }], networks: [] } },
  { data: { code: 4, message: 'Wrong key' } },
  { error: { code: 4002, message: 'Refused', errors: [{ code: 1 }], details: { code: 1 } } },
  { status: 'success', data: {} },
  { status: 'error', error: { code: 1, message: 'Not found' } },
  'root.Brand.ProdNbr=M1075-L\r\nroot.Properties.System.SerialNumber=B8A44F631339\r\n',
  '<html><body>Created account root.</body></html>',
];

const odd: readonly Json[] = [
  ...[null, true, -1, 1e308, 0.5, '', 'yes', '\u202Egpj', '\u0000', '\uD800', 'x'.repeat(5_000)],
  ...[[], {}, [[[[]]]], [null, 1, 'two'], { constructor: { prototype: { polluted: 1 } } }],
];
const names = ['__proto__', 'constructor', 'toString', 'length', 'data', 'DATA', 'Serial_Number', '', 'code'];

interface Step {
  at: number;
  kind: 'retype' | 'remove' | 'name' | 'wrap' | 'repeat';
  value: Json;
  name: string;
}

/** The same document with one of its values changed; `at` counts them as they come. */
function changed(document: Json, { at, kind, value, name }: Step): Json {
  let count = at;
  const visit = (here: Json): Json => {
    const isHere = count === 0;
    count -= 1;
    if (isHere && kind === 'retype') return value;
    if (isHere && kind === 'wrap') return [here];
    if (Array.isArray(here)) {
      const all = here.map(visit);
      if (isHere && kind === 'repeat') return [...all, ...all, ...all];
      return isHere && kind === 'remove' ? all.slice(1) : all;
    }
    if (typeof here !== 'object' || here === null) return here;
    const entries = Object.entries(here).map(([key, one]): [string, Json] => [key, visit(one)]);
    if (isHere && kind === 'remove') entries.shift();
    if (isHere && kind === 'name') entries.push([name, value]);
    return Object.fromEntries(entries);
  };
  return visit(document);
}

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.oneof(fc.nat(6), fc.nat(60)),
  kind: fc.constantFrom('retype', 'remove', 'name', 'wrap', 'repeat'),
  value: fc.constantFrom(...odd),
  name: fc.constantFrom(...names),
});

/** Bytes changed after it was written: cut off, doubled, other signs in it. */
const body = fc
  .record({
    sample: fc.constantFrom(...samples),
    steps: fc.array(step, { maxLength: 8 }),
    cut: fc.option(fc.nat(2_000), { freq: 6 }),
    sign: fc.option(fc.tuple(fc.nat(500), fc.constantFrom('"', '{', '\\', '\u0000', '9'.repeat(400), ',')), {
      freq: 4,
    }),
  })
  .map(({ sample, steps, cut, sign }) => {
    const document = steps.reduce(changed, sample);
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    const [place, what] = sign ?? [0, ''];
    return (text.slice(0, place) + what + text.slice(place)).slice(0, cut ?? undefined);
  });

/** Those that a random choice may not come to. */
const examples = [
  ...samples,
  ...odd.flatMap((one) => [one, { data: one }, { status: 'success', data: one }, { error: one }]),
].map((one): [number, string, string] => [200, 'application/json', JSON.stringify(one)]);

const status = fc.constantFrom(200, 200, 200, 200, 204, 302, 400, 401, 403, 404, 405, 500, 503, 999);
const type = fc.constantFrom('application/json', 'text/plain', 'text/html', '');

describe.each(every.map((api) => [api.id, api] as const))('an answer of %s', (_id, api) => {
  test('is understood or refused, whatever a device makes of it', () => {
    fc.assert(
      fc.property(status, type, body, (code, contentType, text) => {
        const bytes = Buffer.from(text);
        const answer = { status: code, headers: { 'content-type': contentType }, body: text, bytes };
        const read = readAnswer(api, answer);
        if (!read.ok) {
          expect(failureKinds).toContain(read.error.kind);
          return;
        }
        const { error, data } = read.value;
        if (error) {
          expect(Number.isSafeInteger(error.code)).toBe(true);
          expect(typeof error.message).toBe('string');
          return;
        }
        for (const row of Object.values(api.methods)) {
          const told = row.read(data);
          expect(told).not.toBeUndefined();
          JSON.stringify(told);
        }
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      { numRuns: 400, examples },
    );
  });
});

// A pattern for the end took time by the square of them: what millions would take hours for is half a minute here.
test('an answer with NULs behind its text is read, and one of NULs alone takes no time', () => {
  expect(parseJson('{"data":{}}\0\0 \n')).toEqual({ data: {} });
  expect(parseJson(`${'\0'.repeat(100_000)}x`)).toBeNull();
});
