/** Reads what the operating system told of the cards, whatever of it makes sense. */
import { z } from 'zod';
import type { CardKind, SystemCard } from '../../../shared/contract/cards.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';

const text = z.string().max(300).catch('');
const yes = z.boolean().nullable().catch(null);
const number = z.coerce.number().nullable().catch(null);

/** Each entry by itself: one that is no object is left out. */
const listOf = <T>(one: z.ZodType<T>) =>
  z
    .array(one.nullable().catch(null))
    .catch([])
    .transform((all) => all.filter((entry) => entry !== null));

const told = z.object({
  cards: listOf(
    z.object({
      iface: text,
      ifaceName: text,
      mac: text,
      internal: yes,
      operstate: text,
      type: text,
      speed: number,
      dhcp: yes,
    }),
  ),
  wlans: listOf(z.object({ iface: text, ssid: text, signalLevel: number })),
  links: listOf(
    z.object({ name: text, devtype: text, carrier: text, mac: text, hardware: yes, tunnel: yes }),
  ),
});
type Told = z.infer<typeof told>;
type ToldCard = Told['cards'][number];
type ToldLink = Told['links'][number];

/** The cards in what `askSystem` brought. Those without hardware and address of their own are the caller's to know. */
export function readSystemCards(value: unknown, platform: NodeJS.Platform = process.platform): SystemCard[] {
  const read = told.safeParse(value);
  if (!read.success) return [];
  const { cards, wlans, links } = read.data;
  const names = new Set([...cards.map(({ iface }) => iface), ...links.map(({ name }) => name)]);
  return [...names].flatMap((name) => {
    if (name === '') return [];
    const card = cards.find(({ iface }) => iface === name);
    const link = links.find((one) => one.name === name);
    const wlan = wlans.find(({ iface }) => iface === name);
    const kind = wlan ? 'wlan' : kindOf(name, card, link);
    return {
      name,
      kind,
      mac: macOf(card?.mac ?? link?.mac ?? ''),
      up: upOf(card, link),
      speed: card?.speed && card.speed > 0 && card.speed <= 1_000_000 ? Math.round(card.speed) : null,
      dhcp: dhcpOf(card, platform),
      wlan: wlan && kind === 'wlan' ? { ssid: ssidOf(wlan.ssid), signal: signalOf(wlan.signalLevel) } : null,
    };
  });
}

const tunnels =
  /^(tun|tap|wg|ppp|utun|ipsec|zt|tailscale|nordlynx)\d*|vpn|wireguard|wintun|zerotier|anyconnect|fortinet|globalprotect|juniper|pulse secure|\btap-/i;
const bridges =
  /^(docker|br-|virbr|veth|vmnet|vboxnet|vnic|lxc|lxd|incus|cni|podman|bridge|cali|flannel)|vethernet|hyper-v|virtualbox|vmware|container/i;

function kindOf(name: string, card?: ToldCard, link?: ToldLink): CardKind | null {
  const description = card?.ifaceName ?? '';
  const named = (pattern: RegExp) => pattern.test(name) || pattern.test(description);
  if (card?.internal === true || name === 'lo' || /^lo\d+$/.test(name)) return 'loopback';
  if (link?.devtype === 'wlan') return 'wlan';
  if (link?.tunnel === true || named(tunnels)) return 'vpn';
  if (link?.devtype === 'bridge' || named(bridges)) return 'bridge';
  if (card?.type === 'wireless') return 'wlan';
  // A telephone on a cable and Bluetooth are neither: nothing is claimed of them.
  if (/bluetooth/i.test(`${name} ${description}`)) return null;
  return card?.type === 'wired' || link?.hardware === true ? 'wired' : null;
}

function upOf(card?: ToldCard, link?: ToldLink): boolean | null {
  if (link?.carrier === '1') return true;
  // A card that is switched off has no such file to read.
  if (link?.carrier === '0' || (link?.hardware === true && link.carrier === '')) return false;
  return card?.operstate === 'up' ? true : card?.operstate === 'down' ? false : null;
}

/** Only Windows tells of every card; elsewhere a lease is seen where there is one, and its absence shows nothing. */
function dhcpOf(card: ToldCard | undefined, platform: NodeJS.Platform): boolean | null {
  if (card?.dhcp === true) return true;
  return card?.dhcp === false && platform === 'win32' ? false : null;
}

function macOf(told: string): string | null {
  const mac = told.toUpperCase().replaceAll('-', ':');
  return /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(mac) && mac !== '00:00:00:00:00:00' ? mac : null;
}

/** macOS hides the name from programs that may not know where the computer is. */
function ssidOf(told: string): string | null {
  const ssid = cleanText(told, 64);
  return ssid === '' || /^<?redacted>?$/i.test(ssid) ? null : ssid;
}

const signalOf = (told: number | null) =>
  told !== null && told < 0 && told >= -120 ? Math.round(told) : null;
