import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fields } from '../../shared/api/fields.ts';
import { methods } from '../../shared/api/methods.ts';
import { readNetworkInfo } from '../../shared/api/network-info.ts';
import {
  leaves,
  lost,
  misspelt,
  os10,
  os11,
  os12,
  type Json,
  type JsonObject,
} from './network-info-documents.ts';

const documents = { os10, os11, os12, misspelt };
const generations = Object.entries(documents);

/** The `other` parts of a picture that hold something, wherever they are. */
function others(picture: unknown): unknown[] {
  if (typeof picture !== 'object' || picture === null) return [];
  return Object.entries(picture).flatMap(([key, value]: [string, unknown]) =>
    key === 'other' ? (leaves(value).length > 0 ? [value] : []) : others(value),
  );
}

describe('an answer of a known generation', () => {
  test.each(generations)('(%s) is read to its last field, with nothing left over', (_, document) => {
    const picture = readNetworkInfo(document());
    expect(others(picture)).toEqual([]);
    expect(lost(document(), picture)).toEqual([]);
  });

  test('gives the same picture however it is spelt', () => {
    expect(readNetworkInfo(misspelt())).toEqual(readNetworkInfo(os12()));
  });

  test('leaves null what a generation does not have', () => {
    const old = readNetworkInfo(os10());
    expect(old?.system).toMatchObject({ maxSupportedVlans: null, globalProxies: null });
    expect(old?.devices[0]).toMatchObject({ state: null, IPv4: { linkLocalMode: null } });
  });
});

describe('what is not known is kept', () => {
  const device = (more: JsonObject) => readNetworkInfo({ devices: [{ name: 'eth0', ...more }] })?.devices[0];

  test('inside an address', () => {
    const read = device({
      IPv4: { addresses: [{ address: '10.0.0.1', lifetime: 600, prefixLength: 'long' }] },
    });
    expect(read?.IPv4?.addresses[0]?.other).toEqual({ lifetime: 600, prefixLength: 'long' });
  });

  test('beside the mode of a configuration, and among its parameters', () => {
    const configurations = [{ mode: 'none', rank: 3, params: { identity: 'a', realm: 'b' } }];
    const read = device({ wired: { '8021X': { configurations } } });
    expect(read?.wired?.authentication?.configurations[0]).toMatchObject({
      identity: 'a',
      other: { rank: 3, params: { realm: 'b' } },
    });
  });

  test('when the same name comes twice in other cases: the right spelling is read', () => {
    const read = device({ IPV4: { enabled: false }, IPv4: { enabled: true }, LINK: false, link: true });
    expect(read).toMatchObject({ link: true, IPv4: { enabled: true } });
    expect(read?.other).toEqual({ IPV4: { enabled: false }, LINK: false });
  });

  test('when an entry of a list is not what it should be; the others are read', () => {
    const read = device({
      IPv4: { addresses: [{ address: '10.0.0.1' }, 'none', { prefixLength: 24 }, { address: 7 }] },
      switchPort: { remoteAddresses: ['ac:cc:8e:00:00:02', null, 7] },
    });
    expect(read?.IPv4?.addresses.map(({ address }) => address)).toEqual(['10.0.0.1']);
    expect(read?.IPv4?.other['addresses']).toHaveLength(3);
    expect(lost(['none', 24, 7], read?.IPv4?.other)).toEqual([]);
    expect(read?.switchPort).toMatchObject({
      remoteAddresses: ['ac:cc:8e:00:00:02'],
      other: { remoteAddresses: [null, 7] },
    });
    expect(readNetworkInfo({ devices: [7, { name: 'eth0' }] })?.other).toEqual({ devices: [7] });
  });

  test('when a list stands where an object should, or the other way round', () => {
    const read = device({
      IPv4: [{ enabled: true }],
      wired: { '8021X': { configurations: { mode: 'none' } } },
    });
    expect(read).toMatchObject({ IPv4: null, other: { IPv4: [{ enabled: true }] } });
    expect(read?.wired?.authentication?.other).toEqual({ configurations: { mode: 'none' } });
  });

  test('when a number would not say the same as the text that came', () => {
    const read = device({ switchPort: { portNumber: '007' } });
    expect(read?.switchPort).toMatchObject({ portNumber: null, other: { portNumber: '007' } });
    expect(device({ switchPort: { portNumber: '7' } })?.switchPort?.portNumber).toBe(7);
  });

  test('in the rows of a scan', () => {
    const networks = [
      {
        ssid: 'lobby',
        bssid: '00:11:22:33:44:55',
        signalStrengthDBm: 999,
        security: [{ authentication: 'PSK', cipher: 'CCMP' }],
      },
    ];
    expect(methods.scanWLANNetworks.read({ networks })).toMatchObject([
      {
        signalStrengthDBm: null,
        other: { bssid: '00:11:22:33:44:55', signalStrengthDBm: 999, security: [{ cipher: 'CCMP' }] },
      },
    ]);
  });

  test('when it is called __proto__, which is a name like any other', () => {
    const read = readNetworkInfo(JSON.parse('{"devices":[{"name":"eth0","__proto__":{"link":true}}]}'));
    expect(read?.devices[0]?.link).toBeNull();
    expect(JSON.stringify(read?.devices[0]?.other)).toBe('{"__proto__":{"link":true}}');
  });
});

describe('any JSON', () => {
  test('that is very deep or very long is read in good time', () => {
    const deep = JSON.parse(`{"system":${'{"wlan":['.repeat(50_000)}1${']}'.repeat(50_000)}}`) as unknown;
    expect(readNetworkInfo(deep)).not.toBeNull();
    const many = Array.from({ length: 100_000 }, (_, index) => [`n${'-'.repeat(index % 7)}${index}`, index]);
    const long = {
      devices: [{ name: 'eth0', ...Object.fromEntries(many) }, ...Array<number>(100_000).fill(1)],
    };
    expect(leaves(readNetworkInfo(long)).length).toBeGreaterThanOrEqual(leaves(long).length);
  });

  test('never makes the reader throw, and loses nothing where a picture comes out', () => {
    fc.assert(fc.property(randomJson, keepsEverything), { numRuns: 200 });
  });

  test('that was a good answer before it was mutated does not either', () => {
    fc.assert(fc.property(mutated, keepsEverything), { numRuns: 700 });
  });

  test('that is a good answer with things unheard of in it keeps them all, under names of their own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(documents)),
        fc.array(fc.nat(), { maxLength: 30 }),
        (make, at) => {
          const data = make();
          const places = objectsIn(data);
          const added = at.map((place, index) => {
            const object = places[place % places.length];
            const [key, value] = [`unheardOf${index}`, `value${index}`];
            if (object) object[key] = index % 3 === 0 ? { inside: [value] } : value;
            return [key, value];
          });
          const kept = JSON.stringify(others(readNetworkInfo(data)));
          for (const [key, value] of added) {
            expect(kept).toContain(`"${key}"`);
            expect(kept).toContain(`"${value}"`);
          }
          keepsEverything(data);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('hands out what is left over once', () => {
    const fields = new Fields({ a: 1, B: { c: 2, d: 3 } });
    const inner = fields.fields('b');
    expect(inner?.number('c')).toBe(2);
    expect(fields.other()).toEqual({ a: 1, B: { d: 3 } });
    expect([fields.other(), inner?.other()]).toEqual([{}, {}]);
  });
});

function keepsEverything(data: unknown): void {
  const picture = readNetworkInfo(data);
  if (picture !== null) expect(lost(data, picture)).toEqual([]);
}

const known = [...new Set(objectsIn(os12()).flatMap((object) => Object.keys(object)))];
const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...known, 'params', 'staus', 'Ipv6', '__proto__', 'constructor') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const words = fc.constantFrom<Json>(
  'dchp',
  'bridged',
  'yes',
  'No',
  '24',
  '007',
  '-0',
  'WPA-Enterprise_EAPTLS',
  1,
  1.5,
);
const scalars = fc.oneof(
  words,
  fc.jsonValue({ maxDepth: 1 }).map((value) => value as Json),
);

/** JSON of the right names in any place, up to six deep. */
const nested = [1, 2, 3, 4, 5, 6].reduce<fc.Arbitrary<unknown>>(
  (inner) =>
    fc.oneof(
      { weight: 1, arbitrary: scalars },
      { weight: 1, arbitrary: fc.array(inner, { maxLength: 3 }) },
      { weight: 4, arbitrary: fc.dictionary(names, inner, { maxKeys: 6 }) },
    ),
  scalars,
);

const randomJson = fc.oneof(
  { weight: 1, arbitrary: nested },
  {
    weight: 3,
    arbitrary: fc.record({
      system: fc.dictionary(names, nested, { maxKeys: 4 }),
      devices: fc.array(fc.dictionary(names, nested, { maxKeys: 6 }), { maxLength: 3 }),
    }),
  },
);

type Mutation = (data: JsonObject) => void;

const respellings: ((key: string) => string)[] = [
  (key) => key.toUpperCase(),
  (key) => key.toLowerCase(),
  (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  (key) => key.split('').join('-'),
];

/** One change at some place: a key gone, respelt, doubled, of another type, something new, a list cut or filled. */
const mutation: fc.Arbitrary<Mutation> = fc
  .record({
    place: fc.nat(),
    key: fc.nat(),
    kind: fc.constantFrom('delete', 'respell', 'double', 'retype', 'insert', 'truncate', 'append'),
    respelling: fc.constantFrom(...respellings),
    value: scalars,
    name: names,
  })
  .map(({ place, key, kind, respelling, value, name }): Mutation => {
    return (data) => {
      const objects = objectsIn(data);
      const object = objects[place % objects.length];
      const keys = Object.keys(object ?? {});
      const chosen = keys[key % keys.length];
      if (object === undefined || chosen === undefined) return;
      const old = object[chosen];
      const list = Object.values(object).find((one): one is Json[] => Array.isArray(one));
      // Plain assignment would set the prototype where the name is __proto__.
      const set = (at: string, what: Json) =>
        Object.defineProperty(object, at, {
          value: what,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      switch (kind) {
        case 'delete':
          delete object[chosen];
          break;
        case 'respell':
        case 'double':
          if (kind === 'respell') delete object[chosen];
          set(respelling(chosen), old ?? null);
          break;
        case 'retype':
          set(chosen, value);
          break;
        case 'insert':
          set(name, value);
          break;
        case 'truncate':
          list?.pop();
          break;
        case 'append':
          list?.push(value);
          break;
      }
    };
  });

const mutated = fc
  .tuple(fc.constantFrom(...Object.values(documents)), fc.array(mutation, { minLength: 1, maxLength: 12 }))
  .map(([make, mutations]) => {
    const data = make();
    for (const mutate of mutations) mutate(data);
    return data;
  });

/** Every object in `json`, itself first. */
function objectsIn(json: Json): JsonObject[] {
  if (Array.isArray(json)) return json.flatMap(objectsIn);
  if (typeof json !== 'object' || json === null) return [];
  return [json, ...Object.values(json).flatMap(objectsIn)];
}
