/** A plan applied in the window: one question before, a view of all devices meanwhile, and what can be done afterwards. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/contract/result.ts';
import type { ApplyNeeded, ApplySnapshot, DeviceWork, WlanDevice } from '../../shared/plan/progress.ts';
import type { Sighting } from '../../shared/plan/applied.ts';
import { plain } from '../../shared/texts/said.ts';
import { device, site } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

const serial = 'ACCC8E000001';
const needed: ApplyNeeded = {
  devices: 2,
  unbound: 1,
  administrators: 2,
  logins: 0,
  wlanKey: false,
  eapPassword: false,
  moves: 2,
  done: 0,
  open: 0,
};

const work = (at: number, state: DeviceWork['state'], more: Partial<DeviceWork> = {}): DeviceWork => ({
  serial: `ACCC8E00000${at}`,
  rowId: null,
  state,
  steps: [
    { name: 'login', title: plain('Log in'), state: 'done', message: plain('Logged in.') },
    { name: 'proof', title: plain('Read back'), state: 'todo', message: null },
  ],
  failure: null,
  startedAt: null,
  endedAt: null,
  ...more,
});

const refused = fail('login', plain('The login was refused.'), { advice: plain('Type it again.') }).error;

async function panel(
  first: Partial<ApplySnapshot> = {},
  wlan: () => WlanDevice[] = () => [],
  asked: ApplyNeeded = needed,
) {
  const here = site([device(serial, { name: 'Gate', place: 'Pole 2' })]);
  let snapshot: ApplySnapshot = {
    revision: 1,
    kind: null,
    state: 'ended',
    alike: null,
    unbound: 0,
    devices: [],
    ...first,
  };
  here.tell({
    plan: {
      read: () =>
        Promise.resolve(
          ok([
            { id: 'one', cells: { serial, name: 'Gate' }, notes: {} },
            { id: 'next', cells: { model: 'P3265-V', name: 'Any' }, notes: {} },
          ]),
        ),
      write: () => Promise.resolve(ok(null)),
      check: () => Promise.resolve(ok([])),
    },
    apply: {
      snapshot: () => Promise.resolve(ok(snapshot)),
      needed: () => Promise.resolve(ok(asked)),
      start: () => Promise.resolve(ok(null)),
      goOn: () => Promise.resolve(ok(null)),
      pause: () => Promise.resolve(ok(null)),
      cancel: () => Promise.resolve(ok(null)),
      retry: () => Promise.resolve(ok(null)),
      undoNeeded: () =>
        Promise.resolve(
          ok([
            { serial, changes: 2, stays: [plain('The administrator stays.')] },
            { serial: 'ACCC8E000002', changes: 1, stays: [] },
          ]),
        ),
      undo: () => Promise.resolve(ok(null)),
      wlan: () => Promise.resolve(ok(wlan())),
    },
  });
  /** Another run, or another state of this one: main leaves a gap, and the window asks. */
  const becomes = (next: Partial<ApplySnapshot>) => {
    snapshot = { ...snapshot, ...next, revision: snapshot.revision + 2 };
    const { revision, state, alike, unbound } = snapshot;
    here.emit('apply.changed', { revision, state, alike, unbound, device: null });
  };
  const user = openWindow(here);
  await user.click(await findButton(/^Plan/));
  await screen.findByRole('heading', { name: 'Apply the plan' });
  return { here, user, becomes };
}

describe('applying a plan', () => {
  it('asks once for what is needed, says the worst that can happen, and begins with a yes', async () => {
    const { here, user } = await panel();
    await user.click(button('Apply the plan …'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Apply the plan' }));
    expect(await dialog.findByText(/2 devices are set up. 1 row has no device yet/)).toBeTruthy();
    expect(dialog.getByText(/no longer reaches it/)).toBeTruthy();
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(here.requests('apply.start')).toEqual([]);
    await user.type(dialog.getByLabelText(/^Password of the 2 first administrators/), 'Sesame-4711-open');
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(here.requests('apply.start')).toEqual([
      { newPassword: 'Sesame-4711-open', login: null, wlanKey: null, eapPassword: null, remember: false },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('asks for the password of 802.1X only where a row wants one, and never shows it', async () => {
    const { here, user } = await panel({}, undefined, { ...needed, administrators: 0, eapPassword: true });
    await user.click(button('Apply the plan …'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Apply the plan' }));
    const field = await dialog.findByLabelText('Password of 802.1X');
    expect(field).toHaveProperty('type', 'password');
    await user.type(field, 'Radius-4711');
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(here.requests('apply.start')).toEqual([
      { newPassword: null, login: null, wlanKey: null, eapPassword: 'Radius-4711', remember: false },
    ]);
  });

  it('shows every device with its step and what it failed with, pauses and stops', async () => {
    const { here, user, becomes } = await panel();
    becomes({
      kind: 'apply',
      state: 'running',
      devices: [work(1, 'running'), work(2, 'failed', { failure: refused }), work(3, 'expected')],
    });
    expect(await screen.findByText('1 of 3')).toBeTruthy();
    expect(screen.getByText('The login was refused.')).toBeTruthy();
    expect(screen.getByText(/waited for: not found yet/)).toBeTruthy();
    await expectAccessible();
    await user.click(button('Pause'));
    await user.click(button('Stop'));
    expect([here.requests('apply.pause'), here.requests('apply.cancel')]).toEqual([[{}], [{}]]);
  });

  it('has a row’s new device in the plan, whatever page is open, and says which rows wait', async () => {
    const { here, user, becomes } = await panel({
      kind: 'apply',
      state: 'running',
      unbound: 1,
      devices: [work(1, 'done')],
    });
    expect(await screen.findByText('1 row waits for the next new device of its model.')).toBeTruthy();
    expect(screen.getByText('1 of 2')).toBeTruthy();
    await user.click(await findButton(/^Devices/));
    const taken = work(7, 'running', { rowId: 'next' });
    becomes({ unbound: 0, devices: [work(1, 'done'), taken] });
    await waitFor(() =>
      expect(here.requests('plan.write').at(-1)).toMatchObject({
        rows: [{}, { cells: { model: 'P3265-V', name: 'Any', serial: taken.serial } }],
      }),
    );
  });

  it('asks where three failed alike, and goes on with a yes', async () => {
    const { here, user, becomes } = await panel();
    becomes({
      kind: 'apply',
      state: 'asking',
      alike: { failure: refused, serials: ['A', 'B', 'C'] },
      devices: [work(1, 'failed', { failure: refused }), work(2, 'waiting')],
    });
    expect(await screen.findByText('3 devices in a row failed in the same way')).toBeTruthy();
    await user.click(button('Go on'));
    expect(here.requests('apply.goOn')).toEqual([{}]);
  });

  it('tries those again that are not done, and undoes the devices that are chosen', async () => {
    const { here, user } = await panel({
      kind: 'apply',
      devices: [work(1, 'done'), work(2, 'failed', { failure: refused })],
    });
    expect(await screen.findByText(/1 device done, 1 failed, 0 not done/)).toBeTruthy();
    await user.click(button('Try the one again that is not done'));
    expect(here.requests('apply.retry')).toEqual([{}]);
    await user.click(button('Undo the plan …'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Undo the plan' }));
    expect(await dialog.findByText('The administrator stays.')).toBeTruthy();
    await expectAccessible();
    await user.click(dialog.getByLabelText(/ACCC8E000002/));
    // The program has no login for it by now.
    await user.type(dialog.getByLabelText(/^Password/), 'Sesame-4711-open');
    await user.click(dialog.getByRole('button', { name: 'Undo at 1 device' }));
    const login = { user: 'root', password: 'Sesame-4711-open' };
    expect(here.requests('apply.undo')).toMatchObject([{ serials: [serial], login }]);
  });

  it('says which cable comes out next, and shows of each device what was seen', async () => {
    const seenAt = (state: Sighting['state'], address: string | null): Sighting => ({
      state,
      at: 1,
      address,
    });
    const others = [
      { serial: 'ACCC8E000002', sighting: seenAt('ready', '10.0.0.22') },
      { serial: 'ACCC8E000003', sighting: seenAt('seen', '10.9.0.23') },
    ];
    let queue: WlanDevice[] = [{ serial, sighting: seenAt('ready', '10.0.0.21') }, ...others];
    const { here, user, becomes } = await panel({}, () => queue);
    const next = () => within(screen.getByRole('heading', { level: 4 }).parentElement ?? document.body);
    // In the order of the plan's rows.
    expect(await screen.findByText('Unplug this one next')).toBeTruthy();
    expect(next().getByText('Gate')).toBeTruthy();
    expect(next().getByText('Pole 2')).toBeTruthy();
    expect(next().getByText(/Ready to unplug: it answers over its cable at 10.0.0.21/)).toBeTruthy();
    expect(screen.getByText('1 of 3 seen on the WLAN')).toBeTruthy();
    expect(screen.getByText('Seen on the WLAN at 10.9.0.23, without a cable.')).toBeTruthy();
    await expectAccessible();

    queue = [{ serial, sighting: seenAt('out', null) }, ...others];
    becomes({ kind: 'apply', devices: [work(1, 'done')] });
    expect(await screen.findByText('Wait for this one')).toBeTruthy();
    expect(next().getByText(/not seen on the WLAN yet/)).toBeTruthy();
    expect(here.requests('apply.wlan').at(-1)).toEqual({ look: [serial, 'ACCC8E000002'] });
    await user.click(button('Unplug the next one meanwhile'));
    expect(next().getByText('ACCC8E000002')).toBeTruthy();
  });
});
