import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { noCounts, type ScanHit, type ScanProgress } from '../../shared/contract/scan.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import { site } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

const progress: ScanProgress = {
  id: 1,
  state: 'running',
  total: 254,
  done: 64,
  counts: noCounts,
  problem: null,
};
const hit: ScanHit = {
  ...{ scheme: 'https', host: '10.0.0.21', port: 443, serial: 'B8A44F000099', model: 'P3265-V' },
  ...{ osVersion: '12.11.77', needsSetup: true, known: false, problem: null },
};

async function opened() {
  const here = site();
  here.tell({
    scan: {
      start: () => Promise.resolve(ok(null)),
      cancel: () => Promise.resolve(ok(null)),
      suggestions: () =>
        Promise.resolve(ok([{ range: '10.0.0.0/24', count: 254, card: 'eth0', part: false }])),
    },
  });
  const user = openWindow(here);
  await user.click(await findButton('Add by address'));
  return { here, user };
}

describe('adding by range', () => {
  it('offers the subnets of this computer, and shows what is found while it is found', async () => {
    const { here, user } = await opened();
    await user.click(await findButton('10.0.0.0/24, 254 addresses, card eth0'));
    expect(here.requests('scan.start')).toEqual([{ addresses: '10.0.0.0/24' }]);
    here.emit('scan.changed', { revision: 1, progress, hits: [] });
    const bar = await screen.findByRole('progressbar', { name: 'Scanning' });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    here.emit('scan.changed', { revision: 2, progress: { ...progress, done: 100 }, hits: [hit] });
    const found = await screen.findByRole('list', { name: 'Found' });
    expect(found.textContent).toContain('10.0.0.21');
    expect(found.textContent).toContain('AXIS OS 12.11.77 · needs an administrator · New in the list');
    await expectAccessible();
    await user.click(button('Stop the scan'));
    expect(here.requests('scan.cancel')).toHaveLength(1);
    const ended = {
      ...progress,
      state: 'cancelled',
      done: 101,
      counts: { ...noCounts, silent: 100 },
    } as const;
    here.emit('scan.changed', { revision: 3, progress: ended, hits: [] });
    expect(
      await screen.findByText('Stopped after 101 of 254 addresses: 1 Axis device answered.'),
    ).toBeTruthy();
    expect(screen.getByText('Elsewhere: 100 with nobody who answered.')).toBeTruthy();
    await user.click(within(found).getByRole('button', { name: /B8A44F000099/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what to do when nothing came, and takes other addresses then', async () => {
    const { here, user } = await opened();
    await user.click(await findButton(/10\.0\.0\.0\/24/));
    const ended = { ...progress, state: 'done', done: 254, counts: { ...noCounts, silent: 254 } } as const;
    here.emit('scan.changed', { revision: 1, progress: ended, hits: [] });
    expect(await screen.findByText('No Axis device answered at 254 addresses.')).toBeTruthy();
    expect(screen.getByText(/Check that the device has power/)).toBeTruthy();
    await user.click(button('Other addresses'));
    expect(screen.getByLabelText<HTMLInputElement>('Addresses').value).toBe('10.0.0.0/24');
  });

  it('counts what is typed, keeps the lines of a pasted list apart, and loses nothing of it when it is refused', async () => {
    const { here, user } = await opened();
    const message = said('range.tooMany', { count: 8190, most: 4096 });
    here.tell({ scan: { start: () => Promise.resolve(fail('input', message)) } });
    const field = screen.getByLabelText<HTMLInputElement>('Addresses');
    await user.click(field);
    await user.paste('10.0.0.0/20\r\n10.1.0.0/20\n');
    expect(field.value).toBe('10.0.0.0/20 10.1.0.0/20');
    expect(screen.getByText('8,188 addresses of at most 4,096')).toBeTruthy();
    await user.click(button('Scan 8,188 addresses'));
    expect(await screen.findByText('These are 8,190 addresses; 4,096 are scanned at once.')).toBeTruthy();
    expect(field.value).toBe('10.0.0.0/20 10.1.0.0/20');
    expect(here.requests('scan.start')).toEqual([{ addresses: '10.0.0.0/20 10.1.0.0/20' }]);
    await fireEvent.input(field, { target: { value: '10.0.0.21' } });
    expect(button('Add device')).toBeTruthy();
  });

  it('shows a scan that runs already', async () => {
    const here = site();
    here.tell({ scan: { snapshot: () => Promise.resolve(ok({ revision: 4, progress, hits: [hit] })) } });
    const user = openWindow(here);
    await user.click(await findButton('Add by address'));
    expect(await screen.findByRole('progressbar', { name: 'Scanning' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /B8A44F000099/ })).toBeTruthy();
  });
});
