import type { SafeStorage } from 'electron';
import { noVault, type Vault } from '../services/credentials/vault.ts';

/** Electron's safeStorage as seen at run time: which of its calls exist depends on Electron's version. */
export type AnySafeStorage = Partial<
  Omit<SafeStorage, 'on' | 'off' | 'once' | 'addListener' | 'removeListener'>
>;

/**
 * The operating system's vault through Electron's safeStorage, or `noVault` where there is none. On Linux the backend
 * `basic_text` only hides a password behind a fixed key, so it counts as none. Call once the app is ready.
 */
export async function openVault(storage: AnySafeStorage, platform: NodeJS.Platform): Promise<Vault> {
  const { encryptStringAsync, decryptStringAsync, isAsyncEncryptionAvailable } = storage;
  const { encryptString, decryptString, isEncryptionAvailable } = storage;
  if (platform === 'linux') {
    const backend = storage.getSelectedStorageBackend?.call(storage) ?? 'unknown';
    if (backend === 'basic_text' || backend === 'unknown') return noVault;
  }

  if (encryptStringAsync && decryptStringAsync && isAsyncEncryptionAvailable) {
    if (!(await isAsyncEncryptionAvailable.call(storage))) return noVault;
    return {
      kind: 'system',
      encrypt: (text) => encryptStringAsync.call(storage, text),
      decrypt: async (data) => (await decryptStringAsync.call(storage, data)).result,
    };
  }

  // Electron 33, the fallback runtime, has the synchronous calls alone.
  if (encryptString && decryptString && isEncryptionAvailable?.call(storage)) {
    return {
      kind: 'system',
      encrypt: (text) => Promise.resolve().then(() => encryptString.call(storage, text)),
      decrypt: (data) => Promise.resolve().then(() => decryptString.call(storage, data)),
    };
  }
  return noVault;
}
