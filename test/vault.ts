import type { Vault } from '../electron/services/credentials/vault.ts';

/** A vault that seals in memory's own way: what is sealed does not hold the text, and opens in this vault alone. */
export class FakeVault implements Vault {
  readonly kind = 'system';
  /** A vault that is locked fails, as a keyring does that nobody has opened. */
  locked = false;

  encrypt(text: string): Promise<Buffer> {
    if (this.locked) return Promise.reject(new Error('The keyring is locked.'));
    return Promise.resolve(Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0xa5)));
  }

  decrypt(data: Buffer): Promise<string> {
    if (this.locked) return Promise.reject(new Error('The keyring is locked.'));
    return Promise.resolve(Buffer.from([...data].map((byte) => byte ^ 0xa5)).toString());
  }
}
