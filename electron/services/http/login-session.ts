import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { said } from '../../../shared/texts/said.ts';
import { chooseChallenge, parseChallenges, type DigestChallenge } from './challenge.ts';
import { basicAuthorization, digestAuthorization, type Credentials } from './digest.ts';
import type { Deadline } from './deadline.ts';
import type { Answer } from './connection.ts';

type Failed = { ok: false; error: Failure };

/** How to answer the device from now on: a nonce with its count, or Basic. */
type Method =
  { scheme: 'digest'; challenge: DigestChallenge; cnonce: string; count: number } | { scheme: 'basic' };

/** One sending of the login. */
export interface Use {
  header: string;
  method: Method;
  /** The login had been accepted with this very nonce when this was sent. */
  proven: boolean;
  /** Another request with the login was under way at the same time. */
  overlapped: boolean;
}

/**
 * One login at one device: what the device asked for, and whether the login is good. Devices block whoever guesses
 * passwords, so a refused login is never sent again, and one that is not proven is sent by one request at a time.
 */
export class LoginSession {
  private readonly login: Credentials;
  private readonly basicRefusal: Failed | null;
  private readonly random: (size: number) => Uint8Array;
  private method: Method | undefined;
  private proven = false;
  private everAccepted = false;
  private everUsed = false;
  private refusal: Failed | undefined;
  private lastTurn: Promise<void> = Promise.resolve();
  private readonly underWay = new Set<Use>();

  /** `basicRefusal`: why Basic may not carry this login here, or null where it may. */
  constructor(login: Credentials, basicRefusal: Failed | null, random: (size: number) => Uint8Array) {
    this.login = login;
    this.basicRefusal = basicRefusal;
    this.random = random;
  }

  /** Set when the login was refused: nothing may be sent with it any more. */
  get refused(): Failed | undefined {
    return this.refusal;
  }

  /** Whether the login was put into a request, whatever came of that. */
  get used(): boolean {
    return this.everUsed;
  }

  /**
   * Waits until the login may be sent, and fails where it was refused meanwhile. While it is not proven, one request
   * has the turn and gives it back by calling the answer; once it is proven nobody waits.
   */
  async turn(deadline: Deadline): Promise<(() => void) | Failed> {
    while (this.needsTurn()) {
      const before = this.lastTurn;
      let release = () => {};
      this.lastTurn = new Promise((resolve) => (release = resolve));
      const over = await Promise.race([before, deadline.over]);
      if (over !== undefined) {
        // Out of the queue, which goes on behind whoever is in front.
        void before.then(release);
        return over;
      }
      if (this.needsTurn()) return release;
      release();
    }
    return this.refusal ?? (() => {});
  }

  private needsTurn(): boolean {
    return !this.proven && this.refusal === undefined;
  }

  /** The login for the next request; undefined as long as the device has not said how it wants it. */
  use(httpMethod: string, uri: string): Use | undefined {
    const method = this.method;
    if (method === undefined) return undefined;
    this.everUsed = true;
    let header: string;
    if (method.scheme === 'basic') {
      header = basicAuthorization(this.login);
    } else {
      method.count += 1;
      const { challenge, cnonce, count } = method;
      header = digestAuthorization(challenge, this.login, { method: httpMethod, uri, count, cnonce });
    }
    const use: Use = { header, method, proven: this.proven, overlapped: this.underWay.size > 0 };
    for (const other of this.underWay) other.overlapped = true;
    this.underWay.add(use);
    return use;
  }

  /** To be called when the request that the login was sent with is over, whatever came of it. */
  over(use: Use): void {
    this.underWay.delete(use);
  }

  /** The device took the login. Its answer may name the nonce to use next. A 403 says nothing: it may block everybody. */
  accepted(use: Use, answer: Answer): void {
    if (this.method !== use.method || answer.status === 403) return;
    this.proven = true;
    this.everAccepted = true;
    const info = answer.headers['authentication-info'];
    if (use.method.scheme !== 'digest' || info === undefined) return;
    const next = parseChallenges(`Digest ${info}`)[0]?.params.get('nextnonce');
    if (next !== undefined && next !== '') this.take({ ...use.method.challenge, nonce: next });
  }

  /**
   * The device answered 401. The request is to be sent once more: `again` as the device has said how, or other
   * requests at the same time explain it; `renewed` as its nonce was too old. Or why it is not.
   */
  challenged(use: Use | undefined, answer: Answer): 'again' | 'renewed' | Failed {
    if (this.refusal !== undefined) return this.refusal;
    if (answer.headers['axis-setup'] !== undefined) return noAdministrator;
    const choice = chooseChallenge(parseChallenges(answer.headers['www-authenticate'] ?? ''));
    const renewable = use !== undefined && choice.scheme === 'digest' && renews(use, choice.challenge);
    // Where another request has brought a newer nonce meanwhile, this 401 says nothing about the password either.
    if (use !== undefined && use.method === this.method && !renewable) return this.refuse();
    switch (choice.scheme) {
      case 'digest':
        this.take(choice.challenge);
        this.proven = false;
        return use === undefined || use.overlapped ? 'again' : 'renewed';
      case 'basic':
        if (this.basicRefusal !== null) return this.basicRefusal;
        if (this.login.user.includes(':')) {
          return fail('input', said('http.userWithColon'), { parameter: 'user' });
        }
        this.method = { scheme: 'basic' };
        return 'again';
      case 'none': {
        const offered = cleanText(choice.offered.join(', '), 60);
        return fail(
          'login',
          offered === '' ? said('http.loginUntold') : said('http.loginUnknown', { offered }),
          { advice: said('http.loginUnknownAdvice') },
        );
      }
    }
  }

  private take(challenge: DigestChallenge): void {
    const cnonce = Buffer.from(this.random(18)).toString('base64url');
    this.method = { scheme: 'digest', challenge, cnonce, count: 0 };
  }

  private refuse(): Failed {
    const user = cleanText(this.login.user, 60);
    this.proven = false;
    this.refusal = fail('login', said('http.refusedBefore', { user }), {
      advice: said('http.refusedBeforeAdvice'),
    });
    return this.everAccepted
      ? fail('login', said('http.noLongerTaken', { user }), { advice: said('http.noLongerTakenAdvice') })
      : fail('login', said('http.refused', { user }));
  }
}

/** A factory-new device refuses every login, and says so: that is no word on the password. */
export const noAdministrator = fail('login', said('http.noAdministrator'), {
  reason: 'no-administrator',
  advice: said('http.noAdministratorAdvice'),
});

/**
 * Whether a 401 asks for another nonce rather than for another password. Without stale=true only this speaks for it:
 * the login was good a moment ago, and two requests at once may have arrived out of the order of their counts.
 */
function renews(use: Use, challenge: DigestChallenge): boolean {
  if (use.method.scheme !== 'digest') return false;
  return challenge.stale || (use.proven && use.overlapped && challenge.nonce !== use.method.challenge.nonce);
}
