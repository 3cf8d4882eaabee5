/** The arguments of the command `set`: a method that sets something, and parameters without secrets. */
import { changeMethods, hideSecrets, isMethodName, type ChangeMethod } from '../../shared/methods.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { checkParams } from '../services/vapix/network-settings.ts';

/** The method of a change, and its parameters as they stand in the arguments; `-` for standard input. */
export function readChange(
  method: string | undefined,
  text: string,
  passwordFrom: 'environment' | 'stdin',
): Result<{ method: ChangeMethod; params: Record<string, unknown> | 'stdin' }> {
  const known = `It is one of ${changeMethods.join(', ')}.`;
  const named = changeMethods.find((one) => one === method);
  if (named === undefined) {
    const isOther = method !== undefined && isMethodName(method);
    const why = isOther ? 'That method sets nothing: use call.' : 'set needs a method that sets something.';
    return fail('input', why, { parameter: 'method', advice: known });
  }
  if (text === '-') {
    return passwordFrom === 'environment'
      ? ok({ method: named, params: 'stdin' })
      : fail('input', 'Standard input cannot hold both the password and the parameters.', {
          parameter: 'params',
          advice: 'Put the password into the variable AXIS_PASSWORD.',
        });
  }
  const params = readParams(named, text);
  if (!params.ok) return params;
  // Whoever may list the processes of this computer reads the arguments.
  if (JSON.stringify(hideSecrets(params.value)) !== JSON.stringify(params.value)) {
    return fail('input', 'There is a key or a password among the parameters: others can read arguments.', {
      parameter: 'params',
      advice: 'Give --params - and write the JSON to standard input.',
    });
  }
  return ok({ method: named, params: params.value });
}

/** The parameters of `method` from JSON, checked by the table. */
export function readParams(method: ChangeMethod, text: string): Result<Record<string, unknown>> {
  let params: unknown;
  try {
    params = JSON.parse(text);
  } catch {
    return fail('input', '--params is not valid JSON.', {
      parameter: 'params',
      advice: 'Write it like --params \'{"deviceName":"eth0","staticState":"up"}\'.',
    });
  }
  return checkParams(method, params);
}
