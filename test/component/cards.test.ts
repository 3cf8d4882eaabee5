import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CardView } from '../../shared/contract/cards.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { plain, said } from '../../shared/texts/said.ts';
import { site, start } from './site.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

const wired: CardView = {
  name: 'eth0',
  kind: 'wired',
  mac: '02:00:00:00:00:01',
  up: true,
  speed: 1000,
  dhcp: true,
  wlan: null,
  addresses: [{ address: '10.0.0.5', prefixLength: 24 }],
  gateway: '10.0.0.1',
  search: { sent: 12, refused: 0, heard: 40, lastHeard: start - 4000, devices: 3 },
  problems: [],
};
const wlan: CardView = {
  ...wired,
  name: 'Wi-Fi',
  kind: 'wlan',
  speed: 866,
  dhcp: null,
  wlan: { ssid: 'Site <b>3</b>', signal: -57 },
  search: { sent: 4, refused: 4, heard: 0, lastHeard: null, devices: 0 },
  problems: [
    {
      tone: 'bad',
      message: said('cards.refused', { codes: ['EACCES'] }),
      advice: said('cards.refusedAdvice'),
    },
  ],
};

async function open(answer: () => { cards: CardView[]; reading: boolean }) {
  const here = site();
  here.tell({ cards: { snapshot: () => Promise.resolve(ok(answer())) } });
  const user = openWindow(here);
  await user.click(await findButton('Cards'));
  return { user, here };
}
const card = (name: string) => screen.findByRole('region', { name });

describe('the page of this computer’s cards', () => {
  afterEach(() => void vi.useRealTimers());

  it('shows what each card is, what was heard on it and what is wrong, in words', async () => {
    const { user, here } = await open(() => ({ cards: [wired, wlan], reading: false }));
    expect(await screen.findByRole('heading', { level: 1, name: 'This computer’s cards' })).toBeTruthy();
    const first = await card('eth0');
    for (const text of ['Wired, 1 Gbit/s', 'Hears others', 'from DHCP', '12 packets', '3 devices']) {
      expect(within(first).getByText(text)).toBeTruthy();
    }
    expect(first.textContent).toMatch(/40 packets, last/);
    const second = await card('Wi-Fi');
    for (const text of ['WLAN, 866 Mbit/s', 'Cannot send', 'Site <b>3</b>', 'nothing yet']) {
      expect(within(second).getByText(text)).toBeTruthy();
    }
    expect(second.textContent).toContain('The system refuses to send on it (EACCES).');
    expect(second.textContent).toContain('Check the card, its address and the computer’s firewall.');
    expect(second.textContent).toContain('4 packets, 4 refused by the system');
    await expectAccessible();
    await user.click(within(first).getByRole('button', { name: 'Copy address 10.0.0.5' }));
    expect(here.requests('app.copy')).toEqual([{ text: '10.0.0.5' }]);
  });

  it('follows the cards while it is open, and asks no more when it is left', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let heard = 40;
    const { user, here } = await open(() => ({
      cards: [{ ...wired, search: wired.search && { ...wired.search, heard } }],
      reading: false,
    }));
    expect((await card('eth0')).textContent).toContain('40 packets');
    heard = 41;
    await vi.advanceTimersByTimeAsync(1000);
    expect((await card('eth0')).textContent).toContain('41 packets');
    await user.click(button('Help'));
    const asked = here.requests('cards.snapshot').length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(here.requests('cards.snapshot')).toHaveLength(asked);
  });

  it('says that it is still asking the system, and what to do where there is no card', async () => {
    await open(() => ({ cards: [], reading: true }));
    expect(await screen.findByText('This computer has no network card with an address')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: /Asking the system/ })).toBeTruthy();
    await expectAccessible();
  });

  it('says why it has nothing to show', async () => {
    const here = site();
    here.tell({ cards: { snapshot: () => Promise.resolve(fail('internal', plain('It went wrong.'))) } });
    const user = openWindow(here);
    await user.click(await findButton('Cards'));
    expect(await screen.findByText('It went wrong.')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
