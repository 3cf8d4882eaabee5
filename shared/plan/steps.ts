/** What a plan's rows come to: the steps at each device, from what is known of it. */
import { stationInterfaces, type NetworkInterface, type NetworkPicture } from '../api/network-info.ts';
import { interfaceWith } from '../api/line.ts';
import type { ChangeMethod } from '../api/changes.ts';
import { inSubnet, isIPv4, isLinkLocal, type Subnet } from '../net/ip.ts';
import type { StationMode } from '../api/wlan.ts';
import { readRow, type ReadRow, type RowValues } from './columns.ts';
import { orderPieces, type AddressOrder, type Move, type Wanted } from './order.ts';
import { atOnce, type Pieces } from './pieces.ts';
import type { PlanRow, PlanStep } from './plan.ts';

/** What is known of a device before anything is sent. */
export interface PlanDevice {
  readonly serial: string;
  readonly name: string;
  readonly model: string | null;
  readonly osVersion: string | null;
  readonly needsSetup: boolean | null;
  /** It answers or announces itself now: what is known of its addresses is so. */
  readonly isHere: boolean;
  /** The one that it is talked to first. */
  readonly addresses: readonly string[];
  /** Its addresses with their subnets, as far as it has told. */
  readonly prefixes: readonly Subnet[];
  /** As read last; null where it never was. */
  readonly picture: NetworkPicture | null;
}

export interface PlanFacts {
  /** By serial number. */
  readonly devices: ReadonlyMap<string, PlanDevice>;
  /** The addresses of this computer. */
  readonly own: readonly Subnet[];
  /** Addresses that somebody holds, with who it is: a serial number or a hardware address, empty where nobody can tell. */
  readonly heldOnTheWire: ReadonlyMap<string, string>;
}

export interface NumberedRow {
  /** As its table counts. */
  readonly number: number;
  readonly row: PlanRow;
}

/** A row with what it means and what is known of its device. */
export interface PlannedRow extends NumberedRow, ReadRow {
  readonly serial: string | null;
  readonly device: PlanDevice | null;
  /** The prefix length of the address that it asks for; null where it asks for none, or nothing tells. */
  readonly prefixLength: number | null;
}

export interface CompiledRow extends PlannedRow {
  /** In which order it takes its address. */
  readonly moves: readonly Move[];
  readonly steps: readonly PlanStep[];
}

/** The steps of all rows, for a plan without errors. What a device's own picture says goes in where it was read: compile again then. */
export function compilePlan(rows: readonly NumberedRow[], facts: PlanFacts): CompiledRow[] {
  return atOnce(compilePieces(rows, facts));
}

export function* compilePieces(rows: readonly NumberedRow[], facts: PlanFacts): Pieces<CompiledRow[]> {
  const planned = yield* readPieces(rows, facts);
  const { moves } = yield* addressOrder(planned, facts);
  const ofSerial = new Map<string, Move[]>();
  for (const move of moves) {
    const mine = ofSerial.get(move.serial);
    if (mine) mine.push(move);
    else ofSerial.set(move.serial, [move]);
  }
  const compiled: CompiledRow[] = [];
  for (const one of planned) {
    yield;
    const mine = ofSerial.get(one.serial ?? '') ?? [];
    compiled.push({ ...one, moves: mine, steps: deviceSteps(one, mine) });
  }
  return compiled;
}

export function* readPieces(rows: readonly NumberedRow[], facts: PlanFacts): Pieces<PlannedRow[]> {
  const planned: PlannedRow[] = [];
  for (const one of rows) {
    yield;
    const read = readRow(one.row);
    const serial = read.values.serial ?? null;
    const device = (serial === null ? undefined : facts.devices.get(serial)) ?? null;
    const prefixLength = prefixFor(read.values, device, facts.own);
    planned.push({ ...one, ...read, serial, device, prefixLength });
  }
  return planned;
}

/** As typed, else that of the subnet where the device is now, where its new address is in the same one. */
function prefixFor(
  { address, prefix }: RowValues,
  device: PlanDevice | null,
  own: readonly Subnet[],
): number | null {
  if (address === undefined || prefix !== undefined) return prefix ?? null;
  const here = own.filter((subnet) => device?.addresses.some((one) => inSubnet(one, subnet)));
  const subnet = [...(device?.prefixes ?? []), ...here].find(
    (one) => !isLinkLocal(one.address) && inSubnet(address, one),
  );
  return subnet?.prefixLength ?? null;
}

/** In which order the rows' devices take their addresses; a row that waits for its device is in none. */
export function* addressOrder(rows: readonly PlannedRow[], facts: PlanFacts): Pieces<AddressOrder> {
  const seen = new Set<string>();
  const isNew = (text: string) => !seen.has(text) && seen.add(text);
  const wanted: Wanted[] = [];
  for (const { serial, device, values, prefixLength } of rows) {
    yield;
    const { address = null, ipv4 } = values;
    const moves = address === null ? ipv4 === 'dhcp' : prefixLength !== null;
    if (!moves || serial === null || !isNew(serial) || (address !== null && !isNew(address))) continue;
    const present = (device?.addresses ?? []).filter(isIPv4);
    wanted.push({ serial, present, address, prefixLength: prefixLength ?? 0 });
  }
  const taken = takenAddresses(rows, facts);
  yield;
  return yield* orderPieces(wanted, taken);
}

/** Every address that is known to be somebody's, or that a row asks for. */
export function takenAddresses(
  rows: readonly PlannedRow[],
  { devices, own, heldOnTheWire }: PlanFacts,
): Set<string> {
  return new Set([
    ...[...devices.values()].flatMap(({ addresses }) => addresses),
    ...own.map(({ address }) => address),
    ...heldOnTheWire.keys(),
    ...rows.flatMap(({ values }) =>
      [values.address ?? [], values.router ?? [], values.name_servers ?? []].flat(),
    ),
  ]);
}

/** Where nothing was read yet, the interface's usual name stands. */
const usualWired = 'eth0';
const usualStation = 'wlan0';

/** `moves` are this device's own, in their order; without, its address is set in one step. */
export function deviceSteps(planned: PlannedRow, moves: readonly Move[]): PlanStep[] {
  const { values, device } = planned;
  const steps: PlanStep[] = [];
  const change = (method: ChangeMethod, params: Readonly<Record<string, unknown>>) =>
    steps.push({ name: 'change', method, params });
  const { name, host_name, name_servers, search_domains, vlan, wlan, place, administrator } = values;

  if (name !== undefined) change('setMdnssdConfiguration', { friendlyName: name });
  // Asked for by name, and so not to be had from a DHCP server.
  if (host_name !== undefined) {
    change('setHostnameConfiguration', { staticHostname: host_name, useDhcpHostname: false });
  }
  if (name_servers !== undefined || search_domains !== undefined) {
    change('setResolverConfiguration', {
      ...(name_servers && { staticNameServers: name_servers, useDhcpResolverInfo: false }),
      ...(search_domains && { staticSearchDomains: search_domains }),
    });
  }
  const proxies = given({
    httpProxy: values.http_proxy,
    httpsProxy: values.https_proxy,
    noProxy: values.no_proxy,
  });
  if (Object.keys(proxies).length > 0) change('setGlobalProxyConfiguration', proxies);
  const wired = wiredInterface(device)?.name ?? usualWired;
  if (vlan !== undefined && !device?.picture?.devices.some((one) => one.name === `${wired}.${vlan}`)) {
    change('addVlan', { masterDeviceName: wired, VlanId: vlan });
  }
  const { eap_identity: identity, wired_8021x } = values;
  if (wlan !== undefined) {
    const deviceName = stationInterface(device)?.name ?? usualStation;
    const mode = values.wlan_security ?? 'WPA-Personal-PSK';
    const params = mode.startsWith('WPA-Enterprise') && identity !== undefined ? { identity } : null;
    steps.push({
      name: 'change',
      method: 'setWLANStationConfiguration',
      params: { deviceName, ssid: wlan, authentication: { mode, ...(params && { params }) } },
      ...secretOf(mode),
    });
    steps.push({ name: 'wlanTest', deviceName });
  }
  steps.push(...addressSteps(planned, moves));
  // Where the switch says no, nothing can be set any more.
  if (wired_8021x === 'off') {
    change('setWired8021XConfiguration', { deviceName: wired, enabled: false });
  } else if (wired_8021x !== undefined) {
    steps.push({
      name: 'change',
      method: 'setWired8021XConfiguration',
      params: { deviceName: wired, enabled: true, mode: wired_8021x, ...given({ identity }) },
      ...secretOf(wired_8021x),
    });
  }
  const first: PlanStep[] = place === undefined ? [] : [{ name: 'place', place }];
  // One that has an administrator gets no second one.
  const makes = administrator !== undefined && device?.needsSetup !== false;
  if (steps.length === 0 && !makes) return first;
  if (makes) first.push({ name: 'administrator', user: administrator });
  return [...first, { name: 'login' }, ...steps, { name: 'proof' }];
}

/** What setIPv4AddressConfiguration is asked for in one step; null where the row asks for nothing of it. */
export function ipv4Params({ values, device, prefixLength }: PlannedRow): Record<string, unknown> | null {
  const { ipv4, address, router } = values;
  const isStatic = address !== undefined && prefixLength !== null;
  const params = given({
    configurationMode: isStatic ? 'static' : ipv4,
    staticAddressConfigurations: isStatic ? [{ address, prefixLength }] : undefined,
    staticDefaultRouter: router ?? (isStatic ? unfitRouter(device, { address, prefixLength }) : undefined),
  });
  if (Object.keys(params).length === 0) return null;
  return { deviceName: wiredInterface(device)?.name ?? usualWired, ...params };
}

/** A router of before that is outside the new subnet goes: no device takes the address otherwise. A new device has one. */
function unfitRouter(device: PlanDevice | null, subnet: Subnet): '' | undefined {
  const router = wiredInterface(device)?.IPv4?.staticDefaultRouter ?? '';
  return isIPv4(router) && router !== '0.0.0.0' && !inSubnet(router, subnet) ? '' : undefined;
}

function addressSteps(planned: PlannedRow, moves: readonly Move[]): PlanStep[] {
  const params = ipv4Params(planned);
  if (params === null) return [];
  const step = { name: 'change', method: 'setIPv4AddressConfiguration' } as const;
  const between = moves.filter(({ temporary }) => temporary);
  const last = moves.find(({ temporary }) => !temporary);
  return [
    ...between.map(({ address, prefixLength }) => ({
      ...step,
      params: { ...params, staticAddressConfigurations: [{ address, prefixLength }] },
      temporary: true as const,
    })),
    { ...step, params, ...(last && last.after.length > 0 && { after: last.after }) },
  ];
}

/** The one on a cable that has the device's addresses: where it is talked to, else the first. */
export function wiredInterface(device: PlanDevice | null): NetworkInterface | null {
  if (!device?.picture) return null;
  const { picture, addresses } = device;
  const can = ({ type, IPv4, partOfBridge }: NetworkInterface) =>
    IPv4 !== null && type !== 'wlan' && type !== 'switchPort' && !partOfBridge;
  const talkedTo = addresses.flatMap((address) => interfaceWith(picture, address) ?? []).find(can);
  return talkedTo ?? picture.devices.find(can) ?? null;
}

/** The one that joins the WLAN. */
export function stationInterface(device: PlanDevice | null): NetworkInterface | null {
  return (device?.picture && stationInterfaces(device.picture)[0]) ?? null;
}

/** What a way of authentication takes that no plan holds. */
function secretOf(
  mode: StationMode,
): Pick<Extract<PlanStep, { name: 'change' }>, 'wantsKey' | 'wantsCertificate'> {
  switch (mode) {
    case 'none':
      return {};
    case 'WPA-Personal-PSK':
      return { wantsKey: 'psk' };
    case 'WPA-Personal-HEX':
      return { wantsKey: 'hex' };
    case 'WPA-Enterprise-PEAP-MSCHAPv2':
      return { wantsKey: 'password' };
    case 'WPA-Enterprise-EAPTLS':
      return { wantsCertificate: true };
  }
}

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
