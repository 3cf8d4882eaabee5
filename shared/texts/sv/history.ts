import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';
import { hostnameTitles, ipv4Titles, proxyTitles, resolverTitles, securityTitles } from './network.ts';

const { number, plural } = helpers('sv');

export const history: Texts['history'] = {
  answers: 'Vad enheten har uppgett',
  answersMeans: 'Varje gång den uppger något annat än förut sparas det, högst tjugo gånger.',
  none: 'Inget är sparat ännu',
  noneMeans: 'Vad enheten uppger om sitt nätverk sparas från första gången den läses.',
  one: 'Uppgett sedan dess',
  oneMeans: ({ at }) => `Sedan ${at} har den uppgett samma sak varje gång den har lästs.`,
  from: 'Före',
  to: 'Efter',
  what: 'Vad',
  same: 'Inget skiljer sig mellan dessa två.',
  otherWay: 'Välj två tider, den tidigare först.',
  reading: 'Läser …',
  jobs: 'Vad som har gjorts',
  notTold: 'Inte uppgett',
  empty: 'Inget',
  yes: 'Ja',
  no: 'Nej',
  siteTitle: 'Anläggningen över tid',
  siteSentence: 'Vad enheterna i den öppna anläggningen uppgav vid ett besök, bredvid ett annat.',
  open: 'Jämför besök på anläggningen',
  alsoSame: 'Även de som uppgav detsamma',
  noVisits: 'Det finns inte två besök ännu',
  noVisitsMeans: 'Ett besök är en tid då enheter har lästs, och ett nytt börjar efter åtta timmar utan.',
  visit: ({ from, until, devices }) =>
    `${from}${until === from ? '' : ` till ${until}`}, ${number(devices)} ${plural(devices, 'enhet läst', 'enheter lästa')}`,
  answer: ({ at, system }) => (system === null ? at : `${at} (AXIS OS ${system})`),
  counts: ({ changed, new: fresh, unread, untold, same }) =>
    `${number(changed)} annorlunda, ${number(fresh)} nya, ${number(unread)} inte lästa igen, ${number(untold)} inte lästa dittills, ${number(same)} likadana.`,
};

export const historyStates: Texts['historyStates'] = {
  changed: 'Annorlunda',
  new: 'Ny: inget är sparat från tidigare',
  unread: 'Inte läst igen',
  untold: 'Inte läst dittills',
  same: 'Likadan',
};

export const historyKinds: Texts['historyKinds'] = {
  moved: 'Annan adress',
  system: 'Annat AXIS OS',
  certificate: 'Annat certifikat',
  value: 'Andra värden',
};

export const historyFields: Texts['historyFields'] = {
  ...ipv4Titles,
  ...hostnameTitles,
  ...resolverTitles,
  ...proxyTitles,
  ...securityTitles,
  model: 'Modell',
  osVersion: 'AXIS OS',
  fingerprint: 'Certifikat (SHA-256)',
  enabled: 'Påslaget',
  link: 'Länk',
  state: 'Tillstånd',
  staticState: 'Inställt tillstånd',
  macAddress: 'MAC-adress',
  partOfBridge: 'Del av brygga',
  linkMode: 'Länkläge',
  supportedLinkModes: 'Länklägen som stöds',
  isDownlink: 'Till enheter bakom',
  addresses: 'Adresser som används',
  defaultRouter: 'Router som används',
  hostname: 'Värdnamn som används',
  nameServers: 'Namnservrar som används',
  searchDomains: 'Sökdomäner som används',
  domainName: 'Domännamn som används',
  broadcast: 'Broadcast',
  origin: 'Ursprung',
  scope: 'Räckvidd',
  resolver: 'DNS',
  globalProxies: 'Global proxy',
  deviceSwitching: 'Vilka gränssnitt som är aktiva',
  activeDevices: 'Aktiva nu',
  manualActiveDevices: 'Valda för hand',
  wired: 'Kabel',
  wlan: 'WLAN',
  station: 'Station',
  activeSsid: 'Anslutet nät',
  accessPoint: 'Egen åtkomstpunkt',
  ssid: 'Nätets namn',
  authenticationMode: 'Säkerhet',
  installationModeSupported: 'Installationsläge stöds',
  countryCode: 'Land',
  countryCodeLock: 'Land låst',
  '8021X': '802.1X',
  status: 'Status',
  configurations: 'Lagrade inställningar',
  supportedModes: 'Lägen som stöds',
};

export const historyTerminal: Texts['historyTerminal'] = {
  noSerial: ({ command }) => `${command} behöver enhetens serienummer.`,
  serialOrSite: 'diff behöver serienumret för en enhet, eller en anläggning med --site.',
  noFrom: 'diff behöver två tider: --from, och --to om den andra inte är nu.',
  time: ({ option }) =>
    `--${option} tar en dag eller en tid, till exempel 2026-03-14 eller 2026-03-14T16:30; en dag betyder slutet av den, en minut slutet av sin.`,
  order: '--from måste vara före --to.',
  noAnswer: ({ site }) => `${site}: inget är sparat av vad den här enheten hade uppgett vid den tiden.`,
  noAnswerAdvice:
    'Kommandot history listar vad som är sparat; --site anger en annan anläggning, och ”site list” skriver ut vilka som finns.',
  kept: ({ first, last, system }) =>
    `${first}${last === first ? '' : ` till ${last}`}${system === null ? '' : `  AXIS OS ${system}`}`,
  change: ({ what, before, after }) => `  ${what}: ${before} → ${after}`,
};
