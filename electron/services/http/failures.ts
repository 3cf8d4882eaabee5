import { formatEndpoint, type Endpoint } from '../../../shared/net/address.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';

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

/** What had gone out when a connection broke: nothing of the request, a mere question, or what may change the device. */
export type Sent = 'nothing' | 'question' | 'change';

/** A connection that did not come about, or broke, by the code of Node's error. Failures never quote the error's text. */
export function transportFailure(
  code: string,
  endpoint: Endpoint,
  sent: Sent,
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
    return fail('protocol', `What answers at ${where} does not speak HTTP as it should.`, {
      advice: 'Check the port: it may belong to another service of the device, or to another machine.',
    });
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    return notSecured(code, endpoint);
  }
  if (sent === 'nothing') {
    const atOnce = code === 'ECONNRESET' || code === 'EPIPE';
    return fail(
      'unreachable',
      atOnce
        ? `What answers at ${where} ended the connection at once.`
        : `The connection to ${where} could not be made (${cleanText(code, 40)}).`,
      { advice: 'A device that is starting or busy does that: wait a minute, then try again.' },
    );
  }
  return fail('unreachable', `The connection to ${where} broke before the whole answer had come.`, {
    advice:
      sent === 'question'
        ? 'Nothing was to be changed by it: try again.'
        : 'Whether the device acted on it is not known: read its state again before repeating.',
  });
}

/** Codes for what only systems of long ago offer or demand. */
const tooOld =
  /UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|(DH|EE)_KEY_TOO_SMALL|UNSAFE_LEGACY_RENEGOTIATION/;

function notSecured(code: string, endpoint: Endpoint) {
  const where = formatEndpoint(endpoint);
  const plain = formatEndpoint({ ...endpoint, scheme: 'http' });
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    return fail('protocol', `What answers at ${where} does not speak https at this port.`, {
      advice: `Check that it is the device’s https port; where it is its http port, use ${plain}.`,
    });
  }
  if (tooOld.test(code)) {
    return fail('protocol', `${where}: its TLS is too old for this program, so nothing was sent.`, {
      advice: 'A newer AXIS OS brings a newer TLS. Until then use http:// for this device.',
    });
  }
  return fail('protocol', `No secure connection could be agreed on with ${where}.`, {
    advice:
      'Its TLS may be too old: a newer AXIS OS helps, and a device without https is reached by http://.',
  });
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

/** Plain HTTP was spoken to a port that wants https: nobody has acted on it. */
export function speaksTls(endpoint: Endpoint) {
  const secure = formatEndpoint({ ...endpoint, scheme: 'https' });
  return fail('protocol', `This port speaks https: use ${secure}.`, {
    reason: 'speaks-tls',
    advice: `Use ${secure} as its address.`,
    httpsPort: endpoint.port,
  });
}

/** Whether an answer to plain HTTP is a TLS server's, in the words of Apache, nginx, Go, Tomcat and their like. */
export function saysTls(status: number, body: string): boolean {
  if (status !== 400 && status !== 426) return false;
  const text = body.slice(0, 4_000).replace(/<[^>]*>|\s+/g, ' ');
  return /plain http\b.{0,60}\b(ssl|tls|https)\b|\bhttp request\b.{0,40}\bhttps\b|\brequires (tls|ssl|https)\b/i.test(
    text,
  );
}

/** Whether bytes are the begin of a TLS alert, which is how some servers answer plain HTTP. */
export function isTlsAlert(bytes: Uint8Array): boolean {
  return bytes[0] === 0x15 && bytes[1] === 0x03;
}

/** A redirect is never followed: it could carry the login elsewhere. */
export function redirectFailure(endpoint: Endpoint, status: number, location: string | undefined) {
  const where = formatEndpoint(endpoint);
  const here = URL.parse(where.replace(/%[^\]]*/, ''));
  const target = location === undefined ? null : URL.parse(location, here?.href);
  if (target?.protocol !== 'http:' && target?.protocol !== 'https:') {
    return fail('protocol', `${where} sends requests elsewhere (status ${status}), which is not followed.`);
  }
  const sameHost = target.hostname === here?.hostname;
  if (target.origin === here?.origin) {
    const page = cleanText(target.pathname, 80);
    return fail('protocol', `${where} sends this call on to another page of its own (${page}).`, {
      advice:
        'It may be waiting for its first set-up, or be no Axis device: open its page in a browser to see.',
    });
  }
  const to = cleanText(target.origin, 120);
  if (target.protocol === 'https:' && endpoint.scheme === 'http') {
    const more = sameHost ? ({ reason: 'speaks-tls', httpsPort: Number(target.port || 443) } as const) : {};
    return fail('protocol', `The device wants https: it sends requests on to ${to}.`, {
      ...more,
      advice: `Use ${to}.`,
    });
  }
  return fail('protocol', `${where} sends requests on to ${to}, which is not followed.`, {
    advice: `If that is the device, use ${to} as its address.`,
  });
}

/** The one of several failures, not empty, that says most of the device; the first of those that say as much. */
export function tellingFailure(failures: readonly [Failure, ...Failure[]]): Failure {
  return failures.reduce((best, other) => (worth(other) > worth(best) ? other : best));
}

/** What ends a search counts most, then what the device itself said; a silent or a closed port says least. */
function worth(failure: Failure): number {
  const { kind, reason } = failure;
  if (kind === 'cancelled' || kind === 'internal' || kind === 'storage' || kind === 'input') return 9;
  if (reason === 'another-device') return 8;
  if (kind === 'certificate') return 7;
  if (reason === 'starting' || reason === 'no-administrator') return 6;
  if (kind === 'login' || kind === 'api') return 5;
  if (kind === 'protocol') return reason === 'speaks-tls' ? 3 : 4;
  return 'requestSent' in failure && failure.requestSent === true ? 2 : 1;
}

export const tooLarge = fail('protocol', 'The answer is larger than 4 MiB and was not read to its end.');
export const unreadable = fail('protocol', 'The answer’s packing (Content-Encoding) could not be undone.');
