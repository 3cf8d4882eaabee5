/** Logins that are given to a site, to the devices with a tag, or to some devices: which of them fit one, and in which order. */
import type { Device } from '../../../shared/contract/device.ts';
import {
  scopeOrder,
  type GivenLogin,
  type Scope,
  type Tried,
  type WantedScope,
} from '../../../shared/contract/given-login.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import { isSame, type Given, type Login, type Logins, type Secret } from './logins.ts';
import type { Tries } from './tries.ts';

export interface GivenLoginsNeeds {
  logins: Logins;
  tries: Tries;
  newId: () => string;
  /** The site that is open. */
  site: () => string;
}

/** What decides which logins fit a device. */
type Fitted = Pick<Device, 'serial' | 'tags' | 'inSite'>;

type GivenTo = Login & { given: Given };
const rank = ({ kind }: Scope) => scopeOrder.indexOf(kind);

export class GivenLogins {
  private readonly listeners = new Set<() => void>();

  constructor(private readonly needs: GivenLoginsNeeds) {}

  /** Told whenever there is another one, or another order. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Those of the open site, in the order in which they are tried. */
  list(): GivenLogin[] {
    const tries = this.needs.tries.all();
    return this.sorted().map(
      ([
        id,
        {
          user,
          given: { scope, automatic },
        },
      ]) => {
        const came = (wanted: Tried['outcome']) =>
          tries.filter(({ login, outcome }) => login === id && outcome === wanted).length;
        const remembered = this.needs.logins.isRemembered(id);
        return {
          id,
          scope,
          user,
          automatic,
          remembered,
          accepted: came('accepted'),
          refused: came('refused'),
        };
      },
    );
  }

  /** What was tried at a device, oldest first. */
  triedAt(serial: string): Tried[] {
    return this.needs.tries.of(serial).map(({ login, user, at, outcome }) => {
      const scope = this.needs.logins.get(login)?.given?.scope.kind ?? null;
      return { user, scope, at, outcome };
    });
  }

  /** Those that fit the device and were not tried there, in their order; `automatic` alone where nobody asks. */
  untried(device: Fitted, asked: boolean): [id: string, login: GivenTo][] {
    const { serial } = device;
    const all = this.needs.logins.given();
    const tried = new Set(this.needs.tries.of(serial).map(({ login }) => login));
    const triedSecrets = all.filter(([id]) => tried.has(id)).map(([, login]) => login);
    const chosen: [string, GivenTo][] = [];
    for (const [id, login] of this.sorted()) {
      if (!fits(login.given.scope, device) || (!asked && !login.given.automatic)) continue;
      // The same user and password twice is one login to the device.
      const known = [...triedSecrets, ...chosen.map(([, other]) => other)];
      if (known.some((other) => isSame(other, login))) continue;
      if (!this.needs.logins.wasRefused(serial, login)) chosen.push([id, login]);
    }
    return chosen;
  }

  /** Gives a login; answers its id, that of the one that says the same where there is one. */
  async give(
    wanted: WantedScope,
    { user, password }: Secret,
    { remember, automatic }: { remember: boolean; automatic: boolean },
  ): Promise<string> {
    const scope = this.scopeOf(wanted);
    const same = this.sorted().find(
      ([, login]) =>
        isSame(login, { user, password }) && JSON.stringify(login.given.scope) === JSON.stringify(scope),
    );
    const [id, place] = same ? [same[0], same[1].given.place] : [this.needs.newId(), this.placeFor(scope)];
    await this.keep(id, { user, password, fingerprint: null, given: { scope, automatic, place } }, remember);
    return id;
  }

  /** Another user or password makes it another login, which may be tried where this one was. */
  async edit(id: string, secret: Secret, remember: boolean): Promise<Result<string>> {
    const login = this.needs.logins.get(id);
    if (!login?.given) return gone;
    const { user, password } = secret;
    if (isSame(login, secret)) {
      await this.keep(id, login, remember);
      return ok(id);
    }
    const newId = this.needs.newId();
    await this.keep(newId, { user, password, fingerprint: null, given: login.given }, remember);
    const forgotten = await this.forget(id);
    return forgotten.ok ? ok(newId) : forgotten;
  }

  async setAutomatic(id: string, automatic: boolean): Promise<Result<null>> {
    return this.change(id, (given) => ({ ...given, automatic }));
  }

  /** Moves it before (-1) or behind (1) its neighbour in the order. */
  async move(id: string, by: -1 | 1): Promise<Result<null>> {
    const places = this.sorted().map(([, { given }]) => given.place);
    const at = this.sorted().findIndex(([one]) => one === id);
    const neighbour = places[at + by];
    if (at === -1 || neighbour === undefined) return at === -1 ? gone : ok(null);
    return this.change(id, (given) => ({ ...given, place: between(neighbour, places[at + 2 * by], by) }));
  }

  /** Devices that have taken it keep it, until somebody logs out of them. Fails with `storage` where it stays on disk. */
  async forget(id: string): Promise<Result<null>> {
    if (!this.needs.logins.get(id)?.given) return gone;
    const forgotten = await this.needs.logins.forget(id);
    this.tell();
    return forgotten;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private async change(id: string, how: (given: Given) => Given): Promise<Result<null>> {
    const login = this.needs.logins.get(id);
    if (!login?.given) return gone;
    await this.keep(id, { ...login, given: how(login.given) }, this.needs.logins.isRemembered(id));
    return ok(null);
  }

  private async keep(id: string, login: Login, remember: boolean): Promise<void> {
    await this.needs.logins.set(id, login, remember);
    this.tell();
  }

  private sorted(): [id: string, login: GivenTo][] {
    const site = this.needs.site();
    return this.needs.logins
      .given()
      .filter(([, { given }]) => given.scope.kind === 'devices' || given.scope.site === site)
      .sort(([, a], [, b]) => a.given.place - b.given.place);
  }

  /** Behind the last that is given as narrowly. */
  private placeFor(scope: Scope): number {
    const sorted = this.sorted().map(([, { given }]) => given);
    const before = sorted.findLastIndex((other) => rank(other.scope) <= rank(scope));
    const previous = sorted[before]?.place ?? null;
    const next = sorted[before + 1]?.place;
    return previous === null ? (next ?? 1) - 1 : between(previous, next, 1);
  }

  private scopeOf(wanted: WantedScope): Scope {
    return wanted.kind === 'devices' ? wanted : { ...wanted, site: this.needs.site() };
  }
}

/** A place behind (`by` 1) or before (-1) `one`, and on this side of what comes next there. */
function between(one: number, next: number | undefined, by: -1 | 1): number {
  return next === undefined ? one + by : (one + next) / 2;
}

function fits(scope: Scope, { serial, tags, inSite }: Fitted): boolean {
  switch (scope.kind) {
    case 'devices':
      return scope.serials.includes(serial);
    case 'tag':
      return inSite && tags.includes(scope.tag);
    case 'site':
      return inSite;
  }
}

const gone = fail('input', said('devices.loginGone'));
