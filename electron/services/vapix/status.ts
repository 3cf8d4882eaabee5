/** What the HTTP status of an answer says. */
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';

/** What an HTTP status alone says, where nothing in the answer says more. */
export function unexpectedStatus(status: number, path: string): { ok: false; error: Failure } {
  switch (status) {
    case 200:
      return fail('protocol', said('api.otherThanJson'));
    case 401:
      return fail('login', said('api.wantsLogin'), { advice: said('api.wantsLoginAdvice') });
    case 403:
      // Many failed logins in a second bring this for 10 s, whatever the login.
      return fail('login', said('api.blocked'), { code: 403, advice: said('api.blockedAdvice') });
    case 404:
      return fail('api', said('api.noFunction', { path }), { code: 404, advice: said('api.newerOs') });
    case 503:
      return fail('timeout', said('api.notReady'), { reason: 'starting' });
    default:
      return fail('protocol', said('api.status', { status }), {
        ...(status < 500 ? {} : { advice: said('api.serverErrorAdvice') }),
      });
  }
}
