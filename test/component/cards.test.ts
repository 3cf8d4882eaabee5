import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CardView } from '../../shared/contract/cards.ts';
import type { WhyReport, WhyState } from '../../shared/contract/why.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { plain, said, type Said } from '../../shared/texts/said.ts';
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
    expect(first.textContent).toMatch(/40 packets, the last one \S/);
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

describe('why a device is not here', () => {
  type WhyStep = WhyReport['steps'][number];
  const steps = (state: WhyState, message: Said | null = null): WhyStep[] => [
    { id: 'card', state: 'good', message: said('why.cardsAre', { cards: ['eth0'] }) },
    { id: 'answers', state, message },
  ];

  /** The page with an inquiry that goes on until it is told to end. */
  async function asking() {
    let end: (report: WhyReport) => void = () => undefined;
    const here = site();
    here.tell({
      cards: {
        why: () => new Promise((resolve) => (end = (report) => resolve(ok(report)))),
        stopWhy: () => Promise.resolve(ok(null)),
      },
    });
    const user = openWindow(here);
    await user.click(await findButton('Cards'));
    return { user, here, end: (report: WhyReport) => end(report) };
  }
  const field = () => screen.findByRole('textbox', { name: 'Serial number, address or name of the device' });

  it('is shown step by step as it is found out, each with a word, and ends in what to do', async () => {
    const { user, here, end } = await asking();
    await user.type(await field(), ' b8a44f631339{Enter}');
    expect(here.requests('cards.why')).toEqual([{ text: 'b8a44f631339' }]);
    here.emit('cards.whyChanged', { steps: steps('running'), verdict: null, next: null });
    const [first, second] = await screen.findAllByRole('listitem');
    expect(first?.textContent).toMatch(/A network card has an address : yes.*Asked on eth0\./);
    expect(second?.textContent).toMatch(/It answers when it is asked directly : being looked at/);
    await expectAccessible();
    end({
      steps: steps('bad', said('why.answersNobody', { addresses: ['10.9.9.9'] })),
      verdict: said('why.otherSubnet', { address: '10.9.9.9' }),
      next: { kind: 'copy', address: '10.9.9.10' },
    });
    expect(await screen.findByRole('heading', { name: 'What to do' })).toBeTruthy();
    expect(screen.getByText('Nobody answers at 10.9.9.9.')).toBeTruthy();
    expect(
      screen.getByText('The device’s address 10.9.9.9 was not reached.', { selector: '.verdict p' }),
    ).toBeTruthy();
    await user.click(button(/^Copy address that this computer needs 10\.9\.9\.10/));
    expect(here.requests('app.copy')).toEqual([{ text: '10.9.9.10' }]);
    await expectAccessible();
  });

  it('can be stopped, and is stopped when the page is left', async () => {
    const { user, here, end } = await asking();
    await user.type(await field(), 'Gate');
    await user.click(button('Find out'));
    await user.click(button('Stop'));
    expect(here.requests('cards.stopWhy')).toHaveLength(1);
    end({ steps: steps('skipped'), verdict: said('why.stopped'), next: null });
    expect(
      await screen.findByText('Stopped before the reason was found.', { selector: '.verdict p' }),
    ).toBeTruthy();
    await user.click(button('Help'));
    await vi.waitFor(() => expect(here.requests('cards.stopWhy')).toHaveLength(2));
  });

  it('adds a device that answers at an address, and says why that fails', async () => {
    const { user, here, end } = await asking();
    here.tell({ devices: { add: () => Promise.resolve(fail('unreachable', plain('Gone again.'))) } });
    await user.type(await field(), '10.0.0.21{Enter}');
    end({
      steps: steps('good'),
      verdict: said('why.answers', { serial: 'B8A44F631339', address: '10.0.0.21' }),
      next: { kind: 'add', address: '10.0.0.21' },
    });
    await user.click(await findButton('Add the device at 10.0.0.21'));
    expect(here.requests('devices.add')).toEqual([{ address: '10.0.0.21' }]);
    expect(await screen.findByText('Gone again.')).toBeTruthy();
    here.tell({ devices: { add: () => Promise.resolve(ok({ serial: 'B8A44F631339' })) } });
    await user.click(button('Add the device at 10.0.0.21'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Gate camera' })).toBeTruthy();
  });

  it('wants something to look for', async () => {
    const { user, here } = await asking();
    await user.click(button('Find out'));
    expect(screen.getByText('Type what you know of the device.')).toBeTruthy();
    expect(here.requests('cards.why')).toEqual([]);
  });

  it('is looked for at once for a search that found nothing', async () => {
    const here = site();
    here.tell({
      cards: {
        why: () => Promise.resolve(ok({ steps: [], verdict: said('why.noName'), next: null })),
        stopWhy: () => Promise.resolve(ok(null)),
      },
    });
    const user = openWindow(here);
    await screen.findByRole('row', { name: /Gate camera/ });
    await user.type(screen.getByRole('searchbox'), 'Pole 9');
    await user.click(await findButton('Why is it not here?'));
    expect(await screen.findByText(/^No device with such a name/, { selector: '.verdict p' })).toBeTruthy();
    expect(here.requests('cards.why')).toEqual([{ text: 'Pole 9' }]);
    expect(await field()).toHaveProperty('value', 'Pole 9');
  });
});
