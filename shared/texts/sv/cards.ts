import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number } = helpers('sv');

export const cards: Texts['cards'] = {
  title: 'Datorns nätverkskort',
  what: 'Enheter söks på varje nätverkskort för sig.',
  reading: 'Frågar systemet om korten …',
  none: 'Datorn har inget nätverkskort med en adress',
  noneWhat: 'Anslut en nätverkskabel eller ett WLAN. Kortet används för sökningen inom en sekund.',
  wired: 'Trådbundet',
  wlan: 'WLAN',
  vpn: 'VPN',
  bridge: 'Virtuellt nätverk',
  loopback: 'Datorn själv',
  otherKind: 'Nätverkskort',
  megabits: ({ speed }) => (speed >= 1000 ? `${number(speed / 1000)} Gbit/s` : `${String(speed)} Mbit/s`),
  addresses: 'Adresser',
  noneHere: 'inga',
  address: 'adress',
  dhcp: 'från DHCP',
  static: 'angiven för hand',
  mac: 'Hårdvaruadress',
  gateway: 'Gateway',
  joined: 'Anslutet till',
  hiddenSsid: 'ett WLAN vars namn systemet döljer',
  asked: 'Frågat',
  packetsSent: ({ sent, refused }) =>
    `${number(sent)} paket${refused > 0 ? `, ${number(refused)} nekade av systemet` : ''}`,
  heard: 'Hört',
  packetsHeard: ({ heard }) => `${number(heard)} paket`,
  heardNothing: 'inget ännu',
  lastHeard: ({ when }) => `det senaste ${when}`,
  devices: ({ count }) =>
    count === 0 ? 'inga enheter' : count === 1 ? '1 enhet' : `${String(count)} enheter`,
  cannotAsk: 'Kan inte sända',
  notUsed: 'Används inte',
  lookAt: 'Se nedan',
  hears: 'Hör andra',
  listening: 'Lyssnar',
  excluded: 'Det används inte: programmet startades för andra kort (--interface).',
  excludedAdvice: 'Starta programmet utan --interface, eller med en adress på det här kortet.',
  noCable: 'Ingen kabel är ansluten, eller inget svarar i andra änden.',
  noCableAdvice: 'Anslut en kabel som leder till enheternas switch, och se till att switchen är på.',
  notJoined: 'Det är inte anslutet till något WLAN.',
  notJoinedAdvice: 'Anslut till det WLAN som enheterna finns i, om de ska hittas där.',
  noAddress: 'Det har ingen adress, så inget kan frågas på det.',
  noAddressAdvice:
    'Vänta en minut på DHCP. Ange annars en adress i systemets inställningar, till exempel 192.168.0.10 med prefixlängd 24.',
  onlyLinkLocal: 'Ingen DHCP-server gav det en adress: det tog en som börjar med 169.254.',
  onlyLinkLocalStatic: 'Det har bara en adress som börjar med 169.254.',
  onlyLinkLocalAdvice:
    'Enheter med en sådan adress nås. För andra: ange en adress i deras subnät i systemets inställningar.',
  macPermission: 'macOS låter inte det här programmet använda det lokala nätverket.',
  macPermissionAdvice: 'Tillåt det i Systeminställningar, Integritet och säkerhet, Lokalt nätverk.',
  refused: ({ codes }) => `Systemet nekar sändning på det (${codes.join(', ')}).`,
  refusedAdvice: 'Kontrollera kortet, dess adress och datorns brandvägg.',
  portTaken:
    'Port 5353 är upptagen: enheter svarar bara på frågor, och det de annonserar på eget initiativ missas.',
  portTakenAdvice: 'Stäng andra program som söker efter enheter, eller tillåt porten i datorns brandvägg.',
  quiet: ({ minutes }) =>
    minutes === 1
      ? 'Inget har hörts på det på en minut.'
      : `Inget har hörts på det på ${String(minutes)} minuter.`,
  quietAdvice:
    'Kontrollera att kabeln leder till enheternas switch och att porten är i deras VLAN. Brandväggen eller switchen kan också stoppa multicast: lägg då till enheter via adress.',
  quietWlanAdvice:
    'Kontrollera att detta är enheternas WLAN. Vissa åtkomstpunkter håller klienterna åtskilda eller stoppar multicast: använd då en kabel, eller lägg till enheter via adress.',
  sameSubnet: ({ name, other, subnet }) =>
    `${name} och ${other} är i samma subnät (${subnet}): paket till enheter kan gå ut på fel kort.`,
  sameSubnetAdvice: ({ other }) => `Koppla från ett av dem, eller ge ${other} en adress i ett annat subnät.`,
};
