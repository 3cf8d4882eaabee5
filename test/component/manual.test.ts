import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { loadManual } from '../../renderer/help/manual.ts';
import { setLanguage } from '../../renderer/parts/language.svelte.ts';
import { manualOn } from '../../renderer/parts/manual.ts';
import { fail, failureKinds, ok } from '../../shared/contract/result.ts';
import { plain } from '../../shared/texts/said.ts';
import { gate, site } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

afterEach(() => setLanguage('en'));

const titleOf = async (id: ReturnType<typeof manualOn>) => (await loadManual('en')).get(id)?.title ?? id;
const opened = (name: string) => screen.findByRole('dialog', { name });

describe('The manual', () => {
  it.each([
    ['Devices', 'find-devices'],
    ['Sites', 'sites'],
    ['Jobs', 'follow-a-job'],
    ['Cards', 'device-missing'],
    ['Access', 'log-in'],
  ] as const)('opens from the page %s at what it says on it, and leads back', async (page, id) => {
    const here = site([gate]);
    here.tell({
      cards: { snapshot: () => Promise.resolve(ok({ revision: 1, cards: [], reading: false })) },
      sites: { sizes: () => Promise.resolve(ok([])) },
    });
    const user = openWindow(here);
    await user.click(await findButton(new RegExp(`^${page}`)));
    const way = await findButton('Manual on this page');
    await user.click(way);
    const dialog = await opened(await titleOf(id));
    expect(document.activeElement).toBe(within(dialog).getByRole('article'));
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(way);
  });

  it('opens by F1 over a form, in which everything stays as it was typed', async () => {
    const user = openWindow(site([gate]));
    await user.type(await screen.findByRole('searchbox'), 'gate');
    await user.keyboard('{F1}');
    const dialog = await opened(await titleOf('find-devices'));
    await user.keyboard('{F1}');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'gate');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('leads from page to page, back, and to all of its pages', async () => {
    const user = openWindow(site([gate]));
    await user.keyboard('{F1}');
    const first = await titleOf('find-devices');
    const second = await titleOf('device-missing');
    const dialog = await opened(first);
    await user.click(within(dialog).getByRole('button', { name: second }));
    await opened(second);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('article'));
    });
    await user.click(button('Back'));
    await opened(first);
    await user.click(button('All pages'));
    await opened('Manual');
    await user.click(button(await titleOf('locks-out')));
    await opened(await titleOf('locks-out'));
  });

  it('is part of Help, with its pages by symptom and by task, and a search', async () => {
    const user = openWindow(site([gate]));
    await user.click(await findButton('Help'));
    const symptoms = await screen.findByRole('region', { name: 'When something is wrong' });
    expect(within(symptoms).getByRole('button', { name: await titleOf('device-missing') })).toBeTruthy();
    const search = screen.getByRole('searchbox', { name: 'Search the manual' });
    await user.type(search, 'xylophone');
    expect(screen.getByText('No page of the manual holds all of these words.')).toBeTruthy();
    await user.clear(search);
    await user.type(search, 'injector');
    await user.click(button(new RegExp(`^${await titleOf('gone-after-address')}`)));
    await opened(await titleOf('gone-after-address'));
  });

  it('speaks the language of the window', async () => {
    await setLanguage('de');
    const user = openWindow(site([gate]));
    await user.click(await findButton('Handbuch zu dieser Seite'));
    await opened((await loadManual('de')).get('find-devices')?.title ?? '');
    await expectAccessible();
  });
});

describe('A failure of the kind', () => {
  it.each(failureKinds)('%s leads to what the manual says on it', async (kind) => {
    const here = site([gate]);
    here.tell({ cards: { snapshot: () => Promise.resolve(fail(kind, plain('It went wrong.'))) } });
    const user = openWindow(here);
    await user.click(await findButton(/^Cards/));
    await user.click(await findButton('More on this'));
    await opened(await titleOf(manualOn({ kind })));
  });
});
