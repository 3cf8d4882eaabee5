import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { either, list: listed, number } = helpers('fr');

export const devices: Texts['devices'] = {
  maybeCreated: 'Le compte a peut-être été créé quand même.',
  maybeCreatedAdvice:
    'Essayez de vous identifier avec le nouveau mot de passe avant de créer à nouveau le compte.',
  otherCertificate: 'Ce n’est pas le certificat que l’appareil a présenté en dernier.',
  pinnedButHttp:
    'Le certificat de cet appareil a été approuvé, le programme ne lui parle donc plus en HTTP non chiffré. Rien n’a été envoyé.',
  pinnedButHttpAdvice:
    'Utilisez https://. Si HTTPS a été désactivé exprès sur l’appareil, oubliez d’abord son certificat.',
  notChanged: 'Il présente de nouveau le certificat approuvé, ou aucun.',
  loginGone: 'Ces identifiants ont été oubliés entre-temps.',
  triedElsewhere: 'Un autre programme de ce genre essaie ces identifiants sur cet appareil.',
  triesUnread:
    'Ce qui a été essayé sur chaque appareil n’a pas pu être lu, aucun identifiant n’est donc essayé automatiquement.',
  triesUnreadAdvice:
    'Réparez tries.json dans le dossier de données, ou identifiez-vous sur l’appareil à la main.',
  noLogin: 'Le programme n’a pas d’identifiants pour cet appareil.',
  noLoginAdvice: 'Identifiez-vous d’abord sur l’appareil.',
  noAddress: 'Aucune adresse de cet appareil n’est connue.',
  httpsSilentAdvice:
    'Réessayez dans une minute. Seulement s’il est certain que l’appareil n’a pas HTTPS, ajoutez-le à nouveau par son adresse précédée de http://.',
  noAddressAdvice: 'Recherchez sur le réseau, ou ajoutez l’appareil par son adresse.',
  anotherDevice: ({ serial, host }) => `Un autre appareil (numéro de série ${serial}) répond à ${host}.`,
  anotherDeviceAdvice:
    'Deux appareils ont peut-être la même adresse : débranchez-en un, puis donnez-leur des adresses différentes.',
  basicUnseen:
    'L’appareil demande maintenant le mot de passe sous forme lisible (Basic), avec un certificat qui ne vous a pas été présenté lors de cette identification. Le mot de passe n’a pas été envoyé.',
  basicUnseenAdvice: 'Comparez le certificat, puis identifiez-vous à nouveau.',
  tooMany: ({ most }) =>
    `Plus de ${number(most)} appareils s’annoncent et ne répondent pas : tous ne figurent pas dans la liste.`,
  searchAgain: 'Relancez la recherche, ou ajoutez-le par son adresse.',
  stoppedAnnouncing: 'Il a cessé de s’annoncer.',
  farAway:
    'Il annonce une adresse hors des réseaux de cet ordinateur, qui n’est interrogée qu’à votre demande : vérifiez à nouveau.',
};

export const passphrase: Texts['passphrase'] = {
  long: 'Cet appareil veut au moins 15 caractères.',
  complex:
    'Cet appareil veut au moins 12 caractères, avec des majuscules, des minuscules, des chiffres et des caractères spéciaux.',
  more: ({ count }) => (count === 1 ? '1 caractère de plus' : `${count} caractères de plus`),
  upperCase: 'une majuscule',
  lowerCase: 'une minuscule',
  digit: 'un chiffre',
  special: 'un caractère spécial',
  lacks: ({ lacks }) => `Cet appareil veut encore ${listed(lacks)}.`,
};

export const discovery: Texts['discovery'] = {
  noCards: 'Aucune carte réseau utilisable n’a d’adresse. Branchez un câble ou rejoignez un réseau.',
  macBlocks:
    'macOS n’autorise pas ce programme à utiliser le réseau local. Autorisez-le dans Réglages Système, Confidentialité et sécurité, Réseau local.',
  blocked:
    'Aucune carte réseau ne laisse ce programme envoyer. Vérifiez les cartes et le pare-feu de l’ordinateur.',
  overlap: ({ heard, others, names }) =>
    others.length === 1
      ? `Il est entendu sur ${listed(heard)}, et ${listed(others)} est dans le même sous-réseau, des paquets peuvent donc sortir par là : déconnectez ${listed(names)} ou donnez-lui une autre adresse.`
      : `Il est entendu sur ${listed(heard)}, et ${listed(others)} sont dans le même sous-réseau, des paquets peuvent donc sortir par là : déconnectez ${listed(names)} ou donnez-leur d’autres adresses.`,
  noCardTowards: ({ host, allowed }) =>
    `Aucun chemin ne mène à ${host} par les cartes réseau utilisables (${allowed.join(', ')}).`,
  zoneMissing: ({ host }) =>
    `${host} ne mène nulle part sans la carte réseau sur laquelle se trouve l’appareil.`,
  zoneUnknown: ({ host, zone }) =>
    `Aucun chemin ne mène à ${host} : cet ordinateur n’a pas en ce moment de carte réseau ${zone} avec IPv6.`,
  zones: ({ there }) => `Nommez la carte après l’adresse : ${either(there)}.`,
  noZones:
    'Aucune carte réseau de cet ordinateur n’a IPv6 en ce moment. Activez IPv6 sur la carte où se trouve l’appareil.',
  noCardTowardsAdvice:
    'Utilisez une autre adresse de l’appareil, ou autorisez la carte sur laquelle il se trouve.',
  namedAt: ({ name, address }) => `${name} à ${address}`,
  nameless: ({ count, list, more }) =>
    `${count} ${count === 1 ? 's’annonce' : 's’annoncent'} sans numéro de série : ${list.join(', ')}${more > 0 ? ` et ${more} de plus` : ''}`,
  full: 'Plus d’annonces circulent sur le réseau que ce programme n’en garde : des appareils peuvent manquer dans la liste.',
};
