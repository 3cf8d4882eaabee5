import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNetworkInfo } from '../../shared/api/network-info.ts';
import { checkPieces, checkPlan } from '../../shared/plan/check.ts';
import { withoutSecrets } from '../../shared/plan/columns.ts';
import { planColumns, type PlanRow } from '../../shared/plan/plan.ts';
import { compilePlan, type PlanDevice, type PlanFacts } from '../../shared/plan/steps.ts';
import { inEnglish } from '../english.ts';

const one = 'B8A44F000001';
const two = 'B8A44F000002';

function rows(...cells: PlanRow['cells'][]) {
  return cells.map((own, index) => ({
    number: index + 2,
    row: { id: String(index), cells: own, notes: {} },
  }));
}

/** A device as the list has it, at that address of a /24; with `ipv4` its network was read. */
function device(
  serial: string,
  address: string,
  more: Partial<PlanDevice> & { ipv4?: object; system?: object; devices?: object[] } = {},
): PlanDevice {
  const { ipv4, system = {}, devices = [], ...rest } = more;
  const inUse = [{ address, prefixLength: 24, origin: 'static', scope: 'global' }];
  const eth0 = {
    name: 'eth0',
    type: 'wired',
    partOfBridge: '',
    IPv4: { configurationMode: 'static', addresses: inUse, staticAddressConfigurations: inUse, ...ipv4 },
  };
  return {
    serial,
    name: `Camera ${serial.slice(-1)}`,
    model: 'AXIS P3265-V',
    osVersion: '12.1.5',
    needsSetup: false,
    isHere: true,
    addresses: [address],
    prefixes: [{ address, prefixLength: 24 }],
    picture: ipv4 ? readNetworkInfo({ system, devices: [eth0, ...devices] }) : null,
    ...rest,
  };
}

function facts(devices: PlanDevice[] = [], more: Partial<PlanFacts> = {}): PlanFacts {
  return {
    devices: new Map(devices.map((known) => [known.serial, known])),
    own: [{ address: '10.0.0.5', prefixLength: 24 }],
    heldOnTheWire: new Map(),
    ...more,
  };
}

/** The findings as `row column severity: message`. */
function found(cells: PlanRow['cells'][], known = facts()): string[] {
  return checkPlan(rows(...cells), known).map(
    ({ row, column, severity, message }) => `${row} ${column} ${severity}: ${inEnglish(message)}`,
  );
}

const at = (address: string, more: PlanRow['cells'] = {}) => ({
  serial: one,
  address,
  prefix: '24',
  ...more,
});

describe('The check of a plan', () => {
  test('has nothing to say of a plan that is right, nor of an empty one', () => {
    expect(
      found([
        {
          ...at('10.0.0.21'),
          name: 'Gate',
          host_name: 'gate',
          router: '10.0.0.1',
          name_servers: '10.0.0.1, fe80::1',
          search_domains: 'a.example b.example',
          administrator: 'root',
        },
        { serial: 'b8-a4-4f-00-00-02', ipv4: 'DHCP', place: 'Pole 2' },
        { model: 'P3265-V', name: 'Any' },
        {},
        { serial: ' ' },
      ]),
    ).toEqual([]);
  });

  test.each<[string, PlanRow['cells'], string]>([
    ['a serial number', { serial: 'B8A44F' }, '2 serial'],
    ['no serial number and no model', { name: 'Gate' }, '2 serial'],
    ['a name that no device can announce', { serial: one, name: 'x'.repeat(49) }, '2 name'],
    ['a place that is too long', { serial: one, place: 'x'.repeat(201) }, '2 place'],
    ['a host name', { serial: one, host_name: 'gate_1!' }, '2 host_name'],
    ['a host name that is an address', { serial: one, host_name: '10.0.0.1' }, '2 host_name'],
    ['neither DHCP nor static', { serial: one, ipv4: 'maybe' }, '2 ipv4'],
    ['static without an address', { serial: one, ipv4: 'static' }, '2 address'],
    ['an address', at('10.0.0.256'), '2 address'],
    ['an address with its prefix length behind', at('10.0.0.21/24'), '2 address'],
    ['an address without its prefix length', { serial: one, address: '10.0.0.21' }, '2 prefix'],
    ['a prefix length', at('10.0.0.21', { prefix: '33' }), '2 prefix'],
    ['a mask with a hole', at('10.0.0.21', { prefix: '255.0.255.0' }), '2 prefix'],
    ['a prefix length alone', { serial: one, prefix: '24' }, '2 prefix'],
    ['the network’s own address', at('10.0.0.0'), '2 address'],
    ['the broadcast address', at('10.0.0.255'), '2 address'],
    ['the broadcast address by a mask', at('10.0.0.127', { prefix: '255.255.255.128' }), '2 address'],
    ['a multicast address', at('224.0.0.9'), '2 address'],
    ['a router outside of the subnet', at('10.0.0.21', { router: '10.0.1.1' }), '2 router'],
    ['itself as its router', at('10.0.0.21', { router: '10.0.0.21' }), '2 router'],
    ['DHCP with an address', at('10.0.0.21', { ipv4: 'dhcp' }), '2 address'],
    ['this computer’s address', at('10.0.0.5'), '2 address'],
    ['a name server', { serial: one, name_servers: '10.0.0.1 dns.example' }, '2 name_servers'],
    [
      'a search domain',
      { serial: one, name_servers: '10.0.0.1', search_domains: 'exa mple_!' },
      '2 search_domains',
    ],
    ['a VLAN', { serial: one, vlan: '4095' }, '2 vlan'],
    ['a VLAN that is no number', { serial: one, vlan: '4e1' }, '2 vlan'],
    ['a proxy without http://', { serial: one, http_proxy: 'proxy:8080' }, '2 http_proxy'],
    ['exceptions with wildcards', { serial: one, no_proxy: '*.example' }, '2 no_proxy'],
    ['an SSID', { serial: one, wlan: 'x'.repeat(33), wlan_security: 'none' }, '2 wlan'],
    ['an unknown WLAN security', { serial: one, wlan: 'Site', wlan_security: 'WEP' }, '2 wlan_security'],
    [
      'a WLAN security that needs more',
      { serial: one, wlan: 'Site', wlan_security: 'WPA2-Enterprise' },
      '2 wlan_security',
    ],
    ['a WLAN security without a WLAN', { serial: one, wlan_security: 'WPA2' }, '2 wlan'],
    ['an administrator’s name', { serial: one, administrator: 'a\nb' }, '2 administrator'],
  ])('finds what is wrong with %s', (_, cells, where) => {
    const findings = found([cells]);
    expect(findings.filter((finding) => finding.includes('error'))).toHaveLength(1);
    expect(findings[0]).toMatch(`${where} error: `);
  });

  test('never repeats a proxy’s login, nor lets it be kept', () => {
    const cells = { serial: one, https_proxy: 'http://me:hush/!@proxy:8080' };
    const [finding] = found([cells]);
    expect(finding).toMatch('2 https_proxy error: ');
    expect(finding).not.toMatch('hush');
    const kept = withoutSecrets({ id: '', cells, notes: {} });
    expect(JSON.stringify(kept)).not.toMatch(/hush|me:/);
    expect(found([kept.cells])).toHaveLength(1);
  });

  test('finds a serial number, an address or a router twice, and is told of names', () => {
    expect(
      found([
        at('10.0.0.21', { name: 'Gate', router: '10.0.0.22' }),
        { ...at('10.0.0.21'), serial: 'b8a4.4f00.0001', name: 'gate' },
        { serial: two, address: '10.0.0.22', prefix: '24' },
      ]),
    ).toEqual([
      `3 serial error: The device ${one} stands in row 2 already.`,
      '3 name warning: Row 2 has the same name.',
      '3 address error: Row 2 has this address already.',
      '4 address error: This is the router of row 2.',
    ]);
  });

  test('takes the prefix length from the subnet that the device is in, and from no other', () => {
    const known = facts([device(one, '10.0.0.90')]);
    expect(found([{ serial: one, address: '10.0.0.21' }], known)).toEqual([]);
    expect(found([{ serial: one, address: '10.0.1.21' }], known)[0]).toMatch('2 prefix error');
    const [row] = compilePlan(rows({ serial: one, address: '10.0.0.21' }), known);
    expect(row?.prefixLength).toBe(24);
  });

  test('finds addresses that stay somebody else’s, and lets devices of the plan swap theirs', () => {
    const known = facts([device(one, '10.0.0.21'), device(two, '10.0.0.22')], {
      heldOnTheWire: new Map([
        ['10.0.0.30', '00:11:22:33:44:55'],
        ['10.0.0.21', one],
      ]),
    });
    expect(found([at('10.0.0.22'), { serial: two, name: 'Gate' }], known)).toEqual([
      `2 address error: Camera 2 (${two}) has the address 10.0.0.22, and keeps it.`,
    ]);
    expect(found([at('10.0.0.30')], known)).toEqual([
      '2 address error: 10.0.0.30 is taken: 00:11:22:33:44:55 answers there.',
    ]);
    const swap = [at('10.0.0.22'), { serial: two, address: '10.0.0.21', prefix: '24' }];
    expect(found(swap, known)).toEqual([
      '2 address warning: Devices take each other’s addresses. This one waits at 10.0.0.10 until its own is free.',
    ]);
    expect(found([at('10.0.0.22')], facts([device(two, '10.0.0.22', { isHere: false })]))[0]).toMatch(
      'warning',
    );
    expect(found([at('10.0.0.22'), { serial: two, ipv4: 'dhcp' }], known)).toEqual([]);
  });

  test('says which address this computer needs afterwards, once a subnet', () => {
    expect(found([at('10.0.9.21'), { serial: two, address: '10.0.9.10', prefix: '24' }])).toEqual([
      '2 address warning: This computer has no address in 10.0.9.0/24: afterwards it reaches 2 devices of the plan only through a router. Without one it needs an address there, such as 10.0.9.11/24.',
    ]);
  });

  test('knows what the device is too old for, cannot do, or has to have first', () => {
    expect(
      found(
        [{ serial: one, host_name: 'gate' }],
        facts([device(one, '10.0.0.9', { osVersion: '8.40.1' })]),
      )[0],
    ).toMatch('2 host_name error: The device has AXIS OS 8.40.1');
    expect(
      found(
        [{ serial: one, wlan: 'Site', wlan_security: 'none' }],
        facts([device(one, '10.0.0.9', { ipv4: {} })]),
      )[0],
    ).toMatch('2 wlan error');
    const full = device(one, '10.0.0.9', {
      ipv4: {},
      system: { maxSupportedVlans: 1 },
      devices: [{ name: 'eth0.4', type: 'wired' }],
    });
    expect(found([{ serial: one, vlan: '5' }], facts([full]))[0]).toMatch('2 vlan error');
    expect(found([{ serial: one, vlan: '4' }], facts([full]))).toEqual([]);
    const fresh = facts([device(one, '10.0.0.9', { needsSetup: true })]);
    expect(found([{ serial: one, host_name: 'gate' }], fresh)[0]).toMatch('2 administrator error');
    expect(found([{ serial: one, place: 'Gate' }], fresh)).toEqual([]);
    expect(found([{ serial: one, model: 'M1075-L' }], fresh)[0]).toMatch('2 model warning');
  });

  test('says of a router that was set before and goes, and finds one that does not fit', () => {
    const known = facts([device(one, '10.0.0.9', { ipv4: { staticDefaultRouter: '10.0.0.1' } })], {
      own: [],
    });
    expect(found([at('10.0.7.21')], known).at(-1)).toMatch('2 router warning: The device’s router 10.0.0.1');
    expect(found([at('10.0.7.21', { router: '10.0.7.1' })], known).join()).not.toMatch(/error|is taken away/);
    expect(found([{ serial: one, router: '10.0.7.1' }], known)[0]).toMatch('2 router error');
    expect(found([{ serial: one, router: '10.0.7.1' }], facts([device(one, '10.0.0.9')]))[0]).toMatch(
      '2 router error',
    );
  });

  test('warns where a setting does less than it seems to, or takes something along', () => {
    const dhcp = device(one, '10.0.0.9', {
      ipv4: { configurationMode: 'dhcp', staticAddressConfigurations: [] },
      system: { resolver: { useDhcpResolverInfo: true } },
    });
    expect(found([at('10.0.0.21')], facts([dhcp]))[0]).toMatch('2 name_servers warning');
    expect(found([{ serial: one, search_domains: 'a.example' }], facts([dhcp]))[0]).toMatch(
      '2 search_domains warning',
    );
    expect(found([at('10.0.0.21', { vlan: '4' })])[0]).toMatch('2 address warning');
    expect(found([at('10.0.0.21', { wlan: 'Site', wlan_security: 'WPA2' })])[0]).toMatch('2 address warning');
    expect(found([{ serial: one, wlan: 'Site' }])[0]).toMatch('2 wlan_security warning');
    expect(found([{ serial: one, ipv4: 'dhcp', router: '10.0.0.1' }])[0]).toMatch('2 router warning');
  });

  test('finds every two rows that ask for one address, however many there are, and every one that a stranger holds', () => {
    const hosts = fc.array(fc.integer({ min: 10, max: 30 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(hosts, fc.integer({ min: 10, max: 30 }), (asked, held) => {
        const cells = asked.map((host, index) => ({
          serial: (index + 1).toString(16).padStart(12, '0'),
          address: `10.0.0.${host}`,
          prefix: '24',
        }));
        const known = facts([], { heldOnTheWire: new Map([[`10.0.0.${held}`, 'somebody']]) });
        const wrong = asked.flatMap((host, index) => [
          ...(asked.indexOf(host) < index ? [index + 2] : []),
          ...(host === held ? [index + 2] : []),
        ]);
        expect(checkPlan(rows(...cells), known).map(({ row }) => row)).toEqual(wrong);
      }),
    );
  });

  test('comes in several pieces for each row, so that a long plan holds nobody up', () => {
    const serial = (index: number) => `B8A44F${(index + 256).toString(16).toUpperCase().padStart(6, '0')}`;
    const place = (index: number) => `10.0.${Math.floor(index / 200)}.${(index % 200) + 6}`;
    // Each takes the address of another, in rounds and chains, some of them twice.
    const plan = rows(
      ...Array.from({ length: 400 }, (_, index) => ({
        ...{ serial: serial(index), name: 'Gate', ipv4: 'static', prefix: '16' },
        address: place((index * 7) % 399),
      })),
    );
    const known = facts(Array.from({ length: 400 }, (_, index) => device(serial(index), place(index))));
    const pieces = checkPieces(plan, known);
    let count = 0;
    let piece = pieces.next();
    for (; piece.done !== true; piece = pieces.next()) count += 1;
    expect(count).toBeGreaterThan(8 * plan.length);
    expect(piece.value).toEqual(checkPlan(plan, known));
    expect(piece.value.length).toBeGreaterThan(plan.length);
  });

  test('ends in findings whatever stands in the cells', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.constantFrom(...planColumns),
            fc.oneof(fc.string(), fc.constantFrom(one, two, '10.0.0.1', '24', 'dhcp', 'static', 'WPA2')),
          ),
        ),
        (cells) => {
          checkPlan(rows(...cells), facts([device(one, '10.0.0.1', { ipv4: {} })]));
        },
      ),
    );
  });
});

describe('The steps of a row', () => {
  const steps = (cells: PlanRow['cells'], known = facts()) => compilePlan(rows(cells), known)[0]?.steps;

  test('come in an order that keeps the line as long as possible, and hold no secret', () => {
    expect(
      steps({
        serial: one,
        name: 'Gate',
        place: 'Pole 2',
        host_name: 'gate',
        address: '10.0.0.21',
        prefix: '255.255.255.0',
        router: '10.0.0.1',
        name_servers: '10.0.0.1;10.0.0.2',
        search_domains: 'a.example b.example',
        vlan: '4',
        http_proxy: 'http://proxy:8080',
        no_proxy: '10.0.0.0/8 .example',
        wlan: 'Site',
        wlan_security: 'WPA2',
        administrator: 'root',
      }),
    ).toEqual([
      { name: 'place', place: 'Pole 2' },
      { name: 'administrator', user: 'root' },
      { name: 'login' },
      { name: 'change', method: 'setMdnssdConfiguration', params: { friendlyName: 'Gate' } },
      {
        name: 'change',
        method: 'setHostnameConfiguration',
        params: { staticHostname: 'gate', useDhcpHostname: false },
      },
      {
        name: 'change',
        method: 'setResolverConfiguration',
        params: {
          staticNameServers: ['10.0.0.1', '10.0.0.2'],
          useDhcpResolverInfo: false,
          staticSearchDomains: ['a.example', 'b.example'],
        },
      },
      {
        name: 'change',
        method: 'setGlobalProxyConfiguration',
        params: { httpProxy: 'http://proxy:8080', noProxy: '10.0.0.0/8,.example' },
      },
      { name: 'change', method: 'addVlan', params: { masterDeviceName: 'eth0', VlanId: 4 } },
      {
        name: 'change',
        method: 'setWLANStationConfiguration',
        params: { deviceName: 'wlan0', ssid: 'Site', authentication: { mode: 'WPA-Personal-PSK' } },
        wantsKey: 'psk',
      },
      { name: 'wlanTest', deviceName: 'wlan0' },
      {
        name: 'change',
        method: 'setIPv4AddressConfiguration',
        params: {
          deviceName: 'eth0',
          configurationMode: 'static',
          staticAddressConfigurations: [{ address: '10.0.0.21', prefixLength: 24 }],
          staticDefaultRouter: '10.0.0.1',
        },
      },
      { name: 'proof' },
    ]);
  });

  test('are none for what nobody asked for', () => {
    expect(steps({ serial: one })).toEqual([]);
    expect(steps({ serial: one, place: 'Gate' })).toEqual([{ name: 'place', place: 'Gate' }]);
    expect(steps({ serial: one, administrator: 'root' }, facts([device(one, '10.0.0.9')]))).toEqual([]);
    const [, change] = steps({ serial: one, ipv4: 'dhcp' }) ?? [];
    expect(change).toEqual({
      name: 'change',
      method: 'setIPv4AddressConfiguration',
      params: { deviceName: 'eth0', configurationMode: 'dhcp' },
    });
  });

  test('go to the interface that has the device’s address, and leave out a VLAN that is there', () => {
    const addresses = [{ address: '10.0.0.9', prefixLength: 24, scope: 'global' }];
    const known = device(one, '10.0.0.9', {
      ipv4: { addresses: [] },
      devices: [
        { name: 'br0', type: 'bridge', IPv4: { addresses } },
        { name: 'br0.4', type: 'wired' },
      ],
    });
    const [, change] = steps({ serial: one, router: '10.0.0.1', vlan: '4' }, facts([known])) ?? [];
    expect(change).toMatchObject({ method: 'setIPv4AddressConfiguration', params: { deviceName: 'br0' } });
  });

  test('wait for the device that has the address still, and go through a free one where two swap', () => {
    const known = facts([device(one, '10.0.0.21'), device(two, '10.0.0.22')]);
    const [first, second] = compilePlan(
      rows(at('10.0.0.22'), { serial: two, address: '10.0.0.21', prefix: '24' }),
      known,
    );
    const address = (to: string, more: object) => ({
      name: 'change',
      method: 'setIPv4AddressConfiguration',
      params: {
        deviceName: 'eth0',
        configurationMode: 'static',
        staticAddressConfigurations: [{ address: to, prefixLength: 24 }],
      },
      ...more,
    });
    expect(first?.steps.slice(1, -1)).toEqual([
      address('10.0.0.10', { temporary: true }),
      address('10.0.0.22', { after: [two] }),
    ]);
    expect(second?.steps.slice(1, -1)).toEqual([address('10.0.0.21', { after: [one] })]);
  });
});
