/**
 * Logins by key: a device's own by its serial number, those that are given to many by an id. In the vault where one is real and
 * the user wants it, else in memory for this run.
 */
import { z } from 'zod';
import { scopeSchema } from '../../../shared/contract/given-login.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { JsonDocument } from '../storage/json-document.ts';
import type { Shape } from '../storage/shape.ts';
import type { Store } from '../storage/store.ts';
import type { Vault } from './vault.ts';
import { said } from '../../../shared/texts/said.ts';

export interface Login {
  user: string;
  password: string;
  /**
   * The certificate that the person saw when giving this login (SHA-256, 64 hex digits), or null where there was none:
   * over that certificate alone may the password go out readable (Basic).
   */
  fingerprint: string | null;
  /** Whom it is given to, where that is more than the one device that it is kept for. */
  given?: Given | undefined;
}

/** What of a login a device judges. */
export type Secret = Pick<Login, 'user' | 'password'>;

const givenSchema = z.object({
  scope: scopeSchema,
  /** Tried by itself at devices that come here. */
  automatic: z.boolean(),
  /** Its place among those that are tried, the smallest first. */
  place: z.number(),
});
export type Given = z.infer<typeof givenSchema>;

const sealedSchema = z.object({
  user: z.string(),
  /** The password as the vault has sealed it. */
  sealed: z.base64(),
  // Not there in what earlier programs wrote.
  fingerprint: z
    .string()
    .regex(/^[0-9A-F]{64}$/)
    .nullable()
    .default(null),
  given: givenSchema.optional(),
});
type Sealed = z.infer<typeof sealedSchema>;

const file = 'logins.json';
const loginsShape: Shape<Sealed> = {
  field: 'logins',
  key: null,
  schema: sealedSchema,
  title: (serial) => (serial === null ? said('storage.loginWithout') : said('storage.login', { serial })),
  time: () => 0,
  most: null,
  settle: (_base, mine) => mine,
  // Earlier programs know no login but a device's own, and would take others for such.
  migrations: [(document) => document],
};

export class Logins {
  private readonly known = new Map<string, Login>();
  private readonly sealed = new Map<string, Sealed>();
  private readonly document: JsonDocument<Sealed>;
  /** Set once the document was asked for: without a vault nothing in it can be opened. */
  private loading: Promise<Result<null>> | null = null;
  /** Which login of each key is on its way into the vault: none that was forgotten or replaced meanwhile comes to disk. */
  private readonly sealing = new Map<string, Login>();
  /** Devices whose login is in memory alone, because the vault failed. */
  private readonly unsealed = new Set<string>();
  private readonly unopened = new Set<string>();
  /** What devices have refused in this run, whoever typed it. */
  private readonly refusals = new Map<string, Secret[]>();

  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly report: (fault: unknown, where: string) => void,
  ) {
    this.document = store.document(file, loginsShape, {
      records: () => new Map(this.sealed),
      adopt: (serial, record) => {
        if (record) this.sealed.set(serial, record);
        else this.sealed.delete(serial);
        return true;
      },
    });
  }

  /** Opens what the vault kept. A login that the vault cannot open is left out and said: the user types it again. */
  async load(): Promise<Result<null>> {
    if (this.vault.kind === 'none') return ok(null);
    const loaded = await this.loadDocument();
    for (const [serial, record] of [...this.sealed]) {
      const { user, sealed, fingerprint, given } = record;
      if (this.known.has(serial)) continue;
      const password = await this.vault.decrypt(Buffer.from(sealed, 'base64')).catch((error: unknown) => {
        this.report(error, 'Opening a remembered password');
        return null;
      });
      // A person may have given or forgotten it meanwhile.
      if (this.known.has(serial) || this.sealed.get(serial) !== record) continue;
      if (password === null) this.unopened.add(serial);
      else this.known.set(serial, { user, password, fingerprint, ...(given ? { given } : {}) });
    }
    this.sayVault();
    return loaded;
  }

  get(serial: string): Login | null {
    return this.known.get(serial) ?? null;
  }

  /** Those that are given to many, by id. */
  given(): [id: string, login: Login & { given: Given }][] {
    return [...this.known].flatMap(([id, login]): [string, Login & { given: Given }][] =>
      login.given ? [[id, { ...login, given: login.given }]] : [],
    );
  }

  /** Every login that was given or opened in this run, those that were refused too: what may be told to nobody. */
  secrets(): Secret[] {
    return [...this.known.values(), ...[...this.refusals.values()].flat()];
  }

  /** Whether it is there at the next start. */
  isRemembered(key: string): boolean {
    return this.sealed.has(key) || this.sealing.has(key);
  }

  /** Holds a login in this run; what is remembered for the device stays as it is. */
  use(serial: string, login: Login): void {
    this.known.set(serial, login);
  }

  /**
   * Keeps a login that the device has accepted, at least in memory. With `remember` it goes to the vault too; without, what
   * was remembered for the device is removed. Where that does not work, a notice says so.
   */
  async set(serial: string, login: Login, remember: boolean): Promise<void> {
    const before = this.known.get(serial);
    this.use(serial, login);
    this.refusals.delete(serial);
    if (!remember) {
      await this.forgetSealed(serial);
      return;
    }
    if (this.vault.kind === 'none') return;
    this.sealing.set(serial, login);
    const sealed = await this.seal(login.password);
    if (this.sealing.get(serial) !== login) return;
    this.sealing.delete(serial);
    this.unopened.delete(serial);
    if (sealed === null) this.unsealed.add(serial);
    else this.unsealed.delete(serial);
    this.sayVault();
    if (sealed !== null) {
      const { user, fingerprint, given } = login;
      this.sealed.set(serial, { user, sealed, fingerprint, ...(given ? { given } : {}) });
      await this.document.save();
    } else if (before && !isSame(before, login)) {
      // What is remembered is another login, which would cost a refused try at the next start.
      await this.forgetSealed(serial);
    }
  }

  /** Removes what is known and remembered for the device. Fails with `storage` where that stays on disk. */
  forget(serial: string): Promise<Result<null>> {
    this.known.delete(serial);
    return this.forgetSealed(serial);
  }

  /** Removes a login that the device refuses; on disk too where it came from there. */
  async drop(serial: string): Promise<void> {
    const refused = this.known.get(serial);
    if (refused) this.noteRefused(serial, refused);
    this.known.delete(serial);
    if (this.loading) await this.forgetSealed(serial);
  }

  /** The device has refused this login: nothing that says the same goes there by itself in this run. */
  noteRefused(serial: string, { user, password }: Secret): void {
    const others = this.refusals.get(serial) ?? [];
    this.refusals.set(serial, [...others, { user, password }]);
  }

  wasRefused(serial: string, login: Secret): boolean {
    return this.refusals.get(serial)?.some((one) => isSame(one, login)) ?? false;
  }

  /** Ends what is still to be written. */
  async stop(): Promise<void> {
    if (this.loading) await this.document.close();
  }

  private async forgetSealed(serial: string): Promise<Result<null>> {
    this.sealing.delete(serial);
    const read = this.document.isRead ? ok(null) : await this.readDocument();
    for (const serials of [this.unsealed, this.unopened]) serials.delete(serial);
    this.sayVault();
    // Where it cannot be read, it may stand there still.
    return this.sealed.delete(serial) ? this.document.save() : read;
  }

  private loadDocument(): Promise<Result<null>> {
    this.loading ??= this.document.load();
    return this.loading;
  }

  private async readDocument(): Promise<Result<null>> {
    const loaded = await this.loadDocument();
    return loaded.ok ? loaded : this.document.refresh();
  }

  private async seal(password: string): Promise<string | null> {
    try {
      return (await this.vault.encrypt(password)).toString('base64');
    } catch (error) {
      this.report(error, 'Handing a password to the vault');
      return null;
    }
  }

  private sayVault(): void {
    const texts = [
      ['seal', this.unsealed, 'storage.notSealed'],
      ['open', this.unopened, 'storage.notOpened'],
    ] as const;
    for (const [id, serials, text] of texts) {
      const names = [...serials].map((key) =>
        this.known.get(key)?.given || this.sealed.get(key)?.given ? said('storage.manyDevices') : key,
      );
      const notice = {
        file,
        happened: 'still' as const,
        message: said(text, { serials: names }),
        advice: said('storage.vaultAdvice'),
      };
      this.store.notices.put(`${file}:${id}`, serials.size === 0 ? null : notice);
    }
  }
}

export function isSame(some: Secret, other: Secret): boolean {
  return some.user === other.user && some.password === other.password;
}
