/** Who a device is, asked without a login: basic device info, system ready and API discovery. */
import type { Identity } from '../../../shared/device.ts';
import { Fields, isRecord } from '../../../shared/network-info.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { cleanText, parseSerial } from '../../../shared/text.ts';
import type { DeviceHttp } from '../http/device-http.ts';
import { postJson } from './json.ts';

export interface IdentifyOptions {
  /** Milliseconds for each request. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

const unauthenticated = (options: IdentifyOptions) => ({ ...options, login: false, idempotent: true });

/**
 * Asks basicdeviceinfo (no login, AXIS OS 8.50 and later) and systemready. Where basicdeviceinfo is switched off, the
 * serial number stands in the realm of its 401. Fails with `protocol` when nothing says that this is an Axis device.
 */
export async function identify(http: DeviceHttp, options: IdentifyOptions): Promise<Result<Identity>> {
  const properties = await basicDeviceInfo(http, options);
  if (!properties.ok) return properties;
  return ok({ ...properties.value, needsSetup: await needsSetup(http, options) });
}

type Properties = Omit<Identity, 'needsSetup'>;

async function basicDeviceInfo(http: DeviceHttp, options: IdentifyOptions): Promise<Result<Properties>> {
  const answer = await http.request({
    method: 'POST',
    path: '/axis-cgi/basicdeviceinfo.cgi',
    contentType: 'application/json',
    body: JSON.stringify({ apiVersion: '1.0', method: 'getAllUnrestrictedProperties' }),
    login: false,
    idempotent: true,
    timeoutMs: options.timeoutMs,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!answer.ok) return answer;
  const { status, body, headers } = answer.value;
  if (status === 503) {
    return fail('timeout', 'The device is not ready yet (HTTP 503): it is starting or busy.');
  }
  const properties = status === 200 ? readProperties(body) : null;
  if (properties) return ok(properties);
  const realm = /realm="AXIS_([0-9A-Fa-f]{12})"/.exec(String(headers['www-authenticate'] ?? ''));
  const serial = parseSerial(realm?.[1] ?? '');
  if (serial) return ok({ serial, model: null, osVersion: null });
  return fail(
    'protocol',
    `What answers there does not say that it is an Axis device (HTTP status ${status}).`,
  );
}

function readProperties(body: string): Properties | null {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return null;
  }
  const list = isRecord(json) ? new Fields(json).fields('data')?.fields('propertyList') : null;
  const serial = parseSerial(list?.text('SerialNumber') ?? '');
  if (!list || !serial) return null;
  const clean = (text: string | null) => (text ? cleanText(text, 100) : null);
  return {
    serial,
    model: clean(list.text('ProdNbr')) ?? clean(list.text('ProdShortName')),
    osVersion: clean(list.text('Version')),
  };
}

/** Null when the device does not say (old systems have no systemready). */
async function needsSetup(http: DeviceHttp, options: IdentifyOptions): Promise<boolean | null> {
  const answer = await postJson(
    http,
    '/axis-cgi/systemready.cgi',
    { apiVersion: '1.1', method: 'systemready', params: { timeout: 1 } },
    unauthenticated(options),
  );
  const data = answer.ok ? answer.value.data : null;
  return isRecord(data) ? new Fields(data).boolean('needsetup') : null;
}

/** Versions of the Network settings API as API discovery tells them without a login; null when it does not. */
export async function discoverNetworkSettings(
  http: DeviceHttp,
  options: IdentifyOptions,
): Promise<string[] | null> {
  const answer = await postJson(
    http,
    '/axis-cgi/apidiscovery.cgi',
    { apiVersion: '1.0', method: 'getApiList' },
    unauthenticated(options),
  );
  const data = answer.ok ? answer.value.data : null;
  const list = isRecord(data) ? new Fields(data).list('apiList') : null;
  const versions = list?.flatMap((api) =>
    api.text('id') === 'network-settings' ? (api.text('version') ?? []) : [],
  );
  return versions && versions.length > 0 ? versions : null;
}
