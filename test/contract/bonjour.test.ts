import { once } from 'node:events';
import Bonjour from 'bonjour-service';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../electron/services/clock.ts';
import { Discovery } from '../../electron/services/discovery/discovery.ts';
import type { Sighting } from '../../electron/services/discovery/sightings.ts';

const serial = 'B8A44FB0A70B';

function searching(): Discovery {
  const discovery = new Discovery({ clock: systemClock, interfaces: ['127.0.0.1'] });
  discovery.start();
  onTestFinished(() => discovery.stop());
  return discovery;
}

/** Resolves when the device's announcement is as wanted: there with a port, or gone. */
function sighted(discovery: Discovery, wanted: 'there' | 'gone'): Promise<Sighting | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const found = discovery.sightings().find((sighting) => sighting.serial === serial);
      if (wanted === 'gone' ? found : !found?.port) return;
      unfollow();
      resolve(found);
    };
    const unfollow = discovery.onChange(look);
    look();
  });
}

/** The package's responder, kept on loopback: its types do not tell that these reach its socket. */
function responder(): Bonjour {
  const loopback = { interface: '127.0.0.1', bind: '0.0.0.0', disableIPv6: true };
  const bonjour = new Bonjour(loopback);
  onTestFinished(() => new Promise<void>((resolve) => bonjour.destroy(resolve)));
  return bonjour;
}

describe('The announcements of bonjour-service', () => {
  test('are heard as they come and asked for afterwards, and its goodbye ends both', async () => {
    const name = `Somebody’s camera - ${serial}`;
    const before = searching();
    const bonjour = responder();
    const service = bonjour.publish({
      name,
      type: 'axis-video',
      port: 8081,
      host: `axis-${serial.toLowerCase()}.local`,
      txt: { macaddress: serial },
      // Whether the name is taken is nobody's question here, and asking takes a second.
      probe: false,
    });
    await once(service, 'up');
    const after = searching();
    const found = { name, services: ['_axis-video._tcp'], port: 8081 };
    for (const discovery of [before, after]) {
      expect(await sighted(discovery, 'there')).toMatchObject({ ...found, interfaces: ['127.0.0.1'] });
    }
    bonjour.unpublishAll();
    for (const discovery of [before, after]) expect(await sighted(discovery, 'gone')).toBeUndefined();
  });
});
