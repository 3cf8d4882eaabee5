import { describe, expect, test } from 'vitest';
import { asks, ends, reaches, stateOf, steps } from './jobs-support.ts';
import { begin, changesSent, freeAddress, run, scene, toStatic } from './network-change-support.ts';
import { passingUntil } from './services.ts';
import { inEnglish } from '../english.ts';

const set = 'setIPv4AddressConfiguration';

describe('a change of address', () => {
  test('is confirmed at the new static address, read back from there', async () => {
    const where = await scene();
    const { device } = where;
    const before = device.address;
    const to = freeAddress(device);
    const job = await run(where, set, toStatic(to));
    expect(job.outcome).toMatchObject({ kind: 'confirmed', address: to });
    expect(steps(job)).toEqual(['check done', 'address done', 'send done', 'look done', 'verify done']);
    expect(job.request).toMatchObject({ talkedTo: before, before: { configurationMode: 'dhcp' } });
    expect(device.address).toBe(to);
    expect(where.services.devices.get(device.serial)).toMatchObject({ address: to });
    expect(changesSent(device)).toHaveLength(1);
  });

  test('is confirmed at the address that DHCP gives, found by its serial number', async () => {
    const where = await scene();
    const { device } = where;
    await run(where, set, toStatic(freeAddress(device)));
    const job = await run(where, set, { deviceName: 'eth0', configurationMode: 'dhcp' });
    expect(job.outcome).toMatchObject({ kind: 'confirmed', address: device.dhcpAddress });
    expect(device.address).toBe(device.dhcpAddress);
  });

  test('asks first, in a sentence that names the address that goes', async () => {
    const where = await scene();
    const id = begin(where, set, toStatic(freeAddress(where.device)));
    const job = await asks(where, id);
    expect(inEnglish(job.question)).toContain(where.device.address);
    expect(changesSent(where.device)).toEqual([]);
    where.services.jobs.cancel(id);
  });

  test('says in the question which address this computer will need', async () => {
    const where = await scene();
    const params = toStatic('10.99.7.77', {
      staticAddressConfigurations: [{ address: '10.99.7.77', prefixLength: 24 }],
    });
    const id = begin(where, set, params);
    const question = inEnglish((await asks(where, id)).question);
    expect(question).toContain('Its address will be 10.99.7.77.');
    expect(question).toContain('such as 10.99.7.10 with prefix length 24');
    where.services.jobs.cancel(id);
    expect(inEnglish((await ends(where, id)).outcome?.message)).toContain('Nothing was changed');
  });

  test.each([
    ['10.99.7.77', 24, '10.99.7.10', /such as 10\.99\.7\.11 with prefix length 24/],
    ['10.99.7.1', 31, '10.99.7.0', /none is free there/],
    ['10.99.7.1', 31, '', /such as 10\.99\.7\.0 with prefix length 31/],
  ])(
    'to %s/%i never tells this computer to take its router’s address (%s)',
    async (address, prefixLength, router, said) => {
      const where = await scene();
      const params = toStatic(address, {
        staticAddressConfigurations: [{ address, prefixLength }],
        staticDefaultRouter: router,
      });
      const id = begin(where, set, params);
      expect(inEnglish((await asks(where, id)).question)).toMatch(said);
      where.services.jobs.cancel(id);
      await ends(where, id);
    },
  );

  test('to two addresses never tells this computer to take the second one', async () => {
    const where = await scene();
    const addresses = ['10.99.7.77', '10.99.7.10'].map((address) => ({ address, prefixLength: 24 }));
    const id = begin(where, set, toStatic('', { staticAddressConfigurations: addresses }));
    expect(inEnglish((await asks(where, id)).question)).toContain('such as 10.99.7.11 with prefix length 24');
    where.services.jobs.cancel(id);
    await ends(where, id);
  });

  test('asks nothing and looks for nothing where the line stays', async () => {
    const where = await scene();
    const job = await run(where, set, { deviceName: 'eth0', linkLocalMode: 'on' });
    expect(job.outcome).toMatchObject({ kind: 'confirmed', address: where.device.address });
    expect(steps(job)).toEqual(['check done', 'send done', 'look skipped', 'verify done']);
  });

  test('whose answer is lost is unknown and not failed, and confirmed once it is seen', async () => {
    const where = await scene({ loseChangeAnswer: true });
    const to = freeAddress(where.device);
    const job = await run(where, set, toStatic(to));
    expect(stateOf(job, 'send')).toBe('unknown');
    expect(job.outcome).toMatchObject({ kind: 'confirmed', address: to });
  });

  test('is said to be rolled back when the old settings are there again', async () => {
    const where = await scene({ changeFails: true });
    const { address } = where.device;
    const job = await run(where, set, toStatic(freeAddress(where.device)), 4_000);
    expect(job.outcome).toMatchObject({ kind: 'rolled-back', address });
    expect(inEnglish(job.outcome?.message)).toContain('old settings');
    expect(stateOf(job, 'verify')).toBe('failed');
    expect(job.resumable).toBe(false);
  });

  test('is said to be gone back to soon after the device was gone for a while', async () => {
    const where = await scene({ changeFails: true, delays: { settle: 2_500 } });
    const began = where.clock.ticks();
    const job = await run(where, set, toStatic(freeAddress(where.device)), 60_000);
    expect(inEnglish(job.outcome?.message)).toContain('it went back to them');
    expect(where.clock.ticks() - began).toBeLessThan(15_000);
  });

  test('whose answer is lost and whose old settings are back is not said to have been made or not', async () => {
    const where = await scene({ changeFails: true, loseChangeAnswer: true });
    const job = await run(where, set, toStatic(freeAddress(where.device)), 60_000);
    expect(job.outcome?.kind).toBe('not-taken');
    expect(inEnglish(job.outcome?.message)).toContain('went back to them or has never read the request');
  });

  test('that the device never read is not called rolled back', async () => {
    const where = await scene();
    where.device.faults.add({ kind: 'reset', method: set, times: 1 });
    const id = begin(where, set, toStatic(freeAddress(where.device)), 2_000);
    await asks(where, id);
    where.services.jobs.confirm(id);
    const job = await ends(where, id);
    expect(stateOf(job, 'send')).toBe('unknown');
    expect(job.outcome?.kind).toBe('not-taken');
    expect(inEnglish(job.outcome?.message)).toContain('never read the request');
  });
});

describe('a device that is not seen after a change', () => {
  test('can be looked for again, and is found when it comes back later', async () => {
    const where = await scene({ delays: { settle: 5_000 } });
    const to = freeAddress(where.device);
    const first = await run(where, set, toStatic(to), 2_000);
    expect(first.outcome?.kind).toBe('not-seen');
    expect(first.resumable).toBe(true);
    where.services.jobs.resume(first.id, 20_000);
    const second = await ends(where, first.id);
    expect(second.outcome).toMatchObject({ kind: 'confirmed', address: to });
  });

  test('is not mistaken for another one that answers at its new address', async () => {
    const where = await scene({ neverComesBack: true });
    const to = freeAddress(where.device);
    const id = begin(where, set, toStatic(to), 3_000);
    await asks(where, id);
    await where.other.moveTo(to);
    where.services.jobs.confirm(id);
    const job = await ends(where, id);
    expect(job.outcome?.kind).toBe('not-seen');
    expect(inEnglish(job.outcome?.message)).toContain(where.other.serial);
    expect(where.other.requests.some(({ login }) => login !== 'none')).toBe(false);
  });

  test('is out of reach where it announces itself at an address that this computer cannot reach', async () => {
    const where = await scene();
    const params = toStatic('10.99.7.77', {
      staticAddressConfigurations: [{ address: '10.99.7.77', prefixLength: 24 }],
    });
    const job = await run(where, set, params);
    expect(job.outcome).toMatchObject({ kind: 'out-of-reach', address: '10.99.7.77' });
    expect(inEnglish(job.outcome?.advice)).toContain('such as 10.99.7.10 with prefix length 24');
    expect(job.resumable).toBe(true);
  });
});

describe('a device that answers after a change and cannot be read', () => {
  test('is said to answer, with the reason and no advice on cables, and is looked at again', async () => {
    const where = await scene();
    const to = freeAddress(where.device);
    const id = begin(where, set, toStatic(to), 10_000);
    await asks(where, id);
    where.device.faults.add({ kind: 'html', method: 'getNetworkInfo' });
    where.services.jobs.confirm(id);
    const first = await ends(where, id);
    expect(first.outcome).toMatchObject({ kind: 'not-seen', address: to });
    expect(inEnglish(first.outcome?.message)).toContain(
      `answers at ${to}, but its settings could not be read`,
    );
    expect(inEnglish(first.outcome?.message)).toContain('something other than the API’s JSON');
    expect(inEnglish(first.outcome?.message)).not.toContain('not seen');
    expect(inEnglish(first.outcome?.advice)).not.toMatch(/cable|power/i);
    expect([stateOf(first, 'look'), stateOf(first, 'verify')]).toEqual(['done', 'failed']);
    where.device.faults.clear();
    where.services.jobs.resume(id, 20_000);
    expect((await ends(where, id)).outcome).toMatchObject({ kind: 'confirmed', address: to });
  });
});

describe('the computer’s clock, set while a device is looked for', () => {
  test.each([
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ])('by an hour %s, changes nothing about how long that lasts', async (_, ms) => {
    const where = await scene({ delays: { settle: 8_000 } });
    const to = freeAddress(where.device);
    const id = begin(where, set, toStatic(to), 60_000);
    await asks(where, id);
    where.services.jobs.confirm(id);
    await reaches(where, id, (job) => stateOf(job, 'look') === 'running');
    where.clock.jump(ms);
    expect((await ends(where, id)).outcome).toMatchObject({ kind: 'confirmed', address: to });
  });

  test('back by an hour, does not make it last an hour', async () => {
    const where = await scene({ neverComesBack: true });
    const id = begin(where, set, toStatic(freeAddress(where.device)), 30_000);
    await asks(where, id);
    where.services.jobs.confirm(id);
    await reaches(where, id, (job) => stateOf(job, 'look') === 'running');
    const began = where.clock.ticks();
    where.clock.jump(-3_600_000);
    expect((await ends(where, id)).outcome?.kind).toBe('not-seen');
    expect(where.clock.ticks() - began).toBeLessThan(60_000);
  });
});

describe('a device that no DHCP server answers', () => {
  test('is out of reach at its link-local address, where this computer has none of these', async () => {
    const where = await scene();
    await run(where, set, toStatic(freeAddress(where.device)));
    where.device.dhcpAddress = null;
    const job = await run(where, set, { deviceName: 'eth0', configurationMode: 'dhcp' });
    expect(job.outcome?.kind).toBe('out-of-reach');
    expect(job.outcome?.address).toMatch(/^169\.254\./);
    expect(inEnglish(job.outcome?.advice)).toContain('169.254.10.10');
  });
});

describe('an address that is in use', () => {
  test('is refused where a device in the list has it, though it is switched off, and nothing is sent', async () => {
    const where = await scene();
    const known = () => where.services.devices.get(where.other.serial)?.address;
    await passingUntil(where.clock, () => known() === where.other.address);
    await where.other.close();
    const job = await run(where, set, toStatic(where.other.address));
    expect(job.outcome).toMatchObject({ kind: 'failed', failure: { kind: 'input', parameter: 'address' } });
    expect(inEnglish(job.outcome?.message)).toContain('belongs to');
    expect(inEnglish(job.outcome?.message)).toContain(where.other.serial);
    expect(stateOf(job, 'address')).toBe('failed');
    expect(changesSent(where.device)).toEqual([]);
  });

  test('is refused where one answers that is not in the list', async () => {
    const where = await scene();
    where.other.goodbye();
    await where.services.devices.forget(where.other.serial);
    await passingUntil(where.clock, () => where.services.devices.get(where.other.serial) === null);
    const job = await run(where, set, toStatic(where.other.address));
    expect(inEnglish(job.outcome?.message)).toContain(
      `in use: an Axis device with the serial number ${where.other.serial}`,
    );
    expect(changesSent(where.device)).toEqual([]);
  });
});

describe('what cannot work is refused before anything is sent', () => {
  test.each([
    ['a broadcast address', toStatic('127.255.255.255'), 'address'],
    [
      'a router outside the subnet',
      toStatic('127.20.0.240', { staticDefaultRouter: '10.0.0.1' }),
      'staticDefaultRouter',
    ],
    ['both families off', { deviceName: 'eth0', enabled: false }, undefined],
  ])('%s', async (_, params, parameter) => {
    const where = await scene();
    const job = await run(where, set, params);
    expect(job.outcome?.failure).toMatchObject({ kind: 'input' });
    expect(job.outcome?.failure?.parameter).toBe(parameter);
    expect(inEnglish(job.outcome?.message)).toContain('Nothing was changed');
    expect(steps(job)[0]).toBe('check failed');
    expect(changesSent(where.device)).toEqual([]);
  });

  test('a router that the device has from before, with where it comes from and what to do', async () => {
    const where = await scene();
    const job = await run(where, set, {
      deviceName: 'eth0',
      configurationMode: 'static',
      staticAddressConfigurations: [{ address: freeAddress(where.device), prefixLength: 24 }],
    });
    expect(job.outcome?.failure?.parameter).toBe('staticDefaultRouter');
    expect(inEnglish(job.outcome?.message)).toContain(
      'The device’s router 192.168.0.1 (set before) is outside the subnet',
    );
    expect(inEnglish(job.outcome?.message)).toContain('give one, or none with an empty text');
    expect(changesSent(where.device)).toEqual([]);
  });

  test('a change by way of another device that has taken over the address', async () => {
    const where = await scene();
    const { address } = where.device;
    await where.device.moveTo(freeAddress(where.device));
    where.device.goodbye();
    await where.other.moveTo(address);
    const job = await run(where, set, { deviceName: 'eth0', linkLocalMode: 'on' });
    expect(job.outcome?.kind).toBe('failed');
    expect(inEnglish(job.outcome?.message)).toContain(where.other.serial);
    expect(where.other.requests.some(({ login }) => login !== 'none')).toBe(false);
    expect(where.other.requests.some(({ method = '' }) => method.startsWith('set'))).toBe(false);
  });
});
