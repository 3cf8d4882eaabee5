/** What the Help page hands to whoever is to help, and what it tells of newer versions. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/contract/result.ts';
import { plain, said } from '../../shared/texts/said.ts';
import type { FakeInstaller } from './fake-installer.ts';
import { gate, site } from './site.ts';
import { button, expectAccessible, findButton, hear, openWindow } from './window.ts';

const parts = [
  { name: 'about.json', title: said('support.about'), text: '{ "program": "1.2.3" }', chosen: true },
  { name: 'log.txt', title: said('support.log'), text: '[info] <b>Started.</b>', chosen: true },
  { name: 'activity.txt', title: said('support.activity'), text: 'Kim logged in', chosen: false },
];

async function openHelp(here: FakeInstaller) {
  const user = openWindow(here);
  await user.click(await findButton(/^Help/));
  return user;
}

describe('A support bundle', () => {
  it('is seen part by part as it is saved, without what a person left out', async () => {
    const here = site([gate]);
    let file: string | null = null;
    here.tell({
      support: {
        look: () => Promise.resolve(ok({ id: 'look-7', parts })),
        save: () => Promise.resolve(ok(file === null ? null : { file })),
      },
    });
    const user = await openHelp(here);
    await user.click(button('Support bundle …'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Support bundle' }));
    expect(await dialog.findByRole('checkbox', { name: 'Log, its newest part' })).toHaveProperty(
      'checked',
      true,
    );
    expect(dialog.getByRole('checkbox', { name: 'What was done on the open site' })).toHaveProperty(
      'checked',
      false,
    );
    await user.click(dialog.getByText('log.txt, 1 kB'));
    expect(await dialog.findByRole('textbox', { name: 'log.txt' })).toHaveProperty('value', parts[1]?.text);
    await expectAccessible();

    await user.click(dialog.getByRole('checkbox', { name: 'Versions of the program and of this computer' }));
    await user.click(button('Save …'));
    // No file was chosen: everything stays as it was.
    expect(dialog.getByRole('checkbox', { name: 'Log, its newest part' })).toHaveProperty('checked', true);
    file = 'bundle.zip';
    await user.click(button('Save …'));
    await hear('The support bundle is in bundle.zip.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(here.requests('support.save')).toEqual(Array(2).fill({ id: 'look-7', names: ['log.txt'] }));
  });

  it('without any part is not saved, and a disk that refuses is said', async () => {
    const here = site([gate]);
    here.tell({
      support: {
        look: () => Promise.resolve(ok({ id: 'look-7', parts: parts.slice(0, 1) })),
        save: () => Promise.resolve(fail('storage', plain('The disk is full.'))),
      },
    });
    const user = await openHelp(here);
    await user.click(button('Support bundle …'));
    const only = await screen.findByRole('checkbox', {
      name: 'Versions of the program and of this computer',
    });
    await user.click(only);
    expect(button('Save …')).toHaveProperty('disabled', true);
    await user.click(only);
    await user.click(button('Save …'));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
  });
});

describe('Newer versions', () => {
  const feed = 'https://example.com/feed.json';
  const newer = { version: '2.0.0', notes: '<b>Faster</b>\nand calmer', url: 'https://example.com/get' };

  it('are asked for where a person says, and told with where to find them', async () => {
    const here = site([gate]);
    here.tell({
      updates: {
        chooseFeed: (request) =>
          Promise.resolve(
            request.feed.startsWith('https://')
              ? ok(null)
              : fail('input', said('updates.notAFeed'), {
                  parameter: 'feed',
                  advice: said('updates.notAFeedAdvice'),
                }),
          ),
        check: () => Promise.resolve(ok({ feed, checkedAt: 1, newer })),
      },
    });
    const user = await openHelp(here);
    const field = await screen.findByLabelText('Address to ask');
    expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
    await user.type(field, 'http://example.com');
    await user.click(button('Save'));
    expect(await screen.findByText(/^That is no address to ask at\./)).toBeTruthy();
    await user.clear(field);
    await user.type(field, feed);
    await user.click(button('Save'));
    here.emit('updates.changed', { feed, checkedAt: null, newer: null });
    await user.click(await findButton('Check now'));
    here.emit('updates.changed', { feed, checkedAt: 1, newer });
    expect(await screen.findByText('Version 2.0.0 is there')).toBeTruthy();
    expect(screen.getByText(/^<b>Faster<\/b>\s+and calmer$/)).toBeTruthy();
    expect(button(/^Help\s+a newer version is there$/)).toBeTruthy();
    here.tell({ app: { copy: () => Promise.resolve(ok(null)) } });
    await user.click(button(/https:\/\/example\.com\/get/));
    expect(here.requests('app.copy')).toEqual([{ text: newer.url }]);
    expect(here.requests('updates.chooseFeed')).toEqual([{ feed: 'http://example.com' }, { feed }]);
    await expectAccessible();
  });

  it('that cannot be asked for are said to whoever pressed the button', async () => {
    const here = site([gate]);
    here.tell({
      updates: {
        snapshot: () => Promise.resolve(ok({ feed, checkedAt: null, newer: null })),
        check: () => Promise.resolve(fail('unreachable', plain('example.com did not answer (ENOTFOUND).'))),
      },
    });
    const user = await openHelp(here);
    await user.click(await findButton('Check now'));
    expect(await screen.findByText('example.com did not answer (ENOTFOUND).')).toBeTruthy();
    await waitFor(() => expect(button('Check now')).toHaveProperty('disabled', false));
  });
});
