/**
 * The Network settings API as one table: each method with its first version, the schema of its parameters, the
 * reader of its answer, and its error codes and sub-codes with the parameter that each names. The client, the
 * command line and the forms' errors are read from it. Writing is strict, reading tolerant.
 */
import { z } from 'zod';
import { canonical, Fields, isRecord, readNetworkInfo, type NetworkPicture } from './network-info.ts';
import { eapolVersions, peapVersions, ssidSchema, stationModes, type WlanNetwork } from './wlan.ts';

export interface Method<Params extends z.ZodType, Answer> {
  /** The first API version it was seen in. */
  since: `${number}.${number}`;
  /** Parameters that came later than the method. */
  parameterSince?: Record<string, `${number}.${number}`>;
  /** What it does, for `Not supported` texts: follows "This device cannot …". */
  purpose: string;
  /** True when calling it changes the device. */
  changes: boolean;
  params: Params;
  /** Reads `data`; null when it is not understood. */
  read: (data: unknown) => Answer | null;
  /** Error codes beyond the general ones: section "Error codes" of the method. */
  errors: Record<number, string>;
  /** Section "Sub-codes" of the method: what is meant, and the parameter as the API spells it. */
  subCodes: Record<number, { parameter?: string; text: string }>;
}

function method<Params extends z.ZodType, Answer>(entry: Method<Params, Answer>): Method<Params, Answer> {
  return entry;
}

/** `Parameter x error` for a row of names, counted up from `first`. */
function parameters(first: number, ...names: string[]): Record<number, { parameter: string; text: string }> {
  return Object.fromEntries(
    names.map((name, index) => [first + index, { parameter: name, text: `The device refused ${name}.` }]),
  );
}

const noData = () => ({});
const noDevice = { 5000: 'The device has no network interface of that name.' };
const deviceName = z.string().min(1).max(64);
const text = z.string().max(255);
const hostText = z.string().max(253);
const eapolVersion = z.enum(eapolVersions);
const peapVersion = z.enum(peapVersions);
const label = z.union([z.literal(1), z.literal(2)]);
const certsCA = z.array(text).max(16);
const noParams = z.strictObject({});

/** A result that is neither success nor error: the device did as told and says how it went. */
export interface ResultCode {
  code: number;
  message: string;
}

function readResultCode(data: unknown): ResultCode | null {
  if (!isRecord(data)) return null;
  const fields = new Fields(data);
  const code = fields.number('code');
  return code === null ? null : { code, message: fields.text('message') ?? '' };
}

/** Section getSupportedVersions; devices send `apiVersions`, the text says `supportedVersions`. */
function readVersions(data: unknown): string[] | null {
  if (!isRecord(data)) return null;
  const versions = new Fields(data).texts('supportedVersions', 'apiVersions');
  return versions?.filter((version) => /^\d{1,5}\.\d{1,5}$/.test(version)) ?? null;
}

function readNetworks(data: unknown): WlanNetwork[] | null {
  if (!isRecord(data)) return null;
  const networks = new Fields(data).list('networks');
  return (
    networks?.map((network) => ({
      ssid: network.text('ssid') ?? '',
      band: network.word(['2.4GHz', '5GHz'], 'band') ?? '',
      channel: network.number('channel'),
      signalStrengthDBm: readDBm(network),
      security: (network.list('security') ?? []).map((item) => ({
        authentication: canonical(['None', 'PSK', 'IEEE 802.1X'], item.text('authentication') ?? ''),
        version: item.text('version'),
      })),
    })) ?? null
  );
}

/** A dBm value; what is outside any radio's range is not one. */
function readDBm(network: Fields): number | null {
  const value = network.number('signalStrengthDBm');
  return value !== null && value >= -150 && value <= 50 ? value : null;
}

/**
 * The names under which a WLAN key is sent, tried in this order. No source says which one devices take: the
 * read-back flags suggest `psk` and `hex`, the sub-code 107 says `password`.
 */
export const wlanKeyNames = {
  'WPA-Personal-PSK': ['psk', 'password'],
  'WPA-Personal-HEX': ['hex', 'password'],
} as const;

const ipv4 = z.ipv4();
const hexPairs = (text: string) => text.length % 2 === 0;

export const methods = {
  addVlan: method({
    since: '1.0',
    purpose: 'add VLANs',
    changes: true,
    params: z.strictObject({ masterDeviceName: deviceName, VlanId: z.int().min(1).max(4094) }),
    read: noData,
    errors: {},
    subCodes: {
      ...parameters(100, 'masterDeviceName', 'VlanId'),
      201: { parameter: 'VlanId', text: 'The VLAN exists already.' },
    },
  }),
  getNetworkInfo: method({
    since: '1.0',
    purpose: 'tell its network settings',
    changes: false,
    params: noParams,
    read: (data): NetworkPicture | null => readNetworkInfo(data),
    errors: {},
    subCodes: {},
  }),
  getSupportedVersions: method({
    since: '1.0',
    purpose: 'tell the versions of its network settings API',
    changes: false,
    params: noParams,
    read: readVersions,
    errors: {},
    subCodes: {},
  }),
  removeVlan: method({
    since: '1.0',
    purpose: 'remove VLANs',
    changes: true,
    params: z.strictObject({ VlanName: deviceName }),
    read: noData,
    errors: {},
    subCodes: {
      ...parameters(100, 'VlanName'),
      200: { parameter: 'VlanName', text: 'The VLAN is still among the manual active devices.' },
      201: { parameter: 'VlanName', text: 'There is no such VLAN.' },
    },
  }),
  scanWLANNetworks: method({
    since: '1.14',
    purpose: 'scan for WLAN networks',
    changes: false,
    params: z.strictObject({ deviceName, refresh: z.boolean().optional() }),
    read: readNetworks,
    errors: noDevice,
    subCodes: parameters(100, 'deviceName', 'refresh'),
  }),
  setDeviceConfiguration: method({
    since: '1.17',
    purpose: 'switch network interfaces on and off',
    changes: true,
    params: z.strictObject({ deviceName, staticState: z.enum(['up', 'down']).optional() }),
    read: noData,
    errors: noDevice,
    subCodes: parameters(100, 'deviceName', 'staticState'),
  }),
  setHostnameConfiguration: method({
    since: '1.0',
    purpose: 'set its host name',
    changes: true,
    params: z.strictObject({ useDhcpHostname: z.boolean().optional(), staticHostname: hostText.optional() }),
    read: noData,
    errors: {},
    subCodes: parameters(100, 'staticHostname', 'useDhcpHostname'),
  }),
  setIPv4AddressConfiguration: method({
    since: '1.0',
    parameterSince: { linkLocalMode: '1.21', useStaticDHCPFallback: '1.21', useDHCPStaticRoutes: '1.29' },
    purpose: 'change its IPv4 settings',
    changes: true,
    params: z.strictObject({
      deviceName,
      enabled: z.boolean().optional(),
      configurationMode: z.enum(['static', 'dhcp']).optional(),
      linkLocalMode: z.enum(['off', 'on', 'fallback']).optional(),
      staticDefaultRouter: z.union([ipv4, z.literal('')]).optional(),
      staticAddressConfigurations: z
        .array(
          z.strictObject({ address: ipv4, prefixLength: z.int().min(1).max(32), broadcast: ipv4.optional() }),
        )
        .max(16)
        .optional(),
      useStaticDHCPFallback: z.boolean().optional(),
      useDHCPStaticRoutes: z.boolean().optional(),
    }),
    read: noData,
    errors: noDevice,
    subCodes: {
      ...parameters(100, 'deviceName', 'configurationMode', 'staticDefaultRouter'),
      ...parameters(103, 'staticAddressConfigurations', 'address', 'prefixLength', 'broadcast'),
      107: {
        parameter: 'staticAddressConfigurations',
        text: 'Address, prefix length and broadcast address do not fit together.',
      },
      ...parameters(108, 'useStaticDHCPFallback', 'linkLocalMode', 'useDHCPStaticRoutes', 'enabled'),
    },
  }),
  setIPv6AddressConfiguration: method({
    since: '1.6',
    purpose: 'switch IPv6 on and off',
    changes: true,
    params: z.strictObject({ deviceName, enabled: z.boolean().optional() }),
    read: noData,
    errors: noDevice,
    subCodes: parameters(100, 'deviceName', 'enabled'),
  }),
  setGlobalProxyConfiguration: method({
    since: '1.0',
    purpose: 'use a global proxy',
    changes: true,
    params: z.strictObject({
      httpProxy: z.string().max(1000).optional(),
      httpsProxy: z.string().max(1000).optional(),
      noProxy: z
        .string()
        .max(1000)
        .refine(
          (list) => !list.includes('*'),
          'Wildcards are not allowed: write .example.com for all names below it.',
        )
        .optional(),
    }),
    read: noData,
    errors: {},
    subCodes: parameters(100, 'httpProxy', 'httpsProxy', 'noProxy'),
  }),
  setResolverConfiguration: method({
    since: '1.0',
    purpose: 'change its DNS settings',
    changes: true,
    params: z.strictObject({
      useDhcpResolverInfo: z.boolean().optional(),
      staticNameServers: z
        .array(z.union([ipv4, z.ipv6()]))
        .max(16)
        .optional(),
      staticSearchDomains: z.array(hostText).max(16).optional(),
      staticDomainName: hostText.optional(),
    }),
    read: noData,
    errors: {},
    subCodes: parameters(
      100,
      'useDhcpResolverInfo',
      'staticNameServers',
      'staticSearchDomains',
      'staticDomainName',
    ),
  }),
  setWired8021XConfiguration: method({
    since: '1.0',
    purpose: 'use 802.1X on its wired interface',
    changes: true,
    params: z.strictObject({
      deviceName,
      enabled: z.boolean().optional(),
      mode: z.enum(['WPA-Enterprise-PEAP-MSCHAPv2', 'WPA-Enterprise-EAPTLS', 'MACsec-PSK']).optional(),
      identity: text.optional(),
      password: text.optional(),
      eapolVersion: eapolVersion.optional(),
      peapVersion: peapVersion.optional(),
      label: label.optional(),
      certClient: text.optional(),
      certsCA: certsCA.optional(),
      mkaCak: z
        .string()
        .regex(/^([0-9A-Fa-f]{32}|[0-9A-Fa-f]{64})$/, 'A CAK has 32 or 64 hex digits.')
        .optional(),
      mkaCkn: z
        .string()
        .regex(/^[0-9A-Fa-f]{2,64}$/, 'A CKN has 2 to 64 hex digits.')
        .refine(hexPairs, 'A CKN has an even number of hex digits.')
        .optional(),
    }),
    read: noData,
    errors: noDevice,
    subCodes: {
      ...parameters(100, 'deviceName', 'enabled', 'mode', 'identity', 'eapolVersion'),
      ...parameters(112, 'certClient', 'certsCA'),
    },
  }),
  setWlanConfiguration: method({
    since: '1.27',
    purpose: 'set the country code of its WLAN',
    changes: true,
    params: z.strictObject({
      countryCode: z
        .string()
        .regex(/^[A-Z]{2}$/, 'A country code has two capital letters, such as SE.')
        .refine(
          (code) => code !== 'XX',
          'XX means that no country is set; a device cannot be set back to it.',
        ),
    }),
    read: noData,
    errors: {},
    subCodes: {
      ...parameters(100, 'countryCode'),
      101: { text: 'The device has no WLAN.' },
      102: {
        parameter: 'countryCode',
        text: 'The country code of this device is locked and cannot be changed.',
      },
    },
  }),
  setWLANStationConfiguration: method({
    since: '1.12',
    purpose: 'be set up as a WLAN station',
    changes: true,
    params: z.strictObject({
      deviceName,
      ssid: ssidSchema.optional(),
      authentication: z
        .strictObject({
          mode: z.enum(stationModes).optional(),
          params: z
            .strictObject({
              identity: text.optional(),
              password: text.optional(),
              psk: text.optional(),
              hex: text.optional(),
              eapolVersion: eapolVersion.optional(),
              peapVersion: peapVersion.optional(),
              label: label.optional(),
              certClient: text.optional(),
              certsCA: certsCA.optional(),
            })
            .optional(),
        })
        .optional(),
    }),
    read: noData,
    errors: noDevice,
    subCodes: {
      ...parameters(100, 'deviceName'),
      ...parameters(
        102,
        'mode',
        'identity',
        'eapolVersion',
        'ssid',
        'authentication',
        'password',
        'peapVersion',
      ),
      ...parameters(109, 'label', 'mkaCak', 'mkaCkn', 'certClient', 'certsCA'),
    },
  }),
  testWLANStationSettings: method({
    since: '1.0',
    purpose: 'test its WLAN settings',
    changes: true,
    params: z.strictObject({ deviceName, timeout: z.int().min(1).max(300).optional() }),
    read: readResultCode,
    errors: { ...noDevice, 5001: 'That network interface is not a WLAN station.' },
    subCodes: {},
  }),
  wlanSwitchAPToStation: method({
    since: '1.16',
    purpose: 'switch from its access point to a WLAN',
    changes: true,
    params: noParams,
    read: readResultCode,
    errors: {
      ...noDevice,
      5003: 'The device is not in installation mode.',
      5004: 'The WLAN settings on the device are incomplete.',
    },
    subCodes: parameters(100, 'deviceName'),
  }),
} as const;

export type MethodName = keyof typeof methods;
export type ParamsOf<N extends MethodName> = z.infer<(typeof methods)[N]['params']>;
export type AnswerOf<N extends MethodName> = NonNullable<ReturnType<(typeof methods)[N]['read']>>;

export const methodNames = Object.keys(methods) as MethodName[];

/** The methods that set something: each runs as a job. */
export const changeMethods = [
  'addVlan',
  'removeVlan',
  'setDeviceConfiguration',
  'setHostnameConfiguration',
  'setIPv4AddressConfiguration',
  'setIPv6AddressConfiguration',
  'setGlobalProxyConfiguration',
  'setResolverConfiguration',
  'setWired8021XConfiguration',
  'setWlanConfiguration',
  'setWLANStationConfiguration',
] as const satisfies MethodName[];
export type ChangeMethod = (typeof changeMethods)[number];

const secretParameters = new Set(['password', 'psk', 'hex', 'mkaCak']);
export const hidden = '(hidden)';

/** A copy of a method's parameters fit for showing and keeping: keys, passwords and logins inside URLs are hidden. */
export function hideSecrets(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, secretParameters.has(name) ? hidden : shown(value)]),
  );
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\/\/[^/\s]*@/g, `//${hidden}@`);
  if (Array.isArray(value)) return value.map(shown);
  return isRecord(value) ? hideSecrets(value) : value;
}

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

/** Section "General error codes". 1000 comes with HTTP 500, all others with 200. */
export const generalErrors: Record<number, { text: string; advice?: string }> = {
  1000: {
    text: 'The device had an internal error.',
    advice: 'Try again; if it comes back, restart the device.',
  },
  2000: { text: 'The device did not accept the request.' },
  2001: { text: 'The request was too large for the device.' },
  3000: { text: 'The device could not read the request.' },
  4000: {
    text: 'The device does not know this method.',
    advice: 'It may need a newer AXIS OS; what it offers is shown on its page.',
  },
  4001: {
    text: 'The device does not support this version of the method.',
    advice: 'It may need a newer AXIS OS; what it offers is shown on its page.',
  },
  4002: {
    text: 'The login may not do this.',
    advice: 'Log in as an administrator.',
  },
  4003: { text: 'A parameter is missing.' },
  4004: { text: 'A parameter is not valid.' },
};
