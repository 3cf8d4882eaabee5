/** A subnet as a bar: where the device, its router and this computer stand between the first and the last address. */
import { isIPv4, placeIn, subnetFacts, type SubnetFacts } from '../../shared/net/ip.ts';

interface SubnetMark {
  kind: 'device' | 'router' | 'computer';
  address: string;
  /** 0 is the subnet's first address, 1 its last; null where the address is outside. */
  at: number | null;
}

export interface SubnetMap {
  facts: SubnetFacts;
  prefixLength: number;
  marks: SubnetMark[];
}

/** Null while the address or the prefix length is not complete. `own`: this computer's addresses. */
export function subnetMap(
  address: string,
  prefixLength: number | null,
  router: string,
  own: readonly string[],
): SubnetMap | null {
  const facts = prefixLength === null || prefixLength < 1 ? null : subnetFacts(address, prefixLength);
  if (!facts || prefixLength === null) return null;
  const mark = (kind: SubnetMark['kind'], at: string): SubnetMark => ({
    kind,
    address: at,
    at: placeIn(at, { address, prefixLength }),
  });
  return {
    facts,
    prefixLength,
    marks: [
      mark('device', address),
      ...(isIPv4(router) ? [mark('router', router)] : []),
      ...own.filter(isIPv4).map((one) => mark('computer', one)),
    ],
  };
}
