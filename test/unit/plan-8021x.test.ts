/** A plan whose devices log in to the network: in the WLAN and at the cable. */
import { describe, expect, test } from 'vitest';
import { undoPlan } from '../../electron/services/plans/undo.ts';
import { readNetworkInfo } from '../../shared/api/network-info.ts';
import type { StoodBefore } from '../../shared/plan/applied.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import { columnCalled, isSecretTitle, readRow } from '../../shared/plan/columns.ts';
import type { PlanColumn, PlanRow } from '../../shared/plan/plan.ts';
import { compilePlan, type PlanDevice, type PlanFacts } from '../../shared/plan/steps.ts';
import { inEnglish } from '../english.ts';

const serial = 'B8A44F000001';
const peap = 'WPA-Enterprise-PEAP-MSCHAPv2';
const tls = 'WPA-Enterprise-EAPTLS';

const rows = (...cells: PlanRow['cells'][]) =>
  cells.map((own, index) => ({ number: index + 2, row: { id: String(index), cells: own, notes: {} } }));

/** A device that was read, with these blocks of 802.1X; null for none. */
function device(wired: object | null, station: object | null, osVersion = '12.1.5'): PlanDevice {
  const addresses = [{ address: '10.0.0.9', prefixLength: 24, scope: 'global' }];
  const eth0 = {
    name: 'eth0',
    type: 'wired',
    IPv4: { configurationMode: 'static', addresses },
    wired: wired === null ? {} : { '8021X': wired },
  };
  const wlan0 = { name: 'wlan0', type: 'wlan', wlan: { station: { '8021X': station ?? {} } } };
  return {
    ...{ serial, name: 'Gate', model: null, osVersion, needsSetup: false, isHere: true },
    addresses: ['10.0.0.9'],
    prefixes: [],
    picture: readNetworkInfo({ system: {}, devices: [eth0, ...(station === null ? [] : [wlan0])] }),
  };
}

const facts = (known: PlanDevice | null = null): PlanFacts => ({
  devices: new Map(known ? [[serial, known]] : []),
  own: [],
  heldOnTheWire: new Map(),
});

/** The findings as `row column severity`. */
const found = (cells: PlanRow['cells'], known: PlanDevice | null = null) =>
  checkPlan(rows({ serial, ...cells }), facts(known)).map(
    ({ row, column, severity }) => `${row} ${column} ${severity}`,
  );

const settings = (mode: string, params: object, more: object = {}) => ({
  enabled: false,
  mode,
  configurations: [{ mode, params }],
  supportedModes: [peap, tls],
  ...more,
});
const trusted = { certsCA: ['site'] };

describe('802.1X in a plan', () => {
  test.each<[PlanColumn, string, string]>([
    ['wlan_security', 'PEAP', peap],
    ['wlan_security', 'WPA2-Enterprise PEAP/MSCHAPv2', peap],
    ['wlan_security', 'wpa-enterprise-peap-mschapv2', peap],
    ['wlan_security', 'EAP-TLS', tls],
    ['wlan_security', 'WPA-Enterprise_EAPTLS', tls],
    ['wired_8021x', 'EAP-PEAP', peap],
    ['wired_8021x', '802.1X TLS', tls],
    ['wired_8021x', 'Désactivé', 'off'],
    ['wired_8021x', 'aus', 'off'],
  ])('takes for %s “%s” as %s', (column, cell, value) => {
    expect(readRow(rows({ [column]: cell })[0]!.row).values[column]).toBe(value);
  });

  test.each<[PlanColumn, string]>([
    ['wlan_security', 'WPA2-Enterprise'],
    ['wlan_security', '802.1X'],
    ['wlan_security', 'EAP-TTLS'],
    ['wired_8021x', 'on'],
    ['wired_8021x', 'PEAP-TLS'],
    ['wired_8021x', 'MACsec-PSK'],
  ])('asks which way is meant, or says no, where %s is “%s”', (column, cell) => {
    expect(readRow(rows({ [column]: cell })[0]!.row).problems).toMatchObject([{ column }]);
  });

  test('has its columns in spreadsheets, and leaves passwords where they are', () => {
    expect(columnCalled('802.1X')).toBe('wired_8021x');
    expect(columnCalled('EAP identity')).toBe('eap_identity');
    expect(['EAP password', '802.1X-Passwort', 'RADIUS-Kennwort'].every(isSecretTitle)).toBe(true);
  });

  test.each<[string, PlanRow['cells'], string[]]>([
    ['an identity alone', { eap_identity: 'gate' }, ['2 eap_identity error']],
    [
      'an identity beside a key',
      { wlan: 'Site', wlan_security: 'WPA2', eap_identity: 'gate' },
      ['2 eap_identity error'],
    ],
    ['an identity beside off', { wired_8021x: 'off', eap_identity: 'gate' }, ['2 eap_identity error']],
    [
      'PEAP in the WLAN without an identity',
      { wlan: 'Site', wlan_security: 'PEAP' },
      ['2 wlan_security warning', '2 eap_identity error'],
    ],
    [
      'EAP-TLS in the WLAN without an identity',
      { wlan: 'Site', wlan_security: 'EAP-TLS' },
      ['2 wlan_security warning', '2 eap_identity error'],
    ],
    [
      'PEAP at the cable without an identity',
      { wired_8021x: 'PEAP' },
      ['2 wired_8021x warning', '2 wired_8021x warning', '2 eap_identity error'],
    ],
    [
      'an identity that is too long',
      { wired_8021x: 'off', eap_identity: 'x'.repeat(256) },
      ['2 eap_identity error', '2 eap_identity error'],
    ],
  ])('is found wrong with %s', (_, cells, findings) => {
    expect(found(cells)).toEqual(findings);
  });

  test('is checked against what the device has: too old, no 802.1X, another way, no certificate', () => {
    const wired = { wired_8021x: 'PEAP', eap_identity: 'gate' };
    const sure = device(settings(peap, trusted, { enabled: true }), settings(peap, trusted));
    expect(found({ ...wired, wlan: 'Site', wlan_security: 'PEAP' }, sure)).toEqual([]);
    expect(found(wired, device(null, null))).toContain('2 wired_8021x error');
    expect(found(wired, device(settings(tls, {}, { supportedModes: [tls] }), null))).toContain(
      '2 wired_8021x error',
    );
    expect(found({ wired_8021x: 'off' }, device(settings(peap, {}), null, '7.10'))).toEqual([
      '2 wired_8021x error',
    ]);
    const wlan = { wlan: 'Site', wlan_security: 'EAP-TLS', eap_identity: 'gate' };
    expect(found(wlan, device(null, settings(tls, { certClient: '' })))).toEqual(['2 wlan_security error']);
    expect(found(wlan, device(null, settings(tls, { certClient: 'site' })))).toEqual([]);
    expect(found(wlan, device(null, settings(tls, {})))).toEqual(['2 wlan_security warning']);
    expect(found(wlan)).toEqual(['2 wlan_security warning']);
  });

  test('says once for all rows that nobody checks the server, and that a switch may shut them out', () => {
    const cells = { wired_8021x: 'PEAP', eap_identity: 'gate' };
    const findings = checkPlan(rows({ serial, ...cells }, { serial: 'B8A44F000002', ...cells }), facts());
    expect(findings.map(({ row, message }) => `${row} ${inEnglish(message)}`)).toEqual([
      expect.stringMatching(/^2 2 devices give the password of 802.1X to whoever answers/),
      expect.stringMatching(/^2 802.1X is switched on at the cable of 2 devices/),
    ]);
  });

  test('is switched on as the last change, with its identity and without its password', () => {
    const cells = {
      wlan: 'Site',
      wlan_security: 'PEAP',
      wired_8021x: 'PEAP',
      eap_identity: 'gate',
      ipv4: 'dhcp',
    };
    const [row] = compilePlan(rows({ serial, ...cells }), facts());
    expect(row?.steps.slice(1)).toEqual([
      {
        name: 'change',
        method: 'setWLANStationConfiguration',
        params: {
          deviceName: 'wlan0',
          ssid: 'Site',
          authentication: { mode: peap, params: { identity: 'gate' } },
        },
        wantsKey: 'password',
      },
      { name: 'wlanTest', deviceName: 'wlan0' },
      expect.objectContaining({ method: 'setIPv4AddressConfiguration' }),
      {
        name: 'change',
        method: 'setWired8021XConfiguration',
        params: { deviceName: 'eth0', enabled: true, mode: peap, identity: 'gate' },
        wantsKey: 'password',
      },
      { name: 'proof' },
    ]);
    const [off] = compilePlan(rows({ serial, wired_8021x: 'off' }), facts());
    expect(off?.steps[1]).toEqual({
      name: 'change',
      method: 'setWired8021XConfiguration',
      params: { deviceName: 'eth0', enabled: false },
    });
  });
});

describe('undoing 802.1X', () => {
  const undone = (params: object, values: object) => {
    const before: StoodBefore = {
      method: 'setWired8021XConfiguration',
      params: { deviceName: 'eth0', ...params },
      values: { ...values },
    };
    const record = {
      ...{ serial, row: '{}', startedAt: 1, endedAt: 2, steps: [], before: [before] },
      ...{ administrator: null, fingerprint: null, verified: null, sighting: null, signal: null },
      outcome: 'done' as const,
    };
    const [undoing] = undoPlan([record], facts());
    const changes = undoing?.steps.flatMap((step) => (step.name === 'change' ? [step.params] : []));
    return { changes, stays: undoing?.stays.map(inEnglish) };
  };
  const asked = { enabled: true, mode: peap, identity: 'gate' };

  test('switches it off again where it was off, and says that the password stays', () => {
    expect(undone(asked, { enabled: false, mode: peap, identity: 'old' })).toEqual({
      changes: [{ deviceName: 'eth0', enabled: false, mode: peap, identity: 'old' }],
      stays: [
        expect.stringContaining(`${peap} this stays stored in the device as the plan has set it: password.`),
      ],
    });
  });

  test('goes back to the way of before, whose identity nobody has touched', () => {
    expect(undone(asked, { enabled: true, mode: tls, identity: '' })).toEqual({
      changes: [{ deviceName: 'eth0', enabled: true, mode: tls }],
      stays: [expect.stringContaining('identity and password')],
    });
  });

  test('leaves it where a password of before would be needed', () => {
    const { changes, stays } = undone(asked, { enabled: true, mode: peap, identity: 'old' });
    expect(changes).toEqual([]);
    expect(stays?.[0]).toMatch(/^Stays as the plan has set it: /);
  });

  test('switches it on again where the plan has switched it off', () => {
    expect(undone({ enabled: false }, { enabled: true })).toEqual({
      changes: [{ deviceName: 'eth0', enabled: true }],
      stays: [],
    });
  });
});
