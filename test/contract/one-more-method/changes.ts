/** The program's changes and one more: the record that a new one takes. */
import { told, type Change } from '../../../shared/api/change.ts';
import { changes as program } from '../../../shared/api/changes/table.ts';
import { at, cuts, safe } from '../../../shared/api/line.ts';

const setFrameSizeConfiguration: Change = {
  title: 'Length of frames',
  page: 'interfaces',
  present: ({ system }) => told({ mtu: system.other.mtu }),
  assess: (line, { deviceName }) => {
    const { through } = line;
    return through !== null && through.name === deviceName
      ? cuts(`This computer talks to ${at(line)} through ${through.name}, which would be reset.`)
      : safe;
  },
  canCut: () => true,
  afterwards: 'Give the switch the same length.',
};

export const changes = { ...program, setFrameSizeConfiguration };
