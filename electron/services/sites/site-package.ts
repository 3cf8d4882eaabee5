/**
 * A site as one file that is handed over: a ZIP of JSON documents with a checksum each. No login, no key and no pin is in it: what
 * came with a file is never a reason to trust a certificate.
 */
import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { z } from 'zod';
import { isDeeperThan } from '../../../shared/api/fields.ts';
import { activityEntrySchema, mostActivity, type ActivityEntry } from '../../../shared/contract/activity.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import {
  longestPlace,
  longestTag,
  peopleSchema,
  serialSchema,
  siteAnswerSchema,
  siteNetworkSchema,
  siteNoteSchema,
  siteRowSchema,
  mostNetworks,
  type People,
  type Site,
  type SiteAnswer,
  type SiteRow,
} from '../../../shared/contract/site.ts';
import { timeSchema } from '../../../shared/contract/time.ts';
import { appliedSchema, type Applied } from '../../../shared/plan/applied.ts';
import { withoutSecrets } from '../../../shared/plan/columns.ts';
import { longestCell, planRowSchema, type PlanRow } from '../../../shared/plan/plan.ts';
import { cleanText, decodeText } from '../../../shared/texts/clean-text.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { unzip } from '../sheets/unzip.ts';
import { parseJson } from '../storage/shape.ts';
import type { SiteContent } from './site-files.ts';

const version = 1;
const mostBytes = 200 * 1024 * 1024;
const mostEntries = 20_000;
/** As deep as an answer may be on disk. */
const deepest = 100;
/** So many answers are packed before others get a turn. */
const atOnce = 20;

const manifestName = 'manifest.json';
const rowsName = 'devices.json';
const peopleName = 'people.json';
const activityName = 'activity.json';
const planName = 'plan.json';
const appliedName = 'applied.json';
const answersName = /^answers\/([0-9A-F]{12})\.json$/;

const manifestSchema = z.object({
  format: z.literal('fieldsite'),
  version: z.int().min(1),
  program: z.string().max(40),
  id: z.string().max(60),
  name: z.string().max(120),
  note: siteNoteSchema,
  madeAt: timeSchema,
  networks: z.array(siteNetworkSchema).max(mostNetworks),
  /** SHA-256 of each part, 64 hex digits, by its name. */
  parts: z.record(z.string().max(80), z.string().regex(/^[0-9a-f]{64}$/)),
});

/** A site out of a file. */
export interface PackedSite extends Pick<
  z.infer<typeof manifestSchema>,
  'id' | 'name' | 'note' | 'madeAt' | 'networks'
> {
  isNewer: boolean;
  rows: Map<string, SiteRow>;
  people: Map<string, People>;
  answers: Map<string, SiteAnswer[]>;
  /** The oldest first. */
  activity: ActivityEntry[];
  plan: { rows: PlanRow[]; applied: Applied[] };
  /** How many entries do not fit and were left out. */
  misfits: number;
}

/** Packs a site. `program`: this program's version. Fails with `storage` where an answer cannot be read. */
export async function packSite(
  site: Pick<Site, 'id' | 'name' | 'note' | 'networks'>,
  content: SiteContent,
  { program, now }: { program: string; now: number },
): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  const parts: Record<string, string> = {};
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const add = (name: string, value: unknown) => {
    const bytes = strToU8(JSON.stringify(value));
    const file = new ZipDeflate(name, { level: 6 });
    archive.add(file);
    file.push(bytes, true);
    if (name !== manifestName) parts[name] = sha256(bytes);
  };
  add(rowsName, [...content.rows.values()]);
  add(peopleName, [...content.people.values()]);
  const activity = await content.activity();
  if (!activity.ok) return activity;
  add(activityName, activity.value);
  add(planName, content.plan.rows.map(withoutSecrets));
  // What stood at devices before stays here: what came with a file is sent to none.
  add(
    appliedName,
    content.plan.applied.map((one) => ({ ...one, before: [] })),
  );
  for (const [index, serial] of content.answered.entries()) {
    const answers = await content.answers(serial);
    if (!answers.ok) return answers;
    add(`answers/${serial}.json`, answers.value);
    if (index % atOnce === 0) await breathe();
  }
  const { id, name, note, networks } = site;
  add(manifestName, { format: 'fieldsite', version, program, id, name, note, madeAt: now, networks, parts });
  archive.end();
  return ok(Buffer.concat(chunks));
}

/**
 * Takes a file apart that somebody handed over. Fails with `input` for what is no site file, is damaged or is too large; entries that
 * do not fit are counted and left out.
 */
export async function unpackSite(bytes: Buffer): Promise<Result<PackedSite>> {
  const isKnown = (name: string) =>
    [manifestName, rowsName, peopleName, activityName, planName, appliedName].includes(name) ||
    answersName.test(name);
  const archive = await unzip(bytes, isKnown, { mostBytes, mostEntries });
  if (archive.state === 'too-large') return refused(said('sites.fileTooLarge'));
  const raw = archive.state === 'read' ? archive.parts.get(manifestName) : undefined;
  if (archive.state !== 'read' || raw === undefined) return refused(said('sites.noSiteFile'));
  const manifest = manifestSchema.safeParse(jsonOf(raw));
  if (!manifest.success) return refused(said('sites.noSiteFile'));
  const { parts, version: written, id, name, note, madeAt, networks } = manifest.data;
  const isWhole =
    Object.hasOwn(parts, rowsName) &&
    Object.entries(parts).every(([name, sum]) => {
      const part = archive.parts.get(name);
      return !isKnown(name) || (part !== undefined && sha256(part) === sum);
    });
  if (!isWhole) return refused(said('sites.fileDamaged'));
  const site: PackedSite = {
    id,
    madeAt,
    networks,
    name: cleanText(name, 120),
    note: cleanLines(note),
    isNewer: written > version,
    rows: new Map(),
    people: new Map(),
    answers: new Map(),
    activity: [],
    plan: { rows: [], applied: [] },
    misfits: 0,
  };
  // What has no checksum was not written by this program.
  const partOf = (name: string) => (Object.hasOwn(parts, name) ? archive.parts.get(name) : undefined);
  const areLists = [
    take(site, partOf(rowsName), siteRowSchema, (row) => site.rows.set(row.serial, cleanRow(row))),
    take(site, partOf(peopleName), peopleSchema, (one) => site.people.set(one.serial, cleanPeople(one))),
    take(site, partOf(activityName), activityEntrySchema, (entry) => site.activity.push(entry)),
  ];
  site.activity = site.activity.slice(-mostActivity);
  const { rows, applied } = site.plan;
  areLists.push(
    take(site, partOf(planName), planRowSchema, (row) => rows.push(cleanPlanRow(row))),
    take(site, partOf(appliedName), appliedSchema, (one) => applied.push({ ...one, before: [] })),
  );
  for (const name of Object.keys(parts)) {
    const serial = answersName.exec(name)?.[1];
    if (serial === undefined || !serialSchema.safeParse(serial).success) continue;
    const answers: SiteAnswer[] = [];
    areLists.push(take(site, partOf(name), siteAnswerSchema, (answer) => answers.push(answer)));
    site.answers.set(serial, answers);
    if (site.answers.size % atOnce === 0) await breathe();
  }
  // A part that is none would be taken for a site without devices, and not a word said. A newer program may have others.
  return site.isNewer || areLists.every(Boolean) ? ok(site) : refused(said('sites.fileDamaged'));
}

/** Whether the part is a list, or not there. */
function take<T>(
  site: PackedSite,
  part: Buffer | undefined,
  schema: z.ZodType<T>,
  keep: (one: T) => unknown,
): boolean {
  if (part === undefined) return true;
  const list = jsonOf(part);
  if (!Array.isArray(list)) {
    site.misfits += 1;
    return false;
  }
  for (const raw of list as unknown[]) {
    const one = isDeeperThan(deepest, raw) ? null : schema.safeParse(raw);
    if (one?.success === true) keep(one.data);
    else site.misfits += 1;
  }
  return true;
}

const cleanRow = (row: SiteRow): SiteRow => ({
  ...row,
  name: cleanText(row.name, 300),
  model: row.model === null ? null : cleanText(row.model, 300),
  osVersion: row.osVersion === null ? null : cleanText(row.osVersion, 300),
});

const cleanPeople = (people: People): People => ({
  ...people,
  place: people.place === null ? null : cleanText(people.place, longestPlace),
  note: people.note === null ? null : cleanLines(people.note),
  tags: people.tags.map((tag) => cleanText(tag, longestTag)).filter((tag) => tag !== ''),
});

const cleanPlanRow = ({ id, cells, notes }: PlanRow): PlanRow =>
  withoutSecrets({
    id,
    cells: Object.fromEntries(
      Object.entries(cells).map(([name, cell]) => [name, cleanText(cell, longestCell)]),
    ),
    notes: Object.fromEntries(
      Object.entries(notes).map(([name, note]) => [cleanText(name, 100), cleanText(note, longestCell)]),
    ),
  });

const cleanLines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => cleanText(line, line.length))
    .join('\n');

function jsonOf(bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  return text === null ? undefined : parseJson(text);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const refused = (message: Said) => fail('input', message, { advice: said('sites.fileAdvice') });
