/** Sites that are handed over as one file: written, looked at, taken over. */
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { siteNameSchema, type People } from '../../../shared/contract/site.ts';
import type { SiteFile } from '../../../shared/contract/sites.ts';
import { said, sentences } from '../../../shared/texts/said.ts';
import type { Activity } from '../activity/activity.ts';
import type { Clock } from '../clock.ts';
import { readNamedFile } from '../storage/files.ts';
import { saveFile } from '../sheets/save.ts';
import { gainOf } from './merge.ts';
import { packSite, unpackSite, type PackedSite } from './site-package.ts';
import type { Sites } from './sites.ts';

export interface HandingOverNeeds {
  sites: Sites;
  activity: Activity;
  clock: Clock;
  newId: () => string;
  /** This program's version. */
  version: string;
}

/** Larger than any archive whose contents are taken. */
const mostFileBytes = 100 * 1024 * 1024;
const shownDevices = 200;
const longestFact = 300;

/** Where a site out of a file goes. */
export type Target = { into: string } | { as: string };

export class HandingOver {
  private read: { token: string; file: string; site: PackedSite } | null = null;

  constructor(private readonly needs: HandingOverNeeds) {}

  /** Writes a site to `path`. Fails with `storage`. */
  async write(id: string, path: string): Promise<Result<null>> {
    const { sites, activity, clock, version } = this.needs;
    const site = sites.get(id);
    if (!site) return fail('input', said('sites.noSuchSite'), { advice: said('sites.noSuchSiteAdvice') });
    const packed = await sites.readSite(id, (content) =>
      packSite(site, content, { program: version, now: clock.now() }),
    );
    if (!packed.ok) return packed;
    const saved = await saveFile(path, packed.value);
    if (!saved.ok) return saved;
    const file = basename(path);
    await activity.addTo(id, {
      serial: null,
      kind: 'site',
      message: said('activity.handedOver', { file }),
      facts: { file: file.slice(0, longestFact) },
    });
    return saved;
  }

  /** Looks into a file; nothing is taken over. Fails with `input` where it is no site file, with `storage` where it cannot be read. */
  async open(path: string): Promise<Result<SiteFile>> {
    const bytes = await readSiteFile(path);
    if (!bytes.ok) return bytes;
    const unpacked = await unpackSite(bytes.value);
    if (!unpacked.ok) return unpacked;
    const site = unpacked.value;
    const { sites, newId } = this.needs;
    const here = sites.get(site.id);
    const gain = here && (await sites.readSite(here.id, (there) => Promise.resolve(ok(gainOf(there, site)))));
    this.read = { token: newId(), file: basename(path), site };
    return ok({
      token: this.read.token,
      file: basename(path),
      name: site.name,
      note: site.note,
      devices: site.rows.size,
      plan: { rows: site.plan.rows.length, applied: site.plan.applied.length },
      planned: plannedIn([...site.people.values()]),
      madeAt: site.madeAt,
      isNewer: site.isNewer,
      misfits: site.misfits,
      same: here && gain?.ok === true ? { id: here.id, gain: gain.value } : null,
      shown: [...site.rows.values()].slice(0, shownDevices).map(({ serial, name, model }) => ({
        serial,
        name,
        model,
        place: site.people.get(serial)?.place ?? null,
      })),
      refused: site.isNewer ? sentences(said('sites.fileNewer'), said('sites.fileNewerAdvice')) : null,
    });
  }

  /** Takes over the file that was looked at last; answers the site that has its devices now. */
  async take(token: string, target: Target): Promise<Result<{ id: string }>> {
    const { sites, activity } = this.needs;
    if (this.read?.token !== token) return gone;
    const { site, file } = this.read;
    if (site.isNewer) return newer;
    const into = 'into' in target ? ok({ id: target.into }) : await this.make(target.as, site.name);
    if (!into.ok) return into;
    const { id } = into.value;
    const written = await sites.writeSite(id, {
      rows: site.rows,
      people: site.people,
      plan: { ...site.plan, undone: [] },
      answers: (serial) => Promise.resolve(ok(site.answers.get(serial) ?? [])),
      activity: () => Promise.resolve(ok(site.activity)),
    });
    if (!written.ok) return written;
    await activity.addTo(id, {
      serial: null,
      kind: 'site',
      message: said('activity.imported', { file, count: site.rows.size }),
      facts: { file: file.slice(0, longestFact) },
    });
    const joined = await sites.takeHead(id, site);
    if (!joined.ok) return joined;
    this.read = null;
    return ok({ id });
  }

  private make(as: string, name: string): Promise<Result<{ id: string }>> {
    const named = siteNameSchema.safeParse(as === '' ? name : as);
    if (named.success) return this.needs.sites.create(named.data);
    return Promise.resolve(
      fail('input', said('sites.needsName'), { advice: said('sites.needsNameAdvice'), parameter: 'as' }),
    );
  }
}

const plannedIn = (people: readonly People[]) => ({
  count: people.reduce((sum, { planned }) => sum + planned.length, 0),
  on: people.filter(({ planned }) => planned.length > 0).length,
});

const readSiteFile = (path: string) =>
  readNamedFile(
    path,
    mostFileBytes,
    fail('input', said('sites.fileTooLarge'), { advice: said('sites.fileAdvice') }),
  );

const gone = fail('input', said('sites.fileGone'), { advice: said('sites.fileGoneAdvice') });
const newer = fail('input', said('sites.fileNewer'), { advice: said('sites.fileNewerAdvice') });
