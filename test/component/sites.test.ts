import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/contract/result.ts';
import { ownSiteId, type Site } from '../../shared/contract/site.ts';
import type { SiteFile, SiteGain } from '../../shared/contract/sites.ts';
import { plain } from '../../shared/texts/said.ts';
import { device, site, start } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

const ownSite: Site = {
  id: ownSiteId,
  name: '',
  note: '',
  createdAt: 0,
  openedAt: null,
  changedAt: 0,
  networks: [],
  deletedAt: null,
};
const gate: Site = {
  ...ownSite,
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Harbour, gate',
  note: 'Key at the desk',
  openedAt: start,
};

const nothing: SiteGain = {
  newDevices: 0,
  newerDevices: 0,
  peoplesWords: 0,
  cutNotes: 0,
  planRows: 0,
  planned: 0,
  plannedTwice: 0,
};

const file: SiteFile = {
  token: 'file-1',
  file: 'harbour.fieldsite',
  name: 'Harbour',
  note: '',
  devices: 2,
  plan: { rows: 0, applied: 0 },
  planned: { count: 0, on: 0 },
  madeAt: start,
  isNewer: false,
  misfits: 0,
  same: null,
  shown: [{ serial: 'ACCC8E000001', name: 'Gate', model: 'AXIS M1075-L', place: null }],
  refused: null,
};

/** A window on a computer with two sites, on its page of sites. */
async function sitesPage(more: { hereIds?: string[]; openId?: string } = {}) {
  const here = site([device('ACCC8E000001')]);
  const snapshot = (sites: Site[]) => ({ revision: 1, sites, openId: ownSite.id, hereIds: [], ...more });
  here.tell({
    sites: {
      snapshot: () => Promise.resolve(ok(snapshot([ownSite, gate]))),
      sizes: () => Promise.resolve(ok([{ id: ownSite.id, devices: 1 }])),
      open: () => Promise.resolve(ok(null)),
      remove: () => Promise.resolve(ok(null)),
      restore: () => Promise.resolve(ok(null)),
      create: () => Promise.resolve(ok({ id: gate.id })),
      takeOver: () => Promise.resolve(ok({ id: gate.id })),
      describe: () => Promise.resolve(ok(null)),
      find: ({ text }) =>
        Promise.resolve(
          ok(
            text === 'dock'
              ? [{ id: gate.id, count: 3, first: { serial: 'ACCC8E000009', name: 'Dock 9' } }]
              : [],
          ),
        ),
    },
  });
  const user = openWindow(here);
  await findButton('Search again');
  return { here, user };
}

const entry = (name: string) => within(screen.getByRole('article', { name }));

describe('The page of sites', () => {
  it('shows the list of this computer and the others, and opens one', async () => {
    const { here, user } = await sitesPage();
    await user.click(button('Sites'));
    expect(await screen.findByRole('article', { name: 'This computer’s list' })).toBeTruthy();
    expect(screen.getByText('Key at the desk')).toBeTruthy();
    await expectAccessible();
    await user.click(entry('Harbour, gate').getByRole('button', { name: 'Open' }));
    expect(here.requests('sites.open')).toEqual([{ id: gate.id }]);
    expect(await screen.findByRole('heading', { name: 'Devices' })).toBeTruthy();
  });

  it('finds a site by a device in it, and says by which', async () => {
    const { user } = await sitesPage();
    await user.click(button('Sites'));
    await user.type(await screen.findByRole('searchbox'), 'dock');
    expect(await screen.findByText('With Dock 9 (ACCC8E000009) and 2 more that fit')).toBeTruthy();
    expect(screen.queryByRole('article', { name: 'This computer’s list' })).toBeNull();
    await expectAccessible();
    await user.type(screen.getByRole('searchbox'), 's');
    expect(await screen.findByText(/none has a device of this name or serial number/)).toBeTruthy();
  });

  it('takes back what was deleted', async () => {
    const { here, user } = await sitesPage();
    await user.click(button('Sites'));
    await screen.findByRole('article', { name: 'Harbour, gate' });
    await user.click(entry('Harbour, gate').getByRole('button', { name: 'Delete' }));
    await user.click(await findButton('Undo'));
    expect(here.requests('sites.restore')).toEqual([{ id: gate.id }]);
  });

  it('says where a site went that was merged, and offers no undoing of what stays', async () => {
    const { here, user } = await sitesPage();
    here.tell({
      sites: {
        gain: () => Promise.resolve(ok({ ...nothing, planned: 3, plannedTwice: 1 })),
        merge: () => {
          const revision = 2;
          const sites = [ownSite, { ...gate, deletedAt: start }];
          here.emit('sites.changed', { revision, sites, openId: ownSite.id, hereIds: [] });
          return Promise.resolve(ok(null));
        },
      },
    });
    await user.click(button('Sites'));
    await screen.findByRole('article', { name: 'Harbour, gate' });
    await user.click(entry('Harbour, gate').getByRole('button', { name: 'Merge …' }));
    expect(await screen.findByText('3 planned changes')).toBeTruthy();
    expect(screen.getByText(/^1 device for which two planned changes then set the same/)).toBeTruthy();
    await expectAccessible();
    await user.click(button('Merge'));
    expect(
      await screen.findByText(/^What “Harbour, gate” held is in “This computer’s list” now/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    // The button that was pressed is gone with the site.
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  it('asks for a name before it makes a site', async () => {
    const { here, user } = await sitesPage();
    await user.click(button('Sites'));
    await user.click(await findButton('New site …'));
    await user.click(button('Make the site'));
    expect(screen.getByText('Give the site a name of 1 to 120 characters.')).toBeTruthy();
    expect(here.requests('sites.create')).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Yard');
    await user.click(button('Make the site'));
    expect(here.requests('sites.create')).toEqual([{ name: 'Yard', here: false }]);
  });
});

describe('A site', () => {
  it('stands in the title of the window while it is open, and this computer’s list does not', async () => {
    await sitesPage({ openId: gate.id });
    await waitFor(() => expect(document.title).toBe('Harbour, gate – Field Installer for Axis devices'));
    cleanup();
    await sitesPage();
    await waitFor(() => expect(document.title).toBe('Field Installer for Axis devices'));
  });

  it('is offered on its network, and not again once it was declined', async () => {
    const { user } = await sitesPage({ hereIds: [gate.id] });
    expect(await screen.findByText('You are on a network where “Harbour, gate” was seen.')).toBeTruthy();
    await user.click(button('Not now'));
    expect(screen.queryByText('You are on a network where “Harbour, gate” was seen.')).toBeNull();
  });

  it('is looked into before it is taken over from a file', async () => {
    const { here, user } = await sitesPage();
    here.emit('sites.given', ok(file));
    expect(await screen.findByRole('dialog', { name: 'Site file harbour.fieldsite' })).toBeTruthy();
    expect(screen.getByText(/“Harbour” with 2 devices/)).toBeTruthy();
    await expectAccessible();
    expect(here.requests('sites.takeOver')).toEqual([]);
    await user.click(button('Take over'));
    expect(here.requests('sites.takeOver')).toEqual([{ token: 'file-1', target: { as: 'Harbour' } }]);
  });

  it('that a newer version wrote cannot be taken over', async () => {
    const { here } = await sitesPage();
    here.emit('sites.given', ok({ ...file, isNewer: true, refused: plain('Written by a newer version.') }));
    expect(await screen.findByText('Written by a newer version.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull();
  });

  it('whose file cannot be read says so', async () => {
    const { here } = await sitesPage();
    here.emit('sites.given', fail('input', plain('The site file is damaged.')));
    expect(await screen.findByText('The site file is damaged.')).toBeTruthy();
  });
});
