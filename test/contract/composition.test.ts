import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compose, type ComposeNeeds } from '../../electron/main/composition.ts';
import { sheetsHere } from '../../electron/services/sheets/sheets.ts';
import { noVault } from '../../electron/services/credentials/vault.ts';
import type { Handlers } from '../../shared/contract/ipc.ts';
import { onlyDevice, siteForTest, temporaryFolder } from './services.ts';

const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };
const asked = () => Promise.reject(new Error('Nobody asks for the desktop.'));
const app: Handlers['app'] = {
  info: asked,
  openLink: asked,
  openLogFolder: asked,
  copy: asked,
  practise: asked,
  licences: asked,
};
const dialogs = { toOpen: asked, toSave: asked };

async function programForTest(send: ComposeNeeds['send']) {
  const options = { interfaces: ['127.0.0.1'], data: null, file: null, practice: false };
  const program = compose({
    options,
    dataFolder: await temporaryFolder(),
    vault: noVault,
    log,
    systemLanguage: 'en',
    speak: silent,
    app,
    version: '1.0.0',
    sheets: sheetsHere,
    dialogs,
    printer: { pdf: asked, show: asked },
    send,
  });
  onTestFinished(() => program.stop());
  return program;
}

test('the window that comes after a site file hears why that cannot be looked into, once', async () => {
  const file = join(await temporaryFolder(), 'gate.fieldsite');
  await writeFile(file, 'no site');
  const program = await programForTest(silent);
  const { handlers } = program;
  await program.openFile(file);
  expect(await handlers.sites.takeGiven({})).toMatchObject({ error: { kind: 'input' } });
  expect(await handlers.sites.takeGiven({})).toEqual({ ok: true, value: null });
});

test('the window gives a device two tags at once, and it has both', async () => {
  const { serial, address, port } = onlyDevice(await siteForTest({ devices: [{}] }));
  const { devices, sites } = (await programForTest(silent)).handlers;
  await devices.add({ address: `http://${address}:${port}` });
  const tag = (name: string) => sites.describe({ serials: [serial], addTags: [name], removeTags: [] });
  await Promise.all([tag('roof'), tag('north')]);
  const { value } = await devices.snapshot({}).then((answer) => (answer.ok ? answer : { value: null }));
  expect(value?.devices.map(({ tags }) => tags)).toEqual([['roof', 'north']]);
});

test('the window sets the country code by a job, which stands in the history', async () => {
  const device = onlyDevice(await siteForTest({ devices: [{ wlan: true }] }));
  let ended: () => void = silent;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const { handlers } = await programForTest((_, payload) => {
    if ('job' in payload && payload.job.state === 'ended') ended();
  });
  const { devices, jobs } = handlers;
  const { serial, user, password } = device;
  await devices.add({ address: `http://${device.address}:${device.port}` });
  await devices.logIn({ serial, user, password, fingerprint: null, remember: false });

  const change = { serial, method: 'setWlanConfiguration', waitSeconds: 5 } as const;
  expect(await jobs.startChange({ ...change, params: { countryCode: 'XX' } })).toMatchObject({
    error: { kind: 'input', parameter: 'countryCode' },
  });
  expect(await jobs.startChange({ ...change, params: { countryCode: 'SE' } })).toMatchObject({ ok: true });
  await end;
  expect(device.state.countryCode).toBe('SE');
  const history = await jobs.snapshot({});
  expect(history).toMatchObject({
    value: {
      jobs: [
        {
          serial,
          request: { method: 'setWlanConfiguration', params: { countryCode: 'SE' } },
          outcome: { kind: 'confirmed' },
        },
      ],
    },
  });
});
