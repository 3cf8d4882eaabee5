import { describe, expect, test } from 'vitest';
import { mayHaveActed } from '../../electron/services/http/failures.ts';
import { stopped, untouched } from '../../electron/services/jobs/steps.ts';
import type { JobStep } from '../../shared/contract/job.ts';
import { fail, failureKinds, type FailureKind } from '../../shared/contract/result.ts';
import { ManualClock } from '../clock.ts';
import { inEnglish } from '../english.ts';
import { plain } from '../../shared/texts/said.ts';

describe('whether a device may have acted', () => {
  const maybe: FailureKind[] = ['unreachable', 'timeout', 'protocol', 'cancelled'];

  test.each(failureKinds)('on a request that left and ended in “%s”', (kind) => {
    const { error } = fail(kind, plain('It went wrong.'));
    expect(mayHaveActed({ ...error, requestSent: true })).toBe(maybe.includes(kind));
    expect(mayHaveActed({ ...error, requestSent: false })).toBe(false);
  });
});

describe('a step that stops', () => {
  function stop(kind: FailureKind, cancelledByUser: boolean) {
    const user = new AbortController();
    if (cancelledByUser) user.abort();
    const step: Partial<JobStep> = {};
    const update = (_: string, change: Partial<JobStep>) => void Object.assign(step, change);
    const control = { clock: new ManualClock(), signal: user.signal, update };
    const { outcome } = stopped(control, 'send', fail(kind, plain('It went wrong.')).error, untouched);
    return { outcome: inEnglish(outcome), step };
  }

  test('because the user cancelled is skipped', () => {
    const { outcome, step } = stop('cancelled', true);
    expect(outcome).toMatchObject({ kind: 'cancelled', message: `Cancelled. ${inEnglish(untouched)}` });
    expect(step.state).toBe('skipped');
  });

  test('because the connection was closed has failed: nobody cancelled it', () => {
    const { outcome, step } = stop('cancelled', false);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable' } });
    expect(outcome.message).not.toMatch(/cancelled/i);
    expect(step.state).toBe('failed');
  });

  test('on anything else says what it was', () => {
    const { outcome } = stop('api', true);
    expect(outcome).toMatchObject({ kind: 'failed', message: `It went wrong. ${inEnglish(untouched)}` });
  });
});
