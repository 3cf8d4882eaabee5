/** The APIs that tell without a login which device this is, how far it has come, and which APIs it has. */
import { z } from 'zod';
import type { PassphrasePolicy } from '../contract/device.ts';
import { cleanText, parseSerial } from '../texts/clean-text.ts';
import { plainAnswer, type Api } from './api.ts';
import { Fields, isRecord } from './fields.ts';
import { method, noParams } from './method.ts';
import { said } from '../texts/said.ts';

const asked = { changes: false, open: true, errors: {}, subCodes: {} } as const;

/** AXIS OS 8.40; the question that needs no login came with 8.50. */
export const basicDeviceInfo = {
  id: 'basic-device-info',
  title: said('apiTitle.basic-device-info'),
  path: '/axis-cgi/basicdeviceinfo.cgi',
  style: 'json',
  since: '8.40',
  sameAs: { 2004: 4000 },
  methods: {
    getAllUnrestrictedProperties: method({
      ...asked,
      since: '1.0',
      purpose: said('purpose.getAllUnrestrictedProperties'),
      summary: 'Tells the serial number, the model and the AXIS OS.',
      params: noParams,
      read: readProperties,
    }),
  },
} as const satisfies Api;

function readProperties(data: unknown) {
  const list = isRecord(data) ? new Fields(data).fields('propertyList') : null;
  const serial = parseSerial(list?.text('SerialNumber') ?? '');
  if (!list || !serial) return null;
  const clean = (text: string | null) => (text ? cleanText(text, 100) : null);
  return {
    serial,
    model: clean(list.text('ProdNbr')) ?? clean(list.text('ProdShortName')),
    osVersion: clean(list.text('Version')),
  };
}

/** AXIS OS 9.50. */
export const systemReady = {
  id: 'systemready',
  title: said('apiTitle.systemready'),
  path: '/axis-cgi/systemready.cgi',
  style: 'json',
  since: '9.50',
  methods: {
    systemready: method({
      ...asked,
      since: '1.1',
      purpose: said('purpose.systemready'),
      summary: 'Tells whether the device has started, and whether it has an administrator.',
      params: z.strictObject({ timeout: z.int().min(1).max(300).optional() }),
      read: readState,
    }),
  },
} as const satisfies Api;

const policies = ['none', 'length', 'complex'] as const;

function readState(data: unknown) {
  if (!isRecord(data)) return null;
  const fields = new Fields(data);
  const policy = fields.text('passphrasepolicy')?.toLowerCase();
  const passphrasePolicy: PassphrasePolicy = policies.find((known) => known === policy) ?? null;
  return {
    needsSetup: fields.boolean('needsetup'),
    passphrasePolicy,
    starting: fields.boolean('systemready') === false,
  };
}

export const apiDiscovery = {
  id: 'api-discovery',
  title: said('apiTitle.api-discovery'),
  path: '/axis-cgi/apidiscovery.cgi',
  style: 'json',
  methods: {
    getApiList: method({
      ...asked,
      since: '1.0',
      purpose: said('purpose.getApiList'),
      summary: 'Lists the APIs of the device with their versions; some devices want a login for it.',
      params: noParams,
      read: readApis,
    }),
  },
} as const satisfies Api;

function readApis(data: unknown) {
  const list = isRecord(data) ? new Fields(data).list('apiList') : null;
  return list?.map((one) => ({ id: one.text('id'), version: one.text('version') })) ?? null;
}

/** Any device refuses this without a login, and its refusal names the device. */
export const parameterList = {
  id: 'param-cgi',
  title: said('apiTitle.param-cgi'),
  path: '/axis-cgi/param.cgi',
  style: 'plain',
  methods: {
    list: method({
      ...asked,
      since: '1.0',
      purpose: said('purpose.list'),
      summary: 'Lists a group of parameters.',
      params: z.strictObject({ action: z.literal('list'), group: z.string() }),
      read: plainAnswer,
    }),
  },
} as const satisfies Api;
