/** Logins that are given to many devices: each once a device, and none to a stranger. */
import { expect, describe, test } from 'vitest';
import type { LookedAt } from '../../electron/services/devices/admission.ts';
import type { Services } from '../../electron/services/services.ts';
import type { Run, RunOutcome } from '../../shared/contract/run.ts';
import type { SimulatedDevice } from '../device/device.ts';
import type { DeviceOptions } from '../device/options.ts';
import { eventually } from '../eventually.ts';
import { FakeVault } from '../vault.ts';
import { servicesForTest, siteForTest, temporaryFolder } from './services.ts';

const password = 'for the whole yard';
const user = 'root';
const asked = { remember: false, automatic: false };
const byItself = { remember: false, automatic: true };

/** Devices in the list that were asked who they are, over either scheme, and nothing else. */
async function found(devices: DeviceOptions[], options: Parameters<typeof servicesForTest>[0] = {}) {
  const site = await siteForTest({ devices: devices.map((one) => ({ password, ...one })) });
  const services = await servicesForTest(options);
  for (const device of site.devices) await find(services, device);
  return { services, devices: site.devices };
}

const find = (services: Services, { address, port }: SimulatedDevice) =>
  services.devices.presence.add({ scheme: 'http', host: address, port }, false);

const serialsOf = (devices: readonly SimulatedDevice[]) => devices.map(({ serial }) => serial);
/** As if the person had looked at all of them. */
const allLookedAt = (devices: readonly SimulatedDevice[]): LookedAt =>
  Object.fromEntries(devices.map(({ serial, fingerprint }) => [serial, fingerprint]));

async function logIn(
  services: Services,
  devices: readonly SimulatedDevice[],
  looked: LookedAt = allLookedAt(devices),
): Promise<Run> {
  const begun = services.devices.logInMany(serialsOf(devices), looked);
  return ended(services, begun);
}

async function ended(services: Services, begun: ReturnType<Services['devices']['readMany']>): Promise<Run> {
  const run = begun.ok ? await services.devices.runs.over(begun.value.id) : null;
  if (!run) throw new Error('The run did not begin.');
  return run;
}

const outcomes = (run: Run): RunOutcome[] => run.results.map(({ outcome }) => outcome);
const outcomeAt = (run: Run, { serial }: SimulatedDevice) =>
  run.results.find((result) => result.serial === serial)?.outcome;
/** How often the device has judged a login and refused it. */
const refusals = ({ requests }: SimulatedDevice) =>
  requests.filter(({ login, status }) => login === 'sent' && status === 401).length;
/** What went to the device with a login, and whether the password or its Basic form is in any of it. */
const sentTo = ({ requests }: SimulatedDevice) => requests.filter(({ login }) => login !== 'none');
function expectNothingSecret(device: SimulatedDevice): void {
  expect(sentTo(device)).toEqual([]);
  const all = JSON.stringify(device.requests);
  expect(all).not.toContain(password);
  expect(all).not.toContain(Buffer.from(`${user}:${password}`).toString('base64'));
}

/** Resolves when the program has nothing under way at devices that nobody asked for. */
const waitsFor = (services: Services, condition: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!condition()) return;
      stops.forEach((stop) => stop());
      resolve();
    };
    const stops = [services.devices.admission.onChange(look), services.devices.onChange(look)];
    look();
  });

describe('A login that is given to the site', () => {
  test('lets the program into all that take it, and is a login of each from then on', async () => {
    const { services, devices } = await found([{}, {}, {}]);
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    expect(outcomes(await logIn(services, devices))).toEqual(['done', 'done', 'done']);
    for (const device of devices) {
      expect(services.devices.get(device.serial)).toMatchObject({
        login: 'accepted',
        user,
        scheme: 'https',
        fingerprint: device.fingerprint,
      });
      expect(await services.devices.calls.readNetwork(device.serial)).toMatchObject({ ok: true });
    }
    expect(services.given.list()).toMatchObject([{ accepted: 3, refused: 0 }]);
  });

  test('is tried once at a device that refuses it, however often it is asked for', async () => {
    const { services, devices } = await found([{ password: 'another one' }]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    expect(outcomes(await logIn(services, devices))).toEqual(['refused']);
    const again = await logIn(services, devices);
    expect(outcomes(again)).toEqual(['no-login']);
    expect(again.results[0]?.detail).toMatchObject({ parts: { users: [user] } });
    expect(refusals(device)).toBe(1);
  });

  test('is tried once ever: a restart forgets neither what was refused', async () => {
    const options = { dataFolder: await temporaryFolder(), vault: new FakeVault() };
    const { services, devices } = await found([{ password: 'another one' }], options);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    const remembered = { remember: true, automatic: true };
    await services.given.give({ kind: 'site' }, { user, password }, remembered);
    expect(outcomes(await logIn(services, devices))).toEqual(['refused']);
    await services.stop();
    const second = await servicesForTest(options);
    expect(second.given.list()).toMatchObject([{ user, remembered: true, refused: 1 }]);
    await find(second, device);
    expect(outcomes(await logIn(second, devices))).toEqual(['no-login']);
    expect(refusals(device)).toBe(1);
  });

  test('goes to no device where a person has typed the same and was refused', async () => {
    const { services, devices } = await found([{ password: 'another one' }]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    const { serial, fingerprint } = device;
    await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    expect(outcomes(await logIn(services, devices))).toEqual(['no-login']);
    expect(refusals(device)).toBe(1);
  });

  test('counts as one with a second that says the same', async () => {
    const { services, devices } = await found([{ password: 'another one' }]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    await services.given.give({ kind: 'devices', serials: [device.serial] }, { user, password }, asked);
    expect(outcomes(await logIn(services, devices))).toEqual(['refused']);
    expect(outcomes(await logIn(services, devices))).toEqual(['no-login']);
    expect(refusals(device)).toBe(1);
  });

  test('may be tried again once its password was edited', async () => {
    const { services, devices } = await found([{}]);
    const id = await services.given.give({ kind: 'site' }, { user, password: 'mistyped' }, asked);
    expect(outcomes(await logIn(services, devices))).toEqual(['refused']);
    await services.given.edit(id, { user, password }, false);
    expect(outcomes(await logIn(services, devices))).toEqual(['done']);
  });

  test('is never sent twice by two programs on one folder', async () => {
    const options = { dataFolder: await temporaryFolder(), vault: new FakeVault() };
    const { services, devices } = await found([{ password: 'another one' }], options);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    await services.given.give({ kind: 'site' }, { user, password }, { remember: true, automatic: false });
    const other = await servicesForTest(options);
    await find(other, device);
    await Promise.all([logIn(services, devices), logIn(other, devices)]);
    expect(refusals(device)).toBe(1);
  });

  test('goes out after it was written down that it does', async () => {
    const { services, devices } = await found([{}]);
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    // Cut off with the login on its way: what came of it is not known, and it is not sent again.
    device.faults.add({ kind: 'reset', method: 'getSupportedVersions' });
    const first = await logIn(services, devices);
    const sent = sentTo(device).length;
    device.faults.clear();
    const second = await logIn(services, devices);
    expect([outcomes(first), outcomes(second)]).toEqual(
      sent === 0 ? [['unreached'], ['done']] : [['unreached'], ['no-login']],
    );
  });

  test('passes by a device without an administrator, and one that has a login', async () => {
    const { services, devices } = await found([{ factoryNew: true }, {}]);
    const [fresh, known] = devices;
    if (!fresh || !known) throw new Error('The site is too small.');
    const { serial, fingerprint } = known;
    await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    const run = await logIn(services, devices);
    expect(outcomeAt(run, fresh)).toBe('no-administrator');
    expect(outcomeAt(run, known)).toBe('done');
    expectNothingSecret(fresh);
  });

  test('stops at the first device that blocks, and sends nothing more there for a while', async () => {
    const { services, devices } = await found([{ password: 'another one', maxFailures: 1 }]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    const kinds = ['first', 'second', 'third', 'fourth'] as const;
    for (const [index, kind] of kinds.entries())
      await services.given.give({ kind: 'site' }, { user: `${user}${index}`, password: kind }, asked);
    expect(outcomes(await logIn(services, devices))).toEqual(['blocked']);
    const sent = sentTo(device).length;
    // It said once that it blocks, and was not asked again.
    expect(device.requests.filter(({ status }) => status === 403)).toHaveLength(1);
    // One was judged; the others never left, and may be tried later.
    expect(refusals(device)).toBe(1);
    expect(services.given.triedAt(device.serial).map(({ outcome }) => outcome)).toEqual(['refused']);
    expect(outcomes(await logIn(services, devices))).toEqual(['blocked']);
    expect(sentTo(device)).toHaveLength(sent);
  });

  test('goes one after another where several fit, and ends with the one that is taken', async () => {
    const { services, devices } = await found([{}]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    const taken = await services.given.give({ kind: 'site' }, { user, password }, asked);
    await services.given.give({ kind: 'site' }, { user, password: 'behind it' }, asked);
    await services.given.give(
      { kind: 'devices', serials: [device.serial] },
      { user, password: 'narrower' },
      asked,
    );
    expect(outcomes(await logIn(services, devices))).toEqual(['done']);
    expect(services.given.triedAt(device.serial).map(({ scope, outcome }) => [scope, outcome])).toEqual([
      ['devices', 'refused'],
      ['site', 'accepted'],
    ]);
    expect(services.given.list().find(({ id }) => id === taken)).toMatchObject({ accepted: 1 });
    expect(refusals(device)).toBe(1);
  });

  test('is tried in the order of the person', async () => {
    const { services, devices } = await found([{}]);
    const wrong = await services.given.give({ kind: 'site' }, { user, password: 'wrong' }, asked);
    const right = await services.given.give({ kind: 'site' }, { user, password }, asked);
    expect(services.given.list().map(({ id }) => id)).toEqual([wrong, right]);
    await services.given.move(right, -1);
    expect(services.given.list().map(({ id }) => id)).toEqual([right, wrong]);
    await logIn(services, devices);
    expect(services.given.list()).toMatchObject([{ accepted: 1 }, { refused: 0 }]);
  });
});

describe('Logging in to many', () => {
  test('sends nothing more once it is cancelled, and says which were left', async () => {
    const { services, devices } = await found(Array.from({ length: 12 }, () => ({})));
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    for (const device of devices) device.faults.add({ kind: 'hang', method: 'getNetworkInfo' });
    const begun = services.devices.logInMany(serialsOf(devices), allLookedAt(devices));
    if (!begun.ok) throw new Error('The run did not begin.');
    const hanging = () => devices.filter(({ requests }) => requests.some(({ status }) => status === 0));
    await eventually(() => expect(hanging()).toHaveLength(8));
    services.devices.runs.cancel(begun.value.id);
    const run = await services.devices.runs.over(begun.value.id);
    expect(run && outcomes(run)).toEqual(devices.map(() => 'left'));
    expect(devices.filter((device) => sentTo(device).length > 0)).toHaveLength(8);
    for (const { serial } of devices) expect(services.devices.get(serial)?.login).not.toBe('accepted');
  });
});

describe('A stranger', () => {
  test('gets nothing, whatever it asks for, and waits with its certificate', async () => {
    const { services, devices } = await found([{ httpsSchemes: ['basic'] }, { httpsSchemes: ['digest'] }]);
    await services.given.give({ kind: 'site' }, { user, password }, byItself);
    expect(outcomes(await logIn(services, devices, {}))).toEqual(['certificate', 'certificate']);
    for (const device of devices) expectNothingSecret(device);
    const { waiting } = services.devices.admission.snapshot();
    // In the order in which they have answered.
    expect(new Map(waiting.map(({ serial, fingerprint }) => [serial, fingerprint]))).toEqual(
      new Map(devices.map(({ serial, fingerprint }) => [serial, fingerprint])),
    );
  });

  test('that speaks plain HTTP alone waits too', async () => {
    const { services, devices } = await found([{ httpsPort: 0 }]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    const { serial, address, port } = device;
    await services.devices.presence.add({ scheme: 'http', host: address, port }, true);
    await services.given.give({ kind: 'site' }, { user, password }, byItself);
    expect(outcomes(await logIn(services, devices, {}))).toEqual(['certificate']);
    expectNothingSecret(device);
    expect(services.devices.admission.snapshot().waiting).toMatchObject([{ serial, fingerprint: null }]);
    expect(outcomes(await logIn(services, devices, { [serial]: null }))).toEqual(['done']);
    expect(sentTo(device).every(({ scheme }) => scheme === 'digest')).toBe(true);
  });

  test('that asks for Basic over plain HTTP gets nothing after a yes either', async () => {
    const { services, devices } = await found([{ httpsPort: 0, httpSchemes: ['basic'] }]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    const { serial, address, port } = device;
    await services.devices.presence.add({ scheme: 'http', host: address, port }, true);
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    expect(outcomes(await logIn(services, devices, { [serial]: null }))).toEqual(['odd']);
    expectNothingSecret(device);
  });

  test('with another certificate than the one that was looked at gets nothing, and waits with the new one', async () => {
    const { services, devices } = await found([{}, {}]);
    const [device, other] = devices;
    if (!device || !other) throw new Error('The site is too small.');
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    const run = await logIn(services, [device], { [device.serial]: other.fingerprint });
    expect(outcomes(run)).toEqual(['certificate']);
    expectNothingSecret(device);
    expect(services.devices.admission.snapshot().waiting).toMatchObject([
      { serial: device.serial, fingerprint: device.fingerprint },
    ]);
  });

  test('that says a pinned serial number with another certificate gets nothing', async () => {
    const { services, devices } = await found([{}]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    const { serial, fingerprint, address, httpsPort } = device;
    await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    await services.devices.access.logOut(serial);
    await device.close();
    const pretenders = await siteForTest({
      devices: [{ serial, address, port: 0, httpsPort, password, httpsSchemes: ['basic'] }],
    });
    const [pretender] = pretenders.devices;
    if (!pretender) throw new Error('The site is empty.');
    await services.given.give({ kind: 'site' }, { user, password }, byItself);
    const looked = { [serial]: pretender.fingerprint };
    expect(outcomes(await logIn(services, [pretender], looked))).toEqual(['certificate']);
    expectNothingSecret(pretender);
  });

  test('is looked at without any login', async () => {
    const { services, devices } = await found([{}, {}]);
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    const run = await ended(services, services.devices.lookMany(serialsOf(devices)));
    expect(outcomes(run)).toEqual(['done', 'done']);
    for (const device of devices) expectNothingSecret(device);
    expect(services.devices.admission.snapshot().waiting).toHaveLength(2);
  });
});

describe('A login that is tried by itself', () => {
  test('goes to a device that comes here and is pinned, and waits for the person at others', async () => {
    const { services, devices } = await found([{}, {}]);
    const [known, stranger] = devices;
    if (!known || !stranger) throw new Error('The site is too small.');
    await services.devices.access.trust(known.serial, { fingerprint: known.fingerprint });
    await services.given.give({ kind: 'site' }, { user, password }, byItself);
    await waitsFor(
      services,
      () =>
        services.devices.get(known.serial)?.login === 'accepted' &&
        services.devices.admission.snapshot().waiting.length > 0,
    );
    expect(services.devices.admission.snapshot().waiting).toMatchObject([{ serial: stranger.serial }]);
    expectNothingSecret(stranger);
  });

  test('is sent once where the device refuses it, whatever the device does afterwards', async () => {
    const { services, devices } = await found([{ password: 'another one' }]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    await services.devices.access.trust(device.serial, { fingerprint: device.fingerprint });
    await services.given.give({ kind: 'site' }, { user, password }, byItself);
    await waitsFor(services, () => services.given.list()[0]?.refused === 1);
    for (let round = 0; round < 3; round += 1) await services.devices.presence.identify(device.serial);
    expect(outcomes(await logIn(services, devices))).toEqual(['no-login']);
    expect(refusals(device)).toBe(1);
  });

  test('goes nowhere by itself where it is not marked so', async () => {
    const { services, devices } = await found([{}]);
    const [device] = devices;
    if (!device) throw new Error('The site is empty.');
    await services.devices.access.trust(device.serial, { fingerprint: device.fingerprint });
    await services.given.give({ kind: 'site' }, { user, password }, asked);
    await services.devices.presence.identify(device.serial);
    // What is marked so comes after it in the queue: when that one was sent, the first would have been, too.
    await services.given.give({ kind: 'site' }, { user: 'guest', password: 'another one' }, byItself);
    await waitsFor(services, () => services.given.list().some(({ refused }) => refused === 1));
    expect(services.given.triedAt(device.serial)).toMatchObject([{ user: 'guest' }]);
    expect(JSON.stringify(device.requests)).not.toContain(password);
    expect(services.devices.get(device.serial)?.login).not.toBe('accepted');
  });
});

describe('Reading many devices', () => {
  test('keeps each answer as it comes, and tells apart who did not answer, refused, and has no login', async () => {
    const { services, devices } = await found([{}, {}, {}, {}, {}]);
    const [good, gone, changed, without, odd] = devices;
    if (!good || !gone || !changed || !without || !odd) throw new Error('The site is too small.');
    for (const { serial, fingerprint } of [good, gone, changed, odd])
      await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    await gone.close();
    changed.state.accounts.set(user, { password: 'changed', administrator: true });
    changed.auth.ageNonces();
    odd.faults.add({ kind: 'html', method: 'getNetworkInfo' });
    const run = await ended(services, services.devices.readMany(serialsOf(devices)));
    expect(devices.map((device) => outcomeAt(run, device))).toEqual([
      'done',
      'unreached',
      'refused',
      'no-login',
      'odd',
    ]);
    expect(run).toMatchObject({ state: 'ended', total: 5 });
  });

  test('asks those again that were not reached, and no other', async () => {
    const { services, devices } = await found([{}, {}]);
    const [good, slow] = devices;
    if (!good || !slow) throw new Error('The site is too small.');
    for (const { serial, fingerprint } of devices)
      await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    slow.faults.add({ kind: 'booting', method: 'getNetworkInfo', times: 1 });
    const run = await ended(services, services.devices.readMany(serialsOf(devices)));
    expect(outcomeAt(run, slow)).toBe('unreached');
    const asked = good.requests.length;
    services.devices.runs.retry(run.id);
    expect(outcomes((await services.devices.runs.over(run.id)) ?? run)).toEqual(['done', 'done']);
    expect(good.requests).toHaveLength(asked);
  });

  test('stops when it is cancelled: what came stays, and nobody else is asked', async () => {
    const { services, devices } = await found(Array.from({ length: 12 }, () => ({})));
    for (const { serial, fingerprint } of devices)
      await services.devices.access.logIn(serial, { user, password, fingerprint }, false);
    const before = devices.map(({ requests }) => requests.length);
    for (const device of devices) device.faults.add({ kind: 'hang', method: 'getNetworkInfo' });
    const begun = services.devices.readMany(serialsOf(devices));
    if (!begun.ok) throw new Error('The run did not begin.');
    await new Promise<void>((resolve) => {
      const look = () => {
        const hanging = devices.filter(({ requests }) => requests.some(({ status }) => status === 0));
        if (hanging.length >= 8) resolve();
        else setImmediate(look);
      };
      look();
    });
    services.devices.runs.cancel(begun.value.id);
    const run = await services.devices.runs.over(begun.value.id);
    expect(run && outcomes(run)).toEqual(devices.map(() => 'left'));
    const asked = devices.filter(({ requests }, index) => requests.length > (before[index] ?? 0));
    expect(asked).toHaveLength(8);
  });
});
