import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit, narrow, pictureLayout, wide, type Box } from '../../renderer/network/picture-layout.ts';
import { pictureModel, type Node } from '../../renderer/network/picture-model.ts';
import { pictureText, type TextItem } from '../../renderer/network/picture-text.ts';
import { readNetworkInfo, type NetworkPicture } from '../../shared/api/network-info.ts';

interface Told {
  name: string;
  type?: string;
  partOfBridge?: string;
  link?: boolean;
  addresses?: string[];
  port?: number;
  seen?: string[];
  ssid?: string;
  accessPoint?: boolean;
}

/** A device that tells these interfaces. */
function told(...interfaces: Told[]): NetworkPicture {
  const devices = interfaces.map(({ name, type = 'wired', partOfBridge = '', link = true, ...more }) => ({
    name,
    type,
    partOfBridge,
    link,
    ...(more.addresses && {
      IPv4: {
        addresses: more.addresses.map((address) => ({
          address,
          prefixLength: 24,
          origin: 'dhcp',
          scope: 'global',
        })),
      },
    }),
    ...(type === 'wired' && { wired: {} }),
    ...(type === 'switchPort' && {
      switchPort: { portNumber: more.port, remoteAddresses: more.seen ?? [] },
    }),
    ...(more.ssid !== undefined && {
      wlan: {
        station: { activeSsid: more.ssid },
        accessPoint: { ssid: 'own-ap', enabled: more.accessPoint === true },
      },
    }),
  }));
  const picture = readNetworkInfo({ system: {}, devices });
  if (!picture) throw new Error('The test’s own picture does not read.');
  return picture;
}

const layoutOf = (picture: NetworkPicture, address: string | null = null) =>
  pictureLayout(pictureModel(picture, address));
const boxNamed = (boxes: Box[], title: string) => {
  const found = boxes.find((box) => box.title === title);
  if (!found) throw new Error(`No box says ${title}.`);
  return found;
};
const linesOf = (items: readonly TextItem[], depth = 0): string[] =>
  items.flatMap(({ text, items: inner }) => [`${'  '.repeat(depth)}${text}`, ...linesOf(inner, depth + 1)]);
const namesOf = (nodes: readonly Node[]): unknown[] =>
  nodes.map(({ name, children }) => (children.length === 0 ? name : [name, ...namesOf(children)]));

const switchWithVlan = told(
  { name: 'eth1.2', type: 'switchPort', partOfBridge: 'br0', port: 2, link: false },
  { name: 'eth1.1', type: 'switchPort', partOfBridge: 'br0', port: 1, seen: ['AC:CC:8E:00:00:01'] },
  { name: 'eth0', partOfBridge: 'br0' },
  { name: 'br0', type: 'bridged', addresses: ['10.0.0.21'] },
  { name: 'br0.40', type: 'vlan', addresses: ['10.0.40.21'] },
);

describe('the picture of a network', () => {
  test('hangs members on their bridge and VLANs on their master, ports by number', () => {
    expect(namesOf(pictureModel(switchWithVlan, null).roots)).toEqual([
      ['br0', 'eth0', 'eth1.1', 'eth1.2', 'br0.40'],
    ]);
  });

  test('takes no switch port for a VLAN', () => {
    const { roots } = pictureModel(
      told({ name: 'eth1' }, { name: 'eth1.1', type: 'switchPort', port: 1 }),
      null,
    );
    expect(namesOf(roots)).toEqual(['eth1', 'eth1.1']);
  });

  test('shows what refers to nothing, to itself or in a circle, and says so', () => {
    const { roots } = pictureModel(
      told(
        { name: 'eth0', partOfBridge: 'br9' },
        { name: 'eth7.4' },
        { name: 'br1', type: 'bridge', partOfBridge: 'br1' },
        { name: 'br2', type: 'bridge', partOfBridge: 'br3' },
        { name: 'br3', type: 'bridge', partOfBridge: 'br2' },
      ),
      null,
    );
    expect(namesOf(roots)).toEqual(['eth0', 'eth7.4', 'br1', ['br3', 'br2']]);
    expect(roots.map(({ notes }) => notes)).toEqual([
      ['Part of br9'],
      ['On eth7, which is not listed'],
      ['Part of br1'],
      ['Part of br2'],
    ]);
  });

  test('ends this computer’s line where its frames leave the device', () => {
    const ended = (picture: NetworkPicture, address: string) =>
      linesOf(pictureText(pictureModel(picture, address)))
        .join('\n')
        .match(/[^\n]+(?=\n *This computer)/)?.[0]
        .trim()
        .split(',')[0];
    const vlan = told({ name: 'eth0' }, { name: 'eth0.4', addresses: ['10.0.0.21'] });
    expect(ended(vlan, '10.0.0.21')).toBe('eth0');
    const oneMember = told(
      { name: 'br0', type: 'bridge', addresses: ['10.0.0.21'] },
      { name: 'eth0', partOfBridge: 'br0' },
      { name: 'eth1', partOfBridge: 'br0', link: false },
    );
    expect(ended(oneMember, '10.0.0.21')).toBe('eth0');
    // Two members have a link: nobody knows which of them it is.
    expect(ended(switchWithVlan, '10.0.0.21')).toBe('br0');
  });

  test('claims no line where no interface holds the address', () => {
    const model = pictureModel(switchWithVlan, '192.0.2.7');
    expect(model.lineKnown).toBe(false);
    expect(linesOf(pictureText(model)).join()).not.toContain('This computer');
  });

  test('tells the WLAN and the own access point apart, joined and not', () => {
    const ends = (accessPoint: boolean, link: boolean) =>
      pictureModel(
        told({ name: 'wlan0', type: 'wlan', ssid: 'Site', accessPoint, link }),
        null,
      ).roots[0]?.ends.map(({ title, details, link: state }) => [title, ...details, state]);
    expect(ends(false, true)).toEqual([
      ['Site', 'WLAN, joined', 'up'],
      ['own-ap', 'Own access point, off', 'none'],
    ]);
    expect(ends(true, true)).toEqual([
      ['Site', 'WLAN, not joined', 'none'],
      ['own-ap', 'Own access point, on', 'up'],
    ]);
  });

  test('cleans what the device calls its things', () => {
    const model = pictureModel(told({ name: 'eth\u202E0', type: 'wlan', ssid: 'a\u0000b' }), null);
    const all = linesOf(pictureText(model)).join();
    expect(all).toContain('eth\uFFFD0');
    expect(all).toContain('a\uFFFDb');
  });

  test('has the same content as text', () => {
    expect(linesOf(pictureText(pictureModel(switchWithVlan, '10.0.0.21')))).toEqual([
      'br0, Bridge: Link up. Addresses: 10.0.0.21/24 (from DHCP). This computer’s line to the device goes over it.',
      '  This computer, talks to 10.0.0.21.',
      '  eth0, Wired: Link up.',
      '    Leads to: Network (link up).',
      '  eth1.1, Port 1: Link up.',
      '    Leads to: Seen here (link up). AC:CC:8E:00:00:01.',
      '  eth1.2, Port 2: No link.',
      '    Leads to: Nothing connected (no link).',
      '  br0.40, VLAN 40: Link up. Addresses: 10.0.40.21/24 (from DHCP).',
    ]);
  });
});

describe('the layout of the picture', () => {
  test('puts the device in one frame and this computer outside, at the end of its line', () => {
    const { boxes, frame, wires } = layoutOf(switchWithVlan, '10.0.0.21');
    const bridge = boxNamed(boxes, 'br0');
    const computer = boxNamed(boxes, 'This computer');
    expect(bridge.x + bridge.width).toBeLessThan(frame.x + frame.width);
    expect(computer.x).toBeGreaterThan(frame.x + frame.width);
    const line = wires.find(({ id }) => id === computer.id);
    expect(line).toMatchObject({ onLine: true, link: 'up' });
    expect(line?.points).toHaveLength(2);
  });

  test('of a bridge with its members fits a window of 1366 pixels, and narrow the smallest one', () => {
    const model = pictureModel(switchWithVlan, '10.0.0.21');
    expect(pictureLayout(model).width).toBeLessThanOrEqual(1034);
    expect(pictureLayout(model, narrow).width).toBeLessThanOrEqual(676);
  });

  test('shows a long address whole, in two rows', () => {
    const address = '2001:db8:1111:2222:240:8cff:fe18:86d6';
    const { rows } = boxNamed(layoutOf(told({ name: 'eth0', addresses: [address] })).boxes, 'eth0');
    expect(rows).toHaveLength(3);
    expect(
      rows
        .slice(1)
        .map(({ text }) => text)
        .join(''),
    ).toBe(`${address}/24`);
  });

  test('counts the addresses that have no room', () => {
    const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', '10.0.0.6'];
    const box = boxNamed(layoutOf(told({ name: 'eth0', addresses })).boxes, 'eth0');
    expect(box.rows.map(({ text }) => text)).toEqual([
      'Link up',
      '10.0.0.1/24',
      '10.0.0.2/24',
      '10.0.0.3/24',
      'and 3 more',
    ]);
  });

  test('cuts text that is too long, wide letters sooner', () => {
    expect(fit('eth0', 100, 8)).toBe('eth0');
    expect(fit('0123456789ABCDEF', 100, 8)).toBe('0123456789A…');
    expect(fit('倉庫の東側の入口の上', 100, 8)).toBe('倉庫の東側…');
  });

  const name = fc.oneof(
    fc.constantFrom(
      'eth0',
      'eth1',
      'br0',
      'br1',
      'wlan0',
      'eth0.4',
      'eth0.4.5',
      'br0.40',
      'eth9.7',
      'eth1.1',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 70 }),
  );
  const anyInterface: fc.Arbitrary<Told> = fc.record(
    {
      name,
      type: fc.constantFrom('wired', 'wlan', 'bridge', 'bridged', 'switchPort', 'vlan', ''),
      partOfBridge: name,
      link: fc.boolean(),
      addresses: fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { maxLength: 8 }),
      port: fc.integer({ min: -3, max: 30 }),
      seen: fc.array(fc.string({ maxLength: 30 }), { maxLength: 8 }),
      ssid: fc.string({ unit: 'binary', maxLength: 40 }),
      accessPoint: fc.boolean(),
    },
    { requiredKeys: ['name'] },
  );
  const anyPicture = fc.array(anyInterface, { maxLength: 40 }).map((interfaces) => told(...interfaces));
  const anyAddress = fc.oneof(fc.constant(null), fc.ipV4());

  const countNodes = (items: readonly TextItem[]): number =>
    items.reduce((sum, { items: inner }) => sum + 1 + countNodes(inner), 0);

  test('shows every interface of any network once, within the canvas, no two boxes on one another', () => {
    fc.assert(
      fc.property(anyPicture, anyAddress, fc.constantFrom(wide, narrow), (picture, address, widths) => {
        const held = picture.devices[0]?.IPv4?.addresses[0]?.address ?? address;
        const model = pictureModel(picture, held);
        const { boxes, width, height, frame } = pictureLayout(model, widths);
        expect(boxes.filter(({ outside }) => !outside)).toHaveLength(picture.devices.length);
        expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
        expect(countNodes(pictureText(model))).toBe(boxes.length);
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          if (box.outside) expect(box.x).toBeGreaterThan(frame.x + frame.width);
          else expect(box.x + box.width).toBeLessThan(frame.x + frame.width);
          for (const other of boxes) {
            if (other === box) continue;
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lets no line cross a box', () => {
    fc.assert(
      fc.property(anyPicture, anyAddress, fc.constantFrom(wide, narrow), (picture, address, widths) => {
        const held = picture.devices[0]?.IPv4?.addresses[0]?.address ?? address;
        const { boxes, wires } = pictureLayout(pictureModel(picture, held), widths);
        for (const { points } of wires) {
          points.slice(1).forEach(([x, y], index) => {
            const [fromX, fromY] = points[index] ?? [x, y];
            for (const box of boxes) {
              const crosses =
                Math.max(x, fromX) > box.x &&
                Math.min(x, fromX) < box.x + box.width &&
                Math.max(y, fromY) > box.y &&
                Math.min(y, fromY) < box.y + box.height;
              expect(crosses).toBe(false);
            }
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
