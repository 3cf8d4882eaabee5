/** What came of something that was asked of one of many devices, by its failure. */
import type { RunOutcome, RunResult } from '../../../shared/contract/run.ts';
import type { Failure } from '../../../shared/contract/result.ts';

/** `refused`: the device itself has refused the login. */
export function resultOf(serial: string, error: Failure, refused: boolean): RunResult {
  return { serial, outcome: refused ? 'refused' : outcomeOf(error), detail: error.message };
}

export const isBlocked = ({ kind, code }: Failure) => kind === 'login' && code === 403;

function outcomeOf(error: Failure): RunOutcome {
  if (error.reason === 'no-administrator') return 'no-administrator';
  if (error.reason === 'another-device') return 'other-device';
  switch (error.kind) {
    case 'unreachable':
    case 'timeout':
      return 'unreached';
    case 'cancelled':
      return 'left';
    case 'certificate':
      return 'certificate';
    case 'login':
      return isBlocked(error) ? 'blocked' : 'odd';
    case 'input':
    case 'api':
    case 'protocol':
    case 'storage':
    case 'internal':
      return 'odd';
  }
}
