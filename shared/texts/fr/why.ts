import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { either, list, number, plural } = helpers('fr');

export const whySteps: Texts['whySteps'] = {
  card: 'Une carte réseau a une adresse',
  send: 'La recherche peut envoyer',
  hear: 'Quelque chose est entendu sur le réseau',
  announced: 'Il s’annonce',
  known: 'Il a déjà été ici',
  subnet: 'Son adresse est dans un sous-réseau de cet ordinateur',
  answers: 'Il répond quand il est interrogé directement',
  prefix: 'Son numéro de série est un numéro d’Axis',
};

export const whyStates: Texts['whyStates'] = {
  todo: 'pas encore',
  running: 'en cours',
  good: 'oui',
  bad: 'non',
  unclear: 'incertain',
  skipped: 'non regardé',
};

export const why: Texts['why'] = {
  title: 'Pourquoi mon appareil n’est-il pas là ?',
  notHere: 'Pourquoi n’est-il pas là ?',
  field: 'Numéro de série, adresse ou nom de l’appareil',
  hint: 'Le numéro de série est sur son étiquette : 12 chiffres et lettres, aussi avec des deux-points. Aucun identifiant n’est envoyé.',
  missing: 'Saisissez ce que vous savez de l’appareil.',
  check: 'Chercher',
  stop: 'Arrêter',
  looking: 'Recherche…',
  result: 'Que faire',
  open: 'Ouvrir l’appareil',
  add: ({ address }) => `Ajouter l’appareil à ${address}`,
  addressNeeded: 'adresse dont cet ordinateur a besoin',
  copyAddress: 'Cet ordinateur a besoin d’une adresse telle que',

  cardsAre: ({ cards }) => `Recherche sur ${list(cards)}.`,
  cardsNone: 'Aucune carte n’a d’adresse.',
  cardsExcluded: 'Les cartes qui ont une adresse ne doivent pas être utilisées (--interface).',
  sends: 'Les questions partent.',
  sendRefused: ({ cards }) => `Le système refuse d’envoyer (${list(cards)}).`,
  heard: ({ count }) =>
    count === 1 ? '1 paquet est venu d’autres.' : `${number(count)} paquets sont venus d’autres.`,
  heardNothing: 'Rien n’est venu de personne d’autre.',
  announcedAs: ({ name, serial, address }) =>
    `Il s’annonce comme « ${name} », numéro de série ${serial}, à ${address}.`,
  announcedSeveral: ({ count }) =>
    `${number(count)} ${plural(count, 'appareil correspond', 'appareils correspondent')}.`,
  announcedNameless: 'Quelque chose s’annonce sans numéro de série.',
  announcedNot: 'Rien de ce genre n’a été entendu.',
  knownNot: 'Il n’est pas dans cette liste.',
  knownNeverSeen: 'Il est dans cette liste, et n’a jamais été entendu.',
  knownElsewhere: ({ site }) => `Il est dans une autre liste : ${site}.`,
  ownList: 'la liste de cet ordinateur',
  knownSince: ({ name, when, address }) => `« ${name} », entendu en dernier : ${when}, à ${address}.`,
  subnetUnknown: 'Aucune adresse n’en est connue.',
  subnetOurs: ({ address }) => `${address} peut être jointe directement.`,
  subnetOther: ({ address }) => `${address} n’est dans aucun sous-réseau de cet ordinateur.`,
  answersNowhere: 'Aucune adresse n’en est connue.',
  answersAsking: ({ addresses }) => `Interrogation à ${list(addresses)}.`,
  answersNobody: ({ addresses }) => `Personne ne répond à ${either(addresses)}.`,
  answersDevice: ({ serial, address }) => `L’appareil ${serial} répond à ${address}.`,
  answersOther: ({ address }) => `Quelque chose se trouve à ${address}, et ne dit pas être un appareil Axis.`,
  prefixAxis: 'Il commence comme ceux d’Axis.',
  prefixOther: 'Il commence autrement, ce qui arrive pour des appareils vendus sous un autre nom.',
  noAddress: 'une adresse pas encore connue',

  several: ({ count, names }) =>
    `${number(count)} appareils correspondent, parmi eux ${list(names)} : saisissez le numéro de série de celui qui vous manque.`,
  listed: ({ name, address }) => `Il est là : « ${name} » figure dans la liste, à ${address}.`,
  openIt: 'Ouvrez-le, ou affichez tous les appareils si un filtre le cache.',
  noCard:
    'Aucune carte réseau de cet ordinateur n’a d’adresse : branchez un câble ou rejoignez le WLAN des appareils, et attendez une adresse ou saisissez-en une.',
  excluded:
    'Le programme a été démarré avec --interface pour une carte qui n’est pas là : démarrez-le sans, ou avec l’adresse d’une carte qui mène à l’appareil.',
  answers: ({ serial, address }) =>
    `L’appareil ${serial} répond à ${address} mais on ne l’entend pas s’annoncer : le multicast ne passe pas, ou son annonce est désactivée. Ajoutez-le par cette adresse.`,
  otherDevice: ({ address, serial }) =>
    `Un autre appareil, ${serial}, répond à ${address} : le vôtre a changé d’adresse ou les deux veulent la même. Débranchez l’autre et recherchez à nouveau.`,
  silentThere: ({ address }) =>
    `Son matériel répond à ${address} et son serveur web ne répond pas : il démarre peut-être encore. Attendez deux minutes et recherchez à nouveau, puis coupez et rétablissez son alimentation.`,
  otherThere: ({ address }) =>
    `Quelque chose répond à ${address} et ne dit pas être un appareil Axis : trouvez qui a cette adresse, ou attendez si l’appareil démarre encore.`,
  otherMac: ({ address, mac }) =>
    `Quelqu’un d’autre a ${address} (adresse matérielle ${mac}) : trouvez cet ordinateur ou cet appareil, ou donnez une autre adresse au vôtre.`,
  otherSubnet: ({ address }) => `L’adresse ${address} de l’appareil n’a pas été atteinte.`,
  nameless: ({ name, address }) =>
    `« ${name} » à ${address} s’annonce sans numéro de série et est peut-être l’appareil : ajoutez-le par son adresse pour voir qui il est.`,
  similar: ({ name, serial }) =>
    `Aucun appareil n’a exactement ce numéro de série, mais « ${name} » a ${serial} : comparez-le avec l’étiquette.`,
  otherSite: ({ site, when }) =>
    `Il appartient à une autre liste (${site}, entendu là en dernier : ${when}) et n’est pas entendu ici : ouvrez cette liste ou, s’il a été apporté ici, vérifiez son alimentation et son câble.`,
  deaf: 'Rien du tout n’est entendu du réseau : vérifiez que le câble mène au commutateur et au VLAN des appareils, que le commutateur est allumé et que le pare-feu de l’ordinateur laisse entrer le multicast, ou ajoutez l’appareil par son adresse.',
  silent: ({ name, when, address }) =>
    `« ${name} » se tait maintenant (entendu en dernier : ${when}, à ${address}) : vérifiez son alimentation (PoE), son câble et le VLAN du port de commutateur ; s’il a été réinitialisé, il a une autre adresse et met une minute à venir.`,
  nobody: ({ address }) =>
    `Personne ne répond à ${address} : vérifiez l’alimentation et le câble de l’appareil, et s’il a reçu une autre adresse.`,
  noName:
    'Aucun appareil de ce nom n’est entendu ni connu : saisissez le numéro de série de son étiquette, car les noms changent.',
  neverHeard: ({ serial }) =>
    `L’appareil ${serial} n’a jamais été entendu sur ce réseau : vérifiez son alimentation (PoE) et son câble, et que son port de commutateur est dans le VLAN de cet ordinateur, ou balayez la plage d’adresses qu’il peut avoir.`,
  notAxis: ({ serial }) =>
    `${serial} n’a jamais été entendu et ne commence pas comme un numéro de série d’Axis : comparez-le avec l’étiquette, puis vérifiez l’alimentation et le câble de l’appareil.`,
  stopped: 'Arrêté avant que la raison soit trouvée.',
};
