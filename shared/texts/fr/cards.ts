import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, list, plural } = helpers('fr');

export const cards: Texts['cards'] = {
  title: 'Cartes réseau de cet ordinateur',
  what: 'Les appareils sont recherchés sur chaque carte réseau séparément.',
  reading: 'Le système est interrogé sur ses cartes…',
  none: 'Cet ordinateur n’a aucune carte réseau avec une adresse',
  noneWhat: 'Branchez un câble réseau ou rejoignez un WLAN. La recherche y commence dans la seconde.',
  wired: 'Filaire',
  wlan: 'WLAN',
  vpn: 'VPN',
  bridge: 'Réseau virtuel',
  loopback: 'Cet ordinateur lui-même',
  otherKind: 'Carte réseau',
  megabits: ({ speed }) => (speed >= 1000 ? `${number(speed / 1000)} Gbit/s` : `${number(speed)} Mbit/s`),
  addresses: 'Adresses',
  noneHere: 'aucune',
  address: 'adresse',
  dhcp: 'par DHCP',
  static: 'saisie à la main',
  mac: 'Adresse matérielle',
  gateway: 'Passerelle',
  joined: 'Connectée à',
  hiddenSsid: 'un WLAN dont le système cache le nom',
  asked: 'Envoyé',
  packetsSent: ({ sent, refused }) =>
    `${number(sent)} ${plural(sent, 'paquet', 'paquets')}${refused > 0 ? `, dont ${number(refused)} ${plural(refused, 'refusé', 'refusés')} par le système` : ''}`,
  heard: 'Entendu',
  packetsHeard: ({ heard }) => `${number(heard)} ${plural(heard, 'paquet', 'paquets')}`,
  heardNothing: 'encore rien',
  lastHeard: ({ when }) => `le dernier ${when}`,
  devices: ({ count }) =>
    count === 0 ? 'aucun appareil' : `${number(count)} ${plural(count, 'appareil', 'appareils')}`,
  cannotAsk: 'Ne peut pas envoyer',
  notUsed: 'Non utilisée',
  lookAt: 'Voir ci-dessous',
  hears: 'Entend les autres',
  listening: 'À l’écoute',
  excluded: 'Elle n’est pas utilisée : le programme a été démarré pour d’autres cartes (--interface).',
  excludedAdvice: 'Démarrez le programme sans --interface, ou avec une adresse de cette carte.',
  noCable: 'Aucun câble n’est branché, ou rien ne répond à l’autre bout.',
  noCableAdvice:
    'Branchez un câble qui mène au commutateur des appareils, et vérifiez que le commutateur est allumé.',
  notJoined: 'Elle n’est connectée à aucun WLAN.',
  notJoinedAdvice: 'Rejoignez le WLAN où se trouvent les appareils, si c’est là qu’il faut les chercher.',
  noAddress: 'Elle n’a pas d’adresse, la recherche n’est donc pas possible sur cette carte.',
  noAddressAdvice:
    'Attendez le DHCP une minute. S’il n’y en a pas, saisissez une adresse dans les réglages du système, par exemple 192.168.0.10 avec la longueur de préfixe 24.',
  onlyLinkLocal: 'Aucun serveur DHCP ne lui a donné d’adresse : elle en a pris une qui commence par 169.254.',
  onlyLinkLocalStatic: 'Elle n’a qu’une adresse qui commence par 169.254.',
  onlyLinkLocalAdvice:
    'Les appareils qui ont une telle adresse sont atteints. Pour les autres, saisissez une adresse de leur sous-réseau dans les réglages du système.',
  macPermission: 'macOS n’autorise pas ce programme à utiliser le réseau local.',
  macPermissionAdvice: 'Autorisez-le dans Réglages Système, Confidentialité et sécurité, Réseau local.',
  refused: ({ codes }) => `Le système refuse d’envoyer par cette carte (${list(codes)}).`,
  refusedAdvice: 'Vérifiez la carte, son adresse et le pare-feu de l’ordinateur.',
  portTaken:
    'Le port 5353 n’est pas disponible : les appareils ne répondent qu’aux questions, et ce qu’ils annoncent d’eux-mêmes est manqué.',
  portTakenAdvice:
    'Fermez les autres programmes qui cherchent des appareils, ou autorisez le port dans le pare-feu de l’ordinateur.',
  quiet: ({ minutes }) =>
    minutes === 1
      ? 'Rien n’y a été entendu depuis une minute.'
      : `Rien n’y a été entendu depuis ${number(minutes)} minutes.`,
  quietAdvice:
    'Vérifiez que le câble mène au commutateur des appareils et que son port est dans leur VLAN. Le pare-feu ou le commutateur peuvent aussi rejeter le multicast : ajoutez alors les appareils par leur adresse.',
  quietWlanAdvice:
    'Vérifiez que c’est bien le WLAN des appareils. Certains points d’accès isolent leurs clients ou rejettent le multicast : utilisez alors un câble, ou ajoutez les appareils par leur adresse.',
  sameSubnet: ({ name, other, subnet }) =>
    `${name} et ${other} sont dans le même sous-réseau (${subnet}) : les paquets destinés aux appareils peuvent sortir par la mauvaise carte.`,
  sameSubnetAdvice: ({ other }) =>
    `Déconnectez l’une d’elles, ou donnez à ${other} une adresse d’un autre sous-réseau.`,
};
