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
import { said } from '../../../shared/texts/said.ts';

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
    return answered(fail('protocol', said('account.unsaid'), { advice: said('devices.maybeCreatedAdvice') }));
  }
  return answered(unexpectedStatus(status, accounts.path));
}

const allRights = 'admin:operator:viewer:ptz';
const nothing = { created: false, words: '' };

/** A device that still waits for its first administrator says 401 to a name that this account may not have. */
async function refusedByLogin(http: Requester, answer: Answer, user: string, words: string): Promise<Failed> {
  const needsSetup = asksForSetup(answer) || (await askState(http, { timeoutMs: stateMs })).needsSetup;
  if (needsSetup !== true) {
    const text = said(needsSetup === false ? 'account.exists' : 'account.seemsToExist');
    return fail('login', text, { advice: said('account.existsAdvice') });
  }
  const aboutName = words === '' || /initial admin/i.test(words);
  if (user !== 'root' && aboutName) {
    return fail('api', said('account.wantsRoot'), {
      advice: said('account.wantsRootAdvice'),
      parameter: 'user',
    });
  }
  return words === '' ? unexplained : refused(words);
}

const unexplained = fail('api', said('account.unexplained'), {
  advice: said('account.unexplainedAdvice'),
});

function refused(words: string): Failed {
  const password = /pass(word|phrase)|\bpwd\b|character|complex/i.test(words);
  return fail('api', said('account.refused', { words }), {
    advice: said(password ? 'account.otherPassword' : 'account.otherUser'),
    parameter: password ? 'password' : 'user',
  });
}
