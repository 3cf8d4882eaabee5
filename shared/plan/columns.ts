/** The columns of a plan, one entry each: how spreadsheets call it, how its cells are read, and what it sets. */
import type { z } from 'zod';
import type { ChangeMethod } from '../api/changes.ts';
import { mdnssd } from '../api/mdnssd.ts';
import { methods } from '../api/methods.ts';
import { prefixLengthSchema } from '../api/parameters.ts';
import { identitySchema, ssidSchema, type StationMode } from '../api/wlan.ts';
import { userSchema } from '../contract/login.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { longestPlace } from '../contract/site.ts';
import { isIPv4, prefixLengthOf } from '../net/ip.ts';
import { cleanText } from '../texts/clean-text.ts';
import { issueSaid } from '../texts/issues.ts';
import { said, type Said } from '../texts/said.ts';
import { planColumns, serialOf, type PlanColumn, type PlanRow } from './plan.ts';
import { titlesOf } from './titles.ts';

interface Column<V> {
  /** How other spreadsheets call it, in English and German; capitals, blanks and signs do not count. */
  readonly titles: readonly string[];
  /** What a filled cell means; never repeats one that may hold a password. */
  readonly read: (cell: string) => Result<V>;
  /** The method that sets it; null for what says which device is meant, is kept in the site, comes before any change or goes with another column. */
  readonly sets: ChangeMethod | null;
}

/** The ways of 802.1X, in a WLAN and at the cable. */
export type EapMode = Extract<StationMode, `WPA-Enterprise-${string}`>;

const column = <V>(titles: readonly string[], read: Column<V>['read'], sets: ChangeMethod | null = null) =>
  ({ titles, read, sets }) satisfies Column<V>;

const names = methods.setHostnameConfiguration.params.shape;
const resolver = methods.setResolverConfiguration.params.shape;
const proxies = methods.setGlobalProxyConfiguration.params.shape;
const address =
  methods.setIPv4AddressConfiguration.params.shape.staticAddressConfigurations.unwrap().element.shape.address;
const listOf = (cell: string) => cell.split(/[\s,;]+/).filter((part) => part !== '');

/** In the order in which a table shows them. */
export const columns = {
  serial: column(
    [
      ...[
        'serial-number',
        'serial-number-or-mac',
        'Seriennummer-oder-MAC',
        'serial-no',
        'serial-nr',
        's/n',
        'sn',
        'Seriennummer',
        'Serien-Nr',
      ],
      ...['mac', 'mac-address', 'mac-id', 'MAC-Adresse', 'ethernet-address', 'hardware-address'],
    ],
    (cell) => {
      const serial = serialOf({ id: '', cells: { serial: cell }, notes: {} });
      return serial === null ? no(said('sheets.notASerial', { text: cleanText(cell, 60) })) : ok(serial);
    },
  ),
  model: column(['product', 'type', 'Modell', 'Produkt', 'Typ'], ok),
  name: column(
    ['device-name', 'camera', 'camera-name', 'Gerätename', 'Kamera', 'Kameraname', 'Bezeichnung'],
    by(mdnssd.methods.setMdnssdConfiguration.params.shape.friendlyName),
    'setMdnssdConfiguration',
  ),
  place: column(
    ['location', 'position', 'mounting-place', 'Ort', 'Standort', 'Montageort', 'Einbauort', 'Platz'],
    (cell) =>
      cell.length > longestPlace
        ? no(said('sheets.tooLong', { length: cell.length, most: longestPlace }))
        : ok(cell),
  ),
  host_name: column(
    ['host', 'dns-name', 'Hostname', 'Rechnername'],
    by(names.staticHostname),
    'setHostnameConfiguration',
  ),
  ipv4: column<'dhcp' | 'static'>(
    ['dhcp-or-static', 'ipv4-mode', 'ip-mode', 'mode', 'DHCP-oder-statisch', 'IPv4-Modus', 'IP-Modus'],
    (cell) => {
      const mode = plainTitle(cell);
      if (mode === 'dhcp' || mode === 'auto' || mode.startsWith('automati')) return ok('dhcp');
      const isStatic = [
        'static',
        'manual',
        'fixed',
        'statisch',
        'fest',
        'manuell',
        'statique',
        'fixe',
        'manuel',
        'statisk',
        'fast',
        'estatica',
        'estatico',
        'fija',
      ].includes(mode);
      return isStatic ? ok('static') : no(said('plan.ipv4Mode'));
    },
    'setIPv4AddressConfiguration',
  ),
  address: column(
    ['ip', 'ip-address', 'ipv4-address', 'Adresse', 'IP-Adresse', 'IPv4-Adresse'],
    (cell) => {
      const [, alone = '', length = ''] = /^([\d.]+)\/([\d.]+)$/.exec(cell) ?? [];
      return alone === '' ? by(address)(cell) : no(said('plan.lengthBehind', { address: alone, length }));
    },
    'setIPv4AddressConfiguration',
  ),
  prefix: column(
    [
      ...[
        'prefix-length',
        'prefix-length-or-mask',
        'Präfixlänge-oder-Maske',
        'mask',
        'subnet-mask',
        'netmask',
        'subnet',
        'cidr',
      ],
      ...['Präfixlänge', 'Präfix', 'Maske', 'Subnetzmaske', 'Netzmaske', 'Subnetz'],
    ],
    (cell) => {
      const length = isIPv4(cell) ? prefixLengthOf(cell) : Number(/^\/?(\d{1,2})$/.exec(cell)?.[1] ?? NaN);
      const read = prefixLengthSchema.safeParse(length);
      return read.success ? ok(read.data) : no(said('plan.prefix'));
    },
    'setIPv4AddressConfiguration',
  ),
  router: column(
    ['gateway', 'default-gateway', 'default-router', 'Standardgateway', 'Standardrouter'],
    by(address),
    'setIPv4AddressConfiguration',
  ),
  name_servers: column(
    ['name-server', 'dns', 'dns-server', 'dns-servers', 'resolver', 'Nameserver', 'DNS-Server'],
    (cell) => by(resolver.staticNameServers)(listOf(cell)),
    'setResolverConfiguration',
  ),
  search_domains: column(
    ['search-domain', 'domain', 'domains', 'dns-suffix', 'Suchdomänen', 'Suchdomäne', 'DNS-Suffix'],
    (cell) => by(resolver.staticSearchDomains)(listOf(cell)),
    'setResolverConfiguration',
  ),
  vlan: column(
    ['vlan-id', 'VLAN-Nummer'],
    (cell) => by(methods.addVlan.params.shape.VlanId)(/^\d{1,4}$/.test(cell) ? Number(cell) : NaN),
    'addVlan',
  ),
  http_proxy: column(['proxy', 'HTTP-Proxy'], proxy(proxies.httpProxy), 'setGlobalProxyConfiguration'),
  https_proxy: column(['HTTPS-Proxy'], proxy(proxies.httpsProxy), 'setGlobalProxyConfiguration'),
  no_proxy: column(
    ['proxy-exceptions', 'without-proxy', 'Proxy-Ausnahmen', 'ohne-Proxy'],
    (cell) => by(proxies.noProxy)(listOf(cell).join(',')),
    'setGlobalProxyConfiguration',
  ),
  wlan: column(
    ['ssid', 'wifi', 'wi-fi', 'wlan-network', 'WLAN-Netz', 'WLAN-Name'],
    by(ssidSchema),
    'setWLANStationConfiguration',
  ),
  wlan_security: column<StationMode>(
    ['wifi-security', 'wlan-authentication', 'WLAN-Sicherheit', 'WLAN-Verschlüsselung'],
    readSecurity,
    'setWLANStationConfiguration',
  ),
  wired_8021x: column<EapMode | 'off'>(
    ['802.1X', 'dot1x', 'wired-802.1X', '802.1X-at-the-cable', '802.1X-am-Kabel', '802.1X-Kabel'],
    read8021X,
    'setWired8021XConfiguration',
  ),
  eap_identity: column(
    ['identity', '802.1X-identity', 'wlan-identity', '802.1X-user', 'Identität', '802.1X-Identität'],
    by(identitySchema),
  ),
  administrator: column(
    ['admin', 'user', 'user-name', 'first-administrator', 'Benutzer', 'Erster-Administrator'],
    by(userSchema),
  ),
} as const satisfies Record<PlanColumn, Column<unknown>>;

/** What the filled cells of a row mean, of those that mean something. */
export type RowValues = {
  [C in PlanColumn]?: Extract<ReturnType<(typeof columns)[C]['read']>, { ok: true }>['value'];
};

export interface ReadRow {
  values: RowValues;
  problems: { column: PlanColumn; message: Said }[];
}

export function readRow({ cells }: PlanRow): ReadRow {
  const values: Partial<Record<PlanColumn, unknown>> = {};
  const problems: ReadRow['problems'] = [];
  for (const name of planColumns) {
    const cell = cells[name]?.trim() ?? '';
    if (cell === '') continue;
    const { read }: Column<unknown> = columns[name];
    const value = read(cell);
    if (value.ok) values[name] = value.value;
    else problems.push({ column: name, message: value.error.message });
  }
  // Each value comes of its own column's reader.
  return { values: values as RowValues, problems };
}

/** The row without the logins of proxies: they are never kept. The sign that is left over keeps the cell an error. */
export function withoutSecrets(row: PlanRow): PlanRow {
  const { http_proxy, https_proxy } = row.cells;
  if (!http_proxy?.includes('@') && !https_proxy?.includes('@')) return row;
  const cells = { ...row.cells };
  if (http_proxy !== undefined) cells.http_proxy = http_proxy.replace(/^.*@/s, '@');
  if (https_proxy !== undefined) cells.https_proxy = https_proxy.replace(/^.*@/s, '@');
  return { ...row, cells };
}

/** A title as it is compared: letters and digits alone. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function no(message: Said): Result<never> {
  return fail('input', message);
}

/** A reader by a parameter's own schema, where it may be left out. */
function by<V>(schema: z.ZodType<V>) {
  return (cell: unknown): Result<NonNullable<V>> => {
    const read = schema.safeParse(cell);
    const [issue] = read.error?.issues ?? [];
    if (read.success && read.data !== undefined && read.data !== null) return ok(read.data);
    return no(issue ? issueSaid(issue) : said('limits.notValid'));
  };
}

/** A proxy's login is a secret, and no plan holds one. */
function proxy(schema: z.ZodType<string | undefined>) {
  return (cell: string): Result<string> =>
    cell.includes('@') ? no(said('plan.proxyLogin')) : by(schema)(cell);
}

function readSecurity(cell: string): Result<StationMode> {
  const word = plainTitle(cell);
  if (
    [
      'none',
      'open',
      'keine',
      'offen',
      'ohne',
      'aucune',
      'ouvert',
      'sans',
      'ingen',
      'oppet',
      'ninguna',
      'abierta',
    ].includes(word)
  )
    return ok('none');
  if (/^(wpa[23]?)*(personal)?hex$/.test(word)) return ok('WPA-Personal-HEX');
  if (/^(wpa[23]?)*(personal)?(psk|passphrase)?$/.test(word) && word !== '') return ok('WPA-Personal-PSK');
  const eap = readEap(word);
  return eap ? ok(eap) : no(said(/enterprise|eap|8021x/.test(word) ? 'plan.whichEap' : 'plan.wlanSecurity'));
}

function readEap(word: string): EapMode | null {
  const [, way] = /^(?:wpa[23]?|enterprise|8021x|eap)*(peap|mschap|tls$)(?!.*tls)/.exec(word) ?? [];
  if (way === undefined) return null;
  return way === 'tls' ? 'WPA-Enterprise-EAPTLS' : 'WPA-Enterprise-PEAP-MSCHAPv2';
}

function read8021X(cell: string): Result<EapMode | 'off'> {
  const word = plainTitle(cell).replace(/\p{M}/gu, '');
  if (
    ['off', 'no', 'none', 'disabled', 'aus', 'nein', 'non', 'desactive', 'av', 'nej', 'desactivado'].includes(
      word,
    )
  )
    return ok('off');
  const eap = readEap(word);
  return eap ? ok(eap) : no(said('plan.wired8021X'));
}

const byTitle = new Map<string, PlanColumn>(
  planColumns.flatMap((name) =>
    [name, ...columns[name].titles, ...titlesOf(name), ...(name === 'serial' ? titlesOf('mac') : [])].map(
      (title) => [plainTitle(title), name] as const,
    ),
  ),
);

/** The column that a spreadsheet means by that title; null for none. */
export function columnCalled(title: string): PlanColumn | null {
  return byTitle.get(plainTitle(title)) ?? null;
}

const secretWords = [
  /pass(wo?r[dt]|phrase|code)|kennwort|schluessel|schlussel|secret|geheim/,
  /(mot|phrase).*passe|^mdp|^clef?s?(d.*|wlan|wifi|wpa.*|psk|reseau)?$/,
  /contrasen|credencial|^claves?(d.*|wlan|wifi|wpa.*|psk|red|.*compartida|secreta)?$/,
  /losen(ord|fras)|^(wlan|wifi|wpa|natverks?)?nyckel$/,
  /^(pwd?|psk|pin|key|wlankey|wifikey|.*cak|credentials?)$/,
];

/** Whether what stands below that title is nothing that a plan may hold. */
export function isSecretTitle(title: string): boolean {
  const plain = plainTitle(title).replace(/\p{M}/gu, '');
  return secretWords.some((words) => words.test(plain));
}
