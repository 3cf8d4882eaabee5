/** The methods for WLAN: country, scan, station, its test, and the end of installation mode. */
import { z } from 'zod';
import { readNetworks, readResultCode, stationTestResults } from './method-answers.ts';
import { eapParameters, method, noData, noDevice, noParams, parameters } from './method.ts';
import {
  certsCASchema,
  countryCodeSchema,
  deviceNameSchema,
  secretSchema,
  textSchema,
} from './parameters.ts';
import { said } from '../texts/said.ts';
import { ssidSchema, stationModes } from './wlan.ts';

const wlanName = deviceNameSchema.describe(
  'The WLAN interface, by its name in getNetworkInfo, such as wlan0.',
);

/**
 * The names under which a WLAN key is sent, tried in this order. No source says which one devices take: the
 * read-back flags suggest `psk` and `hex`, the sub-code 107 says `password`.
 */
export const wlanKeyNames = {
  'WPA-Personal-PSK': ['psk', 'password'],
  'WPA-Personal-HEX': ['hex', 'password'],
} as const;

export const wlanMethods = {
  scanWLANNetworks: method({
    since: '1.14',
    purpose: said('purpose.scanWLANNetworks'),
    summary:
      'Lists the WLAN networks that the device’s own radio hears, with band, channel, signal and security. For interfaces with a WLAN station.',
    changes: false,
    params: z.strictObject({
      deviceName: wlanName,
      refresh: z
        .boolean()
        .optional()
        .describe(
          'True scans anew, false answers with the last scan; without it, or before any scan, it scans.',
        ),
    }),
    read: readNetworks,
    errors: noDevice,
    subCodes: parameters(100, 'deviceName', 'refresh'),
  }),
  setWlanConfiguration: method({
    since: '1.27',
    purpose: said('purpose.setWlanConfiguration'),
    summary:
      'Sets the country whose rules the device’s WLAN keeps to. Refused where countryCodeLock in getNetworkInfo is true.',
    changes: true,
    params: z.strictObject({
      countryCode: countryCodeSchema.describe('The country code. XX stands for none yet, and cannot be set.'),
    }),
    read: noData,
    errors: {},
    subCodes: {
      ...parameters(100, 'countryCode'),
      101: { text: said('apiError.noWlan') },
      102: {
        parameter: 'countryCode',
        text: said('apiError.countryLocked'),
      },
    },
  }),
  setWLANStationConfiguration: method({
    since: '1.12',
    purpose: said('purpose.setWLANStationConfiguration'),
    summary:
      'Stores which WLAN the device joins as a station, and how. For interfaces whose WLAN part in getNetworkInfo has a station.',
    changes: true,
    params: z.strictObject({
      deviceName: wlanName,
      ssid: ssidSchema.optional().describe('The name of the WLAN.'),
      authentication: z
        .strictObject({
          mode: z.enum(stationModes).optional().describe('The way of authentication.'),
          params: z
            .strictObject({
              ...eapParameters,
              password: secretSchema
                .optional()
                .describe('The EAP password, a secret; some devices take the key of WPA-Personal here.'),
              psk: secretSchema.optional().describe('The passphrase of WPA-Personal, a secret.'),
              hex: secretSchema.optional().describe('The hex key of WPA-Personal, a secret.'),
              certClient: textSchema
                .optional()
                .describe('The id of the device’s client certificate; for EAP-TLS.'),
              certsCA: certsCASchema
                .optional()
                .describe('The ids of the certificates that the authentication server is checked with.'),
            })
            .optional()
            .describe('What the mode needs.'),
        })
        .optional()
        .describe('How the device shows that it may join.'),
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
    purpose: said('purpose.testWLANStationSettings'),
    summary:
      'Tries to join the WLAN with the stored settings and says how it went. A failed test is no error: the result code says what happened.',
    changes: true,
    params: z.strictObject({
      deviceName: wlanName,
      timeout: z
        .int()
        .min(1)
        .max(300)
        .optional()
        .describe('How long the test may take, in seconds; 10 without it.'),
    }),
    read: readResultCode,
    errors: { ...noDevice, 5001: said('apiError.noStation') },
    subCodes: {},
    results: stationTestResults,
  }),
  wlanSwitchAPToStation: method({
    since: '1.16',
    purpose: said('purpose.wlanSwitchAPToStation'),
    summary:
      'Ends installation mode: the device closes its access point and joins the WLAN that is set up. Whoever is connected through the access point loses the device, often before its answer. It is possible when accessPoint.enabled and accessPoint.installationModeSupported in getNetworkInfo are both true.',
    changes: true,
    params: noParams,
    read: readResultCode,
    errors: {
      ...noDevice,
      5003: said('apiError.notInInstallation'),
      5004: said('apiError.wlanIncomplete'),
    },
    subCodes: parameters(100, 'deviceName'),
    results: { 0: said('stationTest.begun') },
  }),
} as const;
