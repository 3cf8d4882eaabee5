/** The site to train on, whose devices are simulated. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('de');

export const practice: Texts['practice'] = {
  open: 'Ohne Geräte ausprobieren',
  openMeans:
    'Öffnet ein zweites Fenster mit simulierten Geräten. Nichts verlässt diesen Computer, und nichts davon bleibt erhalten.',
  opened: 'Der Übungsstandort öffnet sich in einem eigenen Fenster.',
  here: 'Übung: Die Geräte sind simuliert. Nichts verlässt diesen Computer, und nichts davon bleibt erhalten.',
  guides: 'Anleitungen',
  end: 'Anleitung beenden',
  step: ({ step, of }) => `Schritt ${step} von ${of}`,
};

export const practiceGuides: Texts['practiceGuides'] = {
  wlan: 'Eine erste WLAN-Installation',
  plan: 'Ein erster Plan',
};

export const practiceWlan: Texts['practiceWlan'] = {
  open: 'Öffnen Sie „Gate camera“ in der Geräteliste.',
  logIn: ({ user, password }) => `Melden Sie sich als ${user} mit dem Passwort ${password} an.`,
  /** `button`: what it reads. */
  install: ({ button, ssid, key }) =>
    `Wählen Sie „${button}“, ein Land und das Netz ${ssid}, und geben Sie seinen Schlüssel ein: ${key}`,
  wait: 'Schalten Sie das Gerät auf das Netz um, und warten Sie, bis es dort gesehen wird.',
  done: 'Die Kamera hat im WLAN des Standorts geantwortet. An einem echten Standort kann ihr Kabel jetzt weg.',
};

export const practicePlan: Texts['practicePlan'] = {
  open: 'Öffnen Sie „Plan“ in der Leiste links.',
  rows: ({ serials }) =>
    `Geben Sie jedem neuen Gerät eine Zeile: Scannen Sie sein Etikett, oder tippen Sie ${list(serials)}.`,
  cells:
    'Füllen Sie einen Namen und den ersten Administrator aus, etwa root; jede ausgefüllte Zelle ist eine Änderung.',
  apply: 'Prüfen Sie den Plan, und wenden Sie ihn dann an, mit einem Passwort, das Sie wählen.',
  done: 'Alle sind eingerichtet und wurden zurückgelesen. Der Bericht steht auf der Seite der Standorte.',
};
