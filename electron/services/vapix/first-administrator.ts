/** Creates the first administrator of a factory-new device, the one call such a device takes without a login. */
import { fail } from '../../../shared/result.ts';
import { cleanText } from '../../../shared/text.ts';
import type { DeviceHttp } from '../http/device-http.ts';
import type { HttpResult } from '../http/failures.ts';
import { answered } from './json.ts';

/**
 * pwdgrp.cgi answers HTML with status 200 whether it worked or not. A lost answer is a failure with `requestSent`:
 * the account may exist.
 */
export async function createFirstAdministrator(
  http: DeviceHttp,
  login: { user: string; password: string },
): Promise<HttpResult<null>> {
  const body = new URLSearchParams({
    action: 'add',
    user: login.user,
    pwd: login.password,
    grp: 'root',
    sgrp: 'admin:operator:viewer:ptz',
  }).toString();
  const answer = await http.request({
    method: 'POST',
    path: '/axis-cgi/pwdgrp.cgi',
    contentType: 'application/x-www-form-urlencoded',
    body,
    login: false,
    idempotent: false,
  });
  if (!answer.ok) return answer;
  const { status, body: page } = answer.value;
  if (status === 401) {
    return answered(
      fail('login', 'The device already has an administrator.', { advice: 'Log in with its password.' }),
    );
  }
  if (status === 200 && /created account/i.test(page)) return { ok: true, value: null };
  const refusal = /Error:\s*([^<]*)/i.exec(page)?.[1]?.trim();
  if (refusal) {
    return answered(
      fail('api', `The device refused the account: ${cleanText(refusal)}`, {
        advice: 'Choose another user name or password and try again.',
        parameter: /passw|pwd/i.test(refusal) ? 'password' : 'user',
      }),
    );
  }
  return answered(
    fail('protocol', `The device’s answer (HTTP ${status}) does not say whether the account was created.`),
  );
}
