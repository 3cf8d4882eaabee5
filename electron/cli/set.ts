/** set: one change of a device's network as a job, with the guard: read, sent, followed until its effect was seen. */
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Login } from '../services/credentials/logins.ts';
import type { Command } from './arguments.ts';
import { readParams } from './change-arguments.ts';
import { followJob, withServices } from './follow-job.ts';
import type { Output } from './output.ts';
import { readAll } from './standard-input.ts';

type Change = Extract<Command, { name: 'set' }>;

/** Runs the change and answers the exit code. One that cuts the line is sent with --yes alone. */
export async function setNetwork(command: Change, login: Login, output: Output): Promise<Result<number>> {
  const { method, confirmed, waitMs } = command;
  const params = command.params === 'stdin' ? await readInput(method) : ok(command.params);
  if (!params.ok) return params;
  return withServices(command, login, (services, serial) => {
    const start = () => services.jobs.startChange({ serial, method, params: params.value, waitMs });
    const refusal = (question: string) =>
      confirmed
        ? null
        : fail('input', question, {
            parameter: 'yes',
            advice: 'Nothing was sent. Give --yes to send it all the same.',
          }).error;
    return followJob(services, serial, output, start, { step: 'send', refusal });
  });
}

async function readInput(method: Change['method']): Promise<Result<Record<string, unknown>>> {
  const text = await readAll();
  return text.ok ? readParams(method, text.value) : text;
}
