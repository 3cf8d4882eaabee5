import type { Vault } from '../electron/services/credentials/vault.ts';

/** A vault that seals in memory's own way: what is sealed does not hold the text, and opens in this vault alone. */
export class FakeVault implements Vault {
  readonly kind = 'system';

  encrypt(text: string): Promise<Buffer> {
    return Promise.resolve(Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0xa5)));
  }

  decrypt(data: Buffer): Promise<string> {
    return Promise.resolve(Buffer.from([...data].map((byte) => byte ^ 0xa5)).toString());
  }
}
