/** `plan apply` and `plan undo`: a spreadsheet and the exit code are enough to set a site up. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { seededRandom } from '../device/random.ts';
import { cli, jsonLines, password, wlanKey, type CliOptions, type CliResult } from './cli-support.ts';
import { filesIn, siteForTest, temporaryFolder } from './services.ts';

const newPassword = 'New-Sesame-4711-long';

/** Devices that announce themselves, a folder for what is kept, and the plan as a file. */
async function planned(
  options: readonly DeviceOptions[],
  cells: (device: SimulatedDevice, at: number) => string[],
) {
  const site = await siteForTest({ devices: options, mdns: true });
  const dataFolder = await temporaryFolder();
  const file = join(dataFolder, 'plan.csv');
  const head = ['serial', 'administrator', 'name', 'address', 'prefix', 'place'];
  const rows = site.devices.map((device, at) => [device.serial, ...cells(device, at)]);
  await writeFile(file, [head, ...rows].map((row) => row.join(',')).join('\n'));
  const common = ['--data', dataFolder, '--interface', '127.0.0.1', '--json'];
  return { devices: site.devices, dataFolder, file, common };
}

const run = (words: string[], common: string[], more: CliOptions = {}) =>
  cli([...words, ...common], { newPassword, ...more });

const target = ({ address }: SimulatedDevice, at: number) => address.replace(/\d+$/, String(100 + at));

/** The steps that were told of a device, as `step state`. */
const stepsOf = (result: CliResult, { serial }: SimulatedDevice) =>
  jsonLines(result).flatMap((line) => {
    const { step, state, serial: of } = line as { step?: string; state?: string; serial?: string };
    return of === serial ? [`${step} ${state}`] : [];
  });

describe('plan apply', () => {
  test('sets up new devices and known ones, and once more changes nothing', async () => {
    const { devices, dataFolder, file, common } = await planned(
      [{ factoryNew: true }, { factoryNew: true }],
      (device, at) => ['root', `Gate ${at}`, target(device, at), '24', `Pole ${at}`],
    );
    const applied = await run(['plan', 'apply', file, '--yes'], common, { password: null });
    expect(applied.stderr).toBe('');
    expect(jsonLines(applied).at(-1)).toEqual({
      outcome: { done: 2, failed: 0, notReached: 0 },
      site: 'this-computer',
    });
    expect(applied.code).toBe(0);
    for (const [at, device] of devices.entries()) {
      expect(device.address).toMatch(new RegExp(`\\.${100 + at}$`));
      expect(device.name).toBe(`Gate ${at}`);
      expect(stepsOf(applied, device)).toEqual(
        [
          'place',
          'administrator',
          'login',
          'setMdnssdConfiguration',
          'setIPv4AddressConfiguration',
          'proof',
        ].flatMap((step) => [`${step} running`, `${step} done`]),
      );
    }
    for (const name of await filesIn(dataFolder)) {
      expect(await readFile(join(dataFolder, name), 'utf8')).not.toContain(newPassword);
    }
    const requests = devices.map((device) => setters(device));
    const again = await run(['plan', 'apply', file, '--yes'], common, { password: null });
    expect(again.code).toBe(0);
    expect(devices.map(setters)).toEqual(requests);
    // Who logged in is told in a program that did not create the account, too.
    const loggedIn = jsonLines(again).filter((line) => JSON.stringify(line).includes('Logged in as'));
    expect(loggedIn).toHaveLength(2);
    for (const line of loggedIn)
      expect(line).toMatchObject({ message: expect.stringContaining('“root”') as string });

    const undone = await run(['plan', 'undo', '--yes'], common, { password: null });
    expect(jsonLines(undone).at(-1)).toMatchObject({ outcome: { done: 2, failed: 0, notReached: 0 } });
    for (const device of devices) {
      expect(stepsOf(undone, device)).toContain('stays kept');
      expect(device.address).not.toMatch(/\.10[01]$/);
    }
    expect(undone.code).toBe(0);
  });

  test('without --yes says what would be sent, and sends none of it', async () => {
    const { devices, file, common } = await planned([{ factoryNew: true }], (device, at) => [
      'root',
      'Gate',
      target(device, at),
      '24',
      '',
    ]);
    const result = await run(['plan', 'apply', file], common);
    expect(result.code).toBe(2);
    expect(jsonLines(result)).toMatchObject([
      { step: 'administrator', state: 'todo' },
      { step: 'login' },
      { step: 'setMdnssdConfiguration', params: { friendlyName: 'Gate' } },
      { step: 'setIPv4AddressConfiguration' },
      { step: 'proof' },
      { error: { parameter: 'yes' } },
    ]);
    expect(devices.flatMap(setters)).toEqual([]);
    expect(devices[0]?.state.accounts.size).toBe(0);
  });

  test('tells people each step in their language', async () => {
    const dataFolder = await temporaryFolder();
    const file = join(dataFolder, 'plan.csv');
    await writeFile(file, 'serial,place\nB8A44F00FEED,Tor 3\n');
    const common = ['--data', dataFolder, '--interface', '127.0.0.1', '--wait', '1'];
    const result = await run(['plan', 'apply', file, '--yes'], common, { language: 'de_DE.UTF-8' });
    const head = 'B8A44F00FEED  erledigt   Platz im Standort festhalten';
    expect(result.stdout.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^B8A44F00FEED {2}läuft /) as string,
      `${head}  Im Standort steht als Platz: Tor 3.`,
    ]);
    expect(result.code).toBe(0);
  });

  test('refuses a plan with errors, and says at which cells', async () => {
    const { devices, file, common } = await planned(
      [{ factoryNew: true }, { factoryNew: true }],
      (device) => ['root', '', device.address.replace(/\d+$/, '150'), '24', ''],
    );
    const result = await run(['plan', 'apply', file, '--yes'], common);
    expect(result.code).toBe(2);
    expect(jsonLines(result)).toMatchObject([{ errors: [{ row: 3, column: 'address' }] }]);
    expect(devices.flatMap(setters)).toEqual([]);
  });

  test('waits for those that are not there, tells them apart from those that failed, and goes on with the rest', async () => {
    const { devices, dataFolder, file, common } = await planned(
      [{ factoryNew: true }, { password }],
      (_, at) => ['root', `Gate ${at}`, '', '', ''],
    );
    const csv = await readFile(file, 'utf8');
    const away = join(dataFolder, 'away.csv');
    await writeFile(away, `${csv.replaceAll('place', 'Etage')}\nB8A44F00FEED,,Nobody,,,2`);
    const result = await run(['plan', 'apply', away, '--yes', '--wait', '6'], common);
    expect(result.stderr).toContain('Nothing is set from these columns: Etage.');
    expect(result.stderr.split('\n').filter((line) => line.includes('--trust-first'))).toHaveLength(1);
    const [fresh, stranger] = devices;
    if (!fresh || !stranger) throw new Error('The site is too small.');
    // Nobody has seen the stranger's certificate: no password goes out.
    expect(stepsOf(result, stranger)).toContain('login failed');
    expect(stranger.requests.filter(({ login }) => login !== 'none')).toEqual([]);
    expect(fresh.name).toBe('Gate 0');
    expect(jsonLines(result)).toContainEqual(
      expect.objectContaining({ serial: 'B8A44F00FEED', step: 'find', state: 'failed' }),
    );
    expect(jsonLines(result).at(-1)).toMatchObject({ outcome: { done: 1, failed: 1, notReached: 1 } });
    expect(result.code).toBe(5);
  });

  test('says who is seen on the WLAN and who still hangs on the cable, and waits for neither for ever', async () => {
    const { devices, dataFolder, common } = await planned(
      [
        { wlan: true, password },
        { wlan: true, password },
      ],
      () => [],
    );
    const [first, second] = devices;
    if (!first || !second) throw new Error('The site is too small.');
    const file = join(dataFolder, 'wlan.csv');
    await writeFile(
      file,
      ['serial,wlan,administrator', ...devices.map(({ serial }) => `${serial},Site-Cameras,`)].join('\n'),
    );
    const ready = (printed: string) =>
      printed.includes(`"${first.serial}","step":"wlanSeen","state":"ready"`);
    let pulled = false;
    const result = await run(['plan', 'apply', file, '--yes', '--wait', '5', '--trust-first'], common, {
      wlanKey,
      onOutput: (printed) => {
        if (pulled || !ready(printed)) return;
        pulled = true;
        void first.unplug();
      },
    });
    expect(
      stepsOf(result, first)
        .filter((step) => step.startsWith('wlanSeen'))
        .at(-1),
    ).toBe('wlanSeen seen');
    expect(stepsOf(result, second)).toContain('wlanSeen ready');
    expect(jsonLines(result).at(-1)).toEqual({
      outcome: { done: 2, failed: 0, notReached: 0 },
      wlan: { seen: 1, notSeen: 1 },
      site: 'this-computer',
    });
    expect(result.code).toBe(0);
  });
});

describe('plan apply with rows that name a model alone', () => {
  test('gives each the next new device of it, says which, and finds them again the next time', async () => {
    // Of a model that no other test's devices have: these are heard, too.
    const model = 'AXIS Q9999-PLAN';
    const { devices, dataFolder, common } = await planned(
      [
        { factoryNew: true, model },
        { factoryNew: true, model },
        { password, model },
      ],
      () => [],
    );
    const file = join(dataFolder, 'models.csv');
    const rows = ['Q9999-PLAN,North,root', 'q9999 plan,South,root', 'Q9999-PLAN,East,root'];
    await writeFile(file, ['model,name,administrator', ...rows].join('\n'));
    const apply = (...more: string[]) => run(['plan', 'apply', file, '--wait', '4', ...more], common);

    const shown = await apply();
    expect(jsonLines(shown)).toContainEqual(
      expect.objectContaining({ serial: null, row: 2, step: 'administrator' }),
    );

    const applied = await apply('--yes');
    expect(jsonLines(applied).at(-1)).toMatchObject({ outcome: { done: 2, failed: 0, notReached: 1 } });
    expect(applied.code).toBe(3);
    expect(applied.stderr).toContain('1 row has found no new device of its model.');
    const [first, second, old] = devices;
    expect([first?.name, second?.name].sort()).toEqual(['North', 'South']);
    expect(old && setters(old)).toEqual([]);
    for (const device of [first, second]) {
      const row = device?.name === 'North' ? 2 : 3;
      expect(jsonLines(applied)).toContainEqual(
        expect.objectContaining({
          ...{ serial: device?.serial, step: 'bound', state: 'done' },
          message: expect.stringMatching(
            `^It takes row ${row}, as the next new (AXIS )?Q9999-PLAN\\.$`,
          ) as string,
        }),
      );
    }

    const sent = devices.map(setters);
    expect(jsonLines(await apply('--yes')).at(-1)).toMatchObject({ outcome: { done: 2, notReached: 1 } });
    expect(devices.map(setters)).toEqual(sent);
  });
});

describe('plan apply with 802.1X', () => {
  const eapPassword = 'Radius-4711-camera';
  const setUp = async (cells: (serial: string) => string[]) => {
    const authenticator = { identity: 'camera', password: eapPassword };
    const { devices, dataFolder, common } = await planned(
      [{ wlan: true, password, authenticator }],
      () => [],
    );
    const [device] = devices;
    if (!device) throw new Error('The site is too small.');
    device.radio.network('Site-Enterprise').users = { camera: eapPassword };
    const file = join(dataFolder, '8021x.csv');
    const head = 'serial,wlan,wlan_security,802.1X,identity';
    await writeFile(file, [head, [device.serial, ...cells(device.serial)].join(',')].join('\n'));
    const apply = (more: CliOptions) =>
      run(['plan', 'apply', file, '--yes', '--wait', '1', '--trust-first'], common, more);
    return { device, dataFolder, common, apply };
  };

  test('logs devices in to the WLAN and at the cable, keeps no password, and undoes what can be undone', async () => {
    const { device, dataFolder, common, apply } = await setUp(() => [
      'Site-Enterprise',
      'PEAP',
      'PEAP',
      'camera',
    ]);
    const without = await apply({});
    expect(without.code).toBe(2);
    expect(jsonLines(without).at(-1)).toMatchObject({ error: { parameter: 'password' } });
    expect(setters(device)).toEqual([]);

    const applied = await apply({ eapPassword });
    expect(jsonLines(applied)).toContainEqual(expect.objectContaining({ step: 'wlanTest', state: 'done' }));
    expect(jsonLines(applied).at(-1)).toMatchObject({ outcome: { done: 1, failed: 0, notReached: 0 } });
    const wired = () => device.state.interfaces.find(({ name }) => name === 'eth0')?.wired?.authentication;
    expect(wired()).toMatchObject({ enabled: true, peap: { identity: 'camera', password: eapPassword } });
    for (const name of await filesIn(dataFolder)) {
      expect(await readFile(join(dataFolder, name), 'utf8')).not.toContain(eapPassword);
    }
    const sent = setters(device);
    expect(jsonLines(await apply({ eapPassword })).at(-1)).toMatchObject({ outcome: { done: 1 } });
    expect(setters(device)).toEqual(sent);

    const undone = await run(['plan', 'undo', '--yes', '--trust-first'], common);
    expect(jsonLines(undone).at(-1)).toMatchObject({ outcome: { done: 1 } });
    expect(wired()?.enabled).toBe(false);
    const stays = jsonLines(undone).filter((line) => JSON.stringify(line).includes('"stays"'));
    expect(JSON.stringify(stays)).toContain('password');
  });

  test('stops before EAP-TLS where the device turns out to have no certificate chosen', async () => {
    const { device, apply } = await setUp(() => ['', '', 'EAP-TLS', '']);
    const applied = await apply({});
    expect(jsonLines(applied)).toContainEqual(
      expect.objectContaining({
        state: 'failed',
        message: 'The device has no client certificate chosen for EAP-TLS, so nothing was sent.',
      }),
    );
    expect(applied.code).toBe(2);
    expect(setters(device)).toEqual([]);
  });
});

describe('plan apply that is killed', () => {
  test(
    'ten times in the middle, and called again, changes nothing twice and loses nothing',
    { timeout: 240_000 },
    async () => {
      const { devices, dataFolder, file, common } = await planned(
        Array.from({ length: 20 }, () => ({ factoryNew: true })),
        (device, at) => ['root', `Gate ${at}`, target(device, at), '24', `Pole ${at}`],
      );
      const seed = Math.floor(Math.random() * 1_000_000);
      console.log(`The plan is killed by the seed ${seed}.`);
      const random = seededRandom(seed);
      for (let kill = 0; kill < 10; kill += 1) {
        // Among some 240 lines, and not only where one of them was just printed.
        const lines = 2 + Math.floor(random() * 200);
        const more = random() * 50;
        const killed = await run(['plan', 'apply', file, '--yes'], common, {
          password: null,
          onOutput: (printed, end) =>
            printed.split('\n').length > lines && setTimeout(() => end('SIGKILL'), more),
        });
        expect(killed.code).toBeNull();
      }
      const goOn = () => run(['plan', 'apply', file, '--yes'], common, { password: null });
      let last = await goOn();
      // On a busy computer a device may not be seen in time: the same call goes on.
      for (let more = 0; more < 2 && last.code !== 0; more += 1) {
        console.log(jsonLines(last).filter((line) => JSON.stringify(line).includes('"failed"')));
        last = await goOn();
      }
      expect(jsonLines(last).at(-1)).toMatchObject({ outcome: { done: 20, failed: 0, notReached: 0 } });
      expect(last.code).toBe(0);
      for (const [at, device] of devices.entries()) {
        expect(setters(device)).toEqual(['setMdnssdConfiguration', 'setIPv4AddressConfiguration']);
        expect(device.requests.filter(({ path }) => path.includes('pwdgrp'))).toHaveLength(1);
        expect(device.name).toBe(`Gate ${at}`);
        expect(device.address).toMatch(new RegExp(`\\.${100 + at}$`));
      }
      const report = join(dataFolder, 'report.json');
      await run(['report', '--format', 'json', '--output', report, '--data', dataFolder, '--json'], []);
      const told = JSON.parse(await readFile(report, 'utf8')) as {
        devices: { serial: string; proof: string; needsSetup: boolean; notReached: unknown[] }[];
      };
      for (const { serial } of devices) {
        // Those of other tests are heard, too.
        expect(told.devices.find((one) => one.serial === serial)).toMatchObject({
          proof: 'read-back',
          needsSetup: false,
          notReached: [],
        });
      }
    },
  );
});

/** The calls that changed something. */
function setters({ requests }: SimulatedDevice): string[] {
  return requests.flatMap(({ method = '', login }) =>
    /^(set|add|remove)/.test(method) && login === 'accepted' ? [method] : [],
  );
}
