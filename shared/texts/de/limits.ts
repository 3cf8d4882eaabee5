import type { Texts } from '../texts.ts';

/** Of values in JSON, by the names that schemas give them. */
const kinds: Partial<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein JSON-Objekt',
};

export const limits: Texts['limits'] = {
  wrongKind: ({ kind }) => `Hier muss ${kinds[kind] ?? 'eine andere Art von Wert'} stehen.`,
  tooManyEntries: ({ most }) => `Höchstens ${most} Einträge.`,
  tooLong: ({ most }) => `Höchstens ${most} Zeichen.`,
  tooBig: ({ most }) => `Der Wert darf höchstens ${most} sein.`,
  tooSmall: ({ least }) => `Der Wert muss mindestens ${least} sein.`,
  notValid: 'Der Wert ist ungültig.',
  announcedMissing: 'Ohne einen Namen kann sich ein Gerät nicht ankündigen.',
  announcedSigns: 'Keine Leerzeichen an den Enden und keine Steuerzeichen.',
  announcedLong: ({ most }) =>
    `Höchstens ${most} Bytes: Buchstaben außerhalb des Englischen brauchen zwei oder mehr.`,
  noUser: 'Geben Sie den Benutzernamen ein.',
  userLong: ({ most }) => `Ein Benutzername hat höchstens ${most} Zeichen.`,
  userControls: 'Ein Benutzername hat keine Steuerzeichen.',
  noPassword: 'Geben Sie das Passwort ein.',
  choosePassword: 'Wählen Sie ein Passwort.',
  passwordLong: ({ most }) => `Ein Passwort hat höchstens ${most} Zeichen.`,
  interfaceMissing: 'Der Name der Netzwerkschnittstelle fehlt.',
  interfaceLong: 'Der Name einer Netzwerkschnittstelle hat höchstens 64 Zeichen.',
  vlanId: 'Eine VLAN-ID ist eine ganze Zahl von 1 bis 4094.',
  hostName:
    'Ein Hostname hat Buchstaben, Ziffern und Bindestriche (keinen am Anfang oder Ende), höchstens 63 davon zwischen zwei Punkten und 253 insgesamt.',
  domain:
    'Eine Domäne hat Buchstaben, Ziffern, Bindestriche und Punkte zwischen ihren Teilen, z. B. example.com, ohne Punkt am Ende.',
  router: 'Der Router ist eine IPv4-Adresse oder leer, wo es keinen gibt.',
  nameServer: 'Ein Namensserver wird mit seiner IPv4- oder IPv6-Adresse angegeben, z. B. 10.0.0.1.',
  proxyLong: 'Die URL eines Proxys hat höchstens 1000 Zeichen.',
  proxy:
    'Ein Proxy ist eine URL wie http://10.0.0.9:3128, mit nichts hinter dem Port; Zeichen in seiner Anmeldung schreiben sich wie %40 für @.',
  noProxyLong: 'Die Liste hat höchstens 1000 Zeichen.',
  noWildcards: 'Platzhalter sind nicht erlaubt: Schreiben Sie .example.com für alle Namen darunter.',
  noProxy: 'Namen, Adressen und Netzwerke mit einem Komma dazwischen, z. B. .example.com,192.168.0.0/24.',
  cak: 'Ein CAK hat 32 oder 64 Hexadezimalziffern.',
  ckn: 'Ein CKN hat 2 bis 64 Hexadezimalziffern.',
  cknEven: 'Ein CKN hat eine gerade Zahl von Hexadezimalziffern.',
  countryCode: 'Ein Ländercode hat zwei Großbuchstaben, z. B. SE.',
  noCountry: 'XX bedeutet, dass kein Land gesetzt ist; ein Gerät kann nicht darauf zurückgesetzt werden.',
  textLong: 'Höchstens 255 Zeichen.',
  peapLabel: 'Ein PEAP-Label ist 1 oder 2.',
  ssidMissing: 'Der Name des Netzwerks (SSID) fehlt.',
  ssidNoText: 'Ein Teil dieses Namens war nicht als Text zu lesen, würde also als anderer Name gespeichert.',
  passphraseAscii: 'Eine Passphrase hat nur Buchstaben, Ziffern und Zeichen aus reinem ASCII.',
  passphraseShort: 'Eine Passphrase hat mindestens 8 Zeichen.',
  passphraseLong: 'Eine Passphrase hat höchstens 63 Zeichen; 64 Hexadezimalziffern sind ein Hex-Schlüssel.',
  hexKey: 'Ein Hex-Schlüssel hat genau 64 Hexadezimalziffern (0-9, A-F).',
  identityMissing: 'Die EAP-Identität fehlt.',
  passwordMissing: 'Das Passwort fehlt.',
  certClientMissing: 'EAP-TLS braucht die ID des Client-Zertifikats des Geräts.',
  ssidLong: ({ most }) =>
    `Eine SSID hat höchstens ${most} Bytes; Buchstaben außerhalb des Englischen und Emojis brauchen je zwei bis vier Bytes.`,
};
