import type { Texts } from '../texts.ts';

export const api: Texts['api'] = {
  notUnderstood: ({ method }) => `Enhetens svar på ${method} gick inte att förstå.`,
  otherThanJson: 'Enheten svarade, men med något annat än API:ets JSON.',
  wantsLogin: 'Enheten kräver inloggning för detta.',
  wantsLoginAdvice: 'Logga in och försök sedan igen.',
  blocked: 'Enheten spärrar den här datorn en stund, eller så får det här kontot inte göra detta (HTTP 403).',
  blockedAdvice:
    'Vänta 10 sekunder och försök sedan en gång till. Logga in som administratör om det inte blir bättre.',
  noFunction: ({ path }) => `Enheten har inte den här funktionen (${path} finns inte).`,
  newerOs: 'Den kan behöva ett nyare AXIS OS.',
  notReady: 'Enheten är inte redo ännu (HTTP 503): den startar eller är upptagen.',
  status: ({ status }) => `Enheten svarade med HTTP-status ${status} och inget som förklarar det.`,
  serverErrorAdvice: 'Försök igen om en minut; starta om enheten om felet återkommer.',
  itsParameters: ({ known }) => `Dess parametrar: ${known.length === 0 ? 'inga' : known.join(', ')}.`,
  noParameter: ({ method, parameter }) => `${method} har ingen parameter ”${parameter}”.`,
  needsParameter: ({ method, parameter }) => `${method} behöver ${parameter}.`,
  wrongParameter: ({ method, parameter, why }) => `${method}: ${parameter} – ${why.replace(/\.?$/, '.')}`,
  wrongParameters: ({ method, why }) => `${method}: parametrarna – ${why.replace(/\.?$/, '.')}`,
  refusedWith: ({ code, words }) => `Enheten avvisade med kod ${code}${words === '' ? '' : ` (${words})`}.`,
  refusesAll: 'Det som svarar där avvisar alla frågor (HTTP-status 403).',
  refusesAllAdvice:
    'En enhet som har fått många felaktiga lösenord gör så en stund: vänta 10 sekunder och försök sedan en gång till. Kontrollera annars adressen.',
  notAxis: ({ status }) => `Det som svarar där uppger inte att det är en Axis-enhet (HTTP-status ${status}).`,
  notAxisAdvice:
    'Kontrollera adressen: den kan tillhöra en annan tillverkares enhet, en router eller en dator.',
};

const device = (os: string | null) => (os === null ? 'Den här enheten' : `Den här enheten (AXIS OS ${os})`);

export const lacking: Texts['lacking'] = {
  cannot: ({ os, purpose, parameter, why }) =>
    `${device(os)} kan inte ${purpose}${parameter === null ? '' : ` med ${parameter}`}: ${why}.`,
  older: ({ title, own, needed }) => `dess ${title} har version ${own}, och detta kom med ${needed}`,
  unknown: ({ title, versions }) =>
    `dess ${title} har version ${versions.join(', ')}, som det här programmet inte känner till`,
  noVersion: ({ title }) => `den anger ingen version av ${title}`,
  noMethod: ({ title, own, method }) => `dess ${title}${own === null ? '' : ` (${own})`} saknar ${method}`,
  notThisVersion: ({ title, own, needed }) =>
    `dess ${title}${own === null ? '' : ` (${own})`} tar inte version ${needed}`,
  noApi: ({ os, title, since }) => `${device(os)} saknar ${title}: det kom med AXIS OS ${since}.`,
  notAtAddress: ({ os, title }) => `${device(os)} erbjuder inte ${title} på den här adressen (HTTP 404).`,
  newerOs: ({ since }) =>
    `Den kan behöva ett nyare AXIS OS${since === null ? '.' : `: API:et kom med ${since}.`}`,
  between: 'Kontrollera att inget står mellan datorn och enheten, och starta sedan om enheten.',
};

export const apiTitle: Texts['apiTitle'] = {
  'network-settings': 'API för nätverksinställningar',
  mdnssd: 'mDNS-SD-API',
  findmydevice: 'API Find my device',
  'basic-device-info': 'grundläggande enhetsinformation',
  systemready: 'systemready-API',
  'api-discovery': 'API-förteckning',
  'param-cgi': 'parametergränssnitt',
  'user-management': 'användarhantering',
};

export const purpose: Texts['purpose'] = {
  addVlan: 'lägga till VLAN',
  getNetworkInfo: 'tala om sina nätverksinställningar',
  removeVlan: 'ta bort VLAN',
  setDeviceConfiguration: 'slå på och av nätverksgränssnitt',
  setHostnameConfiguration: 'ställa in sitt värdnamn',
  setIPv4AddressConfiguration: 'ändra sina IPv4-inställningar',
  setIPv6AddressConfiguration: 'slå på och av IPv6',
  setGlobalProxyConfiguration: 'använda en global proxy',
  setResolverConfiguration: 'ändra sina DNS-inställningar',
  setWired8021XConfiguration: 'använda 802.1X på sitt trådbundna gränssnitt',
  scanWLANNetworks: 'söka efter WLAN-nät',
  setWlanConfiguration: 'ställa in landskoden för sitt WLAN',
  setWLANStationConfiguration: 'ställas in som WLAN-station',
  testWLANStationSettings: 'testa sina WLAN-inställningar',
  wlanSwitchAPToStation: 'växla från sin åtkomstpunkt till ett WLAN',
  getSupportedVersions: 'tala om vilka versioner av detta API den har',
  getMdnssdInfo: 'tala om vilket namn den annonserar',
  setMdnssdConfiguration: 'ändra namnet som den annonserar',
  find: 'blinka med lampan',
  getAllUnrestrictedProperties: 'tala om vem den är',
  systemready: 'tala om hur långt den har kommit',
  getApiList: 'tala om vilka API:er den har',
  list: 'tala om sina parametrar',
  add: 'lägga till konton',
};

export const apiError: Texts['apiError'] = {
  internal: 'Ett internt fel uppstod i enheten.',
  internalAdvice: 'Försök igen; starta om enheten om felet återkommer.',
  notAccepted: 'Enheten godtog inte begäran.',
  tooLarge: 'Begäran var för stor för enheten.',
  unreadable: 'Enheten kunde inte läsa begäran.',
  unknownMethod: 'Enheten känner inte till den här metoden.',
  unknownVersion: 'Enheten stöder inte den här versionen av metoden.',
  newerOsAdvice: 'Den kan behöva ett nyare AXIS OS; vad den erbjuder visas på dess sida.',
  mayNot: 'Inloggningen får inte göra detta.',
  mayNotAdvice: 'Logga in som administratör.',
  parameterMissing: 'En parameter saknas.',
  parameterInvalid: 'En parameter är ogiltig.',
  refusedValue: ({ name }) => `Enheten avvisade det här värdet (${name}).`,
  noInterface: 'Enheten har inget nätverksgränssnitt med det namnet.',
  vlanExists: 'VLAN finns redan.',
  vlanActive: 'VLAN är fortfarande bland de manuellt aktiva gränssnitten.',
  noVlan: 'Det finns inget sådant VLAN.',
  addressesUnfit: 'Adress, prefixlängd och broadcastadress passar inte ihop.',
  noWlan: 'Enheten har inget WLAN.',
  countryLocked: 'Den här enhetens landskod är låst och kan inte ändras.',
  noStation: 'Det nätverksgränssnittet är ingen WLAN-station.',
  notInInstallation: 'Enheten är inte i installationsläge.',
  wlanIncomplete: 'WLAN-inställningarna i enheten är ofullständiga.',
  showingItself: 'Den visar sig redan.',
};

export const account: Texts['account'] = {
  unsaid: 'Enhetens svar (HTTP 200) säger inte om kontot skapades.',
  exists: 'Enheten har redan en administratör.',
  seemsToExist: 'Enheten kräver inloggning för detta, så den verkar ha en administratör.',
  existsAdvice: 'Logga in med administratörens lösenord.',
  wantsRoot: 'Den här enheten vill ha ett annat namn på sin första administratör: root, före AXIS OS 11.5.',
  wantsRootAdvice: 'Välj användarnamnet root och försök igen.',
  unexplained: 'Enheten avvisade kontot utan att ange skäl (HTTP 401).',
  unexplainedAdvice:
    'Välj ett annat användarnamn eller lösenord; skapa kontot på enhetens egen sida om det inte hjälper.',
  refused: ({ words }) => `Enheten avvisade kontot: ${words}`,
  otherPassword: 'Välj ett annat lösenord och försök igen.',
  otherUser: 'Välj ett annat användarnamn och försök igen.',
};

export const stationMode: Texts['stationMode'] = {
  none: 'Ingen (öppet nät)',
  'WPA-Personal-PSK': 'WPA-Personal, lösenfras',
  'WPA-Personal-HEX': 'WPA-Personal, hexnyckel',
  'WPA-Enterprise-PEAP-MSCHAPv2': 'WPA-Enterprise, PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'WPA-Enterprise, EAP-TLS',
};
