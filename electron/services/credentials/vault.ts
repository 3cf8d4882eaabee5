/** Where passwords rest. `system`: in the operating system's own vault; `none`: there is none that is real. */
export interface Vault {
  readonly kind: 'system' | 'none';
  /** The text sealed for this user of this computer. Rejects where `kind` is `none`. */
  encrypt(text: string): Promise<Buffer>;
  /** What `encrypt` sealed. Rejects where the data is damaged, or was sealed by another user or computer. */
  decrypt(data: Buffer): Promise<string>;
}

/** Keeps nothing: passwords stay in memory for this run. */
export const noVault: Vault = {
  kind: 'none',
  encrypt: () => Promise.reject(new Error('This computer has no vault for passwords.')),
  decrypt: () => Promise.reject(new Error('This computer has no vault for passwords.')),
};
