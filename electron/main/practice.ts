/** "Try it without devices": the program once more, on simulated devices that are on this computer's loopback alone. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { z } from 'zod';
import type { Handlers, Practice } from '../../shared/contract/ipc.ts';
import type { Log } from './log.ts';

/** Starting the devices takes seconds on a slow computer: each makes itself a certificate. */
const startMs = 60_000;

const siteSchema = z.object({
  /** Where the devices answer: not every system delivers multicast on loopback. */
  addresses: z.array(z.string()),
  gate: z.string(),
  fresh: z.array(z.string()),
  user: z.string(),
  password: z.string(),
  ssid: z.string(),
  key: z.string(),
});
type PracticeSite = z.infer<typeof siteSchema>;

/** Starts the simulated devices in a process of their own, which ends with the program. Rejects where they do not come. */
export function startPracticeSite(outFolder: string): Promise<PracticeSite> {
  const site = utilityProcess.fork(join(outFolder, 'main', 'practice-process.cjs'), [], {
    serviceName: 'practice',
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The practice site did not start in time.')), startMs);
    site.once('message', (message: unknown) => {
      clearTimeout(late);
      resolve(siteSchema.parse(message));
    });
    site.once('exit', (code) => reject(new Error(`The practice site ended with code ${String(code)}.`)));
  });
}

/** What the window is told of it. */
export function practiceOf({ gate, fresh, user, password, ssid, key }: PracticeSite): Practice {
  return { gate, fresh, user, password, ssid, key };
}

/**
 * Puts the site's devices into the list and logs in to those that have an administrator, so that every page has
 * something to show. The one in installation mode and the new ones are left to the person.
 */
export async function furnish(site: PracticeSite, handlers: Handlers, log: Log): Promise<void> {
  const { user, password } = site;
  const serials = await Promise.all(
    site.addresses.map(async (address) => {
      const added = await handlers.devices.add({ address });
      if (!added.ok) log.error('A practice device could not be added.', added.error);
      return added.ok ? added.value.serial : null;
    }),
  );
  for (const serial of serials) {
    if (serial === null || serial === site.gate || site.fresh.includes(serial)) continue;
    const shown = await handlers.devices.certificate({ serial });
    if (!shown.ok) continue;
    const { fingerprint } = shown.value;
    await handlers.devices.logIn({ serial, user, password, fingerprint, remember: false });
  }
}
