import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('fr');
const to = (address: string | null) => (address === null ? 'à l’appareil' : `à l’appareil à ${address}`);

export const guard: Texts['guard'] = {
  lineUnknown:
    'On ne sait pas par laquelle des adresses de l’appareil passe cet ordinateur : cette modification peut couper la liaison.',
  onlyInterfaceOff: ({ name }) =>
    `${name} est la seule interface par laquelle l’appareil est joignable. Activez-en d’abord une autre.`,
  onlyInterfaceRemoved: ({ name }) =>
    `${name} est la seule interface par laquelle l’appareil est joignable. Configurez-en d’abord une autre.`,
  throughOff: ({ address, name }) =>
    `Cet ordinateur parle ${to(address)} par ${name}, qui serait désactivée.`,
  throughRemoved: ({ address, name }) =>
    `Cet ordinateur parle ${to(address)} par ${name}, qui serait supprimée.`,
  noIPv6: ({ name }) =>
    `${name} n’a pas IPv6 : sans IPv4, rien ne pourrait y joindre l’appareil. Activez d’abord IPv6.`,
  iPv6Off: ({ name }) =>
    `IPv6 est désactivé sur ${name} : sans IPv4, rien ne pourrait y joindre l’appareil. Activez d’abord IPv6.`,
  overIPv4: ({ address }) => `Cet ordinateur parle ${to(address)} en IPv4, qui serait désactivé.`,
  addressGoes: ({ address }) =>
    `L’adresse ${address}, à laquelle parle cet ordinateur, changerait ou disparaîtrait.`,
  overRouter: ({ address }) =>
    `Cet ordinateur joint l’appareil à ${address} par un routeur : avec un autre, ses réponses peuvent ne pas retrouver le chemin du retour.`,
  noIPv4: ({ name }) =>
    `${name} n’a pas IPv4 : sans IPv6, rien ne pourrait y joindre l’appareil. Activez d’abord IPv4.`,
  iPv4Off: ({ name }) =>
    `IPv4 est désactivé sur ${name} : sans IPv6, rien ne pourrait y joindre l’appareil. Activez d’abord IPv4.`,
  overIPv6: ({ address }) => `Cet ordinateur parle ${to(address)} en IPv6, qui serait désactivé.`,
  byName: ({ name }) =>
    `Cet ordinateur joint l’appareil par le nom ${name}, qui peut changer ou disparaître.`,
  throughMaybe: ({ address, name, why }) =>
    `Cet ordinateur parle peut-être ${to(address)} par ${name} : ${why}`,
  through: ({ address, name, why }) => `Cet ordinateur parle ${to(address)} par ${name} : ${why}`,
  closesOnSettings: 'un commutateur qui n’accepte pas ces réglages 802.1X ferme son port.',
  closesWithout: 'un commutateur qui exige 802.1X ferme son port.',
  overWlanCountry: ({ address }) =>
    `Cet ordinateur parle ${to(address)} par son WLAN, et avec un autre code pays la radio peut quitter le canal.`,
  overWlan: ({ address }) => `Cet ordinateur parle ${to(address)} par le WLAN qui serait modifié.`,
};

export const ip: Texts['ip'] = {
  notIPv4: 'Une adresse IPv4 a quatre nombres de 0 à 255, par exemple 10.0.0.21.',
  notPrefixLength: 'Une longueur de préfixe est un nombre entier de 1 à 32, par exemple 24.',
  routerNotIPv4: 'Le routeur est une adresse IPv4, ou reste vide s’il n’y en a pas.',
  isBroadcast: ({ address }) => `${address} est l’adresse de diffusion de son sous-réseau.`,
  isNetwork: ({ address }) => `${address} est l’adresse du réseau lui-même.`,
  isLoopback: ({ address }) =>
    `${address} est une adresse de bouclage : aucun autre ordinateur ne pourrait y joindre l’appareil.`,
  isNoHost: ({ address }) => `${address} n’est pas une adresse qu’un appareil puisse avoir.`,
  otherBroadcast: ({ broadcast }) =>
    broadcast === null
      ? 'Ce sous-réseau n’a pas d’adresse de diffusion.'
      : `L’adresse de diffusion de ce sous-réseau est ${broadcast}.`,
  routerIsDevice: 'Le routeur est l’appareil lui-même.',
  routerOutside: ({ router, first, last }) =>
    `Le routeur ${router} est hors du sous-réseau, qui va de ${first} à ${last}.`,
  routerNoHost: ({ router }) => `${router} est l’adresse du réseau lui-même ou son adresse de diffusion.`,
  twice: ({ address }) => `${address} figure deux fois.`,
  routerBeforeOutside: ({ router, subnets }) =>
    `Le routeur ${router} de l’appareil (réglé auparavant) est hors du sous-réseau de ${list(subnets)} : donnez-en un, ou aucun avec un texte vide.`,
  routerBeforeUnfit: ({ router, subnets }) =>
    `Le routeur ${router} de l’appareil (réglé auparavant) ne peut pas être le routeur de ${list(subnets)} : donnez-en un, ou aucun avec un texte vide.`,

  cardLacksLinkLocal: ({ card, example }) =>
    `La carte ${card} de cet ordinateur a besoin d’une adresse telle que ${example} avec la longueur de préfixe 16 : réglez-la sur DHCP ou lien-local, ou donnez-lui celle-ci.`,
  cardLacks: ({ card, example, prefixLength }) =>
    `La carte ${card} de cet ordinateur n’a pas d’adresse dans le sous-réseau de l’appareil. Sans routeur entre eux, il lui en faut une telle que ${example} avec la longueur de préfixe ${prefixLength}.`,
  lacksLinkLocal: ({ example }) =>
    `Cet ordinateur n’a pas d’adresse 169.254. Réglez la carte réseau où se trouve l’appareil sur DHCP ou lien-local, ou donnez-lui une adresse telle que ${example} avec la longueur de préfixe 16.`,
  lacksAndNoneFree: ({ address, prefixLength }) =>
    `Cet ordinateur n’a pas d’adresse dans le sous-réseau de l’appareil, et aucune n’y est libre : ${address} avec la longueur de préfixe ${prefixLength} ne laisse pas de place. Sans routeur entre eux, l’appareil est injoignable.`,
  lacks: ({ example, prefixLength }) =>
    `Cet ordinateur n’a pas d’adresse dans le sous-réseau de l’appareil. Sans routeur entre eux, il faut à sa carte réseau une adresse telle que ${example} avec la longueur de préfixe ${prefixLength}.`,
};
