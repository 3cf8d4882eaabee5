/** Einen Plan anwenden: viele Geräte, jedes Schritt für Schritt. */
import { helpers } from '../helpers.ts';

const { number } = helpers('de');

export const work = {
  notRunning: 'Es läuft nichts, das angehalten werden könnte.',
  notPaused: 'Es ist weder angehalten noch wartet es auf eine Antwort.',
  overAlready: 'Es ist schon zu Ende.',
  nothingToRetry: 'Nichts ist fehlgeschlagen oder übrig, das jetzt noch einmal versucht werden könnte.',
  stuck: 'Es wartet auf ein anderes Gerät, und dieses wartet wiederum auf dieses hier.',
};

export const apply = {
  goesOn: 'Es wird schon ein Plan angewendet oder zurückgenommen.',
  titleAdministrator: ({ user }: { user: string }) => `Ersten Administrator „${user}“ anlegen`,
  titleLogin: 'Anmelden und Netzwerk lesen',
  titlePlace: 'Ort in der Anlage festhalten',
  titleBetween: 'Vorübergehend auf eine freie Adresse wechseln',
  titleWlanTest: 'Das Gerät das WLAN testen lassen',
  titleProof: 'Alles zurücklesen',
  begun: 'Begonnen; was daraus wurde, ist nicht bekannt.',
  notBegun: 'Vor dem Beginn abgebrochen.',
  notFound: ({ seconds }: { seconds: number }) =>
    `Es wurde innerhalb von ${seconds} s nicht gefunden und antwortet an keiner bekannten Adresse.`,
  notHeard: 'Seine Seriennummer meldet sich an keiner bekannten Adresse.',
  nothingToDo: 'Hier ist nichts zu tun: Das Gerät hat es schon.',
  asAsked: 'Es ist schon so, wie es sein soll; es wurde nichts gesendet.',
  loggedIn: ({ user }: { user: string }) => `Als „${user}“ angemeldet, Netzwerk gelesen.`,
  placeKept: ({ place }: { place: string }) => `In der Anlage steht: ${place}.`,
  administratorMade: ({ user }: { user: string }) =>
    `„${user}“ wurde angelegt, und die Anmeldung wurde angenommen.`,
  administratorThere:
    'Es hat inzwischen einen Administrator; die Anmeldung zeigt, ob es der aus dem Plan ist.',
  hasAdministrator: 'Es hat schon einen Administrator; es wurde keiner angelegt.',
  administratorOverHttp:
    'Das Gerät spricht nur unverschlüsseltes HTTP: Wer im Netz mithört, könnte das neue Passwort lesen.',
  administratorOverHttpAdvice:
    'Legen Sie diesen Administrator auf der Seite des Geräts an, oder erlauben Sie es für diesen Plan (im Terminal mit --trust-first).',
  noNewPassword: 'Es gibt kein Passwort für erste Administratoren.',
  noWlanKey: 'Das WLAN verlangt einen Schlüssel, und es wurde keiner angegeben.',
  testedBefore: 'Es hat diesen Test schon bestanden.',
  wlanTested: 'Das Gerät hat sich probeweise mit dem WLAN verbunden.',
  proved: ({ address }: { address: string }) =>
    `Seine Seriennummer hat sich unter ${address} gemeldet, und alles Geforderte wurde zurückgelesen.`,
  differs: ({ names }: { names: readonly string[] }) =>
    `Beim Zurücklesen nicht wie gefordert: ${names.join(', ')}.`,
  differsAdvice: 'Sehen Sie auf der Seite des Geräts nach, und wenden Sie den Plan dann noch einmal an.',
  administratorStays: ({ user }: { user: string }) => `Der Administrator „${user}“ bleibt.`,
  keyStays: 'Ein früherer WLAN-Schlüssel ist nicht bekannt und kann nicht zurückgesetzt werden.',
  settingStays: ({ title }: { title: string }) => `Bleibt, wie der Plan es gesetzt hat: ${title}.`,
  warning: ({ row, message }: { row: number; message: string }) => `Zeile ${row}: ${message}`,
  unconfirmed: 'Das würde gesendet.',
  newPasswordAdvice: 'Setzen Sie es in die Variable AXIS_NEW_PASSWORD.',
  passwordAdvice:
    'Setzen Sie es in die Variable AXIS_PASSWORD; das der Administratoren, die dieser Plan anlegt, in AXIS_NEW_PASSWORD.',
  alikeStopped: ({ serials }: { serials: readonly string[] }) =>
    `Drei Geräte nacheinander haben die Anmeldung abgelehnt (${serials.join(', ')}): Es wird nichts mehr begonnen, damit niemand ausgesperrt wird.`,
  alikeGoesOn: ({ serials }: { serials: readonly string[] }) =>
    `Drei Geräte nacheinander sind auf gleiche Weise gescheitert (${serials.join(', ')}); die anderen machen weiter.`,
  outcome: ({ done, failed, notReached }: { done: number; failed: number; notReached: number }) =>
    `${number(done)} fertig, ${number(failed)} fehlgeschlagen, ${number(notReached)} nicht erreicht.`,
  leftOver: 'Nicht gemacht: Es wurde vorher angehalten.',
  activity: ({ done, failed, notReached }: { done: number; failed: number; notReached: number }) =>
    `Plan angewendet: ${number(done)} Geräte fertig, ${number(failed)} fehlgeschlagen, ${number(notReached)} nicht erreicht.`,
  activityUndone: ({ done, failed, notReached }: { done: number; failed: number; notReached: number }) =>
    `Plan zurückgenommen: ${number(done)} Geräte fertig, ${number(failed)} fehlgeschlagen, ${number(notReached)} nicht erreicht.`,
};
