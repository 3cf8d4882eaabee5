import type { Texts } from '../texts.ts';

export const loginDialog: Texts['loginDialog'] = {
  title: ({ device }) => `Anmelden: ${device}`,
  user: 'Benutzername',
  password: 'Passwort',
  overHttp:
    'Über unverschlüsseltes HTTP: Das Passwort selbst wird nicht gesendet, aber was gelesen und geändert wird, lässt sich in diesem Netzwerk mitlesen.',
  oneTry: 'Es wird ein Versuch gesendet. Nach mehreren falschen weisen Geräte eine Zeit lang jeden ab.',
  cancel: 'Abbrechen',
  logIn: 'Anmelden',
  loggingIn: 'Anmeldung läuft',
  loggedIn: 'Angemeldet',
  remember: 'Passwort im Tresor dieses Computers merken',
  noVault:
    'Dieser Computer bietet keinen Tresor für Passwörter: Es bleibt nur für diese Sitzung im Arbeitsspeicher und wird nirgends aufgeschrieben.',
};

export const administratorDialog: Texts['administratorDialog'] = {
  title: 'Ersten Administrator anlegen',
  keepIt: ({ device }) =>
    `${device} ist im Werkszustand. Verwahren Sie das Passwort gut: Ohne es ist das Gerät nur durch Zurücksetzen auf Werkseinstellungen wieder zugänglich.`,
  userHint: 'Geräte vor AXIS OS 11.5 nehmen keinen anderen Namen als root.',
  again: 'Passwort wiederholen',
  differ: 'Die beiden Passwörter sind verschieden.',
  overHttp:
    'Über unverschlüsseltes HTTP: Das neue Passwort selbst geht lesbar hinaus, und andere in diesem Netzwerk können es mitlesen.',
  create: 'Administrator anlegen',
  creating: 'Wird angelegt',
  created: 'Der Administrator ist angelegt, und Sie sind angemeldet',
};

export const certificateShown: Texts['certificateShown'] = {
  title: 'Wie es gesendet wird',
  asking: 'Das Gerät wird nach seinem Zertifikat gefragt …',
  trusted: 'Über HTTPS, mit dem Zertifikat, dem für dieses Gerät vertraut wird.',
  notTrusted:
    'Über HTTPS, mit einem Zertifikat, dem noch nicht vertraut wird: Wenn Sie fortfahren, wird ihm vertraut. Vergleichen Sie es, wenn möglich, mit dem des Geräts.',
  fingerprint: 'Fingerabdruck des Zertifikats (SHA-256)',
};
