/** A device's page of what it told earlier. */
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/contract/result.ts';
import { camera, openPage } from './form-support.ts';
import { site } from './site.ts';
import { expectAccessible } from './window.ts';

const times = [
  { readAt: 2_000_000_000, lastReadAt: 2_000_000_000, osVersion: '12.0.1' },
  { readAt: 1_000_000_000, lastReadAt: 1_000_000_000, osVersion: '11.11.1' },
];

describe('the history of a device', () => {
  it('shows the last two things that it told side by side, in the words of the forms', async () => {
    const there = site([camera()]);
    there.tell({
      history: {
        answers: () => Promise.resolve(ok(times)),
        compare: ({ from, to }) =>
          Promise.resolve(
            ok([
              {
                path: ['devices', 'eth0', 'IPv4', 'configurationMode'],
                before: from === 1_000_000_000 ? 'dhcp' : 'wrong',
                after: to === 2_000_000_000 ? 'static' : 'wrong',
              },
            ]),
          ),
      },
    });
    await openPage('History', there);
    const row = await screen.findByRole('row', { name: 'eth0, IPv4, Addressing DHCP Static' });
    expect(row).toBeTruthy();
    await expectAccessible();
  });

  it('says so where nothing is kept', async () => {
    await openPage('History', site([camera()]));
    expect(await screen.findByText(/Nothing is kept yet/)).toBeTruthy();
  });
});
