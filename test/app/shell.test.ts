import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronPath } from '../../build/electron.ts';
import { electronArguments, root } from '../../build/run.ts';
import { launch, noWindowReason, type Launched } from './electron.ts';
import { listenAround } from './listeners.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the window's shell, because ${reason}.`);

describe.skipIf(reason !== null)('The window', () => {
  let program: Launched;
  beforeAll(async () => {
    program = await launch();
  });
  afterAll(async () => {
    await program.close();
  });

  const log = async () => readFile(join(program.data, 'logs', 'main.log'), 'utf8');

  test('opens on the program’s own page, and nothing in it is refused by its policy', async () => {
    await program.page.locator('main').first().waitFor();
    expect(program.page.url()).toBe('app://installer/');
    expect(await program.page.title()).toContain('Field Installer');
    await program.screenshot('first-window');
    expect(await program.complaints()).toEqual([]);
  });

  test('is at least 1024 by 700, and painted behind its page as the page is', async () => {
    const windows = await program.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [
        window.getMinimumSize(),
        window.getBackgroundColor().toLowerCase(),
      ]),
    );
    const background = await program.page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--bg'),
    );
    expect(windows).toEqual([[[1024, 700], background]]);
  });

  test('shows which page is open and what is pressed where the system forces its colours', async () => {
    const { page } = program;
    const backgrounds = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).backgroundColor)).size);
    await page.locator('[aria-pressed="true"]').first().waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await backgrounds('nav button')).toBe(2);
    expect(await backgrounds('[aria-pressed]')).toBe(2);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  test('has no Node and no Electron in its page', async () => {
    const present = await program.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(present).toEqual([]);
  });

  test('runs its page in a sandbox with context isolation', async () => {
    const preferences = await program.main(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in the type definitions, but there to be asked.
      return (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  });

  test('answers a call of the contract, and refuses a malformed one with a failure', async () => {
    const answers = await program.page.evaluate(async () => [
      await window.installer.app.info({}),
      // What the page's types forbid, code in the page can still send.
      await window.installer.app.openLink({ id: 'https://example.com/' as 'axis-factory-default' }),
    ]);
    expect(answers[0]).toMatchObject({ ok: true, value: { interfaces: ['127.0.0.1'] } });
    expect(answers[1]).toMatchObject({ ok: false, error: { kind: 'input', parameter: 'id' } });
  });

  test('lends its page the channels of the contract alone', async () => {
    const refusals = await program.page.evaluate(() =>
      ['GUEST_VIEW_MANAGER_CALL', 'devices.changed', '__proto__.toString'].map((channel) => {
        try {
          void window.transport.invoke(channel, {});
          return 'sent';
        } catch (error) {
          return String(error);
        }
      }),
    );
    for (const refusal of refusals) expect(refusal).toContain('The contract has no call');
  });

  test('comes to the front when the program is started again on the same folder, and there is still one', async () => {
    const executable = await electronPath();
    const args = [...electronArguments(), root, '--data', program.data];
    const noticed = program.main(
      ({ app }) =>
        new Promise<void>((resolve) => {
          app.once('second-instance', () => {
            resolve();
          });
        }),
    );
    await promisify(execFile)(executable, args);
    await noticed;
    expect(program.page.context().pages()).toHaveLength(1);
  });

  test('gives its page no permission', async () => {
    const states = await program.page.evaluate(async () => {
      const asked = await navigator.permissions.query({ name: 'geolocation' });
      return [asked.state, await Notification.requestPermission()];
    });
    expect(states).toEqual(['denied', 'denied']);
    await expect.poll(log).toContain('A permission was refused');
  });

  test('opens a new page in place of one whose process ended', async () => {
    // In the main process, since the driver takes a page that ended for lost.
    const shown = await program.main(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('There is no window.');
      await new Promise<void>((resolve) => {
        contents.once('did-finish-load', () => {
          resolve();
        });
        contents.forcefullyCrashRenderer();
      });
      return contents.executeJavaScript(
        `(async () => {
          const { ok } = await window.installer.app.info({});
          // It is drawn once its words are there.
          while (document.querySelector('main') === null) await new Promise(requestAnimationFrame);
          return [ok, document.querySelectorAll('main').length];
        })()`,
      ) as Promise<unknown>;
    });
    expect(shown).toEqual([true, 1]);
  });
});

describe.skipIf(reason !== null)('Code in the window’s page', () => {
  let program: Launched;
  beforeAll(async () => {
    program = await launch();
  });
  afterAll(async () => {
    await program.close();
  });

  const log = async () => readFile(join(program.data, 'logs', 'main.log'), 'utf8');

  test('cannot take the page elsewhere', async () => {
    const { page } = program;
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    const places = [
      'http://127.0.0.1:9/',
      'https://example.com/',
      'mailto:somebody@example.com',
      'app://installer/elsewhere',
      'blob',
      'form',
      'refresh',
      'javascript:document.body.remove()',
      'data:text/html,elsewhere',
      'file:///etc/hostname',
      'chrome://version/',
    ];
    for (const place of places) {
      await page.evaluate((place) => {
        if (place === 'blob') {
          location.href = URL.createObjectURL(new Blob(['elsewhere'], { type: 'text/html' }));
        } else if (place === 'form') {
          const form = document.body.appendChild(document.createElement('form'));
          form.action = '/assets/';
          form.submit();
        } else if (place === 'refresh') {
          const meta = document.head.appendChild(document.createElement('meta'));
          meta.httpEquiv = 'refresh';
          meta.content = '0;url=http://127.0.0.1:9/refreshed';
        } else location.href = place;
      }, place);
    }
    for (const url of [...places.slice(0, 4), 'blob:app://installer/', 'http://127.0.0.1:9/refreshed']) {
      await expect.poll(log).toContain(`Navigation was refused. { url: '${url}`);
    }
    await page.evaluate(() => {
      history.pushState(null, '', '/nowhere');
      location.reload();
    });
    await expect.poll(log).toContain("Navigation was refused. { url: 'app://installer/nowhere' }");
    expect(await page.evaluate(() => [document.querySelectorAll('main').length, 'stayed' in window])).toEqual(
      [1, true],
    );
  });

  test.each([
    ['location', () => void (location.href = 'about:blank')],
    ['a window of its own name', () => void open('about:blank#', '_self')],
    [
      'a refresh',
      () => {
        const meta = document.head.appendChild(document.createElement('meta'));
        meta.httpEquiv = 'refresh';
        meta.content = '0;url=about:blank';
      },
    ],
  ])('gets its page back when it empties it by %s', async (_name, empty) => {
    const { page } = program;
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.evaluate(empty);
    await expect.poll(() => page.evaluate(() => 'stayed' in window)).toBe(false);
    await page.locator('main').first().waitFor();
    expect(page.url()).toBe('app://installer/');
    expect(await page.evaluate(() => window.installer.app.info({}))).toMatchObject({ ok: true });
    await expect.poll(log).toContain("The page was left, and is opened again. { url: 'about:blank");
  });

  test('opens no window, starts no download, and holds nothing up with a dialog', async () => {
    const { page } = program;
    const opened = await page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = 'https://example.com/by-link';
      link.target = '_blank';
      link.click();
      const form = document.body.appendChild(document.createElement('form'));
      form.action = 'https://example.com/by-form';
      form.target = '_blank';
      form.submit();
      for (const href of ['data:text/plain,x', URL.createObjectURL(new Blob(['x']))]) {
        const download = document.body.appendChild(document.createElement('a'));
        download.href = href;
        download.download = 'x.txt';
        download.click();
      }
      print();
      alert('Held up');
      return [open('https://example.com/'), open('about:blank'), open('about:blank', '', 'noopener')];
    });
    expect(opened).toEqual([null, null, null]);
    for (const refused of [
      "A new window was refused. { url: 'https://example.com/' }",
      "A new window was refused. { url: 'https://example.com/by-link' }",
      "A download was refused. { url: 'data:text/plain,x' }",
      "A download was refused. { url: 'blob:app://installer/",
    ]) {
      await expect.poll(log).toContain(refused);
    }
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.evaluate(() => window.installer.app.info({}))).toMatchObject({ ok: true });
  });

  test('changes nothing by what is dropped on the window', async () => {
    const { page } = program;
    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    for (const dropped of [
      { items: [], files: [join(root, 'package.json')] },
      { items: [{ mimeType: 'text/uri-list', data: 'http://127.0.0.1:9/' }] },
    ]) {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        const data = { ...dropped, dragOperationsMask: 1 };
        await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
      }
    }
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  test('reaches no network: not by a request, a hint or a frame, and not by WebRTC', async () => {
    const { page, main, data } = program;
    const around = await listenAround();
    const record = join(data, 'network.json');
    await main(({ netLog }, file) => netLog.startLogging(file), record);
    const tried = page.evaluate(async ({ udp, tcp }) => {
      const there = `http://127.0.0.1:${String(tcp)}/`;
      for (const rel of [
        'dns-prefetch',
        'preconnect',
        'prefetch',
        'preload',
        'icon',
        'manifest',
        'stylesheet',
      ]) {
        for (const href of [there, 'https://told-to.example/']) {
          document.head.append(Object.assign(document.createElement('link'), { rel, href, as: 'image' }));
        }
      }
      for (const tag of ['iframe', 'img', 'video', 'webview']) {
        document.body.append(Object.assign(document.createElement(tag), { src: there }));
      }
      const link = Object.assign(document.createElement('a'), { href: '#', ping: there });
      document.body.appendChild(link).click();
      navigator.sendBeacon(there);
      const fetched = await fetch(there).then(
        () => 'sent',
        () => 'refused',
      );
      const frame = document.body.appendChild(document.createElement('iframe'));
      const gathered: string[] = [];
      const gather = async (view: typeof window, urls: string) => {
        const iceServers = [{ urls, username: 'u', credential: 'c' }];
        const connection = new view.RTCPeerConnection({ iceServers });
        connection.createDataChannel('out');
        const done = new Promise((resolve) => {
          connection.onicecandidate = ({ candidate }) => {
            if (candidate === null) resolve(null);
            else gathered.push(candidate.candidate);
          };
        });
        await connection.setLocalDescription();
        // Where this computer has no network card, the end of it is never told.
        await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 2000))]);
        connection.close();
      };
      // A frame is a window with everything that a window has.
      const views = [window, frame.contentWindow as unknown as typeof window];
      const servers = [
        `stun:127.0.0.1:${String(udp)}`,
        `turn:127.0.0.1:${String(udp)}?transport=udp`,
        `turn:127.0.0.1:${String(tcp)}?transport=tcp`,
      ];
      await Promise.all(views.flatMap((view) => servers.map((server) => gather(view, server))));
      return { fetched, gathered };
    }, around.ports);
    const outcome = await Promise.race([tried, around.first]);
    await main(({ netLog }) => netLog.stopLogging());
    expect(await readFile(record, 'utf8')).not.toContain('told-to.example');
    expect(await around.close()).toEqual({ packets: 0, connections: 0 });
    expect(outcome).toEqual({ fetched: 'refused', gathered: [] });
    // Not even this computer's own name is looked up.
    await expect(main(({ session }) => session.defaultSession.resolveHost('localhost'))).rejects.toThrow(
      'ERR_NAME_NOT_RESOLVED',
    );
    // The refusal is the policy's, and says so.
    await expect.poll(() => program.complaints()).toContainEqual(expect.stringContaining('connect-src'));
  });
});
