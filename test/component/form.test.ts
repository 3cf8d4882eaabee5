import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fail } from '../../shared/contract/result.ts';
import { button, camera, findButton, formOf, hold, openPage, sent, serial } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { changeAt, site, start } from './site.ts';
import { expectAccessible, openWindow } from './window.ts';
import { plain } from '../../shared/texts/said.ts';

const request = { method: 'setGlobalProxyConfiguration', params: { noProxy: '.site.example' } } as const;
const noProxy = () => screen.getByLabelText('No proxy for');

const withProxy = (noProxyNow: string) =>
  richPicture(({ system }) => {
    system.globalProxies = { httpProxy: '', httpsProxy: '', noProxy: noProxyNow };
  });

describe('a form', () => {
  it('can be applied once something was changed, and sends that alone', async () => {
    const { user, here } = await openPage('Proxy');
    expect(button('Apply')).toHaveProperty('disabled', true);
    expect(screen.getByText('Nothing has been changed yet.')).toBeTruthy();
    await user.type(noProxy(), '.site.example');
    expect(screen.getByText('Changes: No proxy for')).toBeTruthy();
    await user.click(button('Apply'));
    expect(await sent(here)).toEqual({ serial, ...request, waitSeconds: 30 });
    await expectAccessible();
  });

  it.each([
    ['http', 'http://me:word@proxy.example:3128', true],
    ['http', 'http://proxy.example:3128', false],
    ['https', 'http://me:word@proxy.example:3128', false],
  ] as const)('over %s with %s: says that it can be read along: %s', async (scheme, proxy, said) => {
    const { user } = await openPage('Proxy', site([camera(richPicture(), { scheme })]));
    await user.type(screen.getByLabelText('HTTP proxy'), proxy);
    expect(screen.queryByText(/over plain HTTP: the key or password can be read along/) !== null).toBe(said);
  });

  it('applies with Enter', async () => {
    const { user, here } = await openPage('Proxy');
    await user.type(noProxy(), '.site.example{Enter}');
    expect(await sent(here)).toMatchObject({ params: { noProxy: '.site.example' } });
  });

  it('shows a problem beside its field once that is left, and sends nothing', async () => {
    const { user, here } = await openPage('Proxy');
    await user.type(noProxy(), '*.site.example');
    expect(noProxy().getAttribute('aria-invalid')).toBeNull();
    await user.tab();
    expect(noProxy().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Wildcards are not allowed/)).toBeTruthy();
    await user.type(noProxy(), '{Enter}');
    expect(button('Apply')).toHaveProperty('disabled', true);
    expect(here.requests('jobs.startChange')).toEqual([]);
    await expectAccessible();
  });

  it('follows the job, and says afterwards what changed', async () => {
    const { user, here } = await openPage('Proxy');
    await user.type(noProxy(), '.site.example{Enter}');
    await sent(here);
    here.jobChanges(changeAt('verify', 'running', request));
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).not.toBeNull();
    expect(noProxy()).toHaveProperty('value', '.site.example');
    expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
    await expectAccessible();
    here.devicesChange([camera(withProxy('.site.example'))]);
    here.jobChanges(
      changeAt('verify', 'done', request, {
        state: 'ended',
        outcome: {
          kind: 'confirmed',
          message: plain('The device has it.'),
          advice: plain('Nothing more to do.'),
        },
      }),
    );
    expect(await screen.findByText('Changed and read back')).toBeTruthy();
    const row = screen.getByRole('row', { name: /No proxy for/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['None', '.site.example']);
    expect(button('Apply')).toHaveProperty('disabled', true);
    await expectAccessible();
  });

  it('asks before it cuts the line, and takes a held button alone for an answer', async () => {
    const { user, here } = await openPage('Proxy');
    await user.type(noProxy(), '.site.example{Enter}');
    await sent(here);
    const question = 'This computer talks to the device over what would change.';
    here.jobChanges(changeAt('check', 'done', request, { state: 'waiting', question: plain(question) }));
    expect(await screen.findByText(question)).toBeTruthy();
    const yes = button('Hold to apply it anyway');
    await user.click(yes);
    await hold(yes, 900);
    expect(here.requests('jobs.confirm')).toEqual([]);
    await expectAccessible();
    await hold(yes);
    await waitFor(() => expect(here.requests('jobs.confirm')).toEqual([{ id: 'change-1' }]));
  });

  it('takes a held Enter for an answer, and nothing once the keyboard has gone elsewhere', async () => {
    const question = 'This computer talks to the device over what would change.';
    const here = site(
      [camera()],
      [changeAt('check', 'done', request, { state: 'waiting', question: plain(question) })],
    );
    await openPage('Proxy', here);
    const yes = button('Hold to apply it anyway');
    await waitFor(() => expect(document.activeElement).toBe(yes));
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    await fireEvent.keyDown(yes, { key: 'Enter' });
    vi.advanceTimersByTime(900);
    await fireEvent.blur(yes);
    vi.advanceTimersByTime(900);
    expect(here.requests('jobs.confirm')).toEqual([]);
    await fireEvent.keyDown(yes, { key: 'Enter' });
    vi.advanceTimersByTime(900);
    await fireEvent.keyDown(yes, { key: 'Enter', repeat: true });
    vi.advanceTimersByTime(600);
    expect(here.requests('jobs.confirm')).toEqual([{ id: 'change-1' }]);
  });

  it('takes two presses with a pause between for an answer, by pointer, by key and without either', async () => {
    const presses: [string, (yes: HTMLElement) => Promise<unknown>][] = [
      [
        'pointer',
        async (yes) => {
          await fireEvent.pointerDown(yes, { button: 0 });
          await fireEvent.pointerUp(yes);
          await fireEvent.click(yes, { detail: 1 });
        },
      ],
      [
        'key',
        async (yes) => {
          await fireEvent.keyDown(yes, { key: ' ' });
          await fireEvent.keyUp(yes, { key: ' ' });
        },
      ],
      ['screen reader', (yes) => fireEvent.click(yes, { detail: 0 })],
    ];
    const question = plain('The line would be cut.');
    const here = site([camera()], [changeAt('check', 'done', request, { state: 'waiting', question })]);
    await openPage('Proxy', here);
    const yes = button('Hold to apply it anyway');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    for (const [index, [how, press]] of presses.entries()) {
      await press(yes);
      vi.advanceTimersByTime(1000);
      await press(yes);
      expect(here.requests('jobs.confirm'), `${how}, too early`).toHaveLength(index);
      vi.advanceTimersByTime(300);
      await fireEvent.blur(yes);
      await press(yes);
      expect(here.requests('jobs.confirm'), `${how}, left between`).toHaveLength(index);
      vi.advanceTimersByTime(30_000);
      await press(yes);
      expect(here.requests('jobs.confirm'), `${how}, too late`).toHaveLength(index);
      vi.advanceTimersByTime(1300);
      await press(yes);
      expect(here.requests('jobs.confirm'), how).toHaveLength(index + 1);
    }
  });

  it('takes no other button for an answer, no pointer that has left, and one answer alone while a key is held on', async () => {
    const question = plain('The line would be cut.');
    const here = site([camera()], [changeAt('check', 'done', request, { state: 'waiting', question })]);
    here.tell({ jobs: { confirm: () => new Promise(() => undefined) } });
    await openPage('Proxy', here);
    const yes = button('Hold to apply it anyway');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    await fireEvent.pointerDown(yes, { button: 2 });
    vi.advanceTimersByTime(5000);
    await fireEvent.pointerDown(yes, { button: 0 });
    vi.advanceTimersByTime(900);
    await fireEvent.pointerLeave(yes);
    vi.advanceTimersByTime(5000);
    expect(here.requests('jobs.confirm')).toEqual([]);

    await fireEvent.keyDown(yes, { key: 'Enter' });
    vi.advanceTimersByTime(1300);
    await tick();
    // The keyboard repeats it, and the answer is on its way.
    await fireEvent.keyDown(yes, { key: 'Enter', repeat: true });
    vi.advanceTimersByTime(5000);
    await fireEvent.keyUp(yes, { key: 'Enter' });
    expect(yes.getAttribute('aria-disabled')).toBe('true');
    await fireEvent.pointerDown(yes, { button: 0 });
    vi.advanceTimersByTime(5000);
    expect(here.requests('jobs.confirm')).toHaveLength(1);
  });

  it('says what a device cannot do without calling it a failure', async () => {
    const { user, here } = await openPage('Proxy');
    await user.type(noProxy(), '.site.example{Enter}');
    await sent(here);
    const message = 'This device (AXIS OS 9.80.1) cannot use a global proxy.';
    here.jobChanges(
      changeAt('send', 'failed', request, {
        state: 'ended',
        outcome: {
          kind: 'failed',
          message: plain(message),
          advice: plain('It may need a newer AXIS OS.'),
          failure: fail('api', plain(message), {
            code: 4001,
            advice: plain('It may need a newer AXIS OS.'),
          }).error,
        },
      }),
    );
    expect(await screen.findByText('Not on this device')).toBeTruthy();
    expect(screen.getByText(message)).toBeTruthy();
    expect(screen.queryByText(/Error/)).toBeNull();
  });

  it('puts the device’s complaint beside the field that it names, until that is corrected', async () => {
    const { user, here } = await openPage('Proxy');
    await user.type(noProxy(), '.site.example{Enter}');
    await sent(here);
    here.jobChanges(
      changeAt('send', 'failed', request, {
        state: 'ended',
        outcome: {
          kind: 'failed',
          message: plain('The device refused noProxy. Nothing was changed on the device.'),
          advice: plain('Read what it names.'),
          failure: {
            kind: 'api',
            code: 4004,
            subCode: 102,
            parameter: 'noProxy',
            message: plain('The device refused noProxy.'),
            advice: plain('Read what it names.'),
          },
        },
      }),
    );
    await waitFor(() => expect(noProxy().getAttribute('aria-invalid')).toBe('true'));
    await waitFor(() => expect(document.activeElement).toBe(noProxy()));
    await expectAccessible();
    await user.type(noProxy(), ',x');
    expect(noProxy().getAttribute('aria-invalid')).toBeNull();
    expect(button('Apply')).toHaveProperty('disabled', false);
  });

  it('shows why main refused the change', async () => {
    const { user, here } = await openPage('Proxy');
    here.tell({
      jobs: { startChange: () => Promise.resolve(fail('input', plain('A job is running already.'))) },
    });
    await user.type(noProxy(), '.site.example{Enter}');
    expect(await screen.findByText('A job is running already.')).toBeTruthy();
    expect(noProxy()).toHaveProperty('value', '.site.example');
  });

  it('follows the device while nothing is typed, and keeps what was typed', async () => {
    const { user, here } = await openPage('Proxy');
    here.devicesChange([camera(withProxy('.first.example'))]);
    await waitFor(() => expect(noProxy()).toHaveProperty('value', '.first.example'));
    await user.clear(noProxy());
    await user.type(noProxy(), '.mine.example');
    here.devicesChange([camera(withProxy('.second.example'))]);
    expect(await screen.findByText('The device has changed meanwhile')).toBeTruthy();
    expect(noProxy()).toHaveProperty('value', '.mine.example');
    await user.click(button('Undo changes'));
    expect(noProxy()).toHaveProperty('value', '.second.example');
    expect(screen.queryByText('The device has changed meanwhile')).toBeNull();
  });

  it('asks before typed values are lost, by Esc and by another page', async () => {
    const { user } = await openPage('Proxy');
    await user.type(noProxy(), '.mine.example');
    await user.keyboard('{Escape}');
    await user.click(await findButton('Stay'));
    expect(noProxy()).toHaveProperty('value', '.mine.example');
    await user.click(button('History'));
    await user.click(await findButton('Leave'));
    expect(await screen.findByRole('heading', { name: 'History' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Devices' })).toBeTruthy();
  });

  it('can be prepared without a login, and says what is missing', async () => {
    const { user, here } = await openPage('Proxy', site([camera(undefined, { login: 'none' })]));
    expect(screen.getByText(/kept since then/)).toBeTruthy();
    await user.type(noProxy(), '.site.example{Enter}');
    expect(screen.getByText('Log in to the device to apply this.')).toBeTruthy();
    expect(here.requests('jobs.startChange')).toEqual([]);
    await user.click(button('Log in'));
    expect(await screen.findByRole('dialog', { name: 'Log in to Gate camera' })).toBeTruthy();
  });

  it('shows the job that was under way when its page is opened', async () => {
    const job = changeAt('verify', 'running', request);
    const here = site([camera()], [job]);
    const { user } = await openPage('Proxy', here);
    expect(within(formOf('Global proxy')).getByRole('progressbar')).toBeTruthy();
    await user.click(button('Stop'));
    expect(here.requests('jobs.cancel')).toEqual([{ id: 'change-1' }]);
    await user.click(button('Overview'));
    await user.click(await findButton('Show the change'));
    expect(await screen.findByRole('heading', { level: 2, name: 'Proxy' })).toBeTruthy();
  });

  it('looks again after a device was not seen', async () => {
    const { user, here } = await openPage('Proxy');
    await user.type(noProxy(), '.site.example{Enter}');
    await sent(here);
    here.jobChanges(
      changeAt('verify', 'unknown', request, {
        state: 'ended',
        resumable: true,
        endedAt: start + 30_000,
        outcome: { kind: 'not-seen', message: plain('Sent, not seen since.'), advice: plain('Look again.') },
      }),
    );
    await user.click(await findButton('Look again'));
    expect(here.requests('jobs.resume')).toEqual([{ id: 'change-1' }]);
  });
});

describe('the pages of a device', () => {
  it('are chosen with the arrow keys and Enter', async () => {
    const here = site([camera()]);
    const user = openWindow(here);
    await user.click(await findButton('Gate camera'));
    (await findButton('Overview')).focus();
    await user.keyboard('{End}{Enter}');
    expect(await screen.findByRole('heading', { level: 2, name: 'History' })).toBeTruthy();
    expect(button('History').getAttribute('aria-current')).toBe('page');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(button('Overview').getAttribute('aria-current')).toBe('page');
  });

  it('are only those that the device has', async () => {
    const bare = richPicture(({ system }) => delete system.globalProxies);
    const user = openWindow(site([camera(bare)]));
    await user.click(await findButton('Gate camera'));
    expect(await findButton('History')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Proxy' })).toBeNull();
  });

  it('keep the history of the device', async () => {
    const ended = changeAt('verify', 'done', request, {
      state: 'ended',
      endedAt: start + 5000,
      outcome: {
        kind: 'confirmed',
        message: plain('The device has it.'),
        advice: plain('Nothing more to do.'),
      },
    });
    const other = { ...ended, id: 'other', serial: 'ACCC8E000002', deviceLabel: 'Another' };
    await openPage('History', site([camera()], [ended, other]));
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await fireEvent.click(screen.getByText('Steps'));
    expect(screen.getByText('Read it back')).toBeTruthy();
    await expectAccessible();
  });
});
