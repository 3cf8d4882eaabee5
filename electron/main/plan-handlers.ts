/** What the window asks of the open site's plan. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Handlers } from '../../shared/contract/ipc.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { checkPieces } from '../../shared/plan/check.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { drawFrom, readPool } from '../../shared/plan/pool.ts';
import type { SheetMeaning, SheetPreview } from '../../shared/plan/sheet.ts';
import { readPieces, takenAddresses, type NumberedRow } from '../../shared/plan/steps.ts';
import { textsIn } from '../../shared/texts/catalogue.ts';
import type { Language } from '../../shared/texts/language.ts';
import { said } from '../../shared/texts/said.ts';
import { askedFacts, heldOf, knownFacts } from '../services/plans/plan-facts.ts';
import { readPlanTable } from '../services/plans/plan-sheet.ts';
import type { Services } from '../services/services.ts';
import type { FileDialogs } from '../services/sheets/dialogs.ts';
import type { Table } from '../services/sheets/read.ts';
import type { Sheets } from '../services/sheets/sheets.ts';
import { inTurns } from '../services/turns.ts';

interface PlanHandlersNeeds {
  services: Services;
  /** Settled once the disk was read. */
  loaded: Promise<unknown>;
  sheets: Sheets;
  dialogs: FileDialogs;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: readonly string[] | null;
  language: () => Language;
}

/** As the window counts them: there is no row above the first. */
const numbered = (rows: readonly PlanRow[]): NumberedRow[] =>
  rows.map((row, index) => ({ number: index + 1, row }));

export function planHandlers({
  services,
  loaded,
  sheets,
  dialogs,
  interfaces,
  language,
}: PlanHandlersNeeds): Handlers['plan'] {
  const needs = { devices: services.devices, interfaces };
  /** Who held which address when it was asked last: known until it is asked again. */
  let held: ReadonlyMap<string, string> = new Map();
  /** The spreadsheet that was opened last: the window has room for one. */
  let opened: { id: string; file: string; table: Table } | null = null;
  const facts = async (rows: readonly NumberedRow[]) => {
    await loaded;
    return { ...(await knownFacts(needs, rows)), heldOnTheWire: held };
  };
  const preview = (mapping?: readonly SheetMeaning[]): Result<SheetPreview> => {
    if (!opened) return gone;
    const { id, file, table } = opened;
    const sheet = readPlanTable(table, randomUUID, mapping);
    if (!sheet.ok) return sheet;
    const { columns, rows, problems } = sheet.value;
    return ok({ id, file, encoding: table.encoding, columns, rows: rows.map(({ row }) => row), problems });
  };

  return {
    read: async ({ site }) => {
      await loaded;
      if (services.sites.current().id !== site) return otherSite;
      const rows = await services.plan.read();
      return rows.ok ? ok([...rows.value]) : rows;
    },
    write: async ({ site, rows }) => {
      await loaded;
      if (services.sites.current().id !== site) return otherSite;
      return services.plan.write(rows);
    },
    check: async ({ rows, ask }) => {
      const own = numbered(rows);
      const known = await facts(own);
      if (!ask) return ok(await inTurns(checkPieces(own, known)));
      const asked = await askedFacts(needs, own, { ...known, heldOnTheWire: new Map() }, never);
      held = asked.heldOnTheWire;
      return ok(await inTurns(checkPieces(own, asked)));
    },
    draw: async ({ rows, range, except, prefixLength, count }) => {
      const pool = readPool(range, except, prefixLength);
      if (!pool.ok) return pool;
      const own = numbered(rows);
      const known = await facts(own);
      const taken = takenAddresses(await inTurns(readPieces(own, known)), known);
      for (;;) {
        const drawn = drawFrom(pool.value, count, taken);
        const somebodys = await heldOf(
          needs,
          drawn.map((address) => [address, '']),
          known.own,
          never,
        );
        if (somebodys.size === 0) return ok(drawn);
        for (const address of somebodys.keys()) taken.add(address);
      }
    },
    openSheet: async () => {
      const { title, extensions } = {
        title: textsIn(language()).sheetImport.files,
        extensions: sheetFiles,
      };
      const path = await dialogs.toOpen({ title, extensions });
      if (path === null) return ok(null);
      const table = await sheets.read(path);
      if (!table.ok) return table;
      opened = { id: randomUUID(), file: basename(path), table: table.value };
      return preview();
    },
    mapSheet: ({ id, mapping }) => Promise.resolve(opened?.id === id ? preview(mapping) : gone),
  };
}

const sheetFiles = ['xlsx', 'csv', 'txt', 'tsv'] as const;
const otherSite = fail('input', said('plan.otherSite'), { advice: said('plan.otherSiteAdvice') });
const never = new AbortController().signal;
const gone = fail('input', said('sheets.gone'), { advice: said('sheets.goneAdvice') });
