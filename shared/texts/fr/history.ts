import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';
import { hostnameTitles, ipv4Titles, proxyTitles, resolverTitles, securityTitles } from './network.ts';

const { number, plural } = helpers('fr');

export const history: Texts['history'] = {
  answers: 'Ce que l’appareil a indiqué',
  answersMeans: 'Chaque fois qu’il a indiqué autre chose qu’avant, c’est conservé, vingt fois au plus.',
  none: 'Rien n’est encore conservé',
  noneMeans: 'Ce que l’appareil indique de son réseau est conservé à partir de la première lecture.',
  one: 'Indiqué depuis',
  oneMeans: ({ at }) => `Depuis le ${at}, il a indiqué la même chose à chaque lecture.`,
  from: 'Avant',
  to: 'Après',
  what: 'Quoi',
  same: 'Rien ne diffère entre ces deux moments.',
  otherWay: 'Choisissez deux moments, le plus ancien d’abord.',
  reading: 'Lecture…',
  jobs: 'Ce qui a été fait',
  notTold: 'Non indiqué',
  empty: 'Aucun',
  yes: 'Oui',
  no: 'Non',
  siteTitle: 'Le site au fil du temps',
  siteSentence:
    'Ce que les appareils du site ouvert ont indiqué lors d’une visite, à côté d’une autre visite.',
  open: 'Comparer des visites du site',
  alsoSame: 'Aussi ceux qui ont indiqué la même chose',
  noVisits: 'Il n’y a pas encore deux visites',
  noVisitsMeans:
    'Une visite est une période où des appareils ont été lus ; une autre commence après huit heures sans lecture.',
  visit: ({ from, until, devices }) =>
    `${from}${until === from ? '' : ` à ${until}`}, ${number(devices)} ${plural(devices, 'appareil lu', 'appareils lus')}`,
  answer: ({ at, system }) => (system === null ? at : `${at} (AXIS OS ${system})`),
  counts: ({ changed, new: fresh, unread, untold, same }) =>
    `${number(changed)} ${plural(changed, 'différent', 'différents')}, ${number(fresh)} ${plural(fresh, 'nouveau', 'nouveaux')}, ${number(unread)} non ${plural(unread, 'relu', 'relus')}, ${number(untold)} ${plural(untold, 'pas encore lu', 'pas encore lus')} alors, ${number(same)} ${plural(same, 'identique', 'identiques')}.`,
};

export const historyStates: Texts['historyStates'] = {
  changed: 'Différent',
  new: 'Nouveau : rien n’est conservé d’avant',
  unread: 'Non relu',
  untold: 'Pas encore lu alors',
  same: 'Identique',
};

export const historyKinds: Texts['historyKinds'] = {
  moved: 'Autre adresse',
  system: 'Autre AXIS OS',
  certificate: 'Autre certificat',
  value: 'Autres valeurs',
};

export const historyFields: Texts['historyFields'] = {
  ...ipv4Titles,
  ...hostnameTitles,
  ...resolverTitles,
  ...proxyTitles,
  ...securityTitles,
  model: 'Modèle',
  osVersion: 'AXIS OS',
  fingerprint: 'Certificat (SHA-256)',
  enabled: 'Activé',
  link: 'Lien',
  state: 'État',
  staticState: 'État réglé',
  macAddress: 'Adresse MAC',
  partOfBridge: 'Membre du pont',
  linkMode: 'Mode du lien',
  supportedLinkModes: 'Modes de lien pris en charge',
  isDownlink: 'Vers des appareils en aval',
  addresses: 'Adresses utilisées',
  defaultRouter: 'Routeur utilisé',
  hostname: 'Nom d’hôte utilisé',
  nameServers: 'Serveurs DNS utilisés',
  searchDomains: 'Domaines de recherche utilisés',
  domainName: 'Nom de domaine utilisé',
  broadcast: 'Diffusion',
  origin: 'Provenance',
  scope: 'Portée',
  resolver: 'DNS',
  globalProxies: 'Proxy global',
  deviceSwitching: 'Quelles interfaces sont actives',
  activeDevices: 'Actives maintenant',
  manualActiveDevices: 'Choisies à la main',
  wired: 'Filaire',
  wlan: 'WLAN',
  station: 'Station',
  activeSsid: 'Réseau rejoint',
  accessPoint: 'Point d’accès propre',
  ssid: 'Nom du réseau',
  authenticationMode: 'Sécurité',
  installationModeSupported: 'Mode installation pris en charge',
  countryCode: 'Pays',
  countryCodeLock: 'Pays verrouillé',
  '8021X': '802.1X',
  status: 'Statut',
  configurations: 'Réglages enregistrés',
  supportedModes: 'Modes pris en charge',
};

export const historyTerminal: Texts['historyTerminal'] = {
  noSerial: ({ command }) => `${command} exige le numéro de série de l’appareil.`,
  serialOrSite: 'diff exige le numéro de série d’un appareil, ou un site avec --site.',
  noFrom: 'diff exige deux moments : --from, et --to si ce n’est pas maintenant.',
  time: ({ option }) =>
    `--${option} prend un jour ou une heure, par exemple 2026-03-14 ou 2026-03-14T16:30 ; un jour désigne sa fin, et une minute la sienne.`,
  order: '--from doit précéder --to.',
  noAnswer: ({ site }) => `${site} : rien n’est conservé de ce que cet appareil avait indiqué jusque-là.`,
  noAnswerAdvice:
    'La commande history énumère ce qui est conservé ; --site nomme un autre site, et « site list » affiche ceux qui existent.',
  kept: ({ first, last, system }) =>
    `${first}${last === first ? '' : ` à ${last}`}${system === null ? '' : `  AXIS OS ${system}`}`,
  change: ({ what, before, after }) => `  ${what} : ${before} → ${after}`,
};
