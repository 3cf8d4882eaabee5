import { describe, expect, onTestFinished, test } from 'vitest';
import { announcement, Neighbour } from '../unit/discovery-support.ts';
import { cli, cliJson } from './cli-support.ts';
import { servicesForTest } from './services.ts';

const name = `Gate ${process.pid}`;

/** Something that says all of itself but a serial number, twice a second. */
async function namelessNeighbour(): Promise<void> {
  const neighbour = await Neighbour.open();
  const said = announcement({
    instance: name,
    host: `gate-${process.pid}`,
    service: '_vapix-https._tcp',
    port: 443,
    addresses: ['127.20.0.7'],
  });
  const withoutText = said.filter(({ type }) => type !== 'TXT');
  const timer = setInterval(() => void neighbour.say(withoutText), 500);
  onTestFinished(() => {
    clearInterval(timer);
    neighbour.close();
  });
}

const inWords = new RegExp(`^\\d+ announces? .* without a serial number: .*${name} at 127\\.20\\.0\\.7`, 'm');

describe('what announces itself without a serial number', () => {
  test('is told by discover, and never that nothing announced itself', async () => {
    await namelessNeighbour();
    const args = ['discover', '--seconds', '5', '--interface', '127.0.0.1'];
    const [asJson, asText] = await Promise.all([cliJson(args), cli(args)]);
    expect(asJson).toMatchObject({ code: 0, json: { full: false } });
    const { withoutSerial, withoutSerialCount } = asJson.json as Record<string, unknown>;
    expect(withoutSerial).toContainEqual({ name, addresses: ['127.20.0.7'] });
    expect(withoutSerialCount).toBeGreaterThan(0);
    expect(asText.stdout).toMatch(inWords);
    expect(asText.stdout).not.toContain('No device announced itself');
  });

  test('comes with the list of devices, in a delta and in the snapshot', async () => {
    await namelessNeighbour();
    const services = await servicesForTest();
    services.discovery.start();
    services.devices.presence.start();
    const left = () => services.devices.snapshot().leftOut.nameless.map((one) => one.name);
    await new Promise<void>((resolve) => {
      services.devices.onChange(({ leftOut }) => {
        if (leftOut.nameless.some((one) => one.name === name)) resolve();
      });
    });
    expect(left()).toContain(name);
    expect(services.devices.snapshot().devices.map((device) => device.name)).not.toContain(name);
  });
});
