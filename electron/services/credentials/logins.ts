/** Logins a device at a time: in the vault where one is real and the user wants it, else in memory for this run. */
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import { JsonDocument } from '../storage/json-document.ts';
import type { Vault } from './vault.ts';

export interface Login {
  user: string;
  password: string;
  /**
   * The certificate that the person saw when giving this login (SHA-256, 64 hex digits), or null where there was none:
   * over that certificate alone may the password go out readable (Basic).
   */
  fingerprint: string | null;
}

const sealedSchema = z.object({
  version: z.literal(1),
  logins: z.record(
    z.string(),
    z.object({
      user: z.string(),
      sealed: z.base64(),
      // Not there in what earlier programs wrote.
      fingerprint: z
        .string()
        .regex(/^[0-9A-F]{64}$/)
        .nullable()
        .default(null),
    }),
  ),
});

export class Logins {
  private readonly known = new Map<string, Login>();
  private readonly document: JsonDocument<z.infer<typeof sealedSchema>>;
  private sealed: z.infer<typeof sealedSchema> = { version: 1, logins: {} };

  constructor(
    dataFolder: string,
    private readonly vault: Vault,
    now: () => number,
  ) {
    this.document = new JsonDocument(
      join(dataFolder, 'logins.json'),
      sealedSchema,
      () => ({ version: 1, logins: {} }),
      now,
    );
  }

  /** Opens what the vault kept. A login that the vault cannot open any more is left out: the user types it again. */
  async load(): Promise<Result<null>> {
    if (this.vault.kind === 'none') return ok(null);
    const loaded = await this.document.load();
    if (!loaded.ok) return loaded;
    this.sealed = loaded.value.value;
    for (const [serial, { user, sealed, fingerprint }] of Object.entries(this.sealed.logins)) {
      const password = await this.vault.decrypt(Buffer.from(sealed, 'base64')).catch(() => null);
      if (password !== null) this.known.set(serial, { user, password, fingerprint });
    }
    return ok(null);
  }

  get(serial: string): Login | null {
    return this.known.get(serial) ?? null;
  }

  /** Keeps a login that the device has accepted. */
  async set(serial: string, login: Login, remember: boolean): Promise<Result<null>> {
    this.known.set(serial, login);
    if (!remember || this.vault.kind === 'none') return ok(null);
    const sealed = (await this.vault.encrypt(login.password)).toString('base64');
    this.sealed.logins[serial] = { user: login.user, sealed, fingerprint: login.fingerprint };
    return this.document.save(this.sealed);
  }

  async forget(serial: string): Promise<Result<null>> {
    this.known.delete(serial);
    if (!(serial in this.sealed.logins)) return ok(null);
    this.sealed.logins = Object.fromEntries(
      Object.entries(this.sealed.logins).filter(([other]) => other !== serial),
    );
    return this.document.save(this.sealed);
  }
}
