/** Einen Plan anwenden: viele Geräte, jedes Schritt für Schritt. */
import { helpers } from '../helpers.ts';

const { list, number, plural } = helpers('de');

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
  titlePlace: 'Platz im Standort festhalten',
  titleBetween: 'Vorübergehend auf eine freie Adresse wechseln',
  titleWlanTest: 'Das Gerät das WLAN testen lassen',
  titleProof: 'Alles zurücklesen',
  titleBound: ({ row }: { row: number }) => `Zeile ${number(row)} übernehmen`,
  bound: ({ row, model }: { row: number; model: string }) =>
    `Es übernimmt Zeile ${number(row)}, als nächstes neues Gerät des Modells ${model}.`,
  nextDevice: ({ row }: { row: number }) => `nächstes neues Gerät für Zeile ${number(row)}`,
  noNext: ({ count }: { count: number }) =>
    plural(
      count,
      '1 Zeile hat kein neues Gerät ihres Modells gefunden.',
      `${number(count)} Zeilen haben kein neues Gerät ihres Modells gefunden.`,
    ),
  begun: 'Begonnen; was daraus wurde, ist nicht bekannt.',
  notBegun: 'Vor dem Beginn abgebrochen.',
  notFound: ({ seconds }: { seconds: number }) =>
    `Es wurde innerhalb von ${seconds} s nicht gefunden und antwortet an keiner bekannten Adresse.`,
  notHeard: 'Seine Seriennummer meldet sich an keiner bekannten Adresse.',
  nothingToDo: 'Hier ist nichts zu tun: Das Gerät hat es schon.',
  asAsked: 'Es ist schon so, wie es sein soll; es wurde nichts gesendet.',
  loggedIn: ({ user }: { user: string }) => `Als „${user}“ angemeldet, Netzwerk gelesen.`,
  placeKept: ({ place }: { place: string }) => `Im Standort steht als Platz: ${place}.`,
  administratorMade: ({ user }: { user: string }) =>
    `„${user}“ wurde angelegt, und die Anmeldung wurde angenommen.`,
  administratorThere:
    'Es hat inzwischen einen Administrator; die Anmeldung zeigt, ob es der aus dem Plan ist.',
  administratorNotTold:
    'Es sagt nicht, ob es einen Administrator hat; es wurde keiner angelegt. Die Anmeldung zeigt es.',
  hasAdministrator: 'Es hat schon einen Administrator; es wurde keiner angelegt.',
  administratorOverHttp:
    'Mit dem Gerät wird über unverschlüsseltes HTTP gesprochen: Wer im Netz mithört, könnte das neue Passwort lesen.',
  administratorOverHttpAdvice:
    'Legen Sie diesen Administrator auf der Seite des Geräts an, oder erlauben Sie es für diesen Plan (im Terminal mit --trust-first).',
  noNewPassword: 'Es gibt kein Passwort für erste Administratoren.',
  noWlanKey: 'Das WLAN verlangt einen Schlüssel, und es wurde keiner angegeben.',
  noEapPassword: '802.1X verlangt ein Passwort, und es wurde keines angegeben.',
  eapPasswordAdvice: 'Setzen Sie es in die Variable AXIS_EAP_PASSWORD.',
  noCertificate: 'Im Gerät ist kein Client-Zertifikat für EAP-TLS gewählt; es wurde nichts gesendet.',
  noCertificateAdvice:
    'Wählen Sie eines auf der Seite des Geräts, und wenden Sie den Plan dann noch einmal an.',
  testedBefore: 'Es hat diesen Test schon bestanden.',
  wlanTested: 'Das Gerät hat sich probeweise mit dem WLAN verbunden.',
  proved: ({ address }: { address: string }) =>
    `Seine Seriennummer hat sich unter ${address} gemeldet, und alles Geforderte wurde zurückgelesen.`,
  differs: ({ names }: { names: readonly string[] }) =>
    `Beim Zurücklesen nicht wie gefordert: ${names.join(', ')}.`,
  differsAdvice: 'Sehen Sie auf der Seite des Geräts nach, und wenden Sie den Plan dann noch einmal an.',
  administratorStays: ({ user }: { user: string }) => `Der Administrator „${user}“ bleibt.`,
  keyStays: 'Ein früherer WLAN-Schlüssel ist nicht bekannt und kann nicht zurückgesetzt werden.',
  storedStays: ({ mode, names }: { mode: string; names: readonly string[] }) =>
    `Für ${mode} bleibt im Gerät gespeichert, was der Plan gesetzt hat: ${list(names)}.`,
  settingStays: ({ title }: { title: string }) => `Bleibt, wie der Plan es gesetzt hat: ${title}.`,
  partStays: ({ title, names }: { title: string; names: readonly string[] }) =>
    `${title}: ${list(names)} bleibt, wie der Plan es gesetzt hat, denn das Gerät hatte vorher nichts dafür gemeldet.`,
  warning: ({ row, message }: { row: number; message: string }) => `Zeile ${row}: ${message}`,
  unconfirmed: 'Das würde gesendet.',
  nothingToUndo:
    'Es gibt nichts zurückzusetzen: Kein Plan hat an einem Gerät dieses Standorts etwas geändert.',
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
  hasErrors: ({ count, row, message }: { count: number; row: number; message: string }) =>
    `${plural(count, 'Der Plan hat einen Fehler', `Der Plan hat ${number(count)} Fehler`)}. Zeile ${number(row)}: ${message}`,
};

export const applyPanel = {
  title: 'Plan anwenden',
  means:
    'Jedes Gerät bekommt, was seine Zeile verlangt, mehrere nebeneinander, und alles wird zurückgelesen. Was schon stimmt, wird nicht gesendet.',
  apply: 'Plan anwenden …',
  undo: 'Plan zurücknehmen …',
  errorsFirst: 'Ein Plan mit Fehlern wird nicht angewendet: Berichtigen Sie zuerst die Zellen oben.',
  applied: 'Der Plan wurde angewendet.',
  undone: 'Der Plan wurde zurückgenommen.',
  counts: ({ done, failed, left }: { done: number; failed: number; left: number }) =>
    `${plural(done, '1 Gerät fertig', `${number(done)} Geräte fertig`)}, ${number(failed)} fehlgeschlagen, ${number(left)} nicht gemacht.`,
  retry: ({ count }: { count: number }) =>
    plural(count, 'Das eine unfertige noch einmal', `Die ${number(count)} unfertigen noch einmal`),
  applying: 'Der Plan wird angewendet',
  undoing: 'Der Plan wird zurückgenommen',
  cancelling: 'Es wird an den nächsten sicheren Stellen angehalten',
  of: ({ over, total }: { over: number; total: number }) => `${number(over)} von ${number(total)}`,
  alike: ({ count }: { count: number }) =>
    `${number(count)} Geräte nacheinander sind auf gleiche Weise gescheitert`,
  unbound: ({ count }: { count: number }) =>
    plural(
      count,
      '1 Zeile wartet auf das nächste neue Gerät ihres Modells.',
      `${number(count)} Zeilen warten auf die nächsten neuen Geräte ihrer Modelle.`,
    ),
  alikeMore: 'Es wird nichts weiter begonnen, bis Sie es sagen.',
  pause: 'Pause',
  goOn: 'Weiter',
  cancel: 'Anhalten',
  pausing: 'Was läuft, wird noch zu Ende gebracht.',
  paused: 'Pause: Es läuft nichts.',
  steps: ({ done, total }: { done: number; total: number }) =>
    `${number(done)} von ${plural(total, '1 Schritt', `${number(total)} Schritten`)}`,
  seconds: ({ seconds }: { seconds: number }) => `${number(seconds)} s`,
};

export const applyStates = {
  expected: 'noch nicht gefunden, werden erwartet',
  waiting: 'noch nicht an der Reihe',
  running: 'in Arbeit',
  done: 'fertig und zurückgelesen',
  failed: 'fehlgeschlagen',
  left: 'vor dem Ende angehalten',
};

export const applyDialog = {
  title: 'Plan anwenden',
  looking: 'Es wird nachgesehen, was zu tun ist …',
  devices: ({ devices, unbound }: { devices: number; unbound: number }) =>
    `${plural(devices, '1 Gerät wird', `${number(devices)} Geräte werden`)} eingerichtet.${unbound === 0 ? '' : ` ${plural(unbound, '1 Zeile hat', `${number(unbound)} Zeilen haben`)} noch kein Gerät und ${plural(unbound, 'wartet', 'warten')}.`}`,
  before: ({ done, open }: { done: number; open: number }) =>
    `Früher angewendet: ${number(done)} fertig, ${number(open)} nicht zu Ende. Diese machen weiter, wo sie standen.`,
  moves: ({ count }: { count: number }) =>
    plural(count, '1 Gerät wechselt seine Adresse', `${number(count)} Geräte wechseln ihre Adresse`),
  movesMore:
    'Jedes ist eine Weile weg und wird anhand seiner Seriennummer gesucht. Bei falscher Adresse oder falschem Subnetz erreicht dieser Computer es nicht mehr; die meisten Geräte kehren von selbst zurück, nicht alle.',
  newPassword: ({ count }: { count: number }) =>
    plural(
      count,
      'Passwort des ersten Administrators',
      `Passwort der ${number(count)} ersten Administratoren`,
    ),
  newPasswordHint: 'Dem Zertifikat, das ein Gerät dabei zeigt, wird fortan vertraut; es steht im Bericht.',
  logins: ({ count }: { count: number }) =>
    `${plural(count, '1 Gerät hat', `${number(count)} Geräte haben`)} einen Administrator, und das Programm hat noch keine angenommene Anmeldung.`,
  user: 'Benutzer',
  password: 'Passwort',
  passwordHint:
    'Bei jedem Gerät wird es einmal versucht. Leer lassen, um die Anmeldungen zu nehmen, die das Programm hat.',
  wlanKey: 'Schlüssel des WLANs',
  eapPassword: 'Passwort für 802.1X',
  notNow: 'Jetzt nicht',
  apply: 'Anwenden',
  checking: 'Wird geprüft …',
};

export const undoDialog = {
  title: 'Plan zurücknehmen',
  looking: 'Es wird nachgesehen, was sich zurücksetzen lässt …',
  nothing: 'An diesem Standort wurde kein Plan angewendet, der sich zurücknehmen ließe.',
  means:
    'Diese bekommen zurück, was vor dem Plan dort stand, und es wird zurückgelesen. Adressen kommen zuletzt.',
  device: ({ serial, name, changes }: { serial: string; name: string; changes: number }) =>
    `${serial}${name === '' ? '' : ` (${name})`}: ${plural(changes, '1 Einstellung', `${number(changes)} Einstellungen`)}`,
  nothingAt: ({ serial }: { serial: string }) => `${serial}: Es gibt nichts zurückzusetzen.`,
  close: 'Schließen',
  undo: ({ count }: { count: number }) =>
    plural(count, 'An 1 Gerät zurücknehmen', `An ${number(count)} Geräten zurücknehmen`),
};
