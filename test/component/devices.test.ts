import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrange } from '../../renderer/device/list-order.ts';
import { hasWords, wordsOf } from '../../shared/texts/search-words.ts';
import { searchText, standing } from '../../renderer/device/standing.ts';
import { nothingLeftOut } from '../../shared/contract/left-out.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { device, gate, picture, site, someDevices } from './site.ts';
import { button, expectAccessible, findButton, hear, openWindow, shownNames } from './window.ts';
import { plain } from '../../shared/texts/said.ts';

const sorted = [
  'Dock 2',
  'Dock 10',
  'Gate camera',
  'Loading bay speaker',
  'Parking',
  'Reception',
  'Roof <b>east</b>',
  'Workshop',
];

describe('the list of devices', () => {
  afterEach(() => void vi.useRealTimers());

  it('shows every device by name as people count, with its state in a word', async () => {
    openWindow(site());
    const row = await screen.findByRole('row', { name: /Gate camera/ });
    expect(shownNames()).toEqual(sorted);
    expect(row.textContent).toContain('B8A44F631339');
    expect(row.textContent).toContain('10.0.0.21');
    expect(row.textContent).toContain('12.11.77');
    expect(row.textContent).toContain('Installation mode');
    const unreachable = screen.getByRole('row', { name: /Dock 2/ });
    expect(unreachable.textContent).toContain('This computer has no 169.254 address');
    await expectAccessible();
  });

  it('takes text from the network as text alone', async () => {
    openWindow(site());
    const row = await screen.findByRole('row', { name: /Roof/ });
    expect(row.querySelector('b')).toBeNull();
    expect(row.textContent).toContain('Roof <b>east</b>');
  });

  it('is narrowed by words and by filters that count', async () => {
    const user = openWindow(site());
    await screen.findByRole('row', { name: /Gate camera/ });
    expect(button(/^All 8$/)).toBeTruthy();
    await user.click(button(/^Needs administrator 1$/));
    expect(shownNames()).toEqual(['Dock 10']);
    await user.click(button(/^Installation mode 1$/));
    expect(shownNames()).toEqual(['Gate camera']);
    await user.click(button(/^Here now 7$/));
    await user.keyboard('/dock');
    expect(screen.getByRole('searchbox', { name: 'Search devices' })).toBe(document.activeElement);
    expect(shownNames()).toEqual(['Dock 2', 'Dock 10']);
    await user.keyboard(' nothing');
    expect(await screen.findByText('No device fits')).toBeTruthy();
    await user.click(button('Show all devices'));
    expect(shownNames()).toEqual(sorted);
  });

  it('is walked with the keyboard, opens with Enter and is left with Esc at the same row', async () => {
    const user = openWindow(site());
    await screen.findByRole('row', { name: /Gate camera/ });
    await user.keyboard('/{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Dock 2');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Gate camera');
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('Workshop');
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { name: 'Dock 10' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Dock 10'));
  });

  it('holds new devices back while the keyboard is in it, and shows them when asked', async () => {
    const here = site();
    const user = openWindow(here);
    await screen.findByRole('row', { name: /Gate camera/ });
    await user.keyboard('/{ArrowDown}');
    here.devicesChange([device('AAAAAAAAAAA1', { name: 'Alpha' }), device('AAAAAAAAAAA2', { name: 'Beta' })]);
    const bar = await findButton('2 new devices: show');
    expect(shownNames()).toEqual(sorted);
    await user.click(bar);
    expect(shownNames().slice(0, 3)).toEqual(['Alpha', 'Beta', 'Dock 2']);
  });

  it('takes new devices in at once while nobody aims at it', async () => {
    const here = site();
    openWindow(here);
    await screen.findByRole('row', { name: /Gate camera/ });
    here.devicesChange([device('AAAAAAAAAAA1', { name: 'Alpha' })]);
    await waitFor(() => expect(shownNames()[0]).toBe('Alpha'));
  });

  it('draws a few rows of a thousand and tells the number of all', async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      device(`ACCC8E${String(index).padStart(6, '0')}`, { name: `Camera ${index}` }),
    );
    const user = openWindow(site(many));
    await screen.findByRole('row', { name: /Camera 0/ });
    expect(shownNames().length).toBeLessThan(40);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1001');
    await user.keyboard('/{ArrowDown}{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Camera 999'));
  });

  it('copies an address without opening the device', async () => {
    const here = site();
    const user = openWindow(here);
    const row = await screen.findByRole('row', { name: /Gate camera/ });
    await user.click(within(row).getByRole('button', { name: 'Copy address 10.0.0.21' }));
    expect(here.requests('app.copy')).toEqual([{ text: '10.0.0.21' }]);
    await hear('Copied address');
    expect(screen.getByRole('heading', { name: 'Devices' })).toBeTruthy();
  });

  it('says what keeps the search from working', async () => {
    const here = site([]);
    openWindow(here);
    await screen.findByText('Searching');
    here.emit('devices.changed', {
      revision: 2,
      changed: [],
      removed: [],
      searchProblem: plain('No network card is up.'),
      leftOut: nothingLeftOut,
    });
    expect(await screen.findByText('No network card is up.')).toBeTruthy();
    await expectAccessible();
  });

  it('tells in a line below what announces itself and cannot be listed, and never that nobody did', async () => {
    const here = site([]);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    openWindow(here);
    await screen.findByText('Searching');
    const gate3 = { name: 'Gate <b>3</b>', addresses: ['10.0.0.7', 'fe80::7%eth0'] };
    const leftOut = { nameless: [gate3], namelessCount: 1, full: false };
    const delta = { changed: [], removed: [], searchProblem: null };
    here.emit('devices.changed', { ...delta, revision: 2, leftOut });
    await screen.findByText('1 announces itself without a serial number: Gate <b>3</b> at 10.0.0.7');
    vi.advanceTimersByTime(6000);
    await screen.findByText('No device with a serial number has answered yet');
    await expectAccessible();
    here.emit('devices.changed', { ...delta, revision: 3, leftOut: { ...nothingLeftOut, full: true } });
    await screen.findByText(/More is announced on the network than this program keeps/);
    expect(screen.queryByText(/without a serial number/)).toBeNull();
    here.emit('devices.changed', { ...delta, revision: 4, leftOut: nothingLeftOut });
    await waitFor(() => expect(screen.queryByText(/More is announced/)).toBeNull());
  });

  it('adds a device by address, and puts a refusal beside the field', async () => {
    const here = site();
    here.tell({ devices: { add: () => Promise.resolve(fail('input', plain('That is no address.'))) } });
    const user = openWindow(here);
    await user.click(await findButton('Add by address'));
    await user.keyboard('nowhere{Enter}');
    expect(await screen.findByText('That is no address.')).toBeTruthy();
    here.tell({ devices: { add: () => Promise.resolve(ok({ serial: gate.serial })) } });
    await user.clear(screen.getByLabelText('Addresses'));
    await user.type(screen.getByLabelText('Addresses'), ' 10.0.0.21 {Enter}');
    expect(await screen.findByRole('heading', { name: 'Gate camera' })).toBeTruthy();
    expect(here.requests('devices.add').at(-1)).toEqual({ address: '10.0.0.21' });
  });
});

describe('the order of the list', () => {
  const known = () => true;
  it('follows the sorting while it is free', () => {
    expect(arrange(['a', 'b'], ['0', 'a', 'b'], known, false)).toEqual({
      shown: ['0', 'a', 'b'],
      waiting: 0,
    });
  });
  it('stays while it is held: new ones wait, those that no longer fit stay, those that are gone go', () => {
    const order = arrange(['b', 'a', 'gone'], ['0', 'a', 'c'], (key) => key !== 'gone', true);
    expect(order).toEqual({ shown: ['b', 'a'], waiting: 2 });
  });
  it('is never held while it is empty', () => {
    expect(arrange([], ['a'], known, true)).toEqual({ shown: ['a'], waiting: 0 });
  });
});

it('a device is found by part of its name, serial with colons, model or any address', () => {
  const matches = (one: typeof gate, query: string) => hasWords(searchText(one), wordsOf(query));
  expect(matches(gate, 'gate')).toBe(true);
  expect(matches(gate, 'b8:a4:4f:63')).toBe(true);
  expect(matches(gate, 'm1075 169.254')).toBe(true);
  expect(matches(gate, 'gate p3265')).toBe(false);
});

it('the standing of a device names the one next step', () => {
  const next = Object.fromEntries(someDevices.map((one) => [one.name, standing(one).next]));
  expect(next).toEqual({
    'Gate camera': 'install',
    'Dock 2': 'check',
    'Dock 10': 'administrator',
    'Loading bay speaker': 'check',
    'Roof <b>east</b>': 'login',
    Parking: 'login',
    Reception: null,
    Workshop: 'certificate',
  });
  const wired = device('AAAAAAAAAAAA', {
    login: 'accepted',
    network: { readAt: 0, picture: picture({ radios: [] }) },
  });
  expect(standing(wired).word).toBe('Ready');
});
