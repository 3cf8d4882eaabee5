/** The methods for interfaces, addresses, names, proxies, VLANs and wired 802.1X. */
import { z } from 'zod';
import {
  deviceName,
  eapParameters,
  getSupportedVersions,
  method,
  noData,
  noDevice,
  noParams,
  parameters,
} from './method.ts';
import { refusal } from '../texts/issues.ts';
import { said } from '../texts/said.ts';
import { readNetworkInfo, type NetworkPicture } from './network-info.ts';
import {
  cakSchema,
  certsCASchema,
  cknSchema,
  deviceNameSchema,
  domainSchema,
  emptySchema,
  hostnameSchema,
  ipv4Schema,
  nameServerSchema,
  noProxySchema,
  prefixLengthSchema,
  proxySchema,
  secretSchema,
  textSchema,
  vlanIdSchema,
} from './parameters.ts';

export const networkMethods = {
  addVlan: method({
    since: '1.0',
    purpose: said('purpose.addVlan'),
    summary:
      'Adds a VLAN on top of a network interface. It is named after both: VLAN 4 on eth0 becomes eth0.4. How many a device takes stands in system.maxSupportedVlans where it says so.',
    changes: true,
    params: z.strictObject({
      masterDeviceName: deviceNameSchema.describe(
        'The network interface that carries the VLAN, such as eth0.',
      ),
      VlanId: vlanIdSchema.describe('The number of the VLAN.'),
    }),
    read: noData,
    errors: {},
    subCodes: {
      ...parameters(100, 'masterDeviceName', 'VlanId'),
      201: { parameter: 'VlanId', text: said('apiError.vlanExists') },
    },
  }),
  getNetworkInfo: method({
    since: '1.0',
    purpose: said('purpose.getNetworkInfo'),
    summary:
      'Reads everything about the device’s network: settings of the whole system, and each network interface with its state, addresses and settings.',
    changes: false,
    params: noParams,
    read: (data): NetworkPicture | null => readNetworkInfo(data),
    errors: {},
    subCodes: {},
  }),
  getSupportedVersions,
  removeVlan: method({
    since: '1.0',
    purpose: said('purpose.removeVlan'),
    summary:
      'Removes a VLAN. Refused while it is among the manual active devices of the device’s interface selection.',
    changes: true,
    params: z.strictObject({
      VlanName: deviceNameSchema.describe('The whole name of the VLAN, such as eth0.4.'),
    }),
    read: noData,
    errors: {},
    subCodes: {
      ...parameters(100, 'VlanName'),
      200: { parameter: 'VlanName', text: said('apiError.vlanActive') },
      201: { parameter: 'VlanName', text: said('apiError.noVlan') },
    },
  }),
  setDeviceConfiguration: method({
    since: '1.17',
    purpose: said('purpose.setDeviceConfiguration'),
    summary:
      'Switches a network interface on or off, and keeps it so over restarts. An interface that is down has no link and carries nothing.',
    changes: true,
    params: z.strictObject({
      deviceName,
      staticState: z.enum(['up', 'down']).optional().describe('Whether the interface is to be up or down.'),
    }),
    read: noData,
    errors: noDevice,
    subCodes: parameters(100, 'deviceName', 'staticState'),
  }),
  setHostnameConfiguration: method({
    since: '1.0',
    purpose: said('purpose.setHostnameConfiguration'),
    summary:
      'Sets the host name, or lets a DHCP server give it. The latter needs an IPv4 address by DHCP. What is left out stays as it is.',
    changes: true,
    params: z.strictObject({
      useDhcpHostname: z
        .boolean()
        .optional()
        .describe('Whether a host name from a DHCP server goes before the static one.'),
      staticHostname: hostnameSchema
        .optional()
        .describe('The host name used where none comes from a DHCP server.'),
    }),
    read: noData,
    errors: {},
    subCodes: parameters(100, 'staticHostname', 'useDhcpHostname'),
  }),
  setIPv4AddressConfiguration: method({
    since: '1.0',
    parameterSince: { linkLocalMode: '1.21', useStaticDHCPFallback: '1.21', useDHCPStaticRoutes: '1.29' },
    purpose: said('purpose.setIPv4AddressConfiguration'),
    summary:
      'Sets how a network interface gets its IPv4 address. The device answers before it makes the change, and silently goes back to the old settings when the change fails. What is left out stays as it is.',
    changes: true,
    params: z.strictObject({
      deviceName,
      enabled: z
        .boolean()
        .optional()
        .describe('Switches IPv4 on or off. It cannot be switched off while IPv6 is off.'),
      configurationMode: z
        .enum(['static', 'dhcp'])
        .optional()
        .describe('Where the address comes from: the static settings or a DHCP server.'),
      linkLocalMode: z
        .enum(['off', 'on', 'fallback'])
        .optional()
        .describe('When the interface takes a 169.254 address: never, always, or when it gets no other.'),
      staticDefaultRouter: z
        .union([emptySchema, ipv4Schema], refusal(said('limits.router')))
        .optional()
        .describe('The router, for static addresses and where a DHCP server names none; empty for none.'),
      staticAddressConfigurations: z
        .array(
          z.strictObject({
            address: ipv4Schema.describe('The address.'),
            prefixLength: prefixLengthSchema.describe('The prefix length of its subnet.'),
            broadcast: ipv4Schema
              .optional()
              .describe('The broadcast address of its subnet; worked out by the device when left out.'),
          }),
        )
        .max(16)
        .optional()
        .describe(
          'The static addresses, all of them. The device’s own limit is maxSupportedStaticAddressConfigurations in getNetworkInfo.',
        ),
      useStaticDHCPFallback: z
        .boolean()
        .optional()
        .describe('Whether the static router is used where a DHCP server names none.'),
      useDHCPStaticRoutes: z
        .boolean()
        .optional()
        .describe(
          'Whether classless static routes from the DHCP server are used; its router is then ignored.',
        ),
    }),
    read: noData,
    errors: noDevice,
    subCodes: {
      ...parameters(100, 'deviceName', 'configurationMode', 'staticDefaultRouter'),
      ...parameters(103, 'staticAddressConfigurations', 'address', 'prefixLength', 'broadcast'),
      107: {
        parameter: 'staticAddressConfigurations',
        text: said('apiError.addressesUnfit'),
      },
      // The reference calls the last of them "enable".
      ...parameters(108, 'useStaticDHCPFallback', 'linkLocalMode', 'useDHCPStaticRoutes', 'enabled'),
    },
  }),
  setIPv6AddressConfiguration: method({
    since: '1.6',
    purpose: said('purpose.setIPv6AddressConfiguration'),
    summary:
      'Switches IPv6 on or off on a network interface. The device answers before it makes the change, and silently goes back when the change fails.',
    changes: true,
    params: z.strictObject({
      deviceName,
      enabled: z.boolean().optional().describe('Whether IPv6 is on.'),
    }),
    read: noData,
    errors: noDevice,
    subCodes: parameters(100, 'deviceName', 'enabled'),
  }),
  setGlobalProxyConfiguration: method({
    since: '1.0',
    purpose: said('purpose.setGlobalProxyConfiguration'),
    summary:
      'Sets the proxy for everything on the device that knows of proxies. It takes effect when the device is restarted. What is left out stays as it is.',
    changes: true,
    params: z.strictObject({
      httpProxy: z
        .union([emptySchema, proxySchema])
        .optional()
        .describe('The proxy for http; empty for none. A login in it is a secret.'),
      httpsProxy: z
        .union([emptySchema, proxySchema])
        .optional()
        .describe('The proxy for https; empty for none. A login in it is a secret.'),
      noProxy: noProxySchema
        .optional()
        .describe(
          'What is reached without the proxy. A dot in front of a domain stands for all names below it.',
        ),
    }),
    read: noData,
    errors: {},
    subCodes: parameters(100, 'httpProxy', 'httpsProxy', 'noProxy'),
  }),
  setResolverConfiguration: method({
    since: '1.0',
    purpose: said('purpose.setResolverConfiguration'),
    summary:
      'Sets name servers, search domains and domain name, or lets a DHCP server give them. The latter needs an IPv4 address by DHCP. What is left out stays as it is.',
    changes: true,
    params: z.strictObject({
      useDhcpResolverInfo: z
        .boolean()
        .optional()
        .describe('Whether DNS settings from a DHCP server go before the static ones.'),
      staticNameServers: z
        .array(nameServerSchema)
        .max(16)
        .optional()
        .describe(
          'The static name servers, all of them. The device’s own limit is maxSupportedStaticNameServers in getNetworkInfo.',
        ),
      staticSearchDomains: z
        .array(domainSchema)
        .max(16)
        .optional()
        .describe(
          'The static search domains, all of them. The device’s own limit is maxSupportedStaticSearchDomains in getNetworkInfo.',
        ),
      staticDomainName: z
        .union([emptySchema, domainSchema])
        .optional()
        .describe('The domain that the device belongs to; empty for none.'),
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
    purpose: said('purpose.setWired8021XConfiguration'),
    summary:
      'Sets 802.1X or MACsec on a wired network interface. For interfaces whose wired part in getNetworkInfo has 8021X, in the modes listed there. What is left out stays as it is.',
    changes: true,
    params: z.strictObject({
      deviceName,
      enabled: z.boolean().optional().describe('Switches 802.1X on or off.'),
      mode: z
        .enum(['WPA-Enterprise-PEAP-MSCHAPv2', 'WPA-Enterprise-EAPTLS', 'MACsec-PSK'])
        .optional()
        .describe('The way of authentication.'),
      ...eapParameters,
      password: secretSchema.optional().describe('The EAP password, a secret; for PEAP-MSCHAPv2.'),
      certClient: textSchema
        .optional()
        .describe('The id of the device’s client certificate, needed for EAP-TLS; empty takes it away.'),
      certsCA: certsCASchema
        .optional()
        .describe(
          'The ids of the certificates that the authentication server is checked with; an empty list takes them away.',
        ),
      mkaCak: cakSchema
        .optional()
        .describe('The connectivity association key (CAK) of MACsec, a secret; for MACsec-PSK.'),
      mkaCkn: cknSchema.optional().describe('The name of that key (CKN); for MACsec-PSK.'),
    }),
    read: noData,
    errors: {},
    subCodes: {
      ...parameters(100, 'deviceName', 'enabled', 'mode', 'identity', 'eapolVersion'),
      // The reference calls the last of them "certCA".
      ...parameters(112, 'certClient', 'certsCA'),
    },
  }),
} as const;
