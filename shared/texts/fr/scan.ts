import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('fr');
const addresses = (count: number) => `${number(count)} ${plural(count, 'adresse', 'adresses')}`;

export const range: Texts['range'] = {
  problem: ({ part, why }) => `« ${part} » : ${why}`,
  moreProblems: ({ count }) =>
    plural(
      count,
      '1 autre indication n’a pas pu être lue.',
      `${number(count)} autres indications n’ont pas pu être lues.`,
    ),
  advice:
    'Saisissez des adresses, des noms, des sous-réseaux tels que 10.0.0.0/24 ou des plages telles que 10.0.0.10-20, séparés par des espaces ou des virgules.',
  none: 'Aucune adresse n’a été donnée.',
  long: 'C’est trop de texte pour une liste d’adresses.',
  tooMany: ({ count, most }) =>
    `Cela fait ${addresses(count)} ; ${number(most)} au plus sont balayées à la fois.`,
  tooManyAdvice: 'Prenez-en une partie, par exemple un /20 ou un /24, et balayez la suivante ensuite.',
  prefixLength: ({ most }) => `La longueur de préfixe après le / est d’au plus ${most}.`,
  backwards: 'La plage finit avant de commencer.',
  wideIPv6: ({ least }) =>
    `En IPv6, seuls les sous-réseaux avec une longueur de préfixe d’au moins ${least} sont balayés : les autres ont trop d’adresses.`,
};

const axisDevices = (devices: number) =>
  devices === 0
    ? 'aucun appareil Axis'
    : `${number(devices)} ${plural(devices, 'appareil', 'appareils')} Axis`;
const answered = (devices: number) =>
  devices === 0
    ? 'aucun appareil Axis n’a répondu'
    : `${axisDevices(devices)} ${plural(devices, 'a', 'ont')} répondu`;

export const scan: Texts['scan'] = {
  ended: ({ devices, total }) => `Sur ${addresses(total)}, ${answered(devices)}.`,
  cancelled: ({ devices, done, total }) =>
    `Arrêté après ${number(done)} sur ${addresses(total)} : ${answered(devices)}.`,
  besides: ({ list: items }) => `Aux autres adresses : ${list(items)}.`,
  other: ({ count }) =>
    plural(
      count,
      `${number(count)} serveur web qui n’est pas un appareil Axis`,
      `${number(count)} serveurs web qui ne sont pas des appareils Axis`,
    ),
  mute: ({ count }) =>
    plural(
      count,
      `${number(count)} qui accepte la connexion sans donner de réponse complète`,
      `${number(count)} qui acceptent la connexion sans donner de réponse complète`,
    ),
  refused: ({ count }) => `${number(count)} qui ${plural(count, 'refuse', 'refusent')} la connexion`,
  silent: ({ count }) => `${number(count)} où personne n’a répondu`,
  noWay: ({ count }) =>
    plural(
      count,
      `${number(count)} qui n’a pas pu être interrogée`,
      `${number(count)} qui n’ont pas pu être interrogées`,
    ),
  noWayThere:
    'Aucun chemin ne mène de cet ordinateur à certaines de ces adresses : vérifiez ses cartes et leurs adresses.',
  notAllowed:
    'Cet ordinateur n’autorise pas le programme à se connecter à certaines de ces adresses : vérifiez son pare-feu.',
  nameNotKnown: 'Un nom n’est connu d’aucun serveur DNS, son adresse n’a donc pas pu être interrogée.',
  tooBusy:
    'Cet ordinateur n’avait plus de connexion libre pour certaines de ces adresses : balayez-les à nouveau.',
  running: 'Un balayage est en cours. Arrêtez-le d’abord.',
  asking: ({ total }) => `Balayage de ${addresses(total)}. Aucun identifiant n’est envoyé…`,
  soFar: ({ done, total, devices }) =>
    `${number(done)} sur ${number(total)}, ${number(devices)} ${plural(devices, 'appareil', 'appareils')}`,
  hit: ({ serial, model, address }) => `${serial} (${model}) trouvé à ${address}.`,
  modelNotTold: 'modèle non indiqué',
  columns: 'N° DE SÉRIE|MODÈLE|AXIS OS|ADRESSE',
  needsAdministrator: 'sans administrateur',
  noneFound:
    'Vérifiez que l’appareil est alimenté et que son adresse fait partie de celles-ci. Un appareil neuf a 192.168.0.90 ou une adresse qui commence par 169.254.',
};

export const scanDialog: Texts['scanDialog'] = {
  title: 'Ajouter par adresse ou plage',
  when: 'Pour les appareils que la recherche n’entend pas, par exemple derrière un autre routeur ou un commutateur qui filtre. Aucun identifiant n’est envoyé.',
  addresses: 'Adresses',
  hint: 'Une adresse IP ou un nom d’hôte, un sous-réseau, une plage, ou une liste : 10.0.0.21:8080, https://10.0.0.21, 10.0.0.0/24, 10.0.0.10-20',
  missing: 'Saisissez une adresse, un sous-réseau ou une plage.',
  suggestions: 'Sous-réseaux de cet ordinateur',
  suggestion: ({ range, count, card }) => `${range}, ${addresses(count)}, carte ${card}`,
  suggestedPart: ({ range, count, card }) =>
    `${range}, ${addresses(count)}, partie du sous-réseau de la carte ${card}`,
  count: ({ count, most }) => `${addresses(count)} sur ${number(most)} au plus`,
  scan: ({ count }) => (count === 0 ? 'Balayer' : `Balayer ${addresses(count)}`),
  scanning: 'Balayage en cours',
  progress: ({ done, total }) => `${number(done)} sur ${number(total)}`,
  found: 'Trouvés',
  version: ({ version }) => `AXIS OS ${version}`,
  isNew: 'Nouveau dans la liste',
  inList: 'Déjà dans la liste',
  stop: 'Arrêter le balayage',
  goesOn: 'Il continue quand ceci est fermé.',
  again: 'Autres adresses',
  done: 'Fermer',
};
