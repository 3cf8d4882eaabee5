/** Parameters of a method as a command is given them: JSON, from the arguments only where no secret is in it. */
import type { Api } from '../../shared/api/api.ts';
import { holdsSecrets } from '../../shared/api/secrets.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { checkParams } from '../services/vapix/client.ts';
import { readAll } from './standard-input.ts';
import { said } from '../../shared/texts/said.ts';

/** The parameters that stand in the arguments; `-` for standard input. */
export function readParamsArgument(
  api: Api,
  method: string,
  text: string,
  passwordFrom: 'environment' | 'stdin',
): Result<Record<string, unknown> | 'stdin'> {
  if (text === '-') {
    return passwordFrom === 'environment'
      ? ok('stdin')
      : fail('input', said('terminal.stdinTwice'), {
          parameter: 'params',
          advice: said('terminal.stdinTwiceAdvice'),
        });
  }
  const params = readParams(api, method, text);
  if (!params.ok) return params;
  // Whoever may list the processes of this computer reads the arguments.
  if (holdsSecrets(params.value)) {
    return fail('input', said('terminal.secretArgument'), {
      parameter: 'params',
      advice: said('terminal.secretArgumentAdvice'),
    });
  }
  return params;
}

/** Those of the arguments, or read from standard input where they are to come from there. */
export async function givenParams(
  api: Api,
  method: string,
  given: Record<string, unknown> | 'stdin',
): Promise<Result<Record<string, unknown>>> {
  if (given !== 'stdin') return ok(given);
  const text = await readAll();
  return text.ok ? readParams(api, method, text.value) : text;
}

/** The parameters of `method` from JSON, checked by the table. */
function readParams(api: Api, method: string, text: string): Result<Record<string, unknown>> {
  let params: unknown;
  try {
    params = JSON.parse(text);
  } catch {
    return fail('input', said('terminal.notJson'), {
      parameter: 'params',
      advice: said('terminal.notJsonAdvice'),
    });
  }
  return checkParams(api, method, params);
}
