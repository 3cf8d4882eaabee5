import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParams, problemOf, same, schemaErrors } from '../../renderer/state/params.ts';
import { ipv4Params, ipv4Values, prefixOf } from '../../renderer/network/ipv4.ts';
import { resolverErrors, resolverValues } from '../../renderer/network/names.ts';
import { subnetMap } from '../../renderer/network/subnet-map.ts';
import { domainSchema, nameServerSchema } from '../../shared/api/parameters.ts';
import { subnetFacts } from '../../shared/net/ip.ts';
import { richPicture } from './network-pictures.ts';

const json = fc.jsonValue();

describe('what a form sends', () => {
  it('is nothing while nothing was changed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (params) => {
        expect(changedParams(params, structuredClone(params))).toEqual({});
      }),
    );
  });

  it('is each value that differs, and no other', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), fc.dictionary(fc.string(), json), (present, wanted) => {
        const sent = changedParams(present, wanted);
        for (const name of Object.keys(wanted)) {
          const differs = !Object.hasOwn(present, name) || !same(present[name], wanted[name]);
          expect(Object.hasOwn(sent, name)).toBe(differs);
        }
      }),
    );
  });

  it('leaves out what is undefined, and sees a list in another order as another', () => {
    expect(changedParams({ a: 1, list: ['x', 'y'] }, { a: undefined, list: ['y', 'x'] })).toEqual({
      list: ['y', 'x'],
    });
  });

  it('keeps the broadcast address out: the device computes it', () => {
    const settings = richPicture().devices[0]?.IPv4 ?? null;
    expect(ipv4Params(ipv4Values(settings)).staticAddressConfigurations).toEqual([
      { address: '10.0.0.21', prefixLength: 24 },
    ]);
  });

  it('says nothing but "off" when IPv4 is switched off', () => {
    const values = ipv4Values(richPicture().devices[0]?.IPv4 ?? null);
    expect(ipv4Params({ ...values, enabled: false })).toEqual({ enabled: false });
  });

  it('is judged by the method’s schema, the innermost parameter named', () => {
    const errors = schemaErrors('setIPv4AddressConfiguration', {
      deviceName: 'eth0',
      staticAddressConfigurations: [{ address: 'x', prefixLength: 24 }],
    });
    expect(Object.keys(errors)).toEqual(['address']);
  });
});

describe('a prefix length', () => {
  it('is read from a number, a slash and a mask', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 32 }), (length) => {
        expect(prefixOf(String(length))).toBe(length);
        expect(prefixOf(` /${length} `)).toBe(length);
        expect(prefixOf(subnetFacts('0.0.0.0', length)?.mask ?? '')).toBe(length);
      }),
    );
  });

  it.each(['', '33', '-1', '24a', '255.0.255.0', '255.255.255', '/', '1e1'])(
    'is not read from "%s"',
    (text) => {
      expect(prefixOf(text)).toBeNull();
    },
  );
});

describe('the drawing of a subnet', () => {
  it('puts everybody between its ends, or outside', () => {
    fc.assert(
      fc.property(
        fc.ipV4(),
        fc.integer({ min: 1, max: 32 }),
        fc.ipV4(),
        fc.ipV4(),
        (address, prefix, a, b) => {
          const map = subnetMap(address, prefix, a, [b]);
          expect(map?.marks).toHaveLength(3);
          expect(map?.marks[0]?.at).not.toBeNull();
          for (const { at } of map?.marks ?? []) {
            if (at !== null) expect(at >= 0 && at <= 1).toBe(true);
          }
        },
      ),
    );
  });

  it('waits for a whole address and prefix length', () => {
    expect(subnetMap('10.0.0', 24, '', [])).toBeNull();
    expect(subnetMap('10.0.0.1', null, '', [])).toBeNull();
    expect(subnetMap('10.0.0.1', 24, '10.0.', ['fe80::1'])?.marks).toHaveLength(1);
  });
});

describe('names of servers and domains', () => {
  const present = resolverValues(null);

  it('are judged row by row, in the words of their schemas', () => {
    const values = {
      ...present,
      staticNameServers: ['10.0.0.1', 'dns'],
      staticSearchDomains: [' example.com ', '', 'a_b'],
      staticDomainName: 'example.com.',
    };
    expect(resolverErrors(values, present)).toEqual({
      'staticNameServers.1': problemOf(nameServerSchema, 'dns'),
      'staticSearchDomains.2': problemOf(domainSchema, 'a_b'),
      staticDomainName: problemOf(domainSchema, 'example.com.'),
    });
  });

  it('are left alone where the device has them already, and where none is given', () => {
    const odd = { ...present, staticSearchDomains: ['a_b'], staticDomainName: 'c_d' };
    expect(resolverErrors(odd, odd)).toEqual({});
    expect(resolverErrors({ ...odd, staticDomainName: '' }, odd)).toEqual({});
  });
});
