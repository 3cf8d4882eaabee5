/** Addresses for devices, out of a range. */
import { fail, ok, type Result } from '../contract/result.ts';
import { isIPv4, subnetFacts } from '../net/ip.ts';
import { mostAddresses, readRanges } from '../net/ranges.ts';
import { said, type Said } from '../texts/said.ts';

export interface Pool {
  /** In order; what is excluded and what is no host of its subnet is not among them. */
  readonly addresses: readonly string[];
  readonly prefixLength: number;
}

/**
 * `range` and `except` as for a scan: `10.0.0.10-99`, `10.0.0.0/24`, one by one. Failures are of kind `input` and name the
 * parameter, `range` or `except`.
 */
export function readPool(range: string, except: string, prefixLength: number): Result<Pool> {
  const wanted = readAddresses(range, 'range');
  if (!wanted.ok) return wanted;
  const left = except.trim() === '' ? ok([]) : readAddresses(except, 'except');
  if (!left.ok) return left;
  if (wanted.value.length === 0) return refused('range', said('range.none'));
  const out = new Set(left.value);
  const addresses = wanted.value.filter((address) => {
    const facts = subnetFacts(address, prefixLength);
    return (
      !out.has(address) && address !== facts?.broadcast && (address !== facts?.network || prefixLength > 30)
    );
  });
  return ok({ addresses, prefixLength });
}

function readAddresses(text: string, parameter: string): Result<string[]> {
  const { count, problems, targets } = readRanges(text);
  const [problem] = problems;
  if (problem) return refused(parameter, said('range.problem', { part: problem.part, why: problem.message }));
  if (count > mostAddresses) return refused(parameter, said('range.tooMany', { count, most: mostAddresses }));
  const addresses: string[] = [];
  for (const { host, port, scheme } of targets()) {
    if (!isIPv4(host) || port !== null || scheme !== null)
      return refused(parameter, said('plan.poolAddress'));
    addresses.push(host);
  }
  return ok(addresses);
}

const refused = (parameter: string, message: Said) => fail('input', message, { parameter });

/** The first `count` free ones; fewer where the pool has no more. `taken`: what list, network and plan hold. */
export function drawFrom({ addresses }: Pool, count: number, taken: ReadonlySet<string>): string[] {
  const free: string[] = [];
  for (const address of addresses) {
    if (free.length >= count) break;
    if (!taken.has(address)) free.push(address);
  }
  return free;
}
