/** What puts back what stood at a device before the plan, and what cannot be put back. */
import { apiOf } from '../../../shared/api/apis.ts';
import { changeOf } from '../../../shared/api/changes.ts';
import { isRecord } from '../../../shared/api/fields.ts';
import { hidden } from '../../../shared/api/secrets.ts';
import { isIPv4 } from '../../../shared/net/ip.ts';
import type { Applied, StoodBefore } from '../../../shared/plan/applied.ts';
import { orderMoves, type Wanted } from '../../../shared/plan/order.ts';
import type { PlanStep } from '../../../shared/plan/plan.ts';
import type { PlanFacts } from '../../../shared/plan/steps.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

type Change = Extract<PlanStep, { name: 'change' }>;

export interface Undoing {
  serial: string;
  /** Login, what can be put back, addresses last, and the proof; empty where there is nothing to do at the device. */
  steps: PlanStep[];
  /** What stays as the plan has made it. */
  stays: Said[];
}

export function undoPlan(records: readonly Applied[], { devices }: PlanFacts): Undoing[] {
  const each = records.map((record) => ({ record, ...undoChanges(record) }));
  const wanted = each.flatMap(({ record: { serial }, changes }): Wanted[] => {
    const move = changes.find(isMove);
    const present = (devices.get(serial)?.addresses ?? []).filter(isIPv4);
    return move ? [{ serial, present, ...targetOf(move) }] : [];
  });
  const taken = new Set([...devices.values()].flatMap(({ addresses }) => addresses));
  const { moves } = orderMoves(uniqueTargets(wanted), taken);
  return each.map(({ record: { serial }, changes, stays }) => {
    const mine = moves.filter((move) => move.serial === serial);
    const between = mine.find(({ temporary }) => temporary);
    const after = mine.find(({ temporary }) => !temporary)?.after ?? [];
    const steps = changes.flatMap((change): Change[] => {
      if (!isMove(change)) return [change];
      const own = { ...change, ...(after.length > 0 && { after }) };
      if (!between) return [own];
      const { address, prefixLength } = between;
      const params = { ...change.params, staticAddressConfigurations: [{ address, prefixLength }] };
      return [{ ...change, params, temporary: true }, own];
    });
    return {
      serial,
      steps: steps.length === 0 ? [] : [{ name: 'login' }, ...steps, { name: 'proof' }],
      stays,
    };
  });
}

function undoChanges({ before, administrator }: Applied): { changes: Change[]; stays: Said[] } {
  const stays = administrator === null ? [] : [said('apply.administratorStays', { user: administrator })];
  const changes: Change[] = [];
  for (const one of before) {
    const back = undoChange(one);
    if (back === null) stays.push(said('apply.settingStays', { title: changeOf(one.method).title }));
    else changes.push(back);
    const untold = back === null ? [] : untoldOf(one);
    if (untold.length > 0) {
      stays.push(said('apply.partStays', { title: changeOf(one.method).title, names: untold }));
    }
    const stored = storedFor(one);
    if (stored) stays.push(stored);
  }
  // What cuts the line comes last.
  return { changes: changes.sort((a, b) => Number(isMove(a)) - Number(isMove(b))), stays };
}

/** Null where what stood there cannot be set again. */
function undoChange({ method, params, values }: StoodBefore): Change | null {
  if (method === 'addVlan') {
    const VlanName = `${String(params.masterDeviceName)}.${String(params.VlanId)}`;
    return { name: 'change', method: 'removeVlan', params: { VlanName } };
  }
  if (method === 'setWLANStationConfiguration') {
    // A key of before is nobody's to know; of a WLAN without one all is known.
    if (values.mode !== 'none' || typeof values.ssid !== 'string' || values.ssid === '') return null;
    const { deviceName } = params;
    return checked(method, { deviceName, ssid: values.ssid, authentication: { mode: 'none' } });
  }
  if (method === 'setWired8021XConfiguration') return undo8021X(params, values);
  // Half of it put back would be neither as before nor as planned.
  if (JSON.stringify(values).includes(hidden)) return null;
  const { deviceName } = params;
  const back = Object.keys(params).flatMap((name): [string, unknown][] => {
    const value = valueOf(values[name]);
    return value === undefined ? [] : [[name, value]];
  });
  const asked = Object.keys(params).filter((name) => name !== 'deviceName');
  if (back.length === 0 || back.length < asked.length - 1) return null;
  return checked(method, {
    ...(deviceName === undefined ? {} : { deviceName }),
    ...Object.fromEntries(back),
  });
}

/** Null where the device logged in with a password of before: with the plan's it would be shut out. */
function undo8021X(params: StoodBefore['params'], values: StoodBefore['values']): Change | null {
  const { deviceName, mode, identity } = params;
  const isSameMode = mode === undefined || values.mode === mode;
  if (isSameMode && mode === peap && values.enabled === true) return null;
  return checked('setWired8021XConfiguration', {
    deviceName,
    enabled: values.enabled,
    ...(mode !== undefined && typeof values.mode === 'string' && { mode: values.mode }),
    // What was read of the identity is that of the plan's mode.
    ...(isSameMode && identity !== undefined && { identity: values.identity }),
  });
}

/** What the plan has put where nobody can read what was there before, or for a mode that is out of use again. */
function storedFor({ method, params, values }: StoodBefore): Said | null {
  const isWlan = method === 'setWLANStationConfiguration';
  if (!isWlan && method !== 'setWired8021XConfiguration') return null;
  const authentication = isWlan && isRecord(params.authentication) ? params.authentication : params;
  const { mode } = authentication;
  if (typeof mode !== 'string' || !mode.startsWith('WPA-Enterprise'))
    return isWlan ? said('apply.keyStays') : null;
  const own = isWlan && isRecord(authentication.params) ? authentication.params : authentication;
  const names = [
    ...(own.identity !== undefined && values.mode !== mode ? ['identity'] : []),
    ...(mode === peap ? ['password'] : []),
  ];
  return names.length === 0 ? null : said('apply.storedStays', { mode, names });
}

const peap = 'WPA-Enterprise-PEAP-MSCHAPv2';

/** The parameters that the device had told no value for. Where it had its addresses from DHCP, it needs no others. */
function untoldOf({ method, params, values }: StoodBefore): string[] {
  if (method === 'addVlan' || method === 'setWLANStationConfiguration') return [];
  if (method === 'setWired8021XConfiguration') return [];
  const needless = values.configurationMode === 'dhcp' ? 'staticAddressConfigurations' : null;
  return Object.keys(params).filter(
    (name) => name !== 'deviceName' && name !== needless && valueOf(values[name]) === undefined,
  );
}

/** As it is sent; undefined for what was not told. */
function valueOf(value: unknown): unknown {
  if (value === null || value === undefined || value === '0.0.0.0') return undefined;
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) =>
    isRecord(one) && 'address' in one ? { address: one.address, prefixLength: one.prefixLength } : one,
  );
}

function checked(method: Change['method'], params: Record<string, unknown>): Change | null {
  const entry = apiOf(method)?.methods[method];
  return entry?.params.safeParse(params).success === true ? { name: 'change', method, params } : null;
}

const isMove = ({ method }: Change) => method === 'setIPv4AddressConfiguration';

function targetOf({ params }: Change): Pick<Wanted, 'address' | 'prefixLength'> {
  const asked: unknown = params.staticAddressConfigurations;
  const first: unknown = Array.isArray(asked) ? asked[0] : undefined;
  const isStatic = params.configurationMode === 'static' && isRecord(first);
  if (!isStatic || typeof first.address !== 'string') return { address: null, prefixLength: 0 };
  return { address: first.address, prefixLength: Number(first.prefixLength) };
}

/** Of several that were at one address the first goes back there in order; the others are told by the address check. */
function uniqueTargets(wanted: readonly Wanted[]): Wanted[] {
  const seen = new Set<string>();
  return wanted.filter(({ address }) => address === null || (!seen.has(address) && seen.add(address)));
}
