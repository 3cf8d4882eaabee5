import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindLabel, boundBefore, nextOfModel, readLabels } from '../../shared/plan/binding.ts';
import { rowText } from '../../shared/plan/applied.ts';
import { serialOf, type PlanRow } from '../../shared/plan/plan.ts';
import { drawFrom, readPool } from '../../shared/plan/pool.ts';
import { toAddress, toNumber } from '../../shared/net/ip.ts';

const one = 'B8A44F000001';
const two = 'B8A44F000002';
const serials = fc.stringMatching(/^[0-9A-F]{12}$/);
const row = (id: string, cells: PlanRow['cells']): PlanRow => ({ id, cells, notes: {} });
const facts = { modelOf: () => null, scanned: new Set<string>() };

const notations = [
  (serial: string) => serial,
  (serial: string) => serial.toLowerCase(),
  ...[':', '-', '.', ' '].map((sign) => (serial: string) => (serial.match(/../g) ?? []).join(sign)),
  (serial: string) => (serial.match(/..../g) ?? []).join('.'),
  (serial: string) => `S/N: ${serial}`,
  (serial: string) => `(S/N)\t${serial}`.replace('(S/N)\t', 'S/N '),
  (serial: string) => `Serial number ${serial}\r\n`,
  (serial: string) =>
    `AXIS P3265-V\nP/N: 0226-001-01\nS/N: ${serial}\nMAC: ${(serial.match(/../g) ?? []).join(':')}`,
  (serial: string) => `Seriennummer: ${serial}`,
];

describe('A label', () => {
  test('gives its serial number in every notation, also as a MAC', () => {
    fc.assert(
      fc.property(serials, fc.constantFrom(...notations), (serial, write) => {
        expect(readLabels(write(serial))).toEqual([serial]);
      }),
    );
  });

  test('gives what stands behind “S/N” and not the other bar codes', () => {
    expect(readLabels('UPC 731304123456\nS/N: B8A44F000001\nP/N 0226-001-01')).toEqual(['B8A44F000001']);
  });

  test('may be several, a line each', () => {
    expect(readLabels('B8A44F000001\nb8:a4:4f:00:00:02\r\nB8A44F000001')).toEqual([
      'B8A44F000001',
      'B8A44F000002',
    ]);
  });

  test.each(['', 'gate', '0226-001-01', 'B8A44F00000', 'B8A44F0000012', 'XB8A44F000001'])(
    'that is none gives nothing: %j',
    (text) => {
      expect(readLabels(text)).toEqual([]);
    },
  );
});

describe('A scanned device', () => {
  const rows = [
    row('typed', { serial: 'b8:a4:4f:00:00:01', name: 'Gate' }),
    row('model', { model: 'P3265-V', name: 'Dock' }),
    row('open', { name: 'Pole' }),
    row('wrong', { serial: 'B8A44F0', name: 'Mistyped' }),
    row('empty', {}),
  ];
  const scan = (serial: string, more: Partial<Parameters<typeof bindLabel>[2]> = {}) =>
    bindLabel(rows, serial, { ...facts, ...more });

  test('takes the row with its serial number, and a second scan says so', () => {
    const serial = 'B8A44F000001';
    expect(scan(serial)).toEqual({ kind: 'bound', serial, rowId: 'typed' });
    expect(scan(serial, { scanned: new Set([serial]) })).toEqual({ kind: 'again', serial, rowId: 'typed' });
  });

  test('takes the row that waits for its model before one that waits for any', () => {
    const serial = 'B8A44F000002';
    expect(scan(serial, { modelOf: () => 'AXIS P3265-V' })).toMatchObject({ rowId: 'model' });
    expect(scan(serial, { modelOf: () => 'AXIS M1075-L' })).toMatchObject({ rowId: 'open' });
    expect(scan(serial, { modelOf: () => 'P3265-V', chosen: 'open' })).toMatchObject({ rowId: 'open' });
  });

  test('takes neither a row of another model nor one whose serial number has to be mended, nor an empty one', () => {
    const without = rows.filter(({ id }) => id !== 'open');
    expect(bindLabel(without, 'B8A44F000002', facts)).toEqual({ kind: 'unknown', serial: 'B8A44F000002' });
    expect(bindLabel(without, 'B8A44F000002', { ...facts, chosen: 'model' })).toMatchObject({
      kind: 'unknown',
    });
  });

  test('never ends in two rows, in whatever order devices are found and scanned', () => {
    const models = ['M1', 'M2', null];
    fc.assert(
      fc.property(
        fc.array(fc.record({ model: fc.constantFrom('M1', 'M2', undefined), name: fc.constant('n') }), {
          maxLength: 8,
        }),
        fc.array(fc.tuple(fc.constantFrom('B8A44F000001', 'B8A44F000002', 'B8A44F000003'), fc.boolean()), {
          maxLength: 8,
        }),
        (wanted, events) => {
          let plan = wanted.map(({ model, name }, index) =>
            row(String(index), model ? { model, name } : { name }),
          );
          const scanned = new Set<string>();
          for (const [serial, isScan] of events) {
            const model = models[Number(serial.at(-1)) - 1] ?? null;
            const binding = isScan ? bindLabel(plan, serial, { modelOf: () => model, scanned }) : null;
            const rowId = binding
              ? binding.kind === 'bound'
                ? binding.rowId
                : null
              : (nextOfModel(plan, { serial, model })?.id ?? null);
            if (isScan) scanned.add(serial);
            plan = plan.map((one) => (one.id === rowId ? { ...one, cells: { ...one.cells, serial } } : one));
          }
          const bound = plan.map(serialOf).filter((serial) => serial !== null);
          expect(new Set(bound).size).toBe(bound.length);
        },
      ),
    );
  });
});

describe('Rows that a device of their model has taken before', () => {
  const waiting = (id: string) => ({ number: Number(id), row: row(id, { model: 'P3265-V', name: 'Any' }) });
  const record = (serial: string, cells: PlanRow['cells'] = { model: 'P3265-V', name: 'Any' }) => ({
    serial,
    row: rowText({ cells: { ...cells, serial } }),
  });
  const bound = (...applied: { serial: string; row: string }[]) =>
    boundBefore([waiting('1'), waiting('2')], applied).map((one) => serialOf(one.row));

  test('are theirs again, each device in one row', () => {
    expect(bound()).toEqual([null, null]);
    expect(bound(record(one))).toEqual([one, null]);
    expect(bound(record(two), record(one))).toEqual([two, one]);
  });

  test('are not where the row says another thing now, or names its device', () => {
    expect(bound(record(one, { model: 'P3265-V', name: 'Other' }))).toEqual([null, null]);
    const named = { number: 3, row: row('3', { serial: one }) };
    expect(boundBefore([waiting('1'), named], [record(one)]).map(({ row: own }) => serialOf(own))).toEqual([
      null,
      one,
    ]);
  });
});

describe('A pool of addresses', () => {
  test('gives each address once, in order, none that is taken, excluded or no host of its subnet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 0, max: 255 }),
        fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 }),
        fc.integer({ min: 22, max: 30 }),
        (a, b, except, taken, prefixLength) => {
          const [first, last] = a < b ? [a, b] : [b, a];
          const name = (host: number) => `10.0.1.${host}`;
          const pool = readPool(`10.0.1.${first}-${last}`, except.map(name).join(', '), prefixLength);
          if (!pool.ok) throw new Error(JSON.stringify(pool.error));
          const drawn = drawFrom(pool.value, 256, new Set(taken.map(name)));
          const size = 2 ** (32 - prefixLength);
          const wanted = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
            (host) => {
              const place = toNumber(name(host)) % size;
              return place !== 0 && place !== size - 1 && !except.includes(host) && !taken.includes(host);
            },
          );
          expect(drawn).toEqual(wanted.map(name));
          expect(drawFrom(pool.value, 2, new Set())).toEqual(
            drawFrom(pool.value, 256, new Set()).slice(0, 2),
          );
        },
      ),
    );
  });

  test.each([
    ['', '', 'range'],
    ['10.0.0.300', '', 'range'],
    ['gate.local', '', 'range'],
    ['10.0.0.1:80', '', 'range'],
    ['10.0.0.0/8', '', 'range'],
    ['10.0.0.1-20', 'gate', 'except'],
  ])('refuses %j without %j and says which of them is wrong', (range, except, parameter) => {
    expect(readPool(range, except, 24)).toMatchObject({ ok: false, error: { kind: 'input', parameter } });
  });

  test('says by its first free address what comes next', () => {
    const pool = readPool('10.0.0.1-10.0.0.5', '10.0.0.2', 24);
    expect(pool.ok && drawFrom(pool.value, 2, new Set([toAddress(toNumber('10.0.0.1'))]))).toEqual([
      '10.0.0.3',
      '10.0.0.4',
    ]);
  });
});
