/** The disk under a test's eyes. */
import { relative } from 'node:path';
import { disk, type Files } from '../../electron/services/storage/files.ts';

export type Op = 'mkdir' | 'open' | 'write' | 'sync' | 'close' | 'rename' | 'rm';

/** The disk of a program. `before` is told of each call that changes something, and may refuse it; half of what is written then is. */
export function watched(folder: string, before: (op: Op, file: string) => Promise<Error | null>): Files {
  const asked = async (op: Op, path: unknown) => {
    const refused = await before(op, relative(folder, String(path)));
    if (refused) throw refused;
  };
  return {
    ...disk,
    mkdir: (async (...call: Parameters<Files['mkdir']>) => {
      await asked('mkdir', call[0]);
      return disk.mkdir(...call);
    }) as Files['mkdir'],
    rename: async (from, to) => {
      await asked('rename', from);
      return disk.rename(from, to);
    },
    rm: async (path, options) => {
      await asked('rm', path);
      return disk.rm(path, options);
    },
    open: async (path, flags, mode) => {
      await asked('open', path);
      const handle = await disk.open(path, flags, mode);
      const write = handle.writeFile.bind(handle);
      const sync = handle.sync.bind(handle);
      const close = handle.close.bind(handle);
      handle.writeFile = async (data) => {
        const refused = await before('write', relative(folder, String(path)));
        const bytes = Buffer.from(data as string);
        await write(refused ? bytes.subarray(0, bytes.length / 2) : bytes);
        if (refused) throw refused;
      };
      handle.sync = async () => {
        await asked('sync', path);
        await sync();
      };
      handle.close = async () => {
        const refused = await before('close', relative(folder, String(path)));
        await close();
        if (refused) throw refused;
      };
      return handle;
    },
  };
}

/** As the operating system fails. */
export const systemError = (code: string) => Object.assign(new Error(code), { code });
