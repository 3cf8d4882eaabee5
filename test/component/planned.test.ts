/** What is typed without a device, kept as planned, compared and applied; and two visits of a site. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { PlannedChange, PlannedItem, PlannedRun } from '../../shared/contract/planned.ts';
import { ok } from '../../shared/contract/result.ts';
import { ownSiteId } from '../../shared/contract/site.ts';
import { plain } from '../../shared/texts/said.ts';
import { camera, formOf, hold, openPage, serial } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { changeAt, site, start, type Site } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

const away = { presence: 'elsewhere', login: 'none', reachability: { state: 'unknown' } } as const;

const hostname: PlannedChange = {
  id: 'plan-1',
  method: 'setHostnameConfiguration',
  params: { useDhcpHostname: false, staticHostname: 'gate-3' },
  madeAt: start - 3 * 86_400_000,
  base: { values: { useDhcpHostname: false, staticHostname: 'gate-1' }, readAt: start - 4 * 86_400_000 },
  failed: null,
};
const station: PlannedChange = {
  ...hostname,
  id: 'plan-2',
  method: 'setWLANStationConfiguration',
  params: {
    deviceName: 'wlan0',
    ssid: 'Site-Cameras',
    authentication: { mode: 'WPA-Personal-PSK', params: { psk: '(hidden)' } },
  },
  base: { values: {}, readAt: null },
};

const itemFor = ({ id, method, params }: PlannedChange, more: Partial<PlannedItem>): PlannedItem => ({
  serial,
  id,
  method,
  params,
  state: 'running',
  jobId: null,
  message: null,
  present: null,
  ...more,
});

/** A site with this planned for its camera. */
function planned(changes: PlannedChange[], more: Parameters<typeof camera>[1] = {}, foreign = 0) {
  const here = site([camera(undefined, { planned: changes.length + foreign, ...more })]);
  let revision = 1;
  here.tell({
    planned: {
      snapshot: () => Promise.resolve(ok({ revision, devices: [{ serial, changes, foreign }], run: null })),
      keep: () => Promise.resolve(ok({ id: 'plan-9' })),
      remove: () => Promise.resolve(ok(null)),
      apply: () => Promise.resolve(ok(null)),
      close: () => Promise.resolve(ok(null)),
    },
  });
  const runs = (run: PlannedRun, left: PlannedChange[] = changes) => {
    revision += 1;
    const gone = left.length === 0;
    here.emit('planned.changed', {
      revision,
      changed: gone ? [] : [{ serial, changes: left, foreign }],
      removed: gone ? [serial] : [],
      run,
    });
  };
  return { here, runs };
}

const applied = (here: Site) => here.requests('planned.apply');

async function plannedPage(here: Site) {
  const user = openWindow(here);
  await user.click(await findButton('Gate camera'));
  await user.click(await findButton(/^Planned/));
  await screen.findByRole('heading', { level: 2, name: 'Planned' });
  return { user };
}

describe('a form without its device', () => {
  it('keeps what was typed as planned, and sends nothing', async () => {
    const { here } = planned([], away);
    const { user } = await openPage('Proxy', here);
    expect(screen.getByText(/not here now: this is what it told then, on network/)).toBeTruthy();
    await user.type(within(formOf('Global proxy')).getByLabelText('No proxy for'), '.site.example');
    expect(button('Apply')).toHaveProperty('disabled', true);
    await user.click(button('Keep as planned'));
    expect(await screen.findByText(/Nothing was sent to the device/)).toBeTruthy();
    expect(here.requests('planned.keep')).toEqual([
      {
        serial,
        method: 'setGlobalProxyConfiguration',
        params: { noProxy: expect.stringContaining('.site.example') as string },
      },
    ]);
    expect(here.requests('jobs.startChange')).toEqual([]);
    await expectAccessible();
    await user.click(button('Show what is planned'));
    expect(await screen.findByRole('heading', { level: 2, name: 'Planned' })).toBeTruthy();
  });
});

describe('the page of what is planned', () => {
  it('shows what was, what is and what is to be, and says where the device has something else now', async () => {
    const { here } = planned([hostname]);
    const { user } = await plannedPage(here);
    const row = screen.getByRole('row', { name: /gate-3/ });
    expect(row.textContent).toContain('gate-1');
    expect(row.textContent).toContain('gate-3');
    expect(screen.getByText('The device has something else now than when this was planned')).toBeTruthy();
    await expectAccessible();
    await user.click(button(/^Apply it all the same/));
    const [request] = applied(here) as [{ changes: { agreedTo: Record<string, unknown> }[] }];
    expect(request.changes[0]?.agreedTo).toEqual({
      useDhcpHostname: richPicture().system.hostname?.useDhcpHostname,
      staticHostname: richPicture().system.hostname?.staticHostname,
    });
  });

  it('asks for the keys of a change when it is applied', async () => {
    const { here } = planned([station]);
    const { user } = await plannedPage(here);
    expect(screen.getByText(/It is never kept: you type it/)).toBeTruthy();
    expect(screen.getByText('To be typed when it is applied')).toBeTruthy();
    await user.click(button(/^Apply/));
    const dialog = within(await screen.findByRole('dialog'));
    await expectAccessible();
    expect(dialog.getByRole('button', { name: /^Apply 1/ })).toHaveProperty('disabled', true);
    await user.type(dialog.getByLabelText(/WLAN/, { selector: 'input' }), 'planted-key');
    await user.click(dialog.getByRole('button', { name: /^Apply 1/ }));
    expect(applied(here)).toEqual([
      { changes: [{ serial, id: 'plan-2', secrets: ['planted-key'], agreedTo: null }] },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('takes the answer to the question of the job, and tells what came of it', async () => {
    const { here, runs } = planned([hostname]);
    await plannedPage(here);
    const job = changeAt(
      'check',
      'done',
      { method: hostname.method, params: hostname.params },
      {
        serial,
        state: 'waiting',
        question: plain('The line would be cut.'),
      },
    );
    here.jobChanges(job);
    runs({ id: 'run-1', state: 'running', items: [itemFor(hostname, { jobId: job.id })] });
    const confirm = await findButton('Hold to apply it anyway');
    await hold(confirm);
    await waitFor(() => expect(here.requests('jobs.confirm')).toEqual([{ id: job.id }]));
    runs(
      {
        id: 'run-1',
        state: 'ended',
        items: [itemFor(hostname, { state: 'done', message: plain('Read back.') })],
      },
      [],
    );
    expect(await screen.findByText('1 applied')).toBeTruthy();
    expect(screen.getByText('Read back.')).toBeTruthy();
    expect(screen.getByText('Nothing is planned')).toBeTruthy();
  });

  it('keeps what failed with the reason, and what this version cannot read', async () => {
    const failed = { at: start, message: plain('The device refused it.'), advice: plain('Look at it.') };
    const { here } = planned([{ ...hostname, failed }], {}, 2);
    const { user } = await plannedPage(here);
    expect(screen.getByText('The device refused it.')).toBeTruthy();
    expect(screen.getByText(/2 entries of this plan cannot be read/)).toBeTruthy();
    await user.click(button(/^Take off the plan/));
    expect(here.requests('planned.remove')).toEqual([{ serial, ids: ['plan-1'] }]);
  });
});

describe('what is planned on the whole site', () => {
  it('is counted in the list, shown by device and applied where it is here', async () => {
    const { here } = planned([hostname]);
    const user = openWindow(here);
    expect(await screen.findByText('1 planned', { exact: false })).toBeTruthy();
    await user.click(await findButton('Show what is planned'));
    await screen.findByRole('heading', { level: 1, name: 'Planned changes' });
    await screen.findByText('The device has something else now than when this was planned');
    await expectAccessible();
    await user.click(button('Apply what is here: 1 change on 1 device'));
    expect(applied(here)).toEqual([{ changes: [{ serial, id: 'plan-1', secrets: [], agreedTo: null }] }]);
  });

  it('is not offered for what is not here', async () => {
    const { here } = planned([hostname], away);
    const user = openWindow(here);
    await user.click(await findButton('Show what is planned'));
    expect(await screen.findByText('None of these devices is here now.')).toBeTruthy();
  });
});

describe('two visits of a site', () => {
  it('stand side by side: what is other, and what was not read again', async () => {
    const here = site([camera()]);
    const at = (day: number) => ({ from: day * 86_400_000, until: day * 86_400_000, devices: 2 });
    const one = { serial, name: 'Gate camera', place: 'Gate 3', differences: [] };
    here.tell({
      sites: {
        sizes: () => Promise.resolve(ok([])),
        snapshot: () =>
          Promise.resolve(
            ok({
              revision: 1,
              sites: [
                {
                  id: ownSiteId,
                  name: '',
                  note: '',
                  createdAt: 0,
                  openedAt: null,
                  changedAt: 0,
                  networks: [],
                  deletedAt: null,
                },
              ],
              openId: ownSiteId,
              hereIds: [],
            }),
          ),
      },
      history: {
        visits: () => Promise.resolve(ok([at(20_300), at(20_000)])),
        compareSite: ({ from, to }) =>
          Promise.resolve(
            ok([
              {
                ...one,
                state: 'changed' as const,
                differences: [{ path: ['osVersion'], before: String(from), after: String(to) }],
              },
              { ...one, serial: 'ACCC8E000002', name: 'Dock', state: 'unread' as const },
              { ...one, serial: 'ACCC8E000003', name: 'Roof', state: 'same' as const },
            ]),
          ),
      },
    });
    const user = openWindow(here);
    await findButton('Gate camera');
    await user.click(button('Sites'));
    await user.click(await findButton('Compare visits of the site'));
    expect(
      await screen.findByText('1 other, 0 new, 1 not read again, 0 not read by then, 1 the same.'),
    ).toBeTruthy();
    expect(screen.getByText('Other AXIS OS')).toBeTruthy();
    expect(screen.getByText('Not read again')).toBeTruthy();
    expect(screen.queryByText('Roof')).toBeNull();
    await user.click(screen.getByText('Gate camera'));
    expect(
      screen.getByRole('row', { name: `AXIS OS ${20_000 * 86_400_000} ${20_300 * 86_400_000}` }),
    ).toBeTruthy();
    await user.click(screen.getByLabelText('Also those that told the same'));
    expect(screen.getByText('Roof')).toBeTruthy();
    await expectAccessible();
  });
});
