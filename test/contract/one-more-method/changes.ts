/** The program's changes and one more: the record that a new one takes. */
import { told, type Change } from '../../../shared/api/change.ts';
import { changes as program } from '../../../shared/api/changes/table.ts';
import { cuts, safe } from '../../../shared/api/line.ts';
import { plain } from '../../../shared/texts/said.ts';

const setFrameSizeConfiguration: Change = {
  title: plain('Length of frames'),
  page: 'interfaces',
  present: ({ system }) => told({ mtu: system.other.mtu }),
  assess: (line, { deviceName }) => {
    const { through } = line;
    return through !== null && through.name === deviceName
      ? cuts(
          plain(
            `This computer talks to the device at ${line.address ?? ''} through ${through.name}, which would be reset.`,
          ),
        )
      : safe;
  },
  canCut: () => true,
  afterwards: plain('Give the switch the same length.'),
};

export const changes = { ...program, setFrameSizeConfiguration };
