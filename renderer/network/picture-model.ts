/**
 * What the picture of a device's network shows, as a tree: bridges with their members, VLANs on their masters, and
 * what is at the other end of each. The diagram and its text are both made from it, so neither says more.
 */
import { interfaceWith } from '../../shared/api/line.ts';
import type { NetworkInterface, NetworkPicture } from '../../shared/api/network-info.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { addressesInUse, stateText, typeTitle } from '../parts/interface-texts.ts';
import { t } from '../parts/language.svelte.ts';
import { vlanOf } from './vlans.ts';

export type Link = 'up' | 'none' | 'unknown';
type InterfaceShape = 'wired' | 'wlan' | 'bridge' | 'vlan' | 'port' | 'other';
type EndShape = 'computer' | 'network' | 'station' | 'accessPoint' | 'seen';

/** What an interface leads to outside the device. */
export interface End {
  id: string;
  shape: EndShape;
  title: string;
  details: string[];
  link: Link;
  onLine: boolean;
}

export interface Node {
  id: string;
  shape: InterfaceShape;
  name: string;
  /** Such as `Bridge` or `VLAN 4`. */
  title: string;
  link: Link;
  /** Link and state in words. */
  state: string;
  addresses: { text: string; origin: string }[];
  notes: string[];
  /** This computer's line to the device goes over it. */
  onLine: boolean;
  ends: End[];
  /** Members of a bridge, VLANs of a master. */
  children: Node[];
}

export interface PictureModel {
  roots: Node[];
  /** Where this computer's line ends: in an interface, or nobody knows. */
  lineKnown: boolean;
}

const named = (name: string) => (name === '' ? t().picture.unnamed : cleanText(name, 60));

/** The index of each interface's parent, or -1. No interface is its own ancestor, whatever the device says. */
function parentsOf(devices: readonly NetworkInterface[]): number[] {
  const parents: number[] = devices.map(() => -1);
  devices.forEach((network, index) => {
    const wanted = vlanOf(network)?.master ?? network.partOfBridge ?? '';
    const parent = wanted === '' ? -1 : devices.findIndex(({ name }) => name === wanted);
    for (let above = parent; above !== -1; above = parents[above] ?? -1) if (above === index) return;
    parents[index] = parent;
  });
  return parents;
}

function shapeOf(network: NetworkInterface): InterfaceShape {
  if (vlanOf(network)) return 'vlan';
  if (network.type === 'bridge') return 'bridge';
  if (network.switchPort || network.type === 'switchPort') return 'port';
  if (network.wlan || network.type === 'wlan') return 'wlan';
  return network.wired || network.type === 'wired' ? 'wired' : 'other';
}

function titleOf(network: NetworkInterface): string {
  const vlan = vlanOf(network);
  if (vlan) return t().vlan.name({ id: vlan.id });
  const port = network.switchPort?.portNumber;
  return port === undefined || port === null ? typeTitle(network) : t().picture.port({ at: port });
}

const linkOf = ({ link }: NetworkInterface): Link => (link === null ? 'unknown' : link ? 'up' : 'none');

function notesOf(network: NetworkInterface, parent: NetworkInterface | undefined): string[] {
  const notes: string[] = [];
  const bridge = network.partOfBridge ?? '';
  if (bridge !== '' && bridge !== parent?.name)
    notes.push(t().picture.partOf({ bridge: cleanText(bridge, 40) }));
  const master = vlanOf(network)?.master;
  if (master !== undefined && master !== parent?.name) {
    notes.push(t().picture.onMissing({ master: cleanText(master, 40) }));
  }
  return notes;
}

/** What an interface leads to by itself, this computer aside. */
function endsOf(network: NetworkInterface, id: string, shape: InterfaceShape): End[] {
  const link = linkOf(network);
  const end = (more: Pick<End, 'shape' | 'title' | 'details'> & { link?: Link }): End => ({
    id: `${id}-${more.shape}`,
    link,
    onLine: false,
    ...more,
  });
  if (shape === 'wired') {
    return [
      end({
        shape: 'network',
        title: link === 'none' ? t().picture.nothingConnected : t().picture.network,
        details: [],
      }),
    ];
  }
  if (shape === 'port') {
    const seen = (network.switchPort?.remoteAddresses ?? []).map((address) => cleanText(address, 40));
    const none = link === 'none' ? t().picture.nothingConnected : t().picture.noAddressSeen;
    const { seenHere, seenCount } = t().picture;
    const title = seen.length === 0 ? none : seen.length === 1 ? seenHere : seenCount({ count: seen.length });
    return [end({ shape: 'seen', title, details: seen })];
  }
  const ends: End[] = [];
  const { station, accessPoint } = network.wlan ?? {};
  if (station) {
    const ssid = station.activeSsid ?? '';
    const joined = accessPoint?.enabled !== true && network.link === true;
    ends.push(
      end({
        shape: 'station',
        title: ssid === '' ? t().picture.noWlanSet : cleanText(ssid, 60),
        details: ssid === '' ? [] : [joined ? t().picture.joined : t().picture.notJoined],
        link: joined ? 'up' : 'none',
      }),
    );
  }
  if (accessPoint) {
    const { enabled, ssid } = accessPoint;
    ends.push(
      end({
        shape: 'accessPoint',
        title: ssid === null || ssid === '' ? t().interfaceTexts.accessPoint : cleanText(ssid, 60),
        details: [t().picture.accessPointIs({ enabled })],
        link: enabled === null ? 'unknown' : enabled ? 'up' : 'none',
      }),
    );
  }
  return ends;
}

const own: InterfaceShape[] = ['wired', 'wlan', 'port'];

/**
 * The nodes that the line goes over, from the one that holds the address to the one with the plug: a VLAN's frames
 * leave through its master, a bridge's through its only member with a link. With several it ends at the bridge.
 */
function lineFrom(holder: Node, parentOf: ReadonlyMap<Node, Node>): Node[] {
  const line = [holder];
  for (let at = holder; ;) {
    const parent = parentOf.get(at);
    const linked = at.children.filter((child) => own.includes(child.shape) && child.link !== 'none');
    const next =
      at.shape === 'vlan' ? parent : at.shape === 'bridge' && linked.length === 1 ? linked[0] : null;
    if (!next || line.includes(next)) return line;
    line.push(next);
    at = next;
  }
}

const order: Record<InterfaceShape, number> = { wired: 0, wlan: 1, bridge: 2, port: 3, other: 4, vlan: 5 };

/** The model of `picture` as seen from this computer, which talks to the device at `address`. */
export function pictureModel(picture: NetworkPicture, address: string | null): PictureModel {
  const { devices } = picture;
  const parents = parentsOf(devices);
  const nodes = devices.map((network, index): Node => {
    const shape = shapeOf(network);
    const id = `if-${index}`;
    return {
      id,
      shape,
      name: named(network.name),
      title: titleOf(network),
      link: linkOf(network),
      state: stateText(network),
      addresses: addressesInUse(network),
      notes: notesOf(network, devices[parents[index] ?? -1]),
      onLine: false,
      ends: endsOf(network, id, shape),
      children: [],
    };
  });
  const parentOf = new Map<Node, Node>();
  const roots: Node[] = [];
  const ports = new Map(nodes.map((node, index) => [node, devices[index]?.switchPort?.portNumber ?? index]));
  nodes.forEach((node, index) => {
    const parent = nodes[parents[index] ?? -1];
    if (parent) parentOf.set(node, parent);
    (parent?.children ?? roots).push(node);
  });
  for (const { children } of nodes) {
    children.sort((a, b) => order[a.shape] - order[b.shape] || (ports.get(a) ?? 0) - (ports.get(b) ?? 0));
  }

  const through = interfaceWith(picture, address);
  const holder = through ? nodes[devices.indexOf(through)] : undefined;
  if (holder) {
    const line = lineFrom(holder, parentOf);
    for (const node of line) node.onLine = true;
    const last = line.at(-1) ?? holder;
    const computer: End = {
      id: 'this-computer',
      shape: 'computer',
      title: t().picture.thisComputer,
      details: address === null ? [] : [t().picture.talksTo({ address: cleanText(address, 60) })],
      link: 'up',
      onLine: true,
    };
    last.ends = [computer, ...last.ends.filter(({ shape }) => shape !== 'network')];
    const carries = (node: Node): boolean => node.onLine || node.children.some(carries);
    roots.sort((a, b) => Number(carries(b)) - Number(carries(a)));
  }
  return { roots, lineKnown: holder !== undefined };
}
