import type { Texts } from '../texts.ts';

export const wlanWizard: Texts['wlanWizard'] = {
  steps: 'Schritte',
  stepOf: ({ at, all }) => `Schritt ${at} von ${all}`,
  title: 'WLAN-Installation',
  done: ', erledigt',
  toCome: ', steht aus',
  whatHappens: 'Was geschieht',
  whatNow: 'Wie weiter',
  cancel: 'Abbrechen',
  close: 'Schließen',
  back: 'Zurück',
  next: 'Weiter',
  testConnection: 'Verbindung testen',
  switchNow: 'Ins Standortnetz umschalten',
  openDevice: 'Gerät öffnen',
  lookAgain: 'Erneut suchen',
  backToSettings: 'Zurück zu den Einstellungen',
  correct: ({ field }) => `${field} korrigieren`,
  network: 'Netzwerk',
};

export const wlanSteps: Texts['wlanSteps'] = {
  interface: 'Schnittstelle',
  country: 'Land',
  network: 'Netzwerk',
  security: 'Sicherheit',
  test: 'Test',
  switch: 'Umschalten',
  wait: 'Warten',
};

export const wlanQuestions: Texts['wlanQuestions'] = {
  interface: 'Welche Schnittstelle geht ins WLAN?',
  country: 'In welchem Land steht das Gerät?',
  network: 'Mit welchem Netzwerk verbindet sich das Gerät?',
  security: 'Womit meldet sich das Gerät am Netzwerk an?',
  test: 'Die Einstellungen werden getestet',
  switch: 'Ins Standortnetz umschalten?',
  wait: 'Das Gerät wird gesucht',
};

export const wlanReasons: Texts['wlanReasons'] = {
  interface:
    'Die gewählte Schnittstelle wird eine Station im WLAN des Standorts.\nDieser Schritt ändert nichts im Gerät.',
  country:
    'Der Ländercode bestimmt, welche Kanäle und welche Leistung der Funk benutzen darf; deshalb verlangt das Gesetz den richtigen.\nEr bestimmt auch, welche Netzwerke das Gerät empfangen kann. Eine Änderung wird im Gerät gespeichert, wenn Sie weitergehen.',
  network:
    'Das Gerät hört mit seinem eigenen Funk: Was hier steht, ist dort zu empfangen, wo das Gerät hängt.\nUnter −75 dBm ist eine Verbindung oft zu schwach für Video. Das Hören dauert einige Sekunden und ändert nichts.',
  security:
    'Der Schlüssel oder die Anmeldung wird an das Gerät gesendet und von diesem Programm nicht aufbewahrt.\nAls Nächstes werden die Einstellungen im Gerät gespeichert und getestet. Umgeschaltet wird dabei nichts.',
  test: 'Die Einstellungen werden gespeichert, dann versucht das Gerät selbst, sich mit dem Netzwerk zu verbinden, und meldet, wie es ausging.\nDas kann bis zu einer Minute dauern. Umgeschaltet wird erst, wenn Sie es sagen.',
  switch:
    'Das Gerät schließt seinen eigenen Access Point und verbindet sich mit dem Netzwerk des Standorts. Ein Computer, der mit diesem Access Point verbunden ist, verliert ihn in diesem Augenblick.\nDie Antwort des Geräts kann unterwegs verloren gehen; das allein ist kein Fehler.',
  wait: 'Das Gerät wird an seiner Seriennummer erkannt, welche Adresse ihm das Netzwerk des Standorts auch gibt.\nEs wird auf jeder Netzwerkkarte dieses Computers und unter den bekannten Adressen gesucht.',
};

export const wlanAfterwards: Texts['wlanAfterwards'] = {
  'on-network':
    'Es wurde an seiner Seriennummer erkannt, ist also dieses Gerät und kein anderes.\nEin Computer, der mit seinem eigenen Access Point verbunden war, gehört jetzt ins Netzwerk des Standorts.',
  tested:
    'Die Einstellungen sind im Gerät und haben sich als brauchbar erwiesen. Es bleibt in dem Netzwerk, in dem es ist.',
  'not-seen':
    'Dass das Gerät nicht gesehen wurde, beweist keinen Fehlschlag: Es kann in einem Teil des Netzwerks sein, den dieser Computer nicht erreicht.\nErscheint sein eigener Access Point wieder, konnte es sich nicht verbinden: Verbinden Sie sich damit und beginnen Sie von vorn.',
  failed:
    'Was Sie eingegeben haben, ist noch hier. Zurückzugehen ändert nichts im Gerät.\nDie Meldung sagt, in welchem Zustand das Gerät ist.',
  cancelled: 'Was Sie eingegeben haben, ist noch hier.\nDie Meldung sagt, in welchem Zustand das Gerät ist.',
};

export const wlanFields: Texts['wlanFields'] = {
  deviceName: 'Schnittstelle',
  countryCode: 'Land',
  ssid: 'Netzwerk',
  mode: 'Sicherheit',
  psk: 'Passphrase',
  hex: 'Hex-Schlüssel',
  identity: 'Identität',
  password: 'Passwort',
  eapolVersion: 'EAPoL-Version',
  peapVersion: 'PEAP-Version',
  label: 'Label',
  certClient: 'Client-Zertifikat',
  certsCA: 'CA-Zertifikate',
};

export const wlanInterface: Texts['wlanInterface'] = {
  label: 'Schnittstelle',
  none: 'Das Gerät führt keine WLAN-Station auf',
  noneAdvice:
    'Es hat keinen Funk, oder sein Netzwerk wurde nicht gelesen. Lesen Sie das Netzwerk auf der Seite des Geräts neu.',
  missing: 'Wählen Sie die Schnittstelle, die sich mit dem Netzwerk des Standorts verbindet.',
};

export const wlanCountry: Texts['wlanCountry'] = {
  label: 'Land',
  untold: 'Dieses Gerät nennt seinen Ländercode nicht',
  untoldAdvice:
    'Er bleibt, wie er ist: „Weiter“ ändert nichts. Sehen Sie auf der eigenen Seite des Geräts nach, ob es das Land ist, in dem es steht.',
  present: 'Jetzt im Gerät',
  locked:
    'Der Code ist auf die Region festgelegt, in der dieses Gerät verkauft wurde, und lässt sich nicht ändern.',
  mayCut: 'Das kann die Verbindung zum Gerät trennen',
  setAnyway: 'Zum Setzen gedrückt halten',
  doNotSet: 'Nicht setzen',
  nextSets: ({ country }) => `„Weiter“ setzt im Gerät ${country}`,
  ifCut: 'Verbinden Sie sich in diesem Fall erneut mit dem Access Point des Geräts.',
  missing: 'Wählen Sie das Land, in dem das Gerät steht.',
  notTold: 'Vom Gerät nicht genannt',
  notConfigured: 'Nicht eingestellt (XX)',
  choose: 'Land wählen',
};

export const wlanNetwork: Texts['wlanNetwork'] = {
  scanAgain: 'Erneut suchen',
  listening: 'Das Gerät hört',
  heard: ({ count, ago }) => {
    const networks = count === 0 ? 'Kein Netzwerk' : count === 1 ? '1 Netzwerk' : `${count} Netzwerke`;
    return `${networks} empfangen, ${ago}`;
  },
  label: 'Netzwerke',
  notUtf8:
    'Sein Name ist nicht in UTF-8 geschrieben und lässt sich hier nicht eingeben: Benennen Sie es an seinem Access Point um.',
  notHeard: 'Bei der letzten Suche nicht empfangen',
  another: 'Anderes Netzwerk',
  anotherWhat: 'Eines, das seinen Namen verbirgt oder hier noch nicht zu empfangen ist',
  name: 'Netzwerkname (SSID)',
  nameHint: 'Genau wie im Access Point: Groß- und Kleinbuchstaben sind verschieden.',
  bytes: ({ count, most }) => `${count} von ${most} Byte`,
  missing: 'Wählen Sie ein Netzwerk oder geben Sie den Namen eines Netzwerks ein.',
  bands: ({ bands }) => bands.map((band) => band.replace('.', ',')).join(' und '),
  noBand: 'Band nicht genannt',
  security: ({ offers }) => offers.join(', '),
  noSecurity: 'Sicherheit nicht genannt',
  open: 'Offen',
};

export const wlanSecurity: Texts['wlanSecurity'] = {
  label: 'Sicherheit',
  asDevice: 'Wie im Gerät',
  openTitle: 'Ein offenes Netzwerk schützt nichts',
  openWhat: 'Jeder in Reichweite kann sich damit verbinden. Es ist kein Schlüssel einzugeben.',
  passphrase: 'Passphrase',
  characters: ({ count, least, most }) => `${count} Zeichen, ${least} bis ${most} sind erlaubt`,
  hexKey: 'Hex-Schlüssel',
  digits: ({ count, most }) => `${count} von ${most} Ziffern`,
  identity: 'Identität',
  identityHint: 'Die EAP-Identität, z. B. camera@example.com.',
  password: 'Passwort',
  clientCertificate: 'ID des Client-Zertifikats',
  clientCertificateHint: 'Die ID, unter der das Zertifikat im Gerät gespeichert ist.',
  authorities: 'IDs der CA-Zertifikate',
  authoritiesHint: 'Mehrere mit Kommas dazwischen. Kann leer bleiben.',
  more: 'Mehr',
  eapol: 'EAPoL-Version',
  peap: 'PEAP-Version',
  peapLabel: 'Label',
};

export const wlanRun: Texts['wlanRun'] = {
  stopped: 'Die Installation ist stehen geblieben',
  ended: 'Wie es ausging',
  starting: 'Beginnt',
  storing: 'Speichern und testen',
  stopping: 'Wird gestoppt',
  stoppingSafely: 'Wird an der nächsten sicheren Stelle gestoppt',
  stepsDone: ({ done, all }) => `${done} von ${all} erledigt`,
  passed: 'Der Test ist bestanden',
  canJoin: 'Mit diesen Einstellungen kann sich das Gerät mit',
  canJoinEnd: ' verbinden.',
  connection: 'Was mit der Verbindung dieses Computers geschieht',
  notSwitched: 'Das Umschalten ist nicht gelungen',
  switching: 'Umschalten ins Standortnetz',
  telling: 'Das Gerät wird zum Umschalten aufgefordert',
  onNetwork: 'Das Gerät ist im Netzwerk des Standorts',
  notSeen: 'Das Gerät wurde noch nicht gesehen',
  timeLeft: 'Verbleibende Zeit',
  looking: 'Suche auf jeder Netzwerkkarte',
  whatToDo: 'Was jetzt zu tun ist',
  connect: 'Verbinden Sie diesen Computer mit dem Netzwerk des Standorts:',
  connectEnd: ', oder über ein Kabel damit.',
  stay: 'Bleiben Sie hier. Das Gerät wird an seiner Seriennummer erkannt:',
};

export const wlanLeave: Texts['wlanLeave'] = {
  title: 'Installation verlassen?',
  stopping:
    'Stoppen beendet sie an der nächsten sicheren Stelle; in welchem Zustand das Gerät dann ist, steht hier.',
  lost: 'Was hier eingegeben wurde, geht verloren.',
  stay: 'Bleiben',
  stop: 'Installation stoppen',
  leave: 'Verlassen',
  leaveRunning: 'Verlassen, sie läuft weiter',
  tested:
    'Die WLAN-Einstellungen sind im Gerät gespeichert und haben seinen Test bestanden. Umgeschaltet wurde nichts: Das Gerät betreibt weiter seinen eigenen Access Point.',
  running:
    'Die Installation läuft ohne diese Seite weiter. Sie steht unter „Aufträge“ und lässt sich von dort wieder öffnen.',
  settingCountry:
    'Der Ländercode wird gerade gesetzt. Das läuft ohne diese Seite weiter und steht unter „Aufträge“.',
  countrySet: ({ country }) =>
    `Der Ländercode im Gerät wurde auf ${country} gesetzt. Sonst wurde nichts geändert.`,
  unchanged: 'Im Gerät wurde nichts geändert.',
};
