/** What changes by itself is read out once, and what changes all the time does not speak all the time. */
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/contract/result.ts';
import type { ApplySnapshot, DeviceWork } from '../../shared/plan/progress.ts';
import { plain } from '../../shared/texts/said.ts';
import { formOf, openPage } from './form-support.ts';
import { changeAt, device, gate, site } from './site.ts';
import { button, findButton, hear, heard, openWindow } from './window.ts';

afterEach(() => vi.useRealTimers());

const texts = () => heard().map(({ text }) => text);
const times = (text: string | RegExp) =>
  texts().filter((one) => (typeof text === 'string' ? one === text : text.test(one))).length;
/** From now on time stands still but for what `pass` lets go by. */
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('read out once', () => {
  it('is each copy, though the words are the same', async () => {
    const here = site([gate]);
    const user = openWindow(here);
    await user.click((await screen.findAllByRole('button', { name: /^Copy address/ }))[0] ?? document.body);
    await hear(/^Copied address/);
    await user.click(screen.getAllByRole('button', { name: /^Copied|^Copy address/ })[0] ?? document.body);
    await waitFor(() => expect(times(/^Copied address/)).toBe(2));
  });

  it('is what is wrong with a field in a dialog, by its name, and what the dialog has done when it closes', async () => {
    const here = site([device('E82725000005', { name: 'Parking' })]);
    here.tell({ devices: { logIn: ({ serial }) => Promise.resolve(ok(device(serial))) } });
    const user = openWindow(here);
    await user.click(await findButton('Parking'));
    await user.click(await findButton('Log in'));
    await user.click(screen.getAllByRole('button', { name: 'Log in' }).at(-1) ?? document.body);
    await hear('Password: Type in the password.');
    await user.type(screen.getByLabelText('Password'), 'secret{Enter}');
    await hear('Logged in');
    expect(times(/Type in/)).toBe(1);
    expect(times('Logged in')).toBe(1);
  });

  it('is what went wrong, at once', async () => {
    const here = site([gate]);
    here.tell({ devices: { search: () => Promise.resolve(fail('internal', plain('No card.'))) } });
    const user = openWindow(here);
    await user.click(await findButton('Search again'));
    await hear('No card.');
    here.emit('storage.changed', {
      revision: 1,
      notices: [
        {
          id: 'site.json:write',
          file: 'site.json',
          happened: 'still',
          message: plain('The disk is full.'),
          advice: plain('Make room.'),
        },
      ],
    });
    await hear(/The disk is full\. Make room\./);
    expect(heard().filter(({ how }) => how === 'at once')).toHaveLength(1);
  });

  it('is each step of a change, and how it ended', async () => {
    const { user, here } = await openPage('Name and DNS');
    const request = { method: 'setHostnameConfiguration', params: { staticHostname: 'gate' } } as const;
    const field = formOf('Host name').querySelector('input[type=text]');
    if (!(field instanceof HTMLInputElement)) throw new Error('The form has no field.');
    await user.clear(field);
    await user.type(field, 'gate{Enter}');
    here.jobChanges(changeAt('check', 'running', request));
    await screen.findByRole('list', { name: 'Steps of the job' });
    here.jobChanges(changeAt('send', 'running', request));
    await hear('Send the change');
    const outcome = {
      kind: 'confirmed',
      message: plain('Read back.'),
      advice: plain('Nothing more to do.'),
    } as const;
    here.jobChanges(changeAt('verify', 'done', request, { state: 'ended', outcome }));
    await hear(/^Changed and read back Read back\. Nothing more to do\.$/);
    expect(times('Send the change')).toBe(1);
    expect(times(/Read back\./)).toBe(1);
  });
});

describe('what changes all the time', () => {
  it('is said every quarter of a minute: two thousand changes a minute of the devices that are here', async () => {
    stopTime();
    const here = site([gate]);
    openWindow(here);
    await findButton('Gate camera');
    for (let at = 1; at <= 200; at += 1) {
      here.devicesChange([device(`ACCC8E000${String(at).padStart(3, '0')}`)]);
      await pass(30);
    }
    expect(texts()).toEqual(['1 device here now']);
    await pass(15_000);
    expect(texts()).toEqual(['1 device here now', '201 devices here now']);
  });

  it('is how far a plan is, and its end is said once', async () => {
    const work = (at: number, state: DeviceWork['state']): DeviceWork => ({
      serial: `ACCC8E000${String(at).padStart(3, '0')}`,
      rowId: null,
      state,
      steps: [],
      failure: null,
      startedAt: null,
      endedAt: null,
    });
    let snapshot: ApplySnapshot = {
      revision: 1,
      kind: 'apply',
      state: 'running',
      alike: null,
      unbound: 0,
      devices: Array.from({ length: 60 }, (_, at) => work(at, 'waiting')),
    };
    const here = site([gate]);
    here.tell({
      plan: {
        read: () => Promise.resolve(ok([{ id: 'one', cells: { serial: gate.serial }, notes: {} }])),
        write: () => Promise.resolve(ok(null)),
        check: () => Promise.resolve(ok([])),
      },
      apply: { snapshot: () => Promise.resolve(ok(snapshot)), wlan: () => Promise.resolve(ok([])) },
    });
    const user = openWindow(here);
    await user.click(await findButton(/^Plan/));
    await screen.findByText('0 of 60');
    await hear(/here now/);
    stopTime();
    const before = texts().length;
    for (let at = 0; at < 60; at += 1) {
      const revision = snapshot.revision + 1;
      snapshot = { ...snapshot, revision };
      const device = work(at, 'done');
      here.emit('apply.changed', { revision, state: 'running', alike: null, unbound: 0, device });
      await pass(30);
    }
    expect(texts().slice(before)).toEqual(['1 of 60']);
    const revision = snapshot.revision + 1;
    here.emit('apply.changed', { revision, state: 'ended', alike: null, unbound: 0, device: null });
    await pass(60_000);
    expect(texts().slice(before)).toEqual(['1 of 60', expect.stringContaining('60 devices done')]);
    expect(button('Check')).toBeTruthy();
  });
});
