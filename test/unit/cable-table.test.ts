import { expect, test } from 'vitest';
import { linuxTable } from '../../electron/services/scan/cable-table.ts';

const table = [
  'IP address       HW type     Flags       HW address            Mask     Device',
  '10.0.0.21        0x1         0x2         b8:a4:4f:00:00:01     *        eth0',
  '10.0.0.22        0x1         0x0         00:00:00:00:00:00     *        eth0',
].join('\n');

test('the neighbour table tells who answered, who did not, and who was never asked', () => {
  const { answered, lost } = linuxTable(table);
  expect([...answered]).toEqual(['10.0.0.21']);
  expect(['10.0.0.21', '10.0.0.22', '10.0.0.2'].map(lost)).toEqual([false, false, true]);
});

test('a neighbour table that cannot be read makes nobody lost', () => {
  const { answered, lost } = linuxTable(null);
  expect([answered.size, lost('10.0.0.21')]).toEqual([0, false]);
});
