import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('sv');
const at = (address: string | null) => (address === null ? 'enheten' : `enheten på ${address}`);

export const guard: Texts['guard'] = {
  lineUnknown:
    'Det är inte känt vilken av enhetens adresser datorn talar genom: ändringen kan bryta förbindelsen.',
  onlyInterfaceOff: ({ name }) =>
    `${name} är det enda gränssnitt som enheten kan nås genom. Slå först på ett annat.`,
  onlyInterfaceRemoved: ({ name }) =>
    `${name} är det enda gränssnitt som enheten kan nås genom. Ställ först in ett annat.`,
  throughOff: ({ address, name }) => `Datorn talar med ${at(address)} genom ${name}, som skulle slås av.`,
  throughRemoved: ({ address, name }) =>
    `Datorn talar med ${at(address)} genom ${name}, som skulle tas bort.`,
  noIPv6: ({ name }) =>
    `${name} har ingen IPv6: utan IPv4 skulle inget kunna nå enheten där. Slå först på IPv6.`,
  iPv6Off: ({ name }) =>
    `${name} har IPv6 avslaget: utan IPv4 skulle inget kunna nå enheten där. Slå först på IPv6.`,
  overIPv4: ({ address }) => `Datorn talar med ${at(address)} över IPv4, som skulle slås av.`,
  addressGoes: ({ address }) => `Adressen ${address} som datorn talar med skulle ändras eller försvinna.`,
  overRouter: ({ address }) =>
    `Datorn når enheten på ${address} via en router: med en annan router hittar dess svar kanske inte tillbaka.`,
  noIPv4: ({ name }) =>
    `${name} har ingen IPv4: utan IPv6 skulle inget kunna nå enheten där. Slå först på IPv4.`,
  iPv4Off: ({ name }) =>
    `${name} har IPv4 avslaget: utan IPv6 skulle inget kunna nå enheten där. Slå först på IPv4.`,
  overIPv6: ({ address }) => `Datorn talar med ${at(address)} över IPv6, som skulle slås av.`,
  byName: ({ name }) => `Datorn når enheten med namnet ${name}, som kan ändras eller försvinna.`,
  throughMaybe: ({ address, name, why }) => `Datorn talar kanske med ${at(address)} genom ${name}: ${why}`,
  through: ({ address, name, why }) => `Datorn talar med ${at(address)} genom ${name}: ${why}`,
  closesOnSettings: 'en switch som inte godtar dessa 802.1X-inställningar stänger sin port.',
  closesWithout: 'en switch som kräver 802.1X stänger sin port.',
  overWlanCountry: ({ address }) =>
    `Datorn talar med ${at(address)} över dess WLAN, och med en annan landskod kan radion lämna kanalen.`,
  overWlan: ({ address }) => `Datorn talar med ${at(address)} över det WLAN som skulle ändras.`,
};

export const ip: Texts['ip'] = {
  notIPv4: 'En IPv4-adress har fyra tal från 0 till 255, till exempel 10.0.0.21.',
  notPrefixLength: 'En prefixlängd är ett heltal från 1 till 32, till exempel 24.',
  routerNotIPv4: 'Routern är en IPv4-adress, eller lämnas tom om det inte finns någon.',
  isBroadcast: ({ address }) => `${address} är broadcastadressen i sitt subnät.`,
  isNetwork: ({ address }) => `${address} är adressen till själva nätet.`,
  isLoopback: ({ address }) =>
    `${address} är en loopbackadress: ingen annan dator skulle kunna nå enheten där.`,
  isNoHost: ({ address }) => `${address} är ingen adress som en enhet kan ha.`,
  otherBroadcast: ({ broadcast }) =>
    broadcast === null
      ? 'Det här subnätet har ingen broadcastadress.'
      : `Broadcastadressen i det här subnätet är ${broadcast}.`,
  routerIsDevice: 'Routern är enheten själv.',
  routerOutside: ({ router, first, last }) =>
    `Routern ${router} ligger utanför subnätet, som sträcker sig från ${first} till ${last}.`,
  routerNoHost: ({ router }) => `${router} är nätets egen adress eller dess broadcastadress.`,
  twice: ({ address }) => `${address} finns två gånger.`,
  routerBeforeOutside: ({ router, subnets }) =>
    `Enhetens router ${router} (inställd tidigare) ligger utanför subnätet för ${list(subnets)}: ange en, eller ingen med tom text.`,
  routerBeforeUnfit: ({ router, subnets }) =>
    `Enhetens router ${router} (inställd tidigare) kan inte vara router för ${list(subnets)}: ange en, eller ingen med tom text.`,

  cardLacksLinkLocal: ({ card, example }) =>
    `Datorns kort ${card} behöver en adress som ${example} med prefixlängd 16: ställ in det på DHCP eller länklokal adress, eller ge det den adressen.`,
  cardLacks: ({ card, example, prefixLength }) =>
    `Datorns kort ${card} har ingen adress i enhetens subnät. Utan en router emellan behöver det en som ${example} med prefixlängd ${prefixLength}.`,
  lacksLinkLocal: ({ example }) =>
    `Datorn har ingen 169.254-adress. Ställ in nätverkskortet som enheten finns på till DHCP eller länklokal adress, eller ge det en adress som ${example} med prefixlängd 16.`,
  lacksAndNoneFree: ({ address, prefixLength }) =>
    `Datorn har ingen adress i enhetens subnät, och ingen är ledig där: ${address} med prefixlängd ${prefixLength} lämnar inget utrymme. Utan en router emellan kan enheten inte nås.`,
  lacks: ({ example, prefixLength }) =>
    `Datorn har ingen adress i enhetens subnät. Utan en router emellan behöver dess nätverkskort en som ${example} med prefixlängd ${prefixLength}.`,
};
