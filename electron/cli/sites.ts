/** `site`: the sites that are kept, one of them, and sites that are handed over as one file. */
import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { SiteFile } from '../../shared/contract/sites.ts';
import { textsIn } from '../../shared/texts/catalogue.ts';
import { plain, said, sentences } from '../../shared/texts/said.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { systemClock } from '../services/clock.ts';
import type { Services } from '../services/services.ts';
import { localTime } from '../services/sheets/columns.ts';
import { HandingOver, type Target } from '../services/sites/handing-over.ts';
import type { Command } from './arguments.ts';
import { siteNamed, withKept } from './kept.ts';
import { saidJson, table, type Output } from './output.ts';

/** So much of the log is shown to people; programs get it whole. */
const shownActivity = 20;

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

export function listSites(command: Of<'site-list'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async ({ sites }) => {
    const sizes = new Map((await sites.sizes()).map(({ id, devices }) => [id, devices]));
    const there = sites.all().filter(({ deletedAt }) => deletedAt === null);
    const told = there.map(({ id, name, note, openedAt }) => {
      return { id, name, note, devices: sizes.get(id) ?? null, openedAt };
    });
    output.result({ sites: told }, () =>
      table(
        told.map(({ id, name, devices }) => [
          name === '' ? textsIn(output.language).sites.own : name,
          devices === null ? '?' : String(devices),
          id,
        ]),
      ),
    );
    return ok(0);
  });
}

export function showSite(command: Of<'site-show'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const site = siteNamed(services, command.site);
    if (!site.ok) return site;
    const { id, name, note, networks } = site.value;
    const kept = await services.sites.readSite(id, async ({ rows, people, activity }) => {
      const told = [...rows.values()].map(({ serial, name, model, osVersion, addresses, lastSeen }) => {
        const { place = null, note = null, tags = [] } = people.get(serial) ?? {};
        return { serial, name, model, osVersion, addresses, lastSeen, place, note, tags };
      });
      const done = await activity();
      return done.ok ? ok({ devices: told, activity: done.value }) : done;
    });
    if (!kept.ok) return kept;
    const { devices } = kept.value;
    const activity = kept.value.activity.map(({ message, ...entry }) => ({ ...entry, ...saidJson(message) }));
    const latest = kept.value.activity.slice(-shownActivity).reverse();
    output.result({ id, name, note, networks, devices, activity }, () =>
      [
        name === '' ? textsIn(output.language).sites.own : name,
        ...(note === '' ? [] : [note]),
        table(
          devices.map(({ serial, name, model, addresses, place }) => [
            serial,
            name,
            model ?? '',
            addresses[0] ?? '',
            place ?? '',
          ]),
        ),
        ...(latest.length === 0 ? [] : ['', output.told(said('activity.latest'))]),
        table(
          latest.map(({ at, who, serial, message }) => [
            localTime(at),
            who,
            serial ?? '',
            output.told(message),
          ]),
        ),
      ].join('\n'),
    );
    return ok(0);
  });
}

const handingOver = ({ sites, activity }: Services) =>
  new HandingOver({ sites, activity, clock: systemClock, newId: randomUUID, version: packageJson.version });

export function exportSite(command: Of<'site-export'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const site = siteNamed(services, command.site);
    if (!site.ok) return site;
    const { file, overwrite } = command;
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere && !overwrite) {
      return fail('input', said('sheetTerminal.exists', { file }), {
        advice: said('sheetTerminal.existsAdvice'),
      });
    }
    const written = await handingOver(services).write(site.value.id, file);
    if (!written.ok) return written;
    output.result({ id: site.value.id, file }, () => output.told(said('sites.written', { file })));
    return ok(0);
  });
}

export function importSite(command: Of<'site-import'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const handing = handingOver(services);
    const opened = await handing.open(command.file);
    if (!opened.ok) return opened;
    const file = opened.value;
    const target = targetOf(services, command, file);
    if (!target.ok) return target;
    const taken = command.dryRun ? null : await handing.take(file.token, target.value);
    if (taken?.ok === false) return taken;
    const id = taken?.value.id ?? null;
    const { name, devices, madeAt, isNewer, misfits, same } = file;
    output.result({ dryRun: command.dryRun, id, name, devices, madeAt, isNewer, misfits, same }, () => {
      // The list of a computer has no name.
      const words = { name: name || basename(command.file), count: devices, misfits };
      if (id !== null) return output.told(said('sites.taken', { ...words, id }));
      const would = 'into' in target.value ? services.sites.get(target.value.into) : null;
      const where = would
        ? said('sites.wouldGoInto', { site: would.name === '' ? said('sites.own') : plain(would.name) })
        : said('sites.wouldBeNew');
      return output.told(sentences(said('sites.wouldTake', words), where));
    });
    return ok(0);
  });
}

/** Into the site that was named, else into the one that the file was written from, else as a new one. */
function targetOf(services: Services, { as, into }: Of<'site-import'>, { same }: SiteFile): Result<Target> {
  if (into !== null) {
    const site = siteNamed(services, into);
    return site.ok ? ok({ into: site.value.id }) : site;
  }
  return ok(as === null && same !== null ? { into: same.id } : { as: as ?? '' });
}
