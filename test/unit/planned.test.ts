/** Planned changes: secrets taken out and put back, an order that keeps the line, and entries of other versions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hidden, hideSecrets, holdsSecrets } from '../../shared/api/secrets.ts';
import { plannedSchema, readPlanned, type PlannedChange } from '../../shared/contract/planned.ts';
import { inSafeOrder, secretsToCome, withSecrets } from '../../shared/plan/planned.ts';

const change = (
  id: string,
  method: PlannedChange['method'],
  params: PlannedChange['params'],
): PlannedChange => ({
  id,
  method,
  params,
  madeAt: 0,
  base: { values: {}, readAt: null },
  failed: null,
});

const secret = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text !== hidden);
const word = fc.stringMatching(/^[a-z0-9$&]{1,12}$/);
const params = fc.record({
  ssid: fc.string(),
  httpProxy: fc.tuple(word, word, word).map(([user, key, host]) => `http://${user}:${key}@${host}:3128`),
  authentication: fc.record({ mode: fc.string(), params: fc.record({ psk: secret, password: secret }) }),
  list: fc.array(fc.record({ psk: secret }), { maxLength: 3 }),
});

describe('the secrets of a planned change', () => {
  test('are gone from what is kept, and back in what is sent, each in its place', () => {
    fc.assert(
      fc.property(params, (typed) => {
        const kept = hideSecrets(typed);
        expect(holdsSecrets(kept)).toBe(false);
        const secrets = secretsToCome(kept).map((path) => {
          const value = path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], typed);
          return path[0] === 'httpProxy' ? /\/\/(.*)@/.exec(String(value))?.[1] : value;
        });
        expect(withSecrets(kept, secrets as string[])).toEqual(typed);
      }),
    );
  });

  test('make an entry that nobody takes for a planned change', () => {
    const entry = change('1', 'setWLANStationConfiguration', {
      authentication: { params: { psk: 'a key' } },
    });
    expect(plannedSchema.safeParse(entry).success).toBe(false);
    expect(readPlanned('ACCC8E000001', [entry, { of: 'a newer version' }])).toEqual({
      serial: 'ACCC8E000001',
      changes: [],
      foreign: 2,
    });
  });
});

test('whatever the order in which changes were planned, what may cut the line comes last', () => {
  const all = [
    change('host', 'setHostnameConfiguration', { staticHostname: 'gate' }),
    change('vlan', 'addVlan', { masterDeviceName: 'eth0', VlanId: 7 }),
    change('address', 'setIPv4AddressConfiguration', { deviceName: 'eth0', configurationMode: 'dhcp' }),
    change('off', 'setDeviceConfiguration', { deviceName: 'eth1', staticState: 'down' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(all), (some) => {
      const order = inSafeOrder(
        some.map((one, madeAt) => ({ ...one, madeAt })),
        null,
        '10.0.0.21',
      );
      const risky = order.map(({ id }) => id === 'address' || id === 'off');
      expect(risky).toEqual([...risky].sort((one, other) => Number(one) - Number(other)));
      expect(order).toHaveLength(some.length);
    }),
  );
});
