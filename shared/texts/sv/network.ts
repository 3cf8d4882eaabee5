import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number } = helpers('sv');

export const networkPages: Texts['networkPages'] = {
  read: ({ at, ago, kept }) =>
    `Läst ${at}, ${ago.charAt(0).toLowerCase()}${ago.slice(1)}${kept ? ', sparat sedan dess' : ''}`,
  away: ({ network }) =>
    `Enheten är inte här nu: detta är vad den uppgav då${network === null ? '' : `, på nätet ${network}`}. Det du skriver kan sparas som planerat.`,
  readAgain: 'Läs igen',
  inUse: 'Används nu',
  nothingInUse: 'Inget',
  other: 'Annat',
  fromDhcp: 'Från DHCP',
  static: 'Statisk',
};

export const changeForm: Texts['changeForm'] = {
  moved: 'Enheten har ändrats under tiden',
  movedMore: 'Det du har skrivit står kvar. ”Ångra ändringar” visar vad enheten har nu.',
  mayCut: 'Detta kan bryta förbindelsen till enheten',
  askedOnceMore: 'Du tillfrågas en gång till innan det skickas.',
  locksOut: 'Detta skulle låsa ute alla',
  apply: 'Tillämpa',
  undo: 'Ångra ändringar',
  changes: ({ titles }) => `Ändrar: ${titles.join(', ')}`,
  logIn: 'Logga in',
  gone: 'Enheten finns inte längre i listan.',
  otherJob: 'Ett annat jobb på den här enheten pågår.',
  nothingChanged: 'Inget har ändrats ännu.',
  notRight: ({ title }) => `Något stämmer inte ännu: ${title}.`,
  certificateChanged: 'Certifikatet har ändrats: jämför det först på översikten.',
  noAdministrator: 'Enheten har ingen administratör ännu.',
  needsLogin: 'Logga in på enheten för att tillämpa detta.',
  unreachable: 'Enheten kan inte nås nu.',
};

export const changeView: Texts['changeView'] = {
  applyAnyway: 'Håll in för att ändå tillämpa',
  doNotApply: 'Tillämpa inte',
  stop: 'Stoppa',
  stopping: 'Stoppar',
  whatChanged: 'Vad som ändrades, läst på nytt från enheten',
  changed: 'Ändrat',
  before: 'Före',
  now: 'Nu',
  notKnown: 'Inte känt',
  lookAgain: 'Leta igen',
  steps: 'Steg',
  none: 'Inget',
};

export const valueWords: Texts['valueWords'] = {
  dhcp: 'DHCP',
  static: 'Statisk',
  on: 'På',
  off: 'Av',
  fallback: 'Reserv',
  up: 'Uppe',
  down: 'Nere',
};

export const addresses: Texts['addresses'] = {
  interface: 'Gränssnitt',
  through: 'Den här datorn talar genom det',
  none: 'Ingen',
  router: 'Router',
  address: 'Adress',
  addressAt: ({ at }) => `Adress ${at}`,
  prefix: 'Prefixlängd eller mask',
  prefixAt: ({ at }) => `Prefixlängd eller mask ${at}`,
  remove: ({ at }) => `Ta bort adress ${at}`,
  add: 'Lägg till en adress',
};

export const ipv4: Texts['ipv4'] = {
  title: ({ name }) => `IPv4 på ${name}`,
  staticWhereNone: 'Statiska adresser, om DHCP inte ger någon',
  takeLease: 'Ta adressen den har nu,',
  routerHint: 'Tom om nätet inte har någon.',
  linkLocal: 'Länklokal adress (169.254)',
  linkLocalOff: 'Av',
  linkLocalOn: 'På, vid sidan av de andra',
  linkLocalFallback: 'Reserv, om DHCP inte ger någon',
  fallbackHint: 'Med DHCP: använder den statiska adressen och routern om DHCP inte ger någon.',
  routesHint: 'Med DHCP: tar de statiska rutter som DHCP ger, och bortser från routern som DHCP ger.',
  twice: 'Den här adressen finns redan i listan.',
  held: ({ holder }) => `${holder} har den här adressen.`,
  needsAddress: 'Utan DHCP behöver enheten en adress.',
};

export const ipv4Titles: Texts['ipv4Titles'] = {
  enabled: 'IPv4',
  configurationMode: 'Adressering',
  linkLocalMode: 'Länklokal adress',
  staticDefaultRouter: 'Router',
  staticAddressConfigurations: 'Statiska adresser',
  address: 'Adress',
  prefixLength: 'Prefixlängd',
  useStaticDHCPFallback: 'Statisk reserv',
  useDHCPStaticRoutes: 'Rutter från DHCP',
};

export const ipv6: Texts['ipv6'] = {
  title: ({ name }) => `IPv6 på ${name}`,
  sentence: 'Enheten får sina IPv6-adresser från routern eller från DHCP; de kan inte skrivas in.',
  enabled: 'IPv6',
  notTold: 'Enheten uppger inte om IPv6 är på.',
};

export const subnet: Texts['subnet'] = {
  device: 'Den här enheten',
  router: 'Router',
  computer: 'Den här datorn',
  who: 'Vilka som finns i subnätet',
  outside: 'utanför subnätet',
  network: 'Nät',
  mask: 'Mask',
  hosts: 'Värdar',
  hostCount: ({ count }) => `(${number(count)})`,
  broadcast: 'Broadcast',
  noBroadcast: 'Ingen',
  notYet: 'Subnätet ritas här när adress och prefixlängd är fullständiga.',
};

export const hostname: Texts['hostname'] = {
  title: 'Värdnamn',
  sentence: 'Namnet som enheten är känd under på nätet.',
  static: 'Statiskt värdnamn',
  whereNone: 'Värdnamn, om DHCP inte ger något',
};

export const hostnameTitles: Texts['hostnameTitles'] = {
  useDhcpHostname: 'Värdnamn från DHCP',
  staticHostname: 'Värdnamn',
};

export const announcedName: Texts['announcedName'] = {
  title: 'Annonserat namn',
  sentence: 'Namnet som visas i enhetslistor, till exempel i det här programmets.',
  notAnnounced: 'Enheten annonserar sig inte nu: bara en adress leder till den.',
  asking: 'Frågar enheten …',
  needsLogin: 'Logga in för att se och ändra det.',
};

export const resolver: Texts['resolver'] = {
  title: 'DNS',
  sentence: 'Vilka namnservrar enheten frågar, och hur den kompletterar korta namn.',
  nameServersInUse: 'Namnservrar som används',
  searchDomainsInUse: 'Sökdomäner som används',
  domainNameInUse: 'Domännamn som används',
  whereNone: 'Det som står nedan används om DHCP inte ger något.',
  nameServer: 'namnserver',
  searchDomain: 'sökdomän',
  order: 'Frågas i den här ordningen.',
};

export const resolverTitles: Texts['resolverTitles'] = {
  useDhcpResolverInfo: 'DNS från DHCP',
  staticNameServers: 'Namnservrar',
  staticSearchDomains: 'Sökdomäner',
  staticDomainName: 'Domännamn',
};

export const proxy: Texts['proxy'] = {
  title: 'Global proxy',
  sentence:
    'Det som enheten hämtar från internet går genom den. Den börjar gälla efter att enheten startats om.',
  httpHint: 'Till exempel http://10.0.0.8:3128. Tom: ingen.',
  noProxyHint: 'Namn, adresser och nät med kommatecken emellan: .example.com, 192.168.0.0/24.',
  login:
    'En inloggning står i en proxys adress. Enheten uppger bara en del av den: om du vill ändra en sådan adress, skriv in hela, med lösenordet.',
  obscured: 'Skriv in hela adressen, med lösenordet: enheten har dolt det i den som visas.',
};

export const proxyTitles: Texts['proxyTitles'] = {
  httpProxy: 'HTTP-proxy',
  httpsProxy: 'HTTPS-proxy',
  noProxy: 'Ingen proxy för',
};

export const interfaces: Texts['interfaces'] = {
  whichActive: 'Vilka gränssnitt som är aktiva',
  howChosen: 'Hur de väljs',
  activeNow: 'Aktiva nu',
  byPriority: 'Efter prioritet, det första före de andra',
  byHand: 'Valda för hand',
  none: 'Inga',
  whatElse: 'Vad enheten uppger i övrigt',
  interface: 'Gränssnitt',
  toggle: ({ name }) => `Gränssnitt ${name}`,
  toggleHint: 'Av: inget går längre genom det, inte heller efter en omstart.',
  state: 'Tillstånd',
  supportedLinkModes: 'Länklägen som stöds',
  direction: 'Riktning',
  downlink: 'Nedåt, till enheter bakom',
  uplink: 'Uppåt, till nätet',
  portNumber: 'Portnummer',
  seenOnPort: 'Sett på den här porten',
  nothingSeen: 'Inget',
  partOfBridge: 'Del av brygga',
  members: 'Medlemmar',
  noMembers: 'Inga',
};

export const switchingModes: Texts['switchingModes'] = {
  auto: 'Automatiskt: det första som fungerar',
  manual: 'Manuellt: alltid de valda',
  none: 'Inget',
};

export const picture: Texts['picture'] = {
  label: 'Enhetens nätverk',
  lineNotKnown: ({ address }) =>
    `Det är inte känt vilket gränssnitt datorn talar genom: inget av dem har ${address ?? 'en adress som har använts'}.`,
  diagram: 'Kartan',
  diagramOf: ({ name }) => `Karta över nätverket för ${name}. Samma sak följer som text.`,
  asText: ({ name }) => `Nätverket för ${name} som text`,
  showPicture: 'Visa som karta',
  showText: 'Visa som text',
  line: 'Den här datorns förbindelse',
  more: ({ count }) => `och ${count} till`,
  unnamed: 'Utan namn',
  port: ({ at }) => `Port ${at}`,
  partOf: ({ bridge }) => `Del av ${bridge}`,
  onMissing: ({ master }) => `På ${master}, som inte uppges`,
  network: 'Nät',
  nothingConnected: 'Inget anslutet',
  noAddressSeen: 'Ingen adress sedd',
  seenHere: 'Sedd här',
  seenCount: ({ count }) => `${count} sedda här`,
  noWlanSet: 'Inget WLAN inställt',
  joined: 'WLAN, anslutet',
  notJoined: 'WLAN, inte anslutet',
  accessPointIs: ({ enabled }) =>
    `Egen åtkomstpunkt, ${enabled === null ? 'inte uppgett' : enabled ? 'på' : 'av'}`,
  thisComputer: 'Den här datorn',
  talksTo: ({ address }) => `talar med ${address}`,
  leadsTo: ({ title, link }) => `Leder till: ${title} (${link.toLowerCase()})`,
  node: ({ name, title, state }) => `${name}, ${title}: ${state}`,
  addresses: ({ list }) => `Adresser: ${list.join(', ')}`,
  onLine: 'Den här datorns förbindelse till enheten går över det',
};

export const vlan: Texts['vlan'] = {
  add: 'Lägg till ett VLAN',
  addSentence:
    'Enheten får ett gränssnitt till, som får sitt namn efter det som det hör till och sitt nummer.',
  noRoom: 'Det finns inte plats för fler VLAN',
  noRoomError: 'Det finns inte plats för fler VLAN.',
  noRoomMore: ({ most }) =>
    `Den här enheten kan ha ${most === 1 ? 'ett' : most} VLAN. Ta bort ett för att lägga till ett annat.`,
  onInterface: 'På gränssnittet',
  numberHint: ({ from, to, most }) =>
    `${from} till ${to}, som i switchen.${most === null ? '' : ` Den här enheten kan ha totalt ${most}.`}`,
  taken: ({ id, on }) => `VLAN ${id} finns redan på ${on}.`,
  all: 'Enhetens VLAN',
  notListed: 'Uppges inte av enheten',
  name: ({ id }) => `VLAN ${id}`,
  none: 'Inget VLAN på det',
  manualActive:
    'Det är ett av de gränssnitt som är aktiva efter manuellt val: enheten tar inte bort det förrän det har tagits bort från den listan i dess egna inställningar.',
  needsLogin: 'Logga in på enheten för att ta bort det.',
  remove: 'Ta bort',
  removeWhat: ({ id, on }) => ` VLAN ${id} på ${on}`,
  removeQuestion: ({ id, on }) => `Ta bort VLAN ${id} på ${on}?`,
  loses: ({ name }) => `Enheten förlorar gränssnittet ${name} med dess adresser.`,
  keep: 'Behåll',
};

export const vlanTitles: Texts['vlanTitles'] = { masterDeviceName: 'Gränssnitt', VlanId: 'VLAN-nummer' };

export const securityTitles: Texts['securityTitles'] = {
  mode: 'Läge',
  psk: 'Lösenfras',
  hex: 'Hexnyckel',
  identity: 'Identitet',
  password: 'Lösenord',
  eapolVersion: 'EAPoL-version',
  peapVersion: 'PEAP-version',
  label: 'Etikett',
  certClient: 'Klientcertifikatets id',
  certsCA: 'CA-certifikatens id',
};

export const authenticationWords: Texts['authenticationWords'] = {
  Authorized: 'Godkänd',
  Unauthorized: 'Inte godkänd',
  Connecting: 'Ansluter',
  Stopped: 'Stoppad',
  Unknown: 'Inte känt',
};

export const authenticationMeanings: Texts['authenticationMeanings'] = {
  Authorized: 'Nätet har släppt in den.',
  Unauthorized: 'Nätet har avvisat den: kontrollera inloggningsuppgifterna och certifikatet.',
  Connecting: 'Den kontrolleras just nu.',
  Stopped: 'Ingen autentisering pågår.',
  Unknown: 'Enheten säger inte hur det står till.',
};

export const wired8021X: Texts['wired8021X'] = {
  title: ({ name }) => `802.1X och MACsec på ${name}`,
  sentence: 'Med det bevisar enheten vem den är innan switchen öppnar porten.',
  secured: 'Säkrat med MACsec',
  notSecured: 'Inte säkrat med MACsec',
  use: 'Använd 802.1X på det här gränssnittet',
  hexDigits: ({ count }) => `${count} hexsiffror, 32 eller 64`,
  keyName: 'Nyckelns namn (CKN)',
  keyNameHint: '2 till 64 hexsiffror, ett jämnt antal. Samma som i switchen.',
  switchAgrees: 'Switchen måste ha samma inställningar',
  switchAgreesMore:
    'En switchport som väntar sig andra inställningar förblir stängd, och enheten kan inte nås genom den.',
  keyMissing: 'Nyckeln (CAK) saknas.',
  keyNameMissing: 'Nyckelns namn (CKN) saknas.',
};

export const wired8021XTitles: Texts['wired8021XTitles'] = {
  enabled: '802.1X',
  mkaCak: 'Nyckel (CAK)',
  mkaCkn: 'Nyckelns namn (CKN)',
};

export const wiredModes: Texts['wiredModes'] = {
  'WPA-Enterprise-PEAP-MSCHAPv2': 'PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'EAP-TLS',
  'MACsec-PSK': 'MACsec med delad nyckel',
};

export const wlanPage: Texts['wlanPage'] = {
  inInstallationMode: 'Enheten är i installationsläge',
  joiningAnother: 'Ansluta till ett annat WLAN?',
  installation: ({ installs }) =>
    `Installationen söker efter nät, testar inställningarna${installs ? ', växlar till anläggningens nät' : ''} och bevakar tills enheten är där. Här lagras bara inställningar.`,
  install: 'Installera på WLAN',
  stationOn: ({ name }) => `Station på ${name}`,
  stationSentence:
    'Det WLAN som enheten ansluter till. Det lagras och testas inte: installationen testar det.',
  ssid: 'Nät (SSID)',
  ssidTitle: 'Nät',
  ssidBytes: ({ count, most }) => `${count} av ${most} byte`,
  accessPointOn: ({ name }) => `Egen åtkomstpunkt på ${name}`,
  accessPointSentence: 'Enheten slår på och av den själv. Den kan inte ställas in härifrån.',
  country: 'Land',
  countryCode: 'Landskod',
  countrySentence:
    'Den avgör vilka kanaler och vilken effekt radion får använda. Ett inställt land kan inte tas bort, bara ändras.',
  countryLocked: 'Koden är låst för den region där enheten såldes och kan inte ändras.',
};
