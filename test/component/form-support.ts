/** What the tests of the device's forms share: a camera with a rich network, its pages, and holding a button. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { vi } from 'vitest';
import type { NetworkPicture } from '../../shared/api/network-info.ts';
import { richPicture } from './network-pictures.ts';
import { device, site, start, type Site } from './site.ts';
import { button, findButton, openWindow } from './window.ts';

export const serial = 'B8A44F631339';

/** The camera, logged in, with this network. */
export function camera(network: NetworkPicture = richPicture(), more: Parameters<typeof device>[1] = {}) {
  return device(serial, {
    name: 'Gate camera',
    login: 'accepted',
    user: 'root',
    scheme: 'https',
    network: { readAt: start, picture: network },
    ...more,
  });
}

/** Opens the page of this title; `here` knows the camera. */
export async function openPage(title: string, here: Site = site([camera()])) {
  const user = openWindow(here);
  await user.click(await findButton('Gate camera'));
  await user.click(await findButton(title));
  await screen.findByRole('heading', { level: 2, name: title });
  return { user, here };
}

/** Presses the button as long as it wants, or `ms` milliseconds. */
export async function hold(element: HTMLElement, ms = 1500): Promise<void> {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    await fireEvent.pointerDown(element, { button: 0 });
    vi.advanceTimersByTime(ms);
    await fireEvent.pointerUp(element);
  } finally {
    vi.useRealTimers();
  }
}

/** The section of the form with this title. */
export const formOf = (title: string) => screen.getByRole('region', { name: title });

/** What was asked for, once the form has asked. */
export async function sent(here: Site): Promise<unknown> {
  await waitFor(() => {
    if (here.requests('jobs.startChange').length === 0) throw new Error('Nothing was sent.');
  });
  return here.requests('jobs.startChange').at(-1);
}

export { button, findButton };
