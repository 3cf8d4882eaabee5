import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('sv');

export const standing: Texts['standing'] = {
  certificateChanged: 'Certifikat ändrat',
  certificateChangedMeans:
    'Enheten visar ett annat certifikat än tidigare. Inget skickas till den förrän du har jämfört de två.',
  notReachable: 'Kan inte nås',
  oddAnswer: 'Oväntat svar',
  starting: 'Startar',
  startingMeans:
    'Enheten svarar och säger att den fortfarande startar. Vänta en minut och kontrollera sedan igen.',
  needsAdministrator: 'Saknar administratör',
  needsAdministratorMeans: 'Enheten är fabriksny: den svarar ingen förrän dess första administratör finns.',
  loginRefused: 'Inloggning avvisad',
  loginRefusedMeans: 'Enheten avvisade den senaste inloggningen. Den prövas inte igen förrän du säger till.',
  loginNeeded: 'Inloggning krävs',
  loginNeededMeans: 'Enheten svarar. Logga in för att se och ändra dess nätverk.',
  loggedIn: 'Inloggad',
  loggedInMeans: 'Du är inloggad. Nätverksinställningarna har inte lästs ännu.',
  installationMode: 'Installationsläge',
  installationModeMeans:
    'Enheten har en egen åtkomstpunkt igång och väntar på att anslutas till anläggningens WLAN.',
  onWlan: 'På WLAN',
  onWlanMeans: ({ ssid }) => `Enheten är station i WLAN ”${ssid}”. Det finns inget att göra.`,
  readyForWlan: 'Redo för WLAN',
  readyForWlanMeans: 'Enheten kan ansluta till ett WLAN och är inte ansluten till något.',
  ready: 'Redo',
  readyMeans: 'Enheten är på det trådbundna nätet och har ingen WLAN-station. Det finns inget att göra.',
};

export const nextStep: Texts['nextStep'] = {
  administrator: 'Skapa första administratören',
  login: 'Logga in',
  install: 'Installera på WLAN',
  read: 'Läs nätverket',
  check: 'Kontrollera igen',
  certificate: 'Jämför certifikatet',
};

export const devicePages: Texts['devicePages'] = {
  overview: 'Översikt',
  picture: 'Nätkarta',
  addresses: 'Adresser',
  name: 'Namn och DNS',
  proxy: 'Proxy',
  interfaces: 'Gränssnitt',
  vlan: 'VLAN',
  '8021x': '802.1X',
  wlan: 'WLAN',
  planned: 'Planerat',
  history: 'Historik',
};

export const deviceFilters: Texts['deviceFilters'] = {
  all: 'Alla',
  here: 'Här nu',
  setup: 'Saknar administratör',
  installation: 'Installationsläge',
};

export const deviceList: Texts['deviceList'] = {
  title: 'Enheter',
  searchAgain: 'Sök igen',
  addByAddress: 'Lägg till via adress',
  search: 'Sök enheter',
  searchHint: 'Namn, serienummer, adress eller modell',
  show: 'Visa',
  searching: 'Söker',
  newShown: 'De nya enheterna visas',
  hereNow: ({ count }) => `${number(count)} ${plural(count, 'enhet', 'enheter')} här nu`,
  showNew: ({ count }) => `Visa ${count} ${plural(count, 'ny enhet', 'nya enheter')}`,
  searchFails: 'Sökningen fungerar inte just nu',
  searchFailsAdvice: 'En enhet kan ändå läggas till via sin adress.',
  tryAgain: 'Försök igen',
  noneFits: 'Ingen enhet matchar',
  noneFitsMeans: ({ count }) =>
    count === 1
      ? 'Den enda kända enheten matchar inte den här sökningen och det här filtret.'
      : `Ingen av de ${count} kända enheterna matchar den här sökningen och det här filtret.`,
  showAll: 'Visa alla enheter',
  noneYet: 'Ingen enhet har svarat ännu',
  noneWithSerialYet: 'Ingen enhet med serienummer har svarat ännu',
  noneYetMeans:
    'Sökningen fortsätter. Kontrollera att enheten har ström och att datorn är på samma nätverk: med kabel till samma switch, eller på enhetens eget WLAN i installationsläge.',
  noneYetFilter: 'Vissa switchar filtrerar sökningen. Då kan en enhet läggas till via sin adress.',
  asking: 'Varje nätverkskort i datorn frågar efter Axis-enheter.',
  waiting: 'Väntar på svar',
  addDevice: 'Lägg till en enhet via adress',
  leftOutAdvice: 'Det som svarar med sitt serienummer kan läggas till via sin adress.',
  name: 'Namn',
  serial: 'Serienummer',
  address: 'Adress',
  version: 'AXIS OS',
  state: 'Tillstånd',
  seen: 'Sedd',
  theSerial: 'serienummer',
  theAddress: 'adress',
  modelNotKnown: 'Modellen inte känd ännu',
  noAddress: 'Ingen adress',
  notKnown: 'Inte känt',
  never: 'Aldrig',
  now: 'Nu',
};

export const addDevice: Texts['addDevice'] = {
  asking: 'Frågar enheten',
  add: 'Lägg till enhet',
  cancel: 'Avbryt',
};

export const device: Texts['device'] = {
  back: 'Enheter',
  pages: 'Enhetens sidor',
  page: 'Sida',
  gone: 'Den här enheten finns inte längre i listan',
  goneMeans: 'Den har glömts, eller har inte hörts under det här serienumret.',
  noAddressKnown: 'Ingen känd adress',
  model: 'Modell',
  standing: 'Hur det står till',
  jobUnderWay: ({ job }) => `${job}: ett jobb på den här enheten pågår.`,
  showInstallation: 'Visa installationen',
  showChange: 'Visa ändringen',
  installAgain: 'Installera på WLAN igen',
  reading: 'Läser nätverksinställningarna',
  checking: 'Frågar enheten vem den är',
  network: 'Nätverk',
  noInterface: 'Enheten uppger inget nätverksgränssnitt.',
  logOut: 'Logga ut',
  forget: 'Glöm den här enheten',
  flash: 'Blinka med lampan',
  flashed: ({ seconds }) =>
    `Enheten sa ja: den blinkar med lampan eller spelar ett ljud i ${seconds} sekunder, om den kan.`,
  answerJob: 'Svara',
  showJob: 'Visa',
  nothingDone: 'Inget har gjorts ännu',
  nothingDoneMeans: 'Här står varje ändring av enheten med sina steg, hur lång tid den tog och hur det gick.',
  noAddressInUse: 'Ingen adress används',
  toAddresses: 'Adresser',
  toInterface: 'Gränssnitt',
  ofInterface: ({ name }) => `för ${name}`,
  leave: 'Lämna utan att tillämpa?',
  leaveMeans: 'Det som har skrivits här har inte skickats till enheten och går förlorat.',
  stay: 'Stanna',
  leaveAnyway: 'Lämna',
  forgetTitle: ({ name }) => `Glömma ${name}?`,
  forgetMeans:
    'Den tas bort från listan, med sin inloggning och sitt certifikat på den här datorn. Inget ändras i själva enheten, och den kommer tillbaka i listan när den hörs igen.',
  keep: 'Behåll',
  forgetNow: 'Glöm',
};

export const connection: Texts['connection'] = {
  title: 'Hur programmet talar med den',
  https: 'HTTPS: krypterat, med certifikatet som är betrott för den här enheten.',
  http: 'HTTP: det som läses och ändras kan avlyssnas på det här nätet. Lösenord skickas inte öppet.',
  notYet: 'Inte med någon inloggning ännu.',
  fingerprint: 'Certifikatets fingeravtryck (SHA-256)',
  forget: 'Glöm det här certifikatet',
  user: 'Användare',
  notLoggedIn: 'Inte inloggad',
  addresses: 'Alla adresser',
  noAddresses: 'Inga kända',
  heardOn: 'Hörd på datorns kort',
  heardOnNone: 'Inget',
  changed: 'Certifikatet har ändrats',
  changedMeans:
    'Det är normalt efter en återställning till fabriksinställningar eller med ett nytt certifikat. Det är också så det ser ut när något annat svarar i enhetens ställe. Inget lösenord skickas förrän du bestämmer dig.',
  until: 'Betrott hittills',
  untilNone: 'Inget',
  shownNow: 'Visas nu',
  compared: 'Jag vet varför det ändrades, eller har jämfört det med enhetens eget',
  trust: 'Lita på det nya certifikatet',
  trusted: 'Det nya certifikatet är betrott',
  forgetTitle: ({ name }) => `Glömma certifikatet för ${name}?`,
  forgetMeans:
    'Så länge det är betrott talar programmet bara HTTPS med enheten. Glöm det om HTTPS har stängts av på enheten med avsikt. Du loggas ut, och nästa inloggning visar vad enheten har då: ett annat certifikat eller okrypterad HTTP.',
  forgetNow: 'Glöm certifikatet',
  cancel: 'Avbryt',
};
