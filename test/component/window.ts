/** Puts the whole window on a scripted site into the page, and looks at it as people and their tools do. */
// Here before it is asked for, so that no test waits while it is compiled.
import '../../shared/texts/de/index.ts';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect } from 'vitest';
import App from '../../renderer/App.svelte';
import type { LanguageChoice } from '../../shared/contract/ipc.ts';
import type { FakeInstaller } from './fake-installer.ts';
import { Listener, type Heard } from './heard.ts';

const english: LanguageChoice = { language: 'en', chosen: null, system: 'en' };

let listener: Listener | undefined;

export function openWindow(site: FakeInstaller) {
  listener?.stop();
  listener = new Listener();
  render(App, { props: { api: site.api, language: english } });
  return userEvent.setup();
}

/** What was read out since the window was opened. */
export const heard = (): readonly Heard[] => listener?.heard ?? [];

/** Waits until it is read out. */
export const hear = (text: string | RegExp) =>
  waitFor(() => {
    const texts = heard().map((one) => one.text);
    if (!texts.some((one) => (typeof text === 'string' ? one === text : text.test(one))))
      throw new Error(`“${String(text)}” is not among: ${texts.join(' | ')}`);
  });

/** The button with this accessible name. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const findButton = (name: string | RegExp) => screen.findByRole('button', { name });

/** Names in the order in which the list shows them. */
export function shownNames(): string[] {
  return [...document.querySelectorAll('[data-open]')].map((row) => row.textContent ?? '');
}

/** axe finds nothing serious or critical. Colours are judged in the real window: this one has no layout. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
