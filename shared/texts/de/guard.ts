import type { Texts } from '../texts.ts';

const at = (address: string | null) => (address === null ? 'dem Gerät' : `dem Gerät unter ${address}`);

export const guard: Texts['guard'] = {
  lineUnknown:
    'Es ist nicht bekannt, über welche Adresse des Geräts dieser Computer spricht: Diese Änderung kann die Verbindung trennen.',
  onlyInterfaceOff: ({ name }) =>
    `${name} ist die einzige Schnittstelle, über die das Gerät erreichbar ist. Schalten Sie zuerst eine andere ein.`,
  onlyInterfaceRemoved: ({ name }) =>
    `${name} ist die einzige Schnittstelle, über die das Gerät erreichbar ist. Richten Sie zuerst eine andere ein.`,
  throughOff: ({ address, name }) =>
    `Dieser Computer spricht mit ${at(address)} über ${name}, und die würde ausgeschaltet.`,
  throughRemoved: ({ address, name }) =>
    `Dieser Computer spricht mit ${at(address)} über ${name}, und die würde entfernt.`,
  noIPv6: ({ name }) =>
    `${name} hat kein IPv6: Ohne IPv4 könnte dort nichts das Gerät erreichen. Schalten Sie zuerst IPv6 ein.`,
  iPv6Off: ({ name }) =>
    `Auf ${name} ist IPv6 aus: Ohne IPv4 könnte dort nichts das Gerät erreichen. Schalten Sie zuerst IPv6 ein.`,
  overIPv4: ({ address }) =>
    `Dieser Computer spricht mit ${at(address)} über IPv4, und das würde ausgeschaltet.`,
  addressGoes: ({ address }) =>
    `Die Adresse ${address}, mit der dieser Computer spricht, würde sich ändern oder wegfallen.`,
  overRouter: ({ address }) =>
    `Dieser Computer erreicht das Gerät unter ${address} über einen Router: Mit einem anderen finden seine Antworten vielleicht nicht zurück.`,
  noIPv4: ({ name }) =>
    `${name} hat kein IPv4: Ohne IPv6 könnte dort nichts das Gerät erreichen. Schalten Sie zuerst IPv4 ein.`,
  iPv4Off: ({ name }) =>
    `Auf ${name} ist IPv4 aus: Ohne IPv6 könnte dort nichts das Gerät erreichen. Schalten Sie zuerst IPv4 ein.`,
  overIPv6: ({ address }) =>
    `Dieser Computer spricht mit ${at(address)} über IPv6, und das würde ausgeschaltet.`,
  byName: ({ name }) =>
    `Dieser Computer erreicht das Gerät über den Namen ${name}, der sich ändern oder wegfallen kann.`,
  throughMaybe: ({ address, name, why }) =>
    `Dieser Computer spricht vielleicht mit ${at(address)} über ${name}: ${why}`,
  through: ({ address, name, why }) => `Dieser Computer spricht mit ${at(address)} über ${name}: ${why}`,
  closesOnSettings: 'Ein Switch, der diese 802.1X-Einstellungen nicht annimmt, schließt seinen Port.',
  closesWithout: 'Ein Switch, der 802.1X verlangt, schließt seinen Port.',
  overWlanCountry: ({ address }) =>
    `Dieser Computer spricht mit ${at(address)} über dessen WLAN, und mit einem anderen Ländercode verlässt das Funkmodul vielleicht den Kanal.`,
  overWlan: ({ address }) => `Dieser Computer spricht mit ${at(address)} über das WLAN, das geändert würde.`,
};

export const ip: Texts['ip'] = {
  notIPv4: 'Eine IPv4-Adresse hat vier Zahlen von 0 bis 255, z. B. 10.0.0.21.',
  notPrefixLength: 'Eine Präfixlänge ist eine ganze Zahl von 1 bis 32, z. B. 24.',
  routerNotIPv4: 'Der Router ist eine IPv4-Adresse oder bleibt leer, wo es keinen gibt.',
  isBroadcast: ({ address }) => `${address} ist die Broadcast-Adresse seines Subnetzes.`,
  isNetwork: ({ address }) => `${address} ist die Adresse des Netzwerks selbst.`,
  isLoopback: ({ address }) =>
    `${address} ist eine Loopback-Adresse: Dort könnte kein anderer Computer das Gerät erreichen.`,
  isNoHost: ({ address }) => `${address} ist keine Adresse, die ein Gerät haben kann.`,
  otherBroadcast: ({ broadcast }) =>
    broadcast === null
      ? 'Dieses Subnetz hat keine Broadcast-Adresse.'
      : `Die Broadcast-Adresse dieses Subnetzes ist ${broadcast}.`,
  routerIsDevice: 'Der Router ist das Gerät selbst.',
  routerOutside: ({ router, first, last }) =>
    `Der Router ${router} liegt außerhalb des Subnetzes, das von ${first} bis ${last} reicht.`,
  routerNoHost: ({ router }) =>
    `${router} ist die Adresse des Netzwerks selbst oder seine Broadcast-Adresse.`,
  twice: ({ address }) => `${address} steht zweimal da.`,
  routerBeforeOutside: ({ router, subnets }) =>
    `Der Router ${router} des Geräts (früher gesetzt) liegt außerhalb des Subnetzes von ${subnets.join(', ')}: Geben Sie einen an oder mit einem leeren Text keinen.`,
  routerBeforeUnfit: ({ router, subnets }) =>
    `Der Router ${router} des Geräts (früher gesetzt) kann nicht der Router von ${subnets.join(', ')} sein: Geben Sie einen an oder mit einem leeren Text keinen.`,

  cardLacksLinkLocal: ({ card, example }) =>
    `Die Karte ${card} dieses Computers braucht eine Adresse wie ${example} mit der Präfixlänge 16: Stellen Sie sie auf DHCP oder Link-Local oder geben Sie ihr diese.`,
  cardLacks: ({ card, example, prefixLength }) =>
    `Die Karte ${card} dieses Computers hat keine Adresse im Subnetz des Geräts. Ohne einen Router dazwischen braucht sie eine wie ${example} mit der Präfixlänge ${prefixLength}.`,
  lacksLinkLocal: ({ example }) =>
    `Dieser Computer hat keine 169.254-Adresse. Stellen Sie die Netzwerkkarte, an der das Gerät ist, auf DHCP oder Link-Local, oder geben Sie ihr eine Adresse wie ${example} mit der Präfixlänge 16.`,
  lacksAndNoneFree: ({ address, prefixLength }) =>
    `Dieser Computer hat keine Adresse im Subnetz des Geräts, und dort ist keine frei: ${address} mit der Präfixlänge ${prefixLength} lässt keinen Platz. Ohne einen Router dazwischen ist das Gerät nicht erreichbar.`,
  lacks: ({ example, prefixLength }) =>
    `Dieser Computer hat keine Adresse im Subnetz des Geräts. Ohne einen Router dazwischen braucht seine Netzwerkkarte eine wie ${example} mit der Präfixlänge ${prefixLength}.`,
};
