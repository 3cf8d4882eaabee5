import { formatEndpoint, type Endpoint } from '../../../shared/address.ts';
import { fail, type Failure } from '../../../shared/result.ts';
import { cleanText } from '../../../shared/text.ts';

/** `requestSent`: the device may have acted on the request although no answer came. */
export type HttpFailure = Failure & { requestSent: boolean };
export type HttpResult<T> = { ok: true; value: T } | { ok: false; error: HttpFailure };

/** The largest answer that is read, as sent and unpacked: 4 MiB. */
export const largestAnswer = 4 * 1024 * 1024;

export function httpFail(
  failed: { error: Failure },
  requestSent: boolean,
): { ok: false; error: HttpFailure } {
  return { ok: false, error: { ...failed.error, requestSent } };
}

/** A connection that did not come about, or broke, by the code of Node's error. Failures never quote the error's text. */
export function transportFailure(
  code: string,
  endpoint: Endpoint,
  requestSent: boolean,
  platform: NodeJS.Platform,
): { ok: false; error: Failure } {
  const where = formatEndpoint(endpoint);
  if (code === 'EHOSTUNREACH' && platform === 'darwin') {
    return fail('unreachable', `macOS found no way to ${where}.`, {
      advice:
        'Allow Local Network for this program (System Settings, Privacy & Security), and check the cable and that this computer has an address in the device’s subnet.',
    });
  }
  const known = unreachable[code];
  if (known !== undefined) {
    return fail('unreachable', `${where}: ${known.message}`, { advice: known.advice });
  }
  if (code === 'ETIMEDOUT') return fail('timeout', `${where} did not answer the connection.`);
  if (code.startsWith('HPE_') || code === 'ERR_INVALID_HTTP_RESPONSE') {
    return fail('protocol', `What answers at ${where} does not speak HTTP as it should.`);
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    return fail('protocol', `No secure connection could be agreed on with ${where}.`, {
      advice: 'Check that this port is the device’s https port; for a device without https use http://.',
    });
  }
  if (requestSent) {
    return fail('unreachable', `The connection to ${where} broke before the whole answer had come.`, {
      advice: 'Whether the device acted on it is not known: read its state again before repeating.',
    });
  }
  return fail('unreachable', `The connection to ${where} could not be made (${cleanText(code, 40)}).`);
}

const subnet = 'Check the cable and that this computer has an address in the device’s subnet.';
const unreachable: Record<string, { message: string; advice: string }> = {
  ECONNREFUSED: {
    message: 'a computer is there, but nothing answers at this port.',
    advice: 'Check the port; a device that is starting answers after a minute or two.',
  },
  EHOSTUNREACH: { message: 'nothing is at this address.', advice: subnet },
  EHOSTDOWN: { message: 'nothing is at this address.', advice: subnet },
  ENETUNREACH: { message: 'this computer has no way into that network.', advice: subnet },
  ENETDOWN: { message: 'the network card is down.', advice: 'Check the cable or the Wi-Fi connection.' },
  EADDRNOTAVAIL: { message: 'this computer has no address of that kind.', advice: subnet },
  EINVAL: {
    message: 'there is no way to this address as it stands.',
    advice:
      'A link-local IPv6 address needs its network card, such as [fe80::1%eth0]. Where only some cards may be used, one of them must lead there.',
  },
  EACCES: {
    message: 'the operating system does not allow this connection.',
    advice: 'Check the firewall, and on macOS the Local Network permission.',
  },
  EPERM: {
    message: 'the operating system does not allow this connection.',
    advice: 'Check the firewall, and on macOS the Local Network permission.',
  },
  ENOTFOUND: {
    message: 'no device goes by this name.',
    advice: 'Check the spelling, or use the IP address.',
  },
  EAI_AGAIN: {
    message: 'the name could not be looked up.',
    advice: 'Use the IP address, or check this computer’s name server.',
  },
};

/** A redirect is never followed: it could carry the login elsewhere. */
export function redirectFailure(endpoint: Endpoint, status: number, location: string | undefined) {
  const where = formatEndpoint(endpoint);
  let target: URL | undefined;
  try {
    target = location === undefined ? undefined : new URL(location, where.replace(/%[^\]]*/, ''));
  } catch {
    // Not a URL: said as "elsewhere".
  }
  const http = target?.protocol === 'http:' || target?.protocol === 'https:';
  if (target === undefined || !http) {
    return fail('protocol', `${where} sends requests elsewhere (status ${status}), which is not followed.`);
  }
  const to = cleanText(`${target.protocol}//${target.host}`, 120);
  if (target.protocol === 'https:' && endpoint.scheme === 'http') {
    return fail('protocol', `The device wants https: it sends requests on to ${to}.`, {
      advice: `Use ${to}.`,
    });
  }
  return fail('protocol', `${where} sends requests on to ${to}, which is not followed.`, {
    advice: `If that is the device, use ${to} as its address.`,
  });
}

export const tooLarge = fail('protocol', 'The answer is larger than 4 MiB and was not read to its end.');
export const unreadable = fail('protocol', 'The answer’s packing (Content-Encoding) could not be undone.');
