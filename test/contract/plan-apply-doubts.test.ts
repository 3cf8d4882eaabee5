/** A plan at devices that are not as it takes them to be. */
import { expect, test } from 'vitest';
import type { ApplySecrets } from '../../electron/services/plans/device-apply.ts';
import { knownFacts } from '../../electron/services/plans/plan-facts.ts';
import type { Runner } from '../../electron/services/plans/runner.ts';
import type { Services } from '../../electron/services/services.ts';
import type { PlanColumn } from '../../shared/plan/plan.ts';
import { inEnglish } from '../english.ts';
import { onlyDevice, servicesForTest, siteForTest } from './services.ts';

const secrets: ApplySecrets = {
  login: null,
  newPassword: 'New-Sesame-4711-long',
  wlanKey: null,
  eapPassword: null,
  trust: 'refuse',
  remember: false,
};

async function begin(services: Services, cells: Partial<Record<PlanColumn, string>>): Promise<Runner> {
  const rows = [{ number: 2, row: { id: '0', cells, notes: {} } }];
  const facts = await knownFacts({ devices: services.devices, interfaces: ['127.0.0.1'] }, rows);
  const begun = await services.applying.apply(rows, facts, secrets, 500);
  if (!begun.ok) throw new Error(inEnglish(begun.error.message));
  return begun.value;
}

const recordOf = async ({ applying }: Services, serial: string) => {
  const records = await applying.records();
  return records.ok ? records.value.get(serial) : null;
};

test('what became another value before the end is told by name, and the device is not called done', async () => {
  const device = onlyDevice(await siteForTest({ devices: [{ factoryNew: true }] }));
  const { address, httpsPort, serial } = device;
  const services = await servicesForTest();
  await services.devices.presence.add({ scheme: 'https', host: address, port: httpsPort }, false);
  const runner = await begin(services, { serial, administrator: 'root', name: 'Gate', host_name: 'gate' });
  runner.onChange(({ device: work }) => {
    const isSet = work?.steps.some(
      ({ name, state }) => name === 'setHostnameConfiguration' && state === 'done',
    );
    if (isSet) device.state.hostname.staticHostname = 'somebody-else';
  });
  const [work] = (await runner.ended()).devices;
  expect(work).toMatchObject({ state: 'failed', failure: { kind: 'api' } });
  expect(work?.failure && inEnglish(work.failure.message)).toContain('staticHostname');
  expect(await recordOf(services, serial)).toMatchObject({ outcome: 'failed', verified: null });
});

test('a new device that speaks plain HTTP alone is not given the password of its first administrator', async () => {
  const device = onlyDevice(await siteForTest({ devices: [{ factoryNew: true, httpsPort: 0 }] }));
  const { address, port, serial } = device;
  const services = await servicesForTest();
  await services.devices.presence.add({ scheme: 'http', host: address, port }, false);
  const runner = await begin(services, { serial, administrator: 'root', name: 'Gate' });
  expect(await runner.ended()).toMatchObject({
    devices: [{ state: 'failed', failure: { kind: 'certificate' } }],
  });
  expect(device.state.accounts.size).toBe(0);
});

test('a device that does not say whether it has an administrator is not said to have one', async () => {
  const device = onlyDevice(await siteForTest({ devices: [{}] }));
  device.faults.add({ kind: 'server-error', method: 'systemready' });
  const { address, httpsPort, serial } = device;
  const services = await servicesForTest();
  await services.devices.presence.add({ scheme: 'https', host: address, port: httpsPort }, false);
  const runner = await begin(services, { serial, administrator: 'root' });
  const [work] = (await runner.ended()).devices;
  expect(work?.steps[0]).toMatchObject({
    name: 'administrator',
    state: 'done',
    message: { id: 'apply.administratorNotTold' },
  });
});
