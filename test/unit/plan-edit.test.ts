import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRows,
  clearCells,
  fillDown,
  pasteBlock,
  readBlock,
  removeRows,
  setCell,
} from '../../shared/plan/edit.ts';
import { mostPlanRows, planColumns, serialOf, type PlanRow } from '../../shared/plan/plan.ts';

const row = (id: string, cells: PlanRow['cells']): PlanRow => ({ id, cells, notes: {} });
const rows = [row('a', { name: 'Gate', place: 'North' }), row('b', { name: 'Dock' }), row('c', {})];
const newId = () => 'new';
const cells = (some: readonly PlanRow[]) => some.map((one) => one.cells);

describe('A block of cells', () => {
  test('is read as a spreadsheet has put it into the clipboard', () => {
    const cell = fc.stringMatching(/^[ -~\n\t"]{0,8}$/).map((text) => text.trim());
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
          ),
        fc.constantFrom('\n', '\r\n'),
        (block, end) => {
          // The last row of nothing cannot be told from the end of the one before.
          fc.pre(block.at(-1)?.some((text) => text !== '') === true);
          const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
          const text = block.map((line) => line.map(quoted).join('\t') + end).join('');
          expect(readBlock(text)).toEqual(block);
          expect(readBlock(text.slice(0, -end.length))).toEqual(block);
        },
      ),
    );
  });

  test('ends, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', ' ') }), (text) => {
        expect(readBlock(text).length).toBeGreaterThan(0);
      }),
    );
  });

  test('fills columns in the order of the table from where it is put, and makes rows', () => {
    const { rows: pasted, left } = pasteBlock(
      rows,
      { row: 2, column: 'name' },
      [['Roof', 'Pole 2'], ['Yard']],
      newId,
    );
    expect(cells(pasted).slice(2)).toEqual([{ name: 'Roof', place: 'Pole 2' }, { name: 'Yard' }]);
    expect(left).toBe(0);
  });

  test('with titles goes to the columns that they name, and a single row is no title', () => {
    const block = [
      ['Ort', 'Floor', 'MAC'],
      ['Pole 2', '2', 'B8A44F000001'],
    ];
    expect(cells(pasteBlock([], { row: 0, column: 'vlan' }, block, newId).rows)).toEqual([
      { place: 'Pole 2', serial: 'B8A44F000001' },
    ]);
    expect(cells(pasteBlock([], { row: 0, column: 'name' }, [['Name', 'Place']], newId).rows)).toEqual([
      { name: 'Name', place: 'Place' },
    ]);
  });

  test('that has no room says how much of it is left', () => {
    const block = Array.from({ length: 5 }, () => ['B8A44F000001']);
    const full = Array.from({ length: mostPlanRows - 2 }, (_, index) => row(String(index), { name: 'x' }));
    const pasted = pasteBlock(full, { row: full.length, column: 'serial' }, block, newId);
    expect([pasted.rows.length, pasted.left]).toEqual([mostPlanRows, 3]);
  });
});

describe('Rows', () => {
  test('stay the same values where nothing has changed', () => {
    expect(setCell(rows, 0, 'name', ' Gate ', newId)).toBe(rows);
    expect(clearCells(rows, 2, 9, planColumns)).toBe(rows);
    const next = setCell(rows, 0, 'name', 'North', newId);
    expect(next[1]).toBe(rows[1]);
    expect(rows[0]?.cells.name).toBe('Gate');
  });

  test('are filled down, emptied and removed in a range alone', () => {
    expect(cells(fillDown(rows, 0, 1, ['place', 'name']))).toEqual([
      rows[0]?.cells,
      { name: 'Gate', place: 'North' },
      {},
    ]);
    expect(cells(clearCells(rows, 0, 0, ['place']))).toEqual([{ name: 'Gate' }, { name: 'Dock' }, {}]);
    expect(removeRows(rows, 0, 1)).toEqual([rows[2]]);
  });

  test('of a spreadsheet go into those of the same device, filled cells alone', () => {
    const plan = [row('a', { serial: 'b8:a4:4f:00:00:01', name: 'Gate', place: 'North' })];
    const coming = [row('x', { serial: 'B8A44F000001', place: 'South' }), row('y', { model: 'P3265-V' })];
    expect(addRows(plan, coming, serialOf)).toEqual([
      row('a', { serial: 'B8A44F000001', name: 'Gate', place: 'South' }),
      coming[1],
    ]);
  });
});
