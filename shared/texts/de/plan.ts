/** The plan of a site: what its columns are called, and what is wrong with its cells. */
import { helpers } from '../helpers.ts';

const { list, plural, number } = helpers('de');

export const planColumns = {
  serial: 'Seriennummer oder MAC',
  model: 'Modell',
  name: 'Name',
  place: 'Ort',
  host_name: 'Hostname',
  ipv4: 'DHCP oder statisch',
  address: 'Adresse',
  prefix: 'Präfixlänge oder Maske',
  router: 'Router',
  name_servers: 'Nameserver',
  search_domains: 'Suchdomänen',
  vlan: 'VLAN',
  http_proxy: 'HTTP-Proxy',
  https_proxy: 'HTTPS-Proxy',
  no_proxy: 'Ohne Proxy',
  wlan: 'WLAN',
  wlan_security: 'WLAN-Sicherheit',
  wired_8021x: '802.1X am Kabel',
  eap_identity: '802.1X-Identität',
  administrator: 'Erster Administrator',
};

export const plan = {
  ipv4Mode: 'Hier steht „dhcp“ oder „static“.',
  prefix: 'Eine Präfixlänge ist eine Zahl von 1 bis 32; eine Maske sieht aus wie 255.255.255.0.',
  proxyLogin:
    'Ein Plan enthält keine Anmeldedaten. Stellen Sie einen Proxy mit Anmeldung auf der Seite des Geräts ein.',
  whichEap:
    'Geben Sie an, welches Verfahren von 802.1X gemeint ist: „PEAP“ (mit Passwort) oder „EAP-TLS“ (mit Zertifikat).',
  wlanSecurity:
    'Hier steht „none“, „WPA-Personal-PSK“ (mit Passphrase), „WPA-Personal-HEX“ (mit Hex-Schlüssel), „PEAP“ (mit Identität und Passwort) oder „EAP-TLS“ (mit Zertifikat).',
  wired8021X:
    'Hier steht „off“, „PEAP“ (mit Identität und Passwort) oder „EAP-TLS“ (mit Zertifikat). MACsec stellen Sie auf der Seite des Geräts ein.',
  noIdentity: 'Das Gerät meldet sich mit einer Identität im Netz an: Geben Sie sie hier an.',
  identityAlone:
    'Nichts in dieser Zeile verwendet eine Identität: Geben Sie bei der WLAN-Sicherheit oder bei 802.1X am Kabel PEAP oder EAP-TLS an.',
  no8021X: 'Das Gerät hat am Kabel kein 802.1X.',
  modeNotOffered: ({ mode }: { mode: string }) => `${mode} bietet das Gerät nicht an.`,
  noCertificate:
    'Im Gerät ist dafür kein Client-Zertifikat gewählt. Wählen Sie zuerst eines auf der Seite des Geräts: Ein Plan enthält keine.',
  certificateUnknown:
    'Ein Plan enthält keine Zertifikate: Das Gerät verwendet das, das in ihm gewählt ist. Ob es eines gibt, zeigt sich erst nach der Anmeldung.',
  serverUnverified: ({ count }: { count: number }) =>
    `${plural(count, '1 Gerät gibt', `${number(count)} Geräte geben`)} das Passwort von 802.1X jedem, der antwortet: Soweit bekannt, ist darin keine Zertifizierungsstelle gewählt, mit der der Server geprüft würde. Wählen Sie eine auf der Seite des Geräts.`,
  mayBeShutOut: ({ count }: { count: number }) =>
    `Bei ${plural(count, '1 Gerät', `${number(count)} Geräten`)} wird als letzter Schritt 802.1X am Kabel eingeschaltet. Lässt der Switch ein Gerät danach nicht zu, ist es über sein Kabel nicht mehr erreichbar.`,
  poolAddress: 'Vergeben werden nur IPv4-Adressen und Bereiche davon, ohne Ports.',
  noDevice:
    'Es fehlt eine Seriennummer oder ein Modell, dessen nächstes Gerät diese Zeile übernehmen könnte.',
  otherModel: ({ model }: { model: string }) => `Das Gerät mit dieser Seriennummer ist ein ${model}.`,
  tooOld: ({ os, since }: { os: string; since: string }) =>
    `Das Gerät hat AXIS OS ${os}; um dies einzustellen, braucht es ${since} oder neuer.`,
  noAdministrator:
    'Das Gerät hat noch keinen Administrator, und vorher lässt sich nichts einstellen. Geben Sie an, wie der erste heißen soll.',
  noStation: 'Das Gerät kann keinem WLAN beitreten.',
  vlansFull: ({ most }: { most: number }) =>
    plural(
      most,
      'Das Gerät nimmt 1 VLAN auf und hat es bereits.',
      `Das Gerät nimmt ${number(most)} VLANs auf und hat sie bereits.`,
    ),
  dhcpAddress:
    'Bei DHCP vergibt der Server die Adresse. Lassen Sie das Feld leer, oder schreiben Sie „static“.',
  dhcpRouter: 'Bei DHCP nennt der Server den Router; dieser gilt nur, wenn der Server keinen nennt.',
  lengthBehind: ({ address, length }: { address: string; length: string }) =>
    `Hier gehört ${address} hin, und ${length} in die Spalte der Präfixlänge.`,
  prefixAlone: 'Zu einer Präfixlänge gehört eine Adresse.',
  staticAlone: 'Es wird eine statische Adresse verlangt, aber keine angegeben.',
  wlanAlone: 'Geben Sie an, zu welchem WLAN diese Sicherheit gehört.',
  wlanTaken:
    'Es ist nicht angegeben, wie dieses WLAN gesichert ist: Angenommen wird WPA-Personal mit Passphrase.',
  addressOfCable:
    'Die Adresse gilt für das Kabel. Im WLAN behält das Gerät die Einstellungen, die es dort hat.',
  addressNotOfVlan: ({ vlan }: { vlan: number }) =>
    `Die Adresse gilt für das Kabel selbst, nicht für VLAN ${vlan}.`,
  searchAfterDhcp:
    'Ein Gerät, das seine Nameserver von einem DHCP-Server hat, verwendet womöglich auch dessen Suchdomänen.',
  serversGo:
    'Das Gerät hat seine Nameserver von DHCP. Mit statischer Adresse hat es keine, wenn Sie hier keine angeben.',
  noPrefix: 'Das Subnetz dieser Adresse ist nicht bekannt: Geben Sie eine Präfixlänge oder eine Maske an.',
  othersGo: ({ addresses }: { addresses: readonly string[] }) =>
    `Die anderen statischen Adressen des Geräts entfallen: ${addresses.join(', ')}.`,
  routerGoes: ({ router }: { router: string }) =>
    `Der Router ${router} des Geräts liegt außerhalb des neuen Subnetzes und entfällt. Geben Sie hier einen an, wenn das Gerät einen braucht.`,
  routerElsewhere: ({ router }: { router: string }) => `${router} liegt in keinem der Subnetze des Geräts.`,
  addressTwice: ({ row }: { row: number }) => `Diese Adresse steht schon in Zeile ${number(row)}.`,
  nameTwice: ({ row }: { row: number }) => `Denselben Namen hat Zeile ${number(row)}.`,
  addressOfRouter: ({ row }: { row: number }) => `Das ist der Router von Zeile ${number(row)}.`,
  addressOwn: ({ address }: { address: string }) => `Die Adresse ${address} hat dieser Computer.`,
  addressOfDevice: ({ address, name, serial }: { address: string; name: string; serial: string }) =>
    `${name} (${serial}) hat die Adresse ${address} und behält sie.`,
  addressOnceOfDevice: ({ address, name, serial }: { address: string; name: string; serial: string }) =>
    `${name} (${serial}) hatte die Adresse ${address}, als es zuletzt gesehen wurde. Jetzt ist es nicht hier.`,
  addressHeld: ({ address, holder }: { address: string; holder: string | null }) =>
    holder === null
      ? `${address} ist vergeben: Dort antwortet jemand.`
      : `${address} ist vergeben: Dort antwortet ${holder}.`,
  noHeader: 'Keine Zeile dieser Tabelle sieht nach den Namen der Spalten eines Plans aus.',
  noHeaderAdvice:
    'Geben Sie jeder Spalte über dem ersten Gerät ihren Namen, etwa serial, name, address und prefix, und öffnen Sie die Datei noch einmal.',
  tooManyRows: ({ count, most }: { count: number; most: number }) =>
    `Es sind ${number(count)} Zeilen; ein Plan hat höchstens ${number(most)}.`,
  secretColumn: ({ title }: { title: string }) =>
    `Die Spalte „${title}“ sieht nach Passwörtern oder Schlüsseln aus: Sie bleibt, wo sie ist, denn ein Plan enthält keine.`,
  noteColumns: ({ titles }: { titles: string[] }) =>
    `Aus diesen Spalten wird nichts eingestellt: ${list(titles)}.`,
  noteRow: 'Diese Zeile sagt nichts über ein Gerät und wird ausgelassen.',
  notTheSame: 'Diese Zeile nennt es zweimal, und nicht gleich.',
  otherSite: 'Jetzt ist ein anderer Standort geöffnet: Dieser Plan gehörte zu einem anderen.',
  otherSiteAdvice: 'Öffnen Sie den Plan noch einmal. Was zuletzt getippt wurde, ist nicht gespeichert.',
  stuck:
    'Dieses Gerät und andere tauschen ihre Adressen, und im Subnetz ist keine Adresse frei, unter der eines davon warten könnte.',
  through: ({ address }: { address: string }) =>
    `Geräte tauschen ihre Adressen. Dieses wartet unter ${address}, bis seine eigene frei ist.`,
  outOfReach: ({ subnet, count, needs }: { subnet: string; count: number; needs: string | null }) =>
    `Dieser Computer hat keine Adresse in ${subnet}: Danach erreicht er ${plural(count, 'dieses Gerät', `${number(count)} Geräte des Plans`)} nur über einen Router. ${needs === null ? 'Für ihn ist dort keine Adresse frei.' : `Ohne Router braucht er dort eine Adresse, zum Beispiel ${needs}.`}`,
};

/** The command of the terminal. */
export const planTerminal = {
  whichWord: 'Hinter plan steht, was damit zu tun ist.',
  noFile: ({ word }: { word: string }) => `plan ${word} braucht den Namen einer Datei.`,
  finding: ({
    row,
    column,
    message,
    isWarning,
  }: {
    row: number;
    column: string | null;
    message: string;
    isWarning: boolean;
  }) =>
    `${isWarning ? 'Warnung: Zeile' : 'Zeile'} ${number(row)}${column === null ? '' : `, ${column}`}: ${message}`,
  checked: ({ rows, errors, warnings }: { rows: number; errors: number; warnings: number }) =>
    `${plural(rows, '1 Zeile', `${number(rows)} Zeilen`)} geprüft: ${plural(errors, '1 Fehler', `${number(errors)} Fehler`)}, ${plural(warnings, '1 Warnung', `${number(warnings)} Warnungen`)}. Es wurde nichts eingestellt.`,
};

/** The groups of columns. */
export const planGroups = {
  device: 'Gerät',
  address: 'Adresse',
  names: 'Namen',
  network: 'VLAN und Proxy',
  wlan: 'WLAN und 802.1X',
};

/** The page of the plan. */
export const planPage = {
  title: 'Plan des Standorts',
  rail: 'Plan',
  means:
    'Eine Zeile je Gerät, und was daraus werden soll. Tippen Sie, fügen Sie Zeilen aus einer Tabelle ein, öffnen Sie eine, oder scannen Sie Etiketten. Leere Felder ändern nichts, und gesendet wird erst, wenn Sie den Plan anwenden.',
  reading: 'Der Plan wird gelesen.',
  open: 'Tabelle öffnen …',
  scan: 'Etiketten scannen',
  scanEnd: 'Scannen beenden',
  check: 'Prüfen',
  checking: 'Adressen werden gefragt …',
  checked:
    'Geprüft: keine Fehler, und unter den Adressen, die gefragt werden konnten, antwortet niemand sonst.',
  columns: 'Gezeigte Spalten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  fillDown: 'Nach unten ausfüllen',
  pool: 'Adressen vergeben …',
  remove: ({ count }: { count: number }) => plural(count, 'Zeile löschen', `${number(count)} Zeilen löschen`),
  row: 'Zeile',
  cell: ({ column, row }: { column: string; row: number }) => `${column}, Zeile ${number(row)}`,
  keys: 'Pfeiltasten bewegen, Tippen ersetzt, F2 bearbeitet, die Umschalttaste wählt mehrere Felder, Strg+Z macht rückgängig.',
  hasError: 'hat einen Fehler',
  isHere: 'jetzt hier',
  waits: 'noch nicht hier',
  error: 'Fehler:',
  warning: 'Warnung:',
  place: ({ row, column }: { row: number; column: string | null }) =>
    column === null ? `Zeile ${number(row)}` : `Zeile ${number(row)}, ${column}`,
  more: ({ count }: { count: number }) => `und ${number(count)} weitere`,
  pasted: ({ left }: { left: number }) =>
    left === 0
      ? 'Eingefügt.'
      : `Eingefügt, bis auf ${plural(left, '1 Zeile', `${number(left)} Zeilen`)}: Der Plan ist voll.`,
  standing: ({
    rows,
    here,
    errors,
    warnings,
  }: {
    rows: number;
    here: number;
    errors: number;
    warnings: number;
  }) =>
    `${plural(rows, '1 Zeile', `${number(rows)} Zeilen`)}, davon ${number(here)} jetzt hier: ${plural(errors, '1 Fehler', `${number(errors)} Fehler`)}, ${plural(warnings, '1 Warnung', `${number(warnings)} Warnungen`)}.`,
};

/** The field that takes labels. */
export const planScan = {
  label: 'Seriennummer oder MAC scannen, einfügen oder tippen',
  hint: 'Die Zeile leuchtet auf und gehört dem Gerät. Ein hoher Ton: übernommen; zwei tiefe: hierher sehen. Jede Schreibweise geht, auch der ganze Text eines Etiketts.',
  unreadable: 'Darin steht keine Seriennummer: Sie hat 12 Zeichen, 0 bis 9 und A bis F.',
  bound: ({ serial, row, name }: { serial: string; row: number; name: string }) =>
    `${serial}: Zeile ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  again: ({ serial, row, name }: { serial: string; row: number; name: string }) =>
    `${serial} wurde schon gescannt: Zeile ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  unknown: ({ serial }: { serial: string }) =>
    `${serial} steht in keiner Zeile, und keine Zeile wartet auf ein Gerät.`,
  add: ({ count }: { count: number }) =>
    plural(count, 'Als neue Zeile aufnehmen', `Als ${number(count)} neue Zeilen aufnehmen`),
  added: ({ count }: { count: number }) =>
    plural(count, '1 Zeile wurde aufgenommen.', `${number(count)} Zeilen wurden aufgenommen.`),
  next: ({ row, where, count }: { row: number; where: readonly string[]; count: number }) =>
    `Als Nächstes: ${[`Zeile ${number(row)}`, ...where].join(', ')}. ${plural(count, '1 Zeile wartet auf ihr Gerät.', `${number(count)} Zeilen warten auf ihre Geräte.`)}`,
  complete: 'Jede Zeile hat ihr Gerät.',
  leave: 'Weglassen',
};

/** The dialog that gives addresses. */
export const planPool = {
  title: 'Adressen aus einem Bereich vergeben',
  means: ({ count }: { count: number }) =>
    `${plural(count, '1 Zeile bekommt die nächste freie Adresse', `${number(count)} Zeilen bekommen die nächsten freien Adressen`)}: Was die Liste, der Plan oder jemand im Netz hat, wird ausgelassen. Wählen Sie mehrere Zeilen, um nur diesen neue zu geben.`,
  range: 'Bereich',
  rangeHint: 'Zum Beispiel 10.0.0.20-99 oder 10.0.0.0/24',
  except: 'Ausgenommen',
  exceptHint: 'Adressen und Bereiche, die frei bleiben, etwa die eines DHCP-Servers',
  cancel: 'Abbrechen',
  fill: ({ count }: { count: number }) =>
    plural(count, '1 Adresse vergeben', `${number(count)} Adressen vergeben`),
  given: ({ count, wanted }: { count: number; wanted: number }) =>
    count === wanted
      ? plural(count, '1 Adresse wurde vergeben.', `${number(count)} Adressen wurden vergeben.`)
      : `Nur ${number(count)} von ${number(wanted)} Zeilen bekamen eine Adresse: Der Bereich hat keine freien mehr.`,
};

/** The dialog that takes a spreadsheet over. */
export const planSheet = {
  title: 'Plan aus einer Tabelle',
  from: ({ file, encoding }: { file: string; encoding: string }) => `${file}, gelesen als ${encoding}.`,
  means: 'Was jede ihrer Spalten ist. Noch wurde nichts übernommen.',
  note: 'Als Notiz behalten',
  leftOut: 'Weggelassen',
  problems: ({ count }: { count: number }) => plural(count, '1 Hinweis', `${number(count)} Hinweise`),
  row: ({ row }: { row: number }) => `Zeile ${number(row)}:`,
  more: ({ count }: { count: number }) => `und ${number(count)} weitere`,
  tooMany: ({ most }: { most: number }) => `Ein Plan hat höchstens ${number(most)} Zeilen.`,
  cancel: 'Abbrechen',
  replace: 'Plan ersetzen',
  add: ({ count }: { count: number }) =>
    plural(count, '1 Zeile hinzufügen', `${number(count)} Zeilen hinzufügen`),
  taken: ({ count }: { count: number }) =>
    plural(count, '1 Zeile wurde übernommen.', `${number(count)} Zeilen wurden übernommen.`),
};
