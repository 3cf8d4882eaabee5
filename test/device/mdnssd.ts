import type { Answer } from './answer.ts';
import { ApiError, type Params } from './api.ts';
import { answerJson } from './other-apis.ts';

/** `mdnssd.cgi` as its documentation has it: the name that the device announces. Nobody has seen one answer. */

export interface NamedHost {
  name: string;
  readonly ignoresChange: boolean;
  /** Whether it announces itself. */
  announces: boolean;
  /** Speaks up in mDNS under its name, or stops to. */
  announce(): void;
  goodbye(): void;
}

const mostBytes = 48;

export function mdnsSd(host: NamedHost, body: string): Answer {
  return answerJson('1.1', body, {
    getSupportedVersions: () => ({ apiVersions: ['1.1'] }),
    getMdnssdInfo: () => ({ enabled: host.announces, friendlyName: host.name }),
    setMdnssdConfiguration: (params) => {
      const { enabled, friendlyName } = checked(params);
      if (host.ignoresChange) return {};
      host.name = friendlyName ?? host.name;
      host.announces = enabled ?? host.announces;
      if (host.announces) host.announce();
      else host.goodbye();
      return {};
    },
  });
}

function checked({ enabled, friendlyName }: Params): { enabled?: boolean; friendlyName?: string } {
  if (enabled === undefined && friendlyName === undefined) throw new ApiError(4003);
  if (enabled !== undefined && typeof enabled !== 'boolean') throw new ApiError(4004, 1);
  if (friendlyName === undefined) return enabled === undefined ? {} : { enabled };
  const fits =
    typeof friendlyName === 'string' && friendlyName !== '' && Buffer.byteLength(friendlyName) <= mostBytes;
  if (!fits) throw new ApiError(4004, 2);
  return enabled === undefined ? { friendlyName } : { enabled, friendlyName };
}
