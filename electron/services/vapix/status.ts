/** What the HTTP status of an answer says. */
import { fail, type Failure } from '../../../shared/contract/result.ts';

/** What an HTTP status alone says, where nothing in the answer says more. */
export function unexpectedStatus(status: number, path: string): { ok: false; error: Failure } {
  switch (status) {
    case 200:
      return fail('protocol', 'The device answered, but with something other than the API’s JSON.');
    case 401:
      return fail('login', 'The device wants a login for this.', { advice: 'Log in, then try again.' });
    case 403:
      // Many failed logins in a second bring this for 10 s, whatever the login.
      return fail(
        'login',
        'The device blocks this computer for a while, or this account may not do that (HTTP 403).',
        {
          code: 403,
          advice: 'Wait 10 seconds, then try again once. If it stays so, log in as an administrator.',
        },
      );
    case 404:
      return fail('api', `The device does not have this function (${path} is not there).`, {
        code: 404,
        advice: 'It may need a newer AXIS OS.',
      });
    case 503:
      return fail('timeout', 'The device is not ready yet (HTTP 503): it is starting or busy.', {
        reason: 'starting',
      });
    default:
      return fail(
        'protocol',
        `The device answered with HTTP status ${status} and nothing that explains it.`,
        {
          ...(status < 500 ? {} : { advice: 'Try again in a minute; if it comes back, restart the device.' }),
        },
      );
  }
}
