import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../electron/services/discovery/sightings.ts';
import { Lab, whyNoLab } from './namespaces.ts';

const reason = whyNoLab();
if (reason) console.log(`Discovery against avahi is not tested: ${reason}.`);

const gate = { serial: 'B8A44F000001', name: 'Dr. "Ö" 1.2 & <Tor> - B8A44F000001' };
const yard = { serial: 'ACCC8E000002', name: 'AXIS M1075-L - ACCC8E000002' };
const dock = { serial: '00408C000003', name: 'Dock' };

/*
 * A laptop with two cards and no default route, with avahi of its own on port 5353:
 *   eth0 10.0.1.5 -- switch -- gate 10.0.1.21
 *                       `----- yard 192.168.0.90 (an address that the laptop has no route to)
 *   eth1 10.0.2.5 ------------ dock 10.0.2.22 and 192.168.0.90
 */
describe.skipIf(reason !== null)('discovery on a laptop with two cards and no default route', () => {
  let lab: Lab;
  let laptop: ChildProcess;
  let gateAvahi: ChildProcess;
  let sightings: Sighting[] = [];
  const watchers = new Set<(now: Sighting[]) => void>();
  const find = (serial: string) => sightings.find((found) => found.serial === serial);
  const eventually = (check: () => void) => vi.waitFor(check, { timeout: 40_000, interval: 50 });
  const hurry = (speed: number) => laptop.stdin?.write(`${speed}\n`);

  beforeAll(async () => {
    lab = await Lab.open();
    for (const name of ['laptop', 'switch', 'gate', 'yard', 'dock']) await lab.computer(name);
    await lab.ip('switch', 'link add name bridge type bridge');
    await lab.ip('switch', 'link set bridge up');
    await lab.cable(['laptop', 'eth0'], ['switch', 'port0']);
    await lab.cable(['gate', 'eth0'], ['switch', 'port1']);
    await lab.cable(['yard', 'eth0'], ['switch', 'port2']);
    await lab.cable(['laptop', 'eth1'], ['dock', 'eth0']);
    for (const port of ['port0', 'port1', 'port2']) await lab.ip('switch', `link set ${port} master bridge`);
    await lab.ip('laptop', 'addr add 10.0.1.5/24 dev eth0');
    await lab.ip('laptop', 'addr add 10.0.2.5/24 dev eth1');
    await lab.ip('gate', 'addr add 10.0.1.21/24 dev eth0');
    await lab.ip('yard', 'addr add 192.168.0.90/24 dev eth0');
    await lab.ip('dock', 'addr add 10.0.2.22/24 dev eth0');
    await lab.ip('dock', 'addr add 192.168.0.90/24 dev eth0');
    await lab.avahi('laptop');
    gateAvahi = await lab.avahi('gate', gate);
    await lab.avahi('yard', yard);
    await lab.avahi('dock', dock);
    laptop = lab.start('laptop', process.execPath, ['--import', 'tsx', 'test/lab/discovery-laptop.ts']);
    if (!laptop.stdout) throw new Error('The laptop has no voice');
    createInterface(laptop.stdout).on('line', (line) => {
      // Written by discovery-laptop.ts, which is ours.
      const found = JSON.parse(line) as Sighting[];
      sightings = found;
      for (const watch of watchers) watch(found);
    });
  });

  afterAll(() => lab.close());

  it('has no default route', async () => {
    expect(await lab.ip('laptop', 'route show default')).toBe('');
  });

  it('finds the devices on both cards and tells which card heard them', async () => {
    await eventually(() => {
      expect(find(gate.serial)).toMatchObject({
        name: gate.name,
        addresses: ['10.0.1.21'],
        interfaces: ['10.0.1.5'],
        port: 80,
      });
      expect(find(dock.serial)).toMatchObject({
        addresses: ['10.0.2.22', '192.168.0.90'],
        interfaces: ['10.0.2.5'],
      });
    });
  });

  it('finds a device whose address belongs to none of its subnets, on the right card', async () => {
    await eventually(() =>
      expect(find(yard.serial)).toMatchObject({ addresses: ['192.168.0.90'], interfaces: ['10.0.1.5'] }),
    );
  });

  it('follows a device whose address changes', async () => {
    await lab.ip('gate', 'addr del 10.0.1.21/24 dev eth0');
    await lab.ip('gate', 'addr add 10.0.1.99/24 dev eth0');
    await eventually(() => expect(find(gate.serial)?.addresses).toEqual(['10.0.1.99']));
  });

  it('keeps a living device for longer than its records live, and lets an unplugged one age out', async () => {
    await lab.ip('switch', 'link set port2 down');
    const start = find(gate.serial)?.lastSeen ?? Infinity;
    const missing: string[] = [];
    const watch = (now: Sighting[]) => {
      for (const { serial } of [gate, dock]) {
        if (!now.some((found) => found.serial === serial)) missing.push(serial);
      }
    };
    watchers.add(watch);
    // The time that avahi is given to answer shrinks alike.
    hurry(15);
    await eventually(() => expect(find(yard.serial)).toBeUndefined());
    // Addresses live for two minutes: by then each was asked for twice.
    await eventually(() => expect(find(gate.serial)?.lastSeen).toBeGreaterThan(start + 200_000));
    hurry(1);
    watchers.delete(watch);
    expect(missing).toEqual([]);
    expect(find(gate.serial)?.addresses).toEqual(['10.0.1.99']);
    expect(find(dock.serial)?.interfaces).toEqual(['10.0.2.5']);
  });

  it('finds the unplugged device again when it is back', async () => {
    await lab.ip('switch', 'link set port2 up');
    hurry(10);
    await eventually(() => expect(find(yard.serial)?.addresses).toEqual(['192.168.0.90']));
    hurry(1);
  });

  it('lets a device go that says goodbye', async () => {
    await lab.stop(gateAvahi);
    await eventually(() => expect(find(gate.serial)).toBeUndefined());
  });

  it('loses what a card heard when the card goes, and finds it again when it comes back', async () => {
    await lab.ip('laptop', 'link set eth1 down');
    await eventually(() => expect(find(dock.serial)).toBeUndefined());
    expect(find(yard.serial)).toBeDefined();
    await lab.ip('laptop', 'link set eth1 up');
    await eventually(() => expect(find(dock.serial)?.interfaces).toEqual(['10.0.2.5']));
  });
});
