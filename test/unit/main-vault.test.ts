import { describe, expect, test } from 'vitest';
import { openVault, type AnySafeStorage } from '../../electron/main/vault.ts';

const reverse = (text: string) => [...text].reverse().join('');

const synchronous: AnySafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(reverse(text)),
  decryptString: (data) => reverse(data.toString()),
};
const asynchronous: AnySafeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(reverse(text))),
  decryptStringAsync: (data) => Promise.resolve({ shouldReEncrypt: false, result: reverse(data.toString()) }),
};
const keyring: AnySafeStorage = { getSelectedStorageBackend: () => 'gnome_libsecret' };

describe('The vault', () => {
  test.each([
    ['the asynchronous calls', asynchronous],
    ['the synchronous calls of an older Electron', synchronous],
  ])('seals and opens with %s', async (_name, storage) => {
    const vault = await openVault({ ...keyring, ...storage }, 'linux');
    expect(vault.kind).toBe('system');
    const sealed = await vault.encrypt('a password');
    expect(sealed.toString()).not.toContain('a password');
    expect(await vault.decrypt(sealed)).toBe('a password');
  });

  test('does not touch the deprecated calls where the asynchronous ones exist', async () => {
    const refuse = () => {
      throw new Error('A deprecated call was used.');
    };
    const storage = {
      ...asynchronous,
      isEncryptionAvailable: refuse,
      encryptString: refuse,
      decryptString: refuse,
    };
    const vault = await openVault(storage, 'win32');
    expect(await vault.decrypt(await vault.encrypt('a'))).toBe('a');
  });

  test.each([['basic_text'], ['unknown']] as const)('is none where Linux has %s', async (backend) => {
    const storage = { ...asynchronous, ...synchronous, getSelectedStorageBackend: () => backend };
    expect((await openVault(storage, 'linux')).kind).toBe('none');
  });

  test('is none where nothing can be sealed, and says so when asked to', async () => {
    expect((await openVault({ ...synchronous, isEncryptionAvailable: () => false }, 'darwin')).kind).toBe(
      'none',
    );
    const vault = await openVault({}, 'win32');
    expect(vault.kind).toBe('none');
    await expect(vault.encrypt('a')).rejects.toThrow('no vault');
  });

  test('turns a synchronous failure into a rejection', async () => {
    const storage: AnySafeStorage = {
      ...synchronous,
      decryptString: () => {
        throw new Error('damaged');
      },
    };
    const vault = await openVault(storage, 'win32');
    await expect(vault.decrypt(Buffer.from('x'))).rejects.toThrow('damaged');
  });
});
