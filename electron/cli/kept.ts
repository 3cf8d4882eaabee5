/** What is kept, for commands that work on it. */
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { Site } from '../../shared/contract/site.ts';
import { said } from '../../shared/texts/said.ts';
import { noVault } from '../services/credentials/vault.ts';
import { Services } from '../services/services.ts';
import type { Common } from './arguments/given.ts';
import { sayFaults, sayNotices } from './beside.ts';
import type { Output } from './output.ts';

/** Runs `work` on what is kept; nothing is sent unless it starts the services. */
export async function withKept(
  { dataFolder, interfaces }: Common,
  output: Output,
  work: (services: Services) => Promise<Result<number>>,
): Promise<Result<number>> {
  const services = new Services({ dataFolder, interfaces, vault: noVault, report: sayFaults(output) });
  try {
    // What is loaded in part holds timers and locks as well, without whose end the process has none.
    const loaded = await services.load();
    if (!loaded.ok) return loaded;
    sayNotices(services.store, output);
    return await work(services);
  } finally {
    await services.stop();
  }
}

/** The site of that id or name. Fails with `input` where there is none, or more than one of that name. */
export function siteNamed({ sites }: Services, named: string): Result<Site> {
  const there = sites.all().filter(({ deletedAt }) => deletedAt === null);
  const known = there.map(({ id, name }) => (name === '' ? id : name));
  const wanted = named.trim().toLowerCase();
  const byName = there.filter(({ name }) => name !== '' && name.toLowerCase() === wanted);
  const [site, ...more] = there.filter(({ id }) => id === wanted).concat(byName);
  if (!site) {
    return fail('input', said('sites.noneNamed', { known }), {
      parameter: 'site',
      advice: said('sites.noneNamedAdvice'),
    });
  }
  if (more.length === 0) return ok(site);
  const ids = [site, ...more].map(({ id }) => id);
  return fail('input', said('sites.severalNamed', { ids }), {
    parameter: 'site',
    advice: said('sites.severalNamedAdvice'),
  });
}

/** Opens the site that was named; without one the list of this computer stays open. */
export async function openNamed(services: Services, named: string | null): Promise<Result<null>> {
  if (named === null) return ok(null);
  const site = siteNamed(services, named);
  return site.ok ? services.sites.open(site.value.id) : site;
}
