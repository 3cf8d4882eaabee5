import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/contract/result.ts';
import type { StorageNotice } from '../../shared/contract/storage.ts';
import { site } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';
import { plain } from '../../shared/texts/said.ts';
import { inEnglish } from '../english.ts';

const full: StorageNotice = {
  id: 'site.json:write',
  file: 'site.json',
  happened: 'still',
  message: plain('/data/site.json cannot be written: the disk is full (ENOSPC).'),
  advice: plain('Make room on the disk.'),
};
const damaged: StorageNotice = {
  id: 'jobs.json:1',
  file: 'jobs.json',
  happened: 'once',
  message: plain('jobs.json held what could not be read: the job 5.'),
  advice: plain('Mend that file.'),
};

describe('what there is to say of kept files', () => {
  it('is said on every page, apart from the search, and goes when it is so no more', async () => {
    const here = site();
    const user = openWindow(here);
    await findButton('Search again');
    expect(screen.queryByRole('region', { name: 'What is kept on this computer' })).toBeNull();
    here.emit('storage.changed', { revision: 1, notices: [full] });
    for (const page of ['Devices', 'Jobs', 'Help']) {
      await user.click(button(page));
      expect(await screen.findByRole('heading', { name: page })).toBeTruthy();
      expect(screen.getByRole('alert').textContent).toContain('Not everything is kept on this computer');
      expect(screen.getByText(inEnglish(full.message))).toBeTruthy();
      expect(screen.getByText(inEnglish(full.advice))).toBeTruthy();
      await expectAccessible();
    }
    expect(screen.queryByText('The search does not work at the moment')).toBeNull();
    here.emit('storage.changed', { revision: 2, notices: [] });
    await expect.poll(() => screen.queryByText(inEnglish(full.message))).toBeNull();
  });

  it('is put away once it was read, when it happened once', async () => {
    const here = site();
    here.tell({
      storage: {
        snapshot: () => Promise.resolve(ok({ revision: 3, notices: [full, damaged] })),
        seen: () => {
          here.emit('storage.changed', { revision: 4, notices: [full] });
          return Promise.resolve(ok(null));
        },
      },
    });
    const user = openWindow(here);
    expect(await screen.findByText(inEnglish(damaged.message))).toBeTruthy();
    await expectAccessible();
    await user.click(button('Understood'));
    expect(here.requests('storage.seen')).toEqual([{}]);
    await expect.poll(() => screen.queryByText(inEnglish(damaged.message))).toBeNull();
    expect(screen.getByText(inEnglish(full.message))).toBeTruthy();
  });
});
