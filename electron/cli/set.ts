/** set: one change of a device's network as a job, with the guard: read, sent, followed until its effect was seen. */
import { changeOf } from '../../shared/api/changes.ts';
import { fail, type Result } from '../../shared/contract/result.ts';
import type { Command } from './arguments.ts';
import { followJob } from './follow-job.ts';
import type { Output } from './output.ts';
import { givenParams } from './params-argument.ts';
import { withLogin, type Credentials } from './reach.ts';
import { said, type Said } from '../../shared/texts/said.ts';

type Change = Extract<Command, { name: 'set' }>;

/** Runs the change and answers the exit code. One that cuts the line is sent with --yes alone. */
export async function setNetwork(
  command: Change,
  login: Credentials,
  output: Output,
): Promise<Result<number>> {
  const { method, confirmed, waitMs } = command;
  const params = await givenParams(changeOf(method).from.api, method, command.params);
  if (!params.ok) return params;
  return withLogin(command, login, output, (services, serial) => {
    const start = () => services.jobs.startChange({ serial, method, params: params.value, waitMs });
    const refusal = (question: Said) =>
      confirmed
        ? null
        : fail('input', question, {
            parameter: 'yes',
            advice: said('terminal.giveYes'),
          }).error;
    return followJob(services, serial, output, start, { step: 'send', refusal });
  });
}
