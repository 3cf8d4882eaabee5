import { formatEndpoint, type Endpoint } from '../../../shared/net/address.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { said, type Said } from '../../../shared/texts/said.ts';

/** `requestSent`: the device may have acted on the request although no answer came. */
export type HttpFailure = Failure & { requestSent: boolean };
export type HttpResult<T> = { ok: true; value: T } | { ok: false; error: HttpFailure };

/**
 * Whether the device may have acted on a change although nothing it said shows so: the request left, and then the
 * connection broke or was closed, time ran out, or what came back makes no sense. An error of the API is a no.
 */
export function mayHaveActed({ kind, requestSent }: HttpFailure): boolean {
  return requestSent && ['unreachable', 'timeout', 'protocol', 'cancelled'].includes(kind);
}

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
    return fail('unreachable', said('http.macNoWay', { where }), { advice: said('http.macNoWayAdvice') });
  }
  const known = unreachable[code];
  if (known !== undefined) {
    const [message, advice] = known(where);
    return fail('unreachable', message, { advice });
  }
  if (code === 'ETIMEDOUT') return fail('timeout', said('http.connectionUnanswered', { where }));
  if (code.startsWith('HPE_') || code === 'ERR_INVALID_HTTP_RESPONSE') {
    return fail('protocol', said('http.notHttp', { where }), { advice: said('http.notHttpAdvice') });
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    return notSecured(code, endpoint);
  }
  if (sent === 'nothing') {
    const atOnce = code === 'ECONNRESET' || code === 'EPIPE';
    return fail(
      'unreachable',
      atOnce
        ? said('http.endedAtOnce', { where })
        : said('http.notConnected', { where, code: cleanText(code, 40) }),
      { advice: said('http.busyAdvice') },
    );
  }
  return fail('unreachable', said('http.broke', { where }), {
    advice: said(sent === 'question' ? 'http.brokeQuestionAdvice' : 'http.brokeChangeAdvice'),
  });
}

/** Codes for what only systems of long ago offer or demand. */
const tooOld =
  /UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|(DH|EE)_KEY_TOO_SMALL|UNSAFE_LEGACY_RENEGOTIATION/;

function notSecured(code: string, endpoint: Endpoint) {
  const where = formatEndpoint(endpoint);
  const plain = formatEndpoint({ ...endpoint, scheme: 'http' });
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    return fail('protocol', said('http.notHttps', { where }), {
      advice: said('http.notHttpsAdvice', { plain }),
    });
  }
  if (tooOld.test(code)) {
    return fail('protocol', said('http.tlsTooOld', { where }), { advice: said('http.tlsTooOldAdvice') });
  }
  return fail('protocol', said('http.notSecured', { where }), { advice: said('http.notSecuredAdvice') });
}

type Words = (where: string) => [message: Said, advice: Said];
const nothingThere: Words = (where) => [said('http.nothingAtAddress', { where }), said('http.subnetAdvice')];
const notAllowed: Words = (where) => [said('http.notAllowed', { where }), said('http.notAllowedAdvice')];
/** By the code of Node's error. */
const unreachable: Record<string, Words> = {
  ECONNREFUSED: (where) => [said('http.nothingAtPort', { where }), said('http.nothingAtPortAdvice')],
  EHOSTUNREACH: nothingThere,
  EHOSTDOWN: nothingThere,
  ENETUNREACH: (where) => [said('http.noWay', { where }), said('http.subnetAdvice')],
  ENETDOWN: (where) => [said('http.cardDown', { where }), said('http.cardDownAdvice')],
  EADDRNOTAVAIL: (where) => [said('http.noSuchAddress', { where }), said('http.subnetAdvice')],
  EINVAL: (where) => [said('http.noWayAsItStands', { where }), said('http.noWayAsItStandsAdvice')],
  EACCES: notAllowed,
  EPERM: notAllowed,
  ENOTFOUND: (where) => [said('http.noSuchName', { where }), said('http.noSuchNameAdvice')],
  EAI_AGAIN: (where) => [said('http.nameNotLookedUp', { where }), said('http.nameNotLookedUpAdvice')],
};

/** Plain HTTP was spoken to a port that wants https: nobody has acted on it. */
export function speaksTls(endpoint: Endpoint) {
  const secure = formatEndpoint({ ...endpoint, scheme: 'https' });
  return fail('protocol', said('http.speaksHttps', { secure }), {
    reason: 'speaks-tls',
    advice: said('http.speaksHttpsAdvice', { secure }),
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
    return fail('protocol', said('http.sentElsewhere', { where, status }));
  }
  const sameHost = target.hostname === here?.hostname;
  if (target.origin === here?.origin) {
    const page = cleanText(target.pathname, 80);
    return fail('protocol', said('http.otherPage', { where, page }), {
      advice: said('http.otherPageAdvice'),
    });
  }
  const to = cleanText(target.origin, 120);
  if (target.protocol === 'https:' && endpoint.scheme === 'http') {
    const more = sameHost ? ({ reason: 'speaks-tls', httpsPort: Number(target.port || 443) } as const) : {};
    return fail('protocol', said('http.wantsHttps', { to }), {
      ...more,
      advice: said('http.wantsHttpsAdvice', { to }),
    });
  }
  return fail('protocol', said('http.sentOn', { where, to }), { advice: said('http.sentOnAdvice', { to }) });
}

/** Whether a connection stood before it failed: then this computer has a way there, whatever its cards are. */
export function hadConnection(failure: Failure): boolean {
  const wasSent = 'requestSent' in failure && failure.requestSent === true;
  return wasSent || failure.message.id === 'http.endedAtOnce';
}

/** Whether a computer is there that has nothing at that port: what is asked for is not offered, rather than late. */
export function isPortClosed({ message }: Failure): boolean {
  return message.id === 'http.nothingAtPort';
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

export const tooLarge = fail('protocol', said('http.tooLarge'));
export const unreadable = fail('protocol', said('http.unreadable'));
