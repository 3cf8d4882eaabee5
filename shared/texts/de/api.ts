import type { Texts } from '../texts.ts';

export const api: Texts['api'] = {
  notUnderstood: ({ method }) => `Die Antwort des Geräts auf ${method} war nicht zu verstehen.`,
  otherThanJson: 'Das Gerät hat geantwortet, aber nicht mit dem JSON der API.',
  wantsLogin: 'Das Gerät verlangt dafür eine Anmeldung.',
  wantsLoginAdvice: 'Melden Sie sich an und versuchen Sie es erneut.',
  blocked: 'Das Gerät sperrt diesen Computer eine Zeit lang, oder dieses Konto darf das nicht (HTTP 403).',
  blockedAdvice:
    'Warten Sie 10 Sekunden und versuchen Sie es dann einmal. Bleibt es so, melden Sie sich als Administrator an.',
  noFunction: ({ path }) => `Das Gerät hat diese Funktion nicht (${path} ist nicht da).`,
  newerOs: 'Dazu ist vielleicht ein neueres AXIS OS nötig.',
  notReady: 'Das Gerät ist noch nicht bereit (HTTP 503): Es startet oder ist beschäftigt.',
  status: ({ status }) =>
    `Das Gerät hat mit dem HTTP-Status ${status} geantwortet und mit nichts, was ihn erklärt.`,
  serverErrorAdvice:
    'Versuchen Sie es in einer Minute erneut; tritt es wieder auf, starten Sie das Gerät neu.',
  itsParameters: ({ known }) => `Ihre Parameter: ${known.length === 0 ? 'keine' : known.join(', ')}.`,
  noParameter: ({ method, parameter }) => `${method} hat keinen Parameter „${parameter}“.`,
  needsParameter: ({ method, parameter }) => `${method} braucht ${parameter}.`,
  wrongParameter: ({ method, parameter, why }) => `${method}: ${parameter} – ${why.replace(/\.?$/, '.')}`,
  wrongParameters: ({ method, why }) => `${method}: die Parameter – ${why.replace(/\.?$/, '.')}`,
  refusedWith: ({ code, words }) =>
    `Das Gerät hat mit dem Code ${code} abgelehnt${words === '' ? '' : ` (${words})`}.`,
  refusesAll: 'Was dort antwortet, lehnt jede Frage ab (HTTP-Status 403).',
  refusesAllAdvice:
    'Ein Gerät, dem viele falsche Passwörter gesendet wurden, tut das eine Zeit lang: Warten Sie 10 Sekunden und versuchen Sie es dann einmal. Prüfen Sie sonst die Adresse.',
  notAxis: ({ status }) =>
    `Was dort antwortet, sagt nicht, dass es ein Axis-Gerät ist (HTTP-Status ${status}).`,
  notAxisAdvice:
    'Prüfen Sie die Adresse: Sie gehört vielleicht zum Gerät eines anderen Herstellers, zu einem Router oder einem Computer.',
};

const device = (os: string | null) => (os === null ? 'Dieses Gerät' : `Dieses Gerät (AXIS OS ${os})`);

export const lacking: Texts['lacking'] = {
  cannot: ({ os, purpose: wanted, parameter, why }) =>
    `${device(os)} kann das nicht: ${wanted}${parameter === null ? '' : ` mit ${parameter}`}. ${why}.`,
  older: ({ title, own, needed }) => `Vorhanden: ${title} ${own}; nötig: ${needed}`,
  unknown: ({ title, versions }) =>
    `Vorhanden: ${title} ${versions.join(', ')}, was dieses Programm nicht kennt`,
  noVersion: ({ title }) => `Es nennt keine Version (${title})`,
  noMethod: ({ title, own, method }) =>
    `In dem, was es hat (${title}${own === null ? '' : ` ${own}`}), gibt es ${method} nicht`,
  notThisVersion: ({ title, own, needed }) =>
    `Was es hat (${title}${own === null ? '' : ` ${own}`}), nimmt die Version ${needed} nicht an`,
  noApi: ({ os, title, since }) =>
    `${device(os)} hat das noch nicht (${title}): Es kam mit AXIS OS ${since}.`,
  notAtAddress: ({ os, title }) =>
    `${device(os)} bietet das unter dieser Adresse nicht an (${title}, HTTP 404).`,
  newerOs: ({ since }) =>
    `Dazu ist vielleicht ein neueres AXIS OS nötig${since === null ? '.' : `: Die API kam mit ${since}.`}`,
  between:
    'Prüfen Sie, ob zwischen diesem Computer und dem Gerät nichts steht, und starten Sie dann das Gerät neu.',
};

export const apiTitle: Texts['apiTitle'] = {
  'network-settings': 'Netzwerkeinstellungs-API',
  mdnssd: 'mDNS-SD-API',
  findmydevice: 'Find-my-device-API',
  'basic-device-info': 'Geräte-Grundinformationen',
  systemready: 'Bereitschafts-API',
  'api-discovery': 'API-Erkennung',
  'param-cgi': 'Parameter',
  'user-management': 'Benutzerverwaltung',
};

export const purpose: Texts['purpose'] = {
  addVlan: 'VLANs hinzufügen',
  getNetworkInfo: 'seine Netzwerkeinstellungen nennen',
  removeVlan: 'VLANs entfernen',
  setDeviceConfiguration: 'Netzwerkschnittstellen ein- und ausschalten',
  setHostnameConfiguration: 'seinen Hostnamen setzen',
  setIPv4AddressConfiguration: 'seine IPv4-Einstellungen ändern',
  setIPv6AddressConfiguration: 'IPv6 ein- und ausschalten',
  setGlobalProxyConfiguration: 'einen globalen Proxy verwenden',
  setResolverConfiguration: 'seine DNS-Einstellungen ändern',
  setWired8021XConfiguration: '802.1X auf seiner kabelgebundenen Schnittstelle verwenden',
  scanWLANNetworks: 'nach WLAN-Netzwerken suchen',
  setWlanConfiguration: 'den Ländercode seines WLANs setzen',
  setWLANStationConfiguration: 'als WLAN-Station eingerichtet werden',
  testWLANStationSettings: 'seine WLAN-Einstellungen testen',
  wlanSwitchAPToStation: 'von seinem Access Point auf ein WLAN umschalten',
  getSupportedVersions: 'die Versionen dieser API nennen',
  getMdnssdInfo: 'den Namen nennen, den es ankündigt',
  setMdnssdConfiguration: 'den Namen ändern, den es ankündigt',
  find: 'sein Licht blinken lassen',
  getAllUnrestrictedProperties: 'sagen, wer es ist',
  systemready: 'sagen, wie weit es ist',
  getApiList: 'sagen, welche APIs es hat',
  list: 'seine Parameter nennen',
  add: 'Konten anlegen',
};

export const apiError: Texts['apiError'] = {
  internal: 'Das Gerät hatte einen internen Fehler.',
  internalAdvice: 'Versuchen Sie es erneut; tritt es wieder auf, starten Sie das Gerät neu.',
  notAccepted: 'Das Gerät hat die Anfrage nicht angenommen.',
  tooLarge: 'Die Anfrage war zu groß für das Gerät.',
  unreadable: 'Das Gerät konnte die Anfrage nicht lesen.',
  unknownMethod: 'Das Gerät kennt diese Methode nicht.',
  unknownVersion: 'Das Gerät unterstützt diese Version der Methode nicht.',
  newerOsAdvice: 'Dazu ist vielleicht ein neueres AXIS OS nötig; was es bietet, steht auf seiner Seite.',
  mayNot: 'Diese Anmeldung darf das nicht.',
  mayNotAdvice: 'Melden Sie sich als Administrator an.',
  parameterMissing: 'Ein Parameter fehlt.',
  parameterInvalid: 'Ein Parameter ist ungültig.',
  refusedValue: ({ name }) => `Das Gerät hat diesen Wert abgelehnt (${name}).`,
  noInterface: 'Das Gerät hat keine Netzwerkschnittstelle dieses Namens.',
  vlanExists: 'Dieses VLAN gibt es bereits.',
  vlanActive: 'Das VLAN ist noch unter den manuell aktivierten Schnittstellen.',
  noVlan: 'Ein solches VLAN gibt es nicht.',
  addressesUnfit: 'Adresse, Präfixlänge und Broadcast-Adresse passen nicht zusammen.',
  noWlan: 'Das Gerät hat kein WLAN.',
  countryLocked: 'Der Ländercode dieses Geräts ist gesperrt und kann nicht geändert werden.',
  noStation: 'Diese Netzwerkschnittstelle ist keine WLAN-Station.',
  notInInstallation: 'Das Gerät ist nicht im Installationsmodus.',
  wlanIncomplete: 'Die WLAN-Einstellungen auf dem Gerät sind unvollständig.',
  showingItself: 'Es zeigt sich bereits.',
};

export const account: Texts['account'] = {
  unsaid: 'Die Antwort des Geräts (HTTP 200) sagt nicht, ob das Konto angelegt wurde.',
  exists: 'Das Gerät hat bereits einen Administrator.',
  seemsToExist: 'Das Gerät verlangt dafür eine Anmeldung, hat also anscheinend einen Administrator.',
  existsAdvice: 'Melden Sie sich mit dessen Passwort an.',
  wantsRoot:
    'Dieses Gerät verlangt einen anderen Namen für seinen ersten Administrator: vor AXIS OS 11.5 ist es root.',
  wantsRootAdvice: 'Wählen Sie den Benutzernamen root und versuchen Sie es erneut.',
  unexplained: 'Das Gerät hat das Konto ohne Begründung abgelehnt (HTTP 401).',
  unexplainedAdvice:
    'Wählen Sie einen anderen Benutzernamen oder ein anderes Passwort; bleibt es so, legen Sie das Konto auf der eigenen Seite des Geräts an.',
  refused: ({ words }) => `Das Gerät hat das Konto abgelehnt: ${words}`,
  otherPassword: 'Wählen Sie ein anderes Passwort und versuchen Sie es erneut.',
  otherUser: 'Wählen Sie einen anderen Benutzernamen und versuchen Sie es erneut.',
};

export const stationMode: Texts['stationMode'] = {
  none: 'Keine (offenes Netzwerk)',
  'WPA-Personal-PSK': 'WPA-Personal, Passphrase',
  'WPA-Personal-HEX': 'WPA-Personal, Hex-Schlüssel',
  'WPA-Enterprise-PEAP-MSCHAPv2': 'WPA-Enterprise, PEAP-MSCHAPv2',
  'WPA-Enterprise-EAPTLS': 'WPA-Enterprise, EAP-TLS',
};
