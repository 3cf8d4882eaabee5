/** Creates the first administrator of a factory-new device, the one call such a device takes without a login. */
import { accounts } from '../../../shared/api/accounts.ts';
import { hidden } from '../../../shared/api/secrets.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { HttpResult } from '../http/failures.ts';
import type { Answer } from '../http/connection.ts';
import { asksForSetup, askState } from './identity.ts';
import { answered } from './client.ts';
import { exchange, plain, type Requester } from './exchange.ts';
import { unexpectedStatus } from './status.ts';

type Failed = { ok: false; error: Failure };

const stateMs = 6_000;

/**
 * pwdgrp.cgi answers HTML with status 200 whether it worked or not, and 401 to a name that may not be the first one. A
 * lost answer is a failure with `requestSent`: the account may exist.
 */
export async function createFirstAdministrator(
  http: Requester,
  login: { user: string; password: string },
): Promise<HttpResult<null>> {
  const account = { action: 'add', user: login.user, pwd: login.password, grp: 'root', sgrp: allRights };
  const answer = await exchange(http, accounts, 'add', account, {});
  if (!answer.ok) return answer;
  const { status } = answer.value;
  const { created, words: told } = accounts.methods.add.read(plain(answer.value)) ?? nothing;
  if (status === 200 && created) return { ok: true, value: null };
  // A device may repeat what it was sent.
  const words = cleanText(login.password === '' ? told : told.replaceAll(login.password, hidden));
  if (status === 401) return answered(await refusedByLogin(http, answer.value, login.user, words));
  if (words !== '') return answered(refused(words));
  if (status === 200) {
    return answered(
      fail('protocol', 'The device’s answer (HTTP 200) does not say whether the account was created.', {
        advice: 'Try to log in with the new password before creating the account again.',
      }),
    );
  }
  return answered(unexpectedStatus(status, accounts.path));
}

const allRights = 'admin:operator:viewer:ptz';
const nothing = { created: false, words: '' };

/** A device that still waits for its first administrator says 401 to a name that this account may not have. */
async function refusedByLogin(http: Requester, answer: Answer, user: string, words: string): Promise<Failed> {
  const needsSetup = asksForSetup(answer) || (await askState(http, { timeoutMs: stateMs })).needsSetup;
  if (needsSetup !== true) {
    const seems = needsSetup === false ? 'already has' : 'wants a login for this, so it seems to have';
    return fail('login', `The device ${seems} an administrator.`, { advice: 'Log in with its password.' });
  }
  const aboutName = words === '' || /initial admin/i.test(words);
  if (user !== 'root' && aboutName) {
    return fail(
      'api',
      'This device wants another name for its first administrator: root, before AXIS OS 11.5.',
      { advice: 'Choose the user name root and try again.', parameter: 'user' },
    );
  }
  return words === '' ? unexplained : refused(words);
}

const unexplained = fail('api', 'The device refused the account without a reason (HTTP 401).', {
  advice:
    'Choose another user name or password; if it stays so, create the account on the device’s own page.',
});

function refused(words: string): Failed {
  const password = /pass(word|phrase)|\bpwd\b|character|complex/i.test(words);
  return fail('api', `The device refused the account: ${words}`, {
    advice: `Choose another ${password ? 'password' : 'user name'} and try again.`,
    parameter: password ? 'password' : 'user',
  });
}
