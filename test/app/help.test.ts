import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '../../electron/services/sheets/unzip.ts';
import { noWindowReason } from './electron.ts';
import { button, hear, logIn, lookAt, oneWindow, type OnSite } from './window.ts';

const reason = noWindowReason();
if (reason !== null) console.log(`Skipped: the Help page in the real window, because ${reason}.`);

describe.skipIf(reason !== null)('The Help page in the real window', () => {
  let program: OnSite;
  let folder: string;
  oneWindow([{ name: 'Gate camera' }], (opened) => (program = opened));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'field-installer-help-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('saves of a support bundle what was looked at and nothing else, and no password', async () => {
    const { page } = program;
    const gate = program.device('Gate camera');
    await logIn(page, gate, 'en');
    await page.getByRole('heading', { level: 2, name: 'Network' }).waitFor();
    await button(page, 'Help').click();
    await button(page, 'Support bundle …').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^log\.txt, /).click();
    const shown = await dialog.getByRole('textbox', { name: 'log.txt' }).inputValue();
    expect(shown).toContain('Started.');
    await dialog.getByRole('checkbox', { name: 'Settings of the program' }).uncheck();
    await lookAt(program, 'support-bundle');
    const file = join(folder, 'bundle.zip');
    await program.main(({ dialog: boxes }, chosen) => {
      boxes.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, file);
    await button(page, 'Save …').click();
    await hear(page, 'The support bundle is in bundle.zip.');
    const archive = await unzip(await readFile(file), () => true, { mostBytes: 5e6, mostEntries: 200 });
    const files = archive.state === 'read' ? archive.parts : new Map<string, Buffer>();
    expect([...files.keys()].sort()).toEqual(['about.json', 'cards.json', 'log.txt', 'notices.txt']);
    expect(files.get('log.txt')?.toString()).toBe(shown);
    expect(files.get('about.json')?.toString()).toMatch(/"electron": "\d/);
    for (const bytes of files.values()) expect(bytes.includes(gate.password)).toBe(false);
  });

  test('tells of a newer version without loading anything', async () => {
    const { page } = program;
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const { port } = server.address() as AddressInfo;
      const url = `http://127.0.0.1:${port}/get`;
      response.end(JSON.stringify({ version: '99.1.0', notes: '<b>Calmer</b>', url }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await button(page, 'Help').click();
      await page.getByLabel('Address to ask').fill(`http://127.0.0.1:${port}/feed`);
      await button(page, 'Save').click();
      await button(page, 'Check now').click();
      await page.getByText('Version 99.1.0 is there').waitFor();
      await page.getByText('<b>Calmer</b>').waitFor();
      await page.getByText('Version 99.1.0 is there').scrollIntoViewIfNeeded();
      await lookAt(program, 'help-newer');
      expect(asked).toEqual(['/feed']);
    } finally {
      server.close();
    }
  });
});
