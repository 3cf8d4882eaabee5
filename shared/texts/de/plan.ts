/** The plan of a site: what its columns are called, and what is wrong with its cells. */
import { helpers } from '../helpers.ts';

const { plural, number } = helpers('de');

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
  administrator: 'Erster Administrator',
};

export const plan = {
  ipv4Mode: 'Hier steht „dhcp“ oder „static“.',
  prefix: 'Eine Präfixlänge ist eine Zahl von 1 bis 32; eine Maske sieht aus wie 255.255.255.0.',
  proxyLogin:
    'Ein Plan enthält keine Anmeldedaten. Stellen Sie einen Proxy mit Anmeldung auf der Seite des Geräts ein.',
  wlanEnterprise:
    'Ein WLAN mit Identität (802.1X) wird nicht durch einen Plan eingestellt. Stellen Sie es auf der Seite des Geräts ein, oder lassen Sie es hier weg.',
  wlanSecurity:
    'Hier steht „none“, „WPA-Personal-PSK“ (mit Passphrase) oder „WPA-Personal-HEX“ (mit Hex-Schlüssel).',
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
  noteRow: 'Diese Zeile sagt nichts über ein Gerät und wird ausgelassen.',
  notTheSame: 'Diese Zeile nennt es zweimal, und nicht gleich.',
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
  noFile: 'plan check braucht den Namen einer Datei.',
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
