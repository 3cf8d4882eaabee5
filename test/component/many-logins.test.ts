/** Logging in to many devices, the ones that wait, and the page of logins and certificates. */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { GivenLogin, WaitingDevice } from '../../shared/contract/given-login.ts';
import type { Run, RunResult } from '../../shared/contract/run.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import { inEnglish } from '../english.ts';
import { device, site, start } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

const prints = { a: 'A1'.repeat(32), b: 'B2'.repeat(32), old: 'C3'.repeat(32) };
const pinned = device('B8A44F000001', { name: 'Gate', fingerprint: prints.old });
const strangers = [
  device('B8A44F00000A', { name: 'Dock', address: '10.0.0.31' }),
  device('B8A44F00000B', { name: 'Roof', address: '10.0.0.32' }),
];
const waiting: WaitingDevice[] = [
  { serial: 'B8A44F00000A', fingerprint: prints.a, lookedAt: start },
  { serial: 'B8A44F00000B', fingerprint: prints.b, lookedAt: start },
];
const forSite: GivenLogin = {
  id: 'login-1',
  scope: { kind: 'site', site: 'this-computer' },
  user: 'root',
  automatic: false,
  remembered: false,
  accepted: 3,
  refused: 1,
};
const run = (state: Run['state'], results: RunResult[], total = 3): Run => {
  return { id: 'run-1', kind: 'login', state, total, results };
};
const result = (serial: string, outcome: RunResult['outcome']): RunResult => {
  return { serial, outcome, detail: null };
};

function access(given: GivenLogin[] = [], devices = [pinned, ...strangers]) {
  const fake = site(devices);
  fake.tell({
    logins: {
      snapshot: () => Promise.resolve(ok({ revision: 0, given, waiting })),
      give: () => Promise.resolve(ok({ id: 'login-2' })),
      edit: () => Promise.resolve(ok({ id: 'login-3' })),
      move: () => Promise.resolve(ok(null)),
      setAutomatic: () => Promise.resolve(ok(null)),
      forget: () => Promise.resolve(ok(null)),
    },
    runs: {
      logIn: () => Promise.resolve(ok({ id: 'run-1' })),
      cancel: () => Promise.resolve(ok(null)),
      retry: () => Promise.resolve(ok(null)),
      close: () => Promise.resolve(ok(null)),
    },
    certificates: {
      pins: () =>
        Promise.resolve(
          ok([
            { serial: pinned.serial, fingerprint: prints.old, pinnedAt: start, how: 'person', replaced: [] },
          ]),
        ),
      explain: () =>
        Promise.resolve(
          ok({ fingerprint: prints.a, signs: [{ speaksFor: 'reset', text: said('signs.noAdministrator') }] }),
        ),
    },
  });
  return fake;
}

async function openAccess(fake: ReturnType<typeof access>) {
  const user = openWindow(fake);
  await user.click(await findButton(/^Access/));
  await screen.findByRole('heading', { name: 'Logins and certificates' });
  return user;
}

it('Reading many networks is asked for once, also where it could not begin', async () => {
  const fake = access();
  const why = said('runs.goesOn');
  fake.tell({ runs: { read: () => Promise.resolve(fail('input', why)) } });
  const user = openWindow(fake);
  await user.click(await screen.findByRole('checkbox', { name: 'Select Gate' }));
  await user.click(await findButton(/^Read the network/));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(inEnglish(why));
  // What asks again does so by now.
  await user.keyboard('{Shift}');
  expect(fake.requests('runs.read')).toEqual([{ serials: [pinned.serial] }]);
});

describe('the dialog for many devices', () => {
  async function openDialog(fake: ReturnType<typeof access>) {
    const user = await openAccess(fake);
    await user.click(await findButton('Log in to 3 devices here without a login …'));
    return { user, dialog: within(await screen.findByRole('dialog')) };
  }

  it('shows the certificates first, and names in its yes how many it lets in', async () => {
    const fake = access();
    const { user, dialog } = await openDialog(fake);
    expect(fake.requests('runs.look')).toEqual([{ serials: strangers.map(({ serial }) => serial) }]);
    expect(dialog.getAllByText('A1:A1:A1:A1:A1:A1:A1:A1')).toHaveLength(4);
    expect(dialog.getByRole('button', { name: 'Log in to 1 device' })).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: 'I have looked at B8A44F00000B' }));
    expect(dialog.getByRole('button', { name: 'Log in to 2 devices' })).toBeTruthy();
    await expectAccessible();
  });

  it('sends the login to those that were looked at, over exactly their certificates', async () => {
    const fake = access();
    const { user, dialog } = await openDialog(fake);
    await user.click(dialog.getByRole('checkbox', { name: 'I have looked at B8A44F00000A' }));
    await user.type(dialog.getByLabelText('Password'), 'pass');
    await user.click(dialog.getByRole('radio', { name: 'All devices of this list' }));
    await user.click(dialog.getByRole('button', { name: 'Log in to 2 devices' }));
    expect(fake.requests('logins.give')).toEqual([
      { to: { kind: 'site' }, user: 'root', password: 'pass', remember: false, automatic: false },
    ]);
    expect(fake.requests('runs.logIn')).toEqual([
      { serials: [pinned.serial, 'B8A44F00000A'], looked: { B8A44F00000A: prints.a } },
    ]);
  });

  it('asks for a password before anything is sent', async () => {
    const fake = access();
    const { user, dialog } = await openDialog(fake);
    await user.click(dialog.getByRole('button', { name: 'Log in to 1 device' }));
    expect(dialog.getByText('Type in the password.')).toBeTruthy();
    expect(fake.requests('logins.give')).toEqual([]);
    expect(fake.requests('runs.logIn')).toEqual([]);
  });

  it('tells as it goes on, and apart what came of it; those not reached can be asked again', async () => {
    const fake = access([forSite]);
    const { user, dialog } = await openDialog(fake);
    await user.click(dialog.getByRole('button', { name: 'Log in to 1 device' }));
    fake.emit('runs.changed', {
      revision: 1,
      id: 'run-1',
      run: run('running', [result('B8A44F000001', 'done')]),
    });
    expect(await dialog.findByText('1 of 3')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Stop' }));
    expect(fake.requests('runs.cancel')).toEqual([{ id: 'run-1' }]);
    const more = [result('B8A44F00000A', 'refused'), result('B8A44F00000B', 'unreached')];
    fake.emit('runs.changed', { revision: 2, id: 'run-1', run: run('ended', more) });
    expect(await dialog.findByText('refused the login')).toBeTruthy();
    expect(dialog.getByText('logged in')).toBeTruthy();
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Ask 1 device again' }));
    expect(fake.requests('runs.retry')).toEqual([{ id: 'run-1' }]);
  });
});

describe('a run', () => {
  it('stays in sight above the list until it is put away', async () => {
    const fake = access();
    const user = openWindow(fake);
    await findButton(/^Access/);
    fake.emit('runs.changed', {
      revision: 1,
      id: 'run-1',
      run: { ...run('ended', [result('B8A44F000001', 'done')]), kind: 'read' },
    });
    expect(await screen.findByText('Reading the network of many devices: 1 of 3 done')).toBeTruthy();
    await user.click(button('Put away: Reading the network of many devices'));
    expect(fake.requests('runs.close')).toEqual([{ id: 'run-1' }]);
    fake.emit('runs.changed', { revision: 2, id: 'run-1', run: null });
    await expect.poll(() => screen.queryByText(/Reading the network of many/)).toBeNull();
  });
});

describe('the page of logins and certificates', () => {
  it('lets in those that wait, once they were looked at', async () => {
    const fake = access();
    const user = await openAccess(fake);
    expect(button('Let in 0 devices and log in')).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: 'I have looked at all of them' }));
    await user.click(button('Let in 2 devices and log in'));
    expect(fake.requests('runs.logIn')).toEqual([
      {
        serials: ['B8A44F00000A', 'B8A44F00000B'],
        looked: { B8A44F00000A: prints.a, B8A44F00000B: prints.b },
      },
    ]);
  });

  it('shows the logins for many in their order, and changes it', async () => {
    const second: GivenLogin = { ...forSite, id: 'login-2', user: 'installer' };
    const fake = access([forSite, second]);
    const user = await openAccess(fake);
    expect(screen.getAllByText('taken by 3, refused by 1', { exact: false })).toHaveLength(2);
    await user.click(button('Try installer earlier'));
    expect(fake.requests('logins.move')).toEqual([{ id: 'login-2', by: -1 }]);
    const [first] = screen.getAllByRole('switch', { name: /By itself/ });
    if (first) await user.click(first);
    expect(fake.requests('logins.setAutomatic')).toEqual([{ id: 'login-1', automatic: true }]);
    await expectAccessible();
  });

  it('finds a trusted certificate and forgets it after a yes', async () => {
    const fake = access();
    fake.tell({
      devices: { forgetCertificate: () => Promise.resolve(ok({ ...pinned, network: null, mdns: null })) },
    });
    const user = await openAccess(fake);
    expect(await screen.findByText(/accepted by a person/)).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'nothing like it');
    expect(screen.getByText('No trusted certificate fits the search.')).toBeTruthy();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'gate');
    await user.click(button(/Forget\s*B8A44F000001/));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Forget' }));
    expect(fake.requests('devices.forgetCertificate')).toEqual([{ serial: pinned.serial }]);
  });

  it('says what speaks for why a certificate changed, and trusts it only after a deliberate yes', async () => {
    const changed = { ...pinned, changedFingerprint: prints.a };
    const fake = access([], [changed]);
    fake.tell({
      devices: { trustCertificate: () => Promise.resolve(ok({ ...changed, network: null, mdns: null })) },
    });
    const user = await openAccess(fake);
    expect(button('Trust the new certificate')).toHaveProperty('disabled', true);
    await user.click(button('Why?'));
    expect(await screen.findByText('Speaks for a reset to factory settings')).toBeTruthy();
    expect(screen.getByText(/could be made up/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /I have compared/ }));
    await user.click(button('Trust the new certificate'));
    expect(fake.requests('devices.trustCertificate')).toEqual([
      { serial: pinned.serial, fingerprint: prints.a },
    ]);
    await expectAccessible();
  });
});
