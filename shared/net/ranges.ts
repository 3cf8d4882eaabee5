/** Which addresses a person means by `10.0.0.0/24, 10.0.1.10-20 cam.local:8080`: for a scan. */
import ipaddr from 'ipaddr.js';
import type { Scheme } from '../contract/device.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { cleanText } from '../texts/clean-text.ts';
import { said, sentences, type Said } from '../texts/said.ts';
import { namesScheme, parseAddress } from './address.ts';
import { isIPv4, subnetFacts, toAddress, toNumber } from './ip.ts';

/** One address to look at. Without a port the usual ones are meant, without a scheme both. */
export interface Target {
  host: string;
  port: number | null;
  scheme: Scheme | null;
}

/** A part of what was typed that means no address, and why. */
interface RangeProblem {
  part: string;
  message: Said;
}

export interface Ranges {
  /** How many addresses are meant, each once. */
  count: number;
  problems: RangeProblem[];
  /** In the order of their numbers, names last. Only to be run through where there are not too many. */
  targets: () => Iterable<Target>;
}

/** So many addresses are scanned at once. */
export const mostAddresses = 4_096;
/** So much may be typed or pasted. */
export const longestRanges = 100_000;
const problemsNamed = 5;

type Span = [first: number, last: number];
type Meant = { kind: 'span'; span: Span } | { kind: 'hosts'; hosts: string[] };
type Read = Result<Meant & Pick<Target, 'port' | 'scheme'>>;

/** Anything else may be a password that was typed in the wrong place: it is counted and not repeated. */
const addressLike = /^(?=.*[.:])[\p{L}\p{N}.:/[\]%_\u2013\u2014-]+$/u;

/**
 * Reads addresses, names, IPv4 subnets (`10.0.0.0/24`, without the network's own address and the broadcast address),
 * IPv4 ranges (`10.0.0.10-20`, `10.0.0.10-10.0.1.5`) and IPv6 subnets of at most 4,096 addresses, with blanks, commas,
 * semicolons or line breaks between them. Each may have `http://` or `https://` before it and `:port` behind it.
 */
export function readRanges(text: string): Ranges {
  const groups = new Map<string, { target: Omit<Target, 'host'>; spans: Span[]; hosts: Set<string> }>();
  const problems: RangeProblem[] = [];
  // A login may have blanks and commas in it: nothing of such a text is repeated.
  const whole = text.includes('@') ? ['@'] : partsOf(text);
  for (const [at, part] of whole.entries()) {
    const read = readPart(part);
    if (!read.ok) {
      const { message } = read.error;
      const name = addressLike.test(part) ? cleanText(part, 80) : `#${at + 1}`;
      problems.push({ part: part === '@' ? '' : name, message });
      continue;
    }
    const { port, scheme } = read.value;
    const key = `${scheme} ${port}`;
    const group = groups.get(key) ?? { target: { port, scheme }, spans: [], hosts: new Set<string>() };
    groups.set(key, group);
    if (read.value.kind === 'span') group.spans.push(read.value.span);
    else for (const host of read.value.hosts) group.hosts.add(host);
  }
  const all = [...groups.values()].map((group) => ({ ...group, spans: united(group.spans) }));
  return {
    count: all.reduce((sum, { spans, hosts }) => sum + sizeOf(spans) + hosts.size, 0),
    problems,
    *targets() {
      for (const { target, spans, hosts } of all) {
        for (const [first, last] of spans) {
          for (let at = first; at <= last; at += 1) yield { host: toAddress(at), ...target };
        }
        for (const host of hosts) yield { host, ...target };
      }
    },
  };
}

/** The same for a scan: every part must mean something, and all together no more than 4,096 addresses. */
export function scanTargets(text: string): Result<Target[]> {
  if (text.length > longestRanges) return fail('input', said('range.long'));
  const { count, problems, targets } = readRanges(text);
  const [first, ...others] = problems.slice(0, problemsNamed).map(problemSaid);
  if (first) {
    const more = problems.length - problemsNamed;
    const rest = more > 0 ? [...others, said('range.moreProblems', { count: more })] : others;
    return fail('input', sentences(first, ...rest), { advice: said('range.advice') });
  }
  if (count === 0) return fail('input', said('range.none'), { advice: said('range.advice') });
  if (count > mostAddresses) {
    return fail('input', said('range.tooMany', { count, most: mostAddresses }), {
      advice: said('range.tooManyAdvice'),
    });
  }
  return ok([...targets()]);
}

function problemSaid({ part, message }: RangeProblem): Said {
  return part === '' ? message : said('range.problem', { part, why: message });
}

function partsOf(text: string): string[] {
  // Blanks around the dash of a range belong to it, and word processors make a longer dash of it.
  const dashed = text.replace(/(\d+(?:\.\d+){3})[ \t]*[-\u2013\u2014][ \t]*(?=\d)/g, '$1-');
  return dashed.split(/[\s,;]+/).filter((part) => part !== '');
}

function readPart(part: string): Read {
  const [, schemeText = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(part) ?? [];
  const [, subnet, prefixText, subnetPort = ''] = /^(\d+(?:\.\d+){3})\/(\d{1,3})(:.*)?$/.exec(rest) ?? [];
  if (subnet !== undefined) {
    return placed(schemeText, subnet, subnetPort, (address) => subnetSpan(address, Number(prefixText)));
  }
  const [, first, lastText = '', rangePort = ''] =
    /^(\d+(?:\.\d+){3})-(\d+(?:\.\d+){0,3})(:.*)?$/.exec(rest) ?? [];
  if (first !== undefined) {
    return placed(schemeText, first, rangePort, (address) => rangeSpan(address, lastText));
  }
  const [, sixth = '', sixthPrefix, sixthPort = ''] = ipv6Parts(rest) ?? [];
  if (sixth !== '') {
    return placed(schemeText, `[${sixth}]`, sixthPort, (address) =>
      ipv6Hosts(address, sixthPrefix === undefined ? 128 : Number(sixthPrefix)),
    );
  }
  const port = /:\d+\/?$/.exec(rest)?.[0] ?? '';
  return placed(schemeText, rest.slice(0, rest.length - port.length), port.replace(/\/$/, ''), oneHost);
}

/** IPv6, with or without brackets, its zone and its prefix length; a port behind brackets alone. */
function ipv6Parts(rest: string): string[] | null {
  const inBrackets = /^\[([^\]/]*)(?:\/(\d{1,3}))?\](:.*)?$/.exec(rest);
  const behind = /^\[([^\]/]*)\]\/(\d{1,3})(:.*)?$/.exec(rest);
  const bare = /^([^\][/]*)(?:\/(\d{1,3}))?$/.exec(rest);
  const isBare = ipaddr.IPv6.isValid(bare?.[1]?.split('%')[0] ?? '');
  return inBrackets ?? behind ?? (isBare ? bare : null);
}

/** What `meant` makes of the address once it is known to be a right one, with its scheme and its port. */
function placed(
  schemeText: string,
  host: string,
  portText: string,
  meant: (host: string) => Result<Meant>,
): Read {
  const typed = `${schemeText}${host}${portText}`;
  const endpoint = parseAddress(typed);
  if (!endpoint.ok) return endpoint;
  const { scheme, port } = endpoint.value;
  const hosts = meant(endpoint.value.host);
  if (!hosts.ok) return hosts;
  return ok({
    ...hosts.value,
    scheme: namesScheme(typed) ? scheme : null,
    port: portText === '' ? null : port,
  });
}

const oneHost = (host: string): Result<Meant> =>
  ok(isIPv4(host) ? span([toNumber(host), toNumber(host)]) : hosts([host]));
const span = (one: Span): Meant => ({ kind: 'span', span: one });
const hosts = (some: string[]): Meant => ({ kind: 'hosts', hosts: some });

function subnetSpan(address: string, prefixLength: number): Result<Meant> {
  const facts = subnetFacts(address, prefixLength);
  if (!facts) return fail('input', said('range.prefixLength', { most: 32 }));
  return ok(span([toNumber(facts.firstHost), toNumber(facts.lastHost)]));
}

/** `lastText` may leave out the numbers that it has in common with the first address. */
function rangeSpan(first: string, lastText: string): Result<Meant> {
  const given = lastText.split('.');
  const last = [...first.split('.').slice(0, 4 - given.length), ...given].join('.');
  const end = parseAddress(last);
  if (!end.ok) return end;
  if (toNumber(last) < toNumber(first)) return fail('input', said('range.backwards'));
  return ok(span([toNumber(first), toNumber(last)]));
}

const widestIPv6 = 116;

function ipv6Hosts(address: string, prefixLength: number): Result<Meant> {
  if (prefixLength > 128) return fail('input', said('range.prefixLength', { most: 128 }));
  if (prefixLength < widestIPv6) return fail('input', said('range.wideIPv6', { least: widestIPv6 }));
  const [plain = '', zone] = address.split('%');
  const bytes = ipaddr.IPv6.parse(plain).toByteArray();
  // At most the last twelve bits differ, which stand in the last two bytes.
  const size = 2 ** (128 - prefixLength);
  const low = (bytes[14] ?? 0) * 256 + (bytes[15] ?? 0);
  const first = low - (low % size);
  return ok(
    hosts(
      Array.from({ length: size }, (_, index) => {
        const at = first + index;
        const one = new ipaddr.IPv6([...bytes.slice(0, 14), at >> 8, at & 255]).toString();
        return zone === undefined ? one : `${one}%${zone}`;
      }),
    ),
  );
}

/** The same addresses, none of them twice, in order. */
function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [first, last] of [...spans].sort(([a], [b]) => a - b)) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

const sizeOf = (spans: readonly Span[]) => spans.reduce((sum, [first, last]) => sum + last - first + 1, 0);
