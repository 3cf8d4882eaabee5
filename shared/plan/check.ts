/** What is wrong with a plan, all rows together, before anything is sent. */
import { changeOf } from '../api/changes.ts';
import type { Authentication8021X } from '../api/network-info.ts';
import { isBefore } from '../api/os-version.ts';
import { addressProblems, freeNeighbour, inSubnet, isIPv4, isLoopback, subnetFacts } from '../net/ip.ts';
import { plainModel } from './binding.ts';
import { said, type Said } from '../texts/said.ts';
import { tooOldToTell } from '../contract/device.ts';
import { columns, type EapMode } from './columns.ts';
import { atOnce, type Pieces } from './pieces.ts';
import { planColumns, type PlanColumn } from './plan.ts';
import {
  addressOrder,
  ipv4Params,
  readPieces,
  stationInterface,
  takenAddresses,
  wiredInterface,
  type NumberedRow,
  type PlanFacts,
  type PlannedRow,
} from './steps.ts';

export interface Finding {
  rowId: string;
  /** As its table counts. */
  row: number;
  /** Null where no one cell is at fault. */
  column: PlanColumn | null;
  message: Said;
  /** With an error nothing of the plan is sent. */
  severity: 'error' | 'warning';
}

/** In the order of the rows and columns. */
export function checkPlan(rows: readonly NumberedRow[], facts: PlanFacts): Finding[] {
  return atOnce(checkPieces(rows, facts));
}

export function* checkPieces(rows: readonly NumberedRow[], facts: PlanFacts): Pieces<Finding[]> {
  const planned = (yield* readPieces(rows, facts)).filter(isFilled);
  const found: Finding[] = [];
  const say =
    (severity: Finding['severity']) => (one: PlannedRow, column: PlanColumn | null, message: Said) => {
      found.push({ rowId: one.row.id, row: one.number, column, message, severity });
    };
  const tell: Tell = { error: say('error'), warning: say('warning') };
  for (const one of planned) {
    yield;
    for (const { column, message } of one.problems) tell.error(one, column, message);
    checkDevice(one, tell);
    checkSettings(one, tell);
    check8021X(one, tell);
    checkAddress(one, tell);
  }
  yield* checkTwice(planned, tell);
  yield* checkHolders(planned, facts, tell);
  yield* checkOrder(planned, facts, tell);
  yield* checkReach(planned, facts, tell);
  checkRadius(planned, tell);
  yield;
  return found.sort((a, b) => a.row - b.row || place(a) - place(b));
}

const places = new Map(planColumns.map((name, index) => [name, index]));
const place = ({ column }: Finding) => (column === null ? -1 : (places.get(column) ?? -1));

type Say = (one: PlannedRow, column: PlanColumn | null, message: Said) => void;
interface Tell {
  error: Say;
  warning: Say;
}

const isFilled = ({ row }: PlannedRow) => Object.values(row.cells).some((cell) => cell.trim() !== '');

/** What is set in the device, by the columns that say so. */
const settings = planColumns.filter((name) => columns[name].sets !== null);

/** Whether it is known which device it is, and whether that one is new enough and can do what is asked. */
function checkDevice(one: PlannedRow, { error, warning }: Tell): void {
  const { values, row, device } = one;
  if ((row.cells.serial ?? '').trim() === '' && values.model === undefined) {
    error(one, 'serial', said('plan.noDevice'));
  }
  if (!device) return;
  const { model, osVersion, needsSetup, picture } = device;
  if (values.model !== undefined && model !== null && plainModel(values.model) !== plainModel(model)) {
    warning(one, 'model', said('plan.otherModel', { model }));
  }
  const asked = settings.filter((name) => (row.cells[name] ?? '').trim() !== '');
  for (const name of asked) {
    const { sets } = columns[name];
    const since = sets === null ? undefined : changeOf(sets).from.api.since;
    if (since !== undefined && osVersion !== null && isBefore(osVersion, since)) {
      error(
        one,
        name,
        said('plan.tooOld', {
          os: osVersion === tooOldToTell ? said('identity.tooOldToTell') : osVersion,
          since,
        }),
      );
    }
  }
  if (needsSetup === true && values.administrator === undefined && asked.length > 0) {
    error(one, 'administrator', said('plan.noAdministrator'));
  }
  if (!picture) return;
  if (values.wlan !== undefined && !picture.devices.some(({ wlan }) => wlan?.station)) {
    error(one, 'wlan', said('plan.noStation'));
  }
  const vlans = picture.devices.filter(({ name }) => /\.\d+$/.test(name));
  const most = picture.system.maxSupportedVlans;
  const isThere = vlans.some(({ name }) => name.endsWith(`.${values.vlan}`));
  if (values.vlan !== undefined && !isThere && most !== null && vlans.length >= most) {
    error(one, 'vlan', said('plan.vlansFull', { most }));
  }
}

/** Cells of a row that do not go together, or do less than they seem to. */
function checkSettings(one: PlannedRow, { error, warning }: Tell): void {
  const { values, row, device } = one;
  const { ipv4, address, prefix, router, wlan, wlan_security, vlan, name_servers, search_domains } = values;
  if (ipv4 === 'dhcp') {
    if (address !== undefined) error(one, 'address', said('plan.dhcpAddress'));
    if (prefix !== undefined && address === undefined) error(one, 'prefix', said('plan.dhcpAddress'));
    if (router !== undefined) warning(one, 'router', said('plan.dhcpRouter'));
  } else if (prefix !== undefined && (row.cells.address ?? '').trim() === '') {
    error(one, 'prefix', said('plan.prefixAlone'));
  }
  const wired = wiredInterface(device)?.IPv4;
  const isStatic = ipv4 === 'static' || address !== undefined;
  if (ipv4 === 'static' && (row.cells.address ?? '').trim() === '') {
    if ((wired?.staticAddressConfigurations.length ?? 0) === 0)
      error(one, 'address', said('plan.staticAlone'));
  }
  if (wlan_security !== undefined && (row.cells.wlan ?? '').trim() === '')
    error(one, 'wlan', said('plan.wlanAlone'));
  if (wlan !== undefined && (row.cells.wlan_security ?? '').trim() === '') {
    warning(one, 'wlan_security', said('plan.wlanTaken'));
  }
  if (address !== undefined && wlan !== undefined) warning(one, 'address', said('plan.addressOfCable'));
  if (isStatic && vlan !== undefined) warning(one, 'address', said('plan.addressNotOfVlan', { vlan }));
  const resolver = device?.picture?.system.resolver;
  if (search_domains !== undefined && name_servers === undefined && resolver?.useDhcpResolverInfo !== false) {
    warning(one, 'search_domains', said('plan.searchAfterDhcp'));
  }
  const hasServers = name_servers !== undefined || (resolver?.staticNameServers.length ?? 0) > 0;
  if (isStatic && wired?.configurationMode === 'dhcp' && resolver && !hasServers) {
    warning(one, 'name_servers', said('plan.serversGo'));
  }
}

interface Eap {
  column: 'wlan_security' | 'wired_8021x';
  mode: EapMode;
  /** What the device has told of it; null where nothing was read. */
  told: Authentication8021X | null;
}

/** Where a row has its device log in to the network. */
function eapOf({ values, device }: PlannedRow): Eap[] {
  const { wlan_security, wired_8021x } = values;
  const wired = wiredInterface(device)?.wired?.authentication ?? null;
  const station = stationInterface(device)?.wlan?.station?.authentication ?? null;
  const asked = [
    { column: 'wlan_security', mode: wlan_security, told: station },
    { column: 'wired_8021x', mode: wired_8021x, told: wired },
  ] as const;
  return asked.flatMap(({ column, mode, told }) =>
    mode === 'WPA-Enterprise-PEAP-MSCHAPv2' || mode === 'WPA-Enterprise-EAPTLS'
      ? [{ column, mode, told }]
      : [],
  );
}

const settingsOf = ({ mode, told }: Eap) => told?.configurations.find((one) => one.mode === mode);

/** Whether identities, certificates and ways of 802.1X go together, and the device has them. */
function check8021X(one: PlannedRow, { error }: Tell): void {
  const { values, row, device } = one;
  const asked = eapOf(one);
  if ((row.cells.eap_identity ?? '').trim() === '') {
    // At the cable the certificate may say who it is.
    const needs = asked.some(
      ({ column, mode }) => column === 'wlan_security' || mode !== 'WPA-Enterprise-EAPTLS',
    );
    if (needs) error(one, 'eap_identity', said('plan.noIdentity'));
  } else if (asked.length === 0) error(one, 'eap_identity', said('plan.identityAlone'));
  const wired = wiredInterface(device);
  if (values.wired_8021x !== undefined && wired && !wired.wired?.authentication) {
    error(one, 'wired_8021x', said('plan.no8021X'));
  }
  for (const eap of asked) {
    const { column, mode, told } = eap;
    const offered = told?.supportedModes ?? [];
    if (offered.length > 0 && !offered.includes(mode))
      error(one, column, said('plan.modeNotOffered', { mode }));
    if (mode !== 'WPA-Enterprise-EAPTLS') continue;
    if (settingsOf(eap)?.certClient === '') error(one, column, said('plan.noCertificate'));
  }
}

/** What holds for all that log in to the network: said once. */
function checkRadius(planned: readonly PlannedRow[], { warning }: Tell): void {
  const all = planned.flatMap((one) => eapOf(one).map((eap) => ({ one, eap })));
  const unverified = all.filter(
    ({ eap }) => eap.mode !== 'WPA-Enterprise-EAPTLS' && (settingsOf(eap)?.certsCA ?? []).length === 0,
  );
  const [first] = unverified;
  const count = new Set(unverified.map(({ one }) => one)).size;
  if (first) warning(first.one, first.eap.column, said('plan.serverUnverified', { count }));
  const untold = all.find(
    ({ eap }) => eap.mode === 'WPA-Enterprise-EAPTLS' && (settingsOf(eap)?.certClient ?? null) === null,
  );
  if (untold) warning(untold.one, untold.eap.column, said('plan.certificateUnknown'));
  const shut = all.filter(({ eap }) => eap.column === 'wired_8021x' && eap.told?.enabled !== true);
  if (shut[0]) warning(shut[0].one, 'wired_8021x', said('plan.mayBeShutOut', { count: shut.length }));
}

/** Whether the address fits its subnet and its router. */
function checkAddress(one: PlannedRow, { error, warning }: Tell): void {
  const { values, device, prefixLength, row } = one;
  const { address, router, ipv4, prefix } = values;
  if (ipv4 === 'dhcp') return;
  if (address !== undefined && prefixLength === null) {
    if ((row.cells.prefix ?? '').trim() === '') error(one, 'prefix', said('plan.noPrefix'));
    return;
  }
  const present = device?.addresses ?? [];
  if (device?.picture) {
    const params = ipv4Params(one);
    const problem =
      params && changeOf('setIPv4AddressConfiguration').addresses?.coming(device.picture, params).problem;
    if (problem) error(one, columnOf(problem.parameter), problem.message);
    const wired = wiredInterface(device)?.IPv4;
    if (router === undefined && params?.['staticDefaultRouter'] === '') {
      warning(one, 'router', said('plan.routerGoes', { router: wired?.staticDefaultRouter ?? '' }));
    }
    const before = wired?.staticAddressConfigurations ?? [];
    const gone = before.filter((other) => other.address !== address).map((other) => other.address);
    if (address !== undefined && before.length > 1 && gone.length > 0) {
      warning(one, 'address', said('plan.othersGo', { addresses: gone }));
    }
  } else if (address !== undefined && prefixLength !== null) {
    // A device that nobody knows yet may be one that is on loopback, as simulated ones are.
    const unsure = device === null && isLoopback(address);
    for (const { parameter, message } of addressProblems(
      { address, prefixLength },
      router ?? '',
      unsure ? [address] : present,
    )) {
      error(one, columnOf(parameter), message);
    }
    if (unsure) warning(one, 'address', said('ip.isLoopback', { address }));
  } else if (router !== undefined && prefix === undefined) {
    const subnets = device?.prefixes.filter((subnet) => isIPv4(subnet.address)) ?? [];
    if (subnets.length > 0 && !subnets.some((subnet) => inSubnet(router, subnet))) {
      error(one, 'router', said('plan.routerElsewhere', { router }));
    }
  }
}

/** By the parameter of setIPv4AddressConfiguration. */
function columnOf(parameter: string): PlanColumn {
  if (parameter === 'staticDefaultRouter') return 'router';
  return parameter === 'prefixLength' ? 'prefix' : 'address';
}

/** The same in two rows: no two devices have one serial number or one address, and names that are the same are hard to tell apart. */
function* checkTwice(planned: readonly PlannedRow[], { error, warning }: Tell): Pieces<void> {
  const seen = new Map<string, PlannedRow>();
  const look = (
    one: PlannedRow,
    column: PlanColumn,
    value: string | null | undefined,
    tell: (first: PlannedRow) => void,
  ) => {
    if (value === null || value === undefined) return;
    const first = seen.get(`${column} ${value}`);
    if (first) tell(first);
    else seen.set(`${column} ${value}`, one);
  };
  for (const one of planned) {
    yield;
    const { serial, values } = one;
    look(one, 'serial', serial, ({ number }) =>
      error(one, 'serial', said('sheets.twice', { serial: serial ?? '', row: number })),
    );
    look(one, 'address', values.address, ({ number }) =>
      error(one, 'address', said('plan.addressTwice', { row: number })),
    );
    for (const column of ['name', 'host_name'] as const) {
      look(one, column, values[column]?.toLowerCase(), ({ number }) =>
        warning(one, column, said('plan.nameTwice', { row: number })),
      );
    }
  }
  const routers = new Map(planned.map((one) => [one.values.router, one] as const));
  for (const one of planned) {
    yield;
    const of = one.values.address === undefined ? undefined : routers.get(one.values.address);
    if (of && of !== one) error(one, 'address', said('plan.addressOfRouter', { row: of.number }));
  }
}

/** Addresses that are somebody else's now, and stay so. */
function* checkHolders(
  planned: readonly PlannedRow[],
  facts: PlanFacts,
  { error, warning }: Tell,
): Pieces<void> {
  const leaving = new Set(
    planned.flatMap(({ serial, values }) =>
      serial !== null && (values.address !== undefined || values.ipv4 === 'dhcp') ? [serial] : [],
    ),
  );
  const holders = new Map<string, string[]>();
  for (const { serial, addresses } of facts.devices.values()) {
    yield;
    for (const address of addresses) holders.set(address, [...(holders.get(address) ?? []), serial]);
  }
  const own = new Set(facts.own.map(({ address }) => address));
  for (const one of planned) {
    yield;
    const { address } = one.values;
    if (address === undefined) continue;
    const ownAddresses = one.device?.addresses ?? [];
    if (own.has(address) && !ownAddresses.includes(address)) {
      error(one, 'address', said('plan.addressOwn', { address }));
    }
    const others = (holders.get(address) ?? []).filter(
      (serial) => serial !== one.serial && !leaving.has(serial),
    );
    const devices = others.flatMap((serial) => facts.devices.get(serial) ?? []);
    const [holder] = [...devices.filter(({ isHere }) => isHere), ...devices];
    if (holder) {
      const { name, serial, isHere } = holder;
      if (isHere) error(one, 'address', said('plan.addressOfDevice', { address, name, serial }));
      else warning(one, 'address', said('plan.addressOnceOfDevice', { address, name, serial }));
      continue;
    }
    const somebody = facts.heldOnTheWire.get(address);
    // A hardware address is the serial number of the device that it belongs to.
    const serial = somebody?.replaceAll(':', '') ?? '';
    if (somebody === undefined || serial === one.serial || leaving.has(serial)) continue;
    error(one, 'address', said('plan.addressHeld', { address, holder: somebody === '' ? null : somebody }));
  }
}

/** Devices that take each other's addresses. */
function* checkOrder(
  planned: readonly PlannedRow[],
  facts: PlanFacts,
  { error, warning }: Tell,
): Pieces<void> {
  const { moves, stuck } = yield* addressOrder(planned, facts);
  const ofSerial = new Map(
    planned.flatMap((one) => (one.serial === null ? [] : [[one.serial, one] as const])),
  );
  for (const serial of stuck) {
    const one = ofSerial.get(serial);
    if (one) error(one, 'address', said('plan.stuck'));
  }
  for (const { serial, address, temporary } of moves) {
    const one = ofSerial.get(serial);
    if (one && temporary && address !== null) warning(one, 'address', said('plan.through', { address }));
  }
}

/** What this computer reaches afterwards, and the address that it needs where it does not; once a subnet. */
function* checkReach(planned: readonly PlannedRow[], facts: PlanFacts, { warning }: Tell): Pieces<void> {
  const taken = takenAddresses(planned, facts);
  const bySubnet = new Map<string, PlannedRow[]>();
  for (const one of planned) {
    yield;
    const { values, prefixLength } = one;
    const { address } = values;
    if (address === undefined || prefixLength === null || isLoopback(address)) continue;
    if (facts.own.some((subnet) => inSubnet(address, subnet))) continue;
    const subnet = `${subnetFacts(address, prefixLength)?.network}/${prefixLength}`;
    const known = bySubnet.get(subnet);
    if (known) known.push(one);
    else bySubnet.set(subnet, [one]);
  }
  for (const [subnet, rows] of bySubnet) {
    const [first] = rows;
    if (!first) continue;
    const { values, prefixLength } = first;
    const example = freeNeighbour(values.address ?? '', prefixLength ?? 0, taken);
    const needs = example === null ? null : `${example}/${prefixLength}`;
    warning(first, 'address', said('plan.outOfReach', { subnet, count: rows.length, needs }));
  }
}
