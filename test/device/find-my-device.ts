import type { Answer } from './answer.ts';
import { ApiError } from './api.ts';
import { answerJson } from './other-apis.ts';

/** `findmydevice.cgi` as its documentation has it, with numbers of its own for errors. Nobody has seen one answer. */

export interface FoundHost {
  /** For how many seconds it was told to show itself, each time. */
  readonly shown: number[];
}

const ownCodes = { 1000: 1100, 3000: 2101, 4000: 2102, 4001: 2100, 4003: 2103, 4004: 2104 };

export function findMyDevice(host: FoundHost, body: string): Answer {
  return answerJson(
    '1.1',
    body,
    {
      getSupportedVersions: () => ({ apiVersions: ['1.1'] }),
      find: ({ duration = 10 }) => {
        if (typeof duration !== 'number' || !Number.isInteger(duration) || duration < 1 || duration > 3600) {
          throw new ApiError(4004);
        }
        host.shown.push(duration);
        return {};
      },
    },
    ownCodes,
  );
}
