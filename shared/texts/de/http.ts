import type { Texts } from '../texts.ts';

export const http: Texts['http'] = {
  noAnswerIn: ({ where, seconds }) =>
    `${where} hat innerhalb von ${seconds} s keine vollständige Antwort gegeben.`,
  requestCancelled: 'Die Anfrage wurde abgebrochen.',
  closed: 'Die Verbindung zum Gerät wurde geschlossen.',

  macNoWay: ({ where }) => `macOS hat keinen Weg zu ${where} gefunden.`,
  macNoWayAdvice:
    'Erlauben Sie diesem Programm das lokale Netzwerk (Systemeinstellungen, Datenschutz & Sicherheit) und prüfen Sie das Kabel und ob dieser Computer eine Adresse im Subnetz des Geräts hat.',
  nothingAtPort: ({ where }) => `${where}: Dort ist ein Computer, aber an diesem Port antwortet nichts.`,
  nothingAtPortAdvice:
    'Prüfen Sie den Port; ein Gerät, das gerade startet, antwortet nach ein bis zwei Minuten.',
  nothingAtAddress: ({ where }) => `${where}: Unter dieser Adresse ist nichts.`,
  noWay: ({ where }) => `${where}: Dieser Computer hat keinen Weg in dieses Netzwerk.`,
  noSuchAddress: ({ where }) => `${where}: Dieser Computer hat keine Adresse dieser Art.`,
  subnetAdvice: 'Prüfen Sie das Kabel und ob dieser Computer eine Adresse im Subnetz des Geräts hat.',
  cardDown: ({ where }) => `${where}: Die Netzwerkkarte ist nicht in Betrieb.`,
  cardDownAdvice: 'Prüfen Sie das Kabel oder die WLAN-Verbindung.',
  noWayAsItStands: ({ where }) => `${where}: Zu dieser Adresse führt so, wie sie dasteht, kein Weg.`,
  noWayAsItStandsAdvice:
    'Eine verbindungslokale IPv6-Adresse braucht ihre Netzwerkkarte, z. B. [fe80::1%eth0]. Dürfen nur bestimmte Karten benutzt werden, muss eine davon dorthin führen.',
  notAllowed: ({ where }) => `${where}: Das Betriebssystem lässt diese Verbindung nicht zu.`,
  notAllowedAdvice: 'Prüfen Sie die Firewall und unter macOS die Erlaubnis für das lokale Netzwerk.',
  noSuchName: ({ where }) => `${where}: Kein Gerät hat diesen Namen.`,
  noSuchNameAdvice: 'Prüfen Sie die Schreibweise oder verwenden Sie die IP-Adresse.',
  nameNotLookedUp: ({ where }) => `${where}: Der Name konnte nicht aufgelöst werden.`,
  nameNotLookedUpAdvice: 'Verwenden Sie die IP-Adresse oder prüfen Sie den Namensserver dieses Computers.',
  connectionUnanswered: ({ where }) => `${where} hat auf den Verbindungsaufbau nicht geantwortet.`,
  endedAtOnce: ({ where }) => `Was unter ${where} antwortet, hat die Verbindung sofort beendet.`,
  notConnected: ({ where, code }) => `Die Verbindung zu ${where} kam nicht zustande (${code}).`,
  busyAdvice:
    'Das tut ein Gerät, das startet oder beschäftigt ist: Warten Sie eine Minute und versuchen Sie es erneut.',
  broke: ({ where }) => `Die Verbindung zu ${where} brach ab, bevor die ganze Antwort da war.`,
  brokeQuestionAdvice: 'Damit sollte nichts geändert werden: Versuchen Sie es erneut.',
  brokeChangeAdvice:
    'Ob das Gerät es ausgeführt hat, ist nicht bekannt: Lesen Sie seinen Zustand neu, bevor Sie es wiederholen.',

  notHttp: ({ where }) => `Was unter ${where} antwortet, spricht kein ordnungsgemäßes HTTP.`,
  notHttpAdvice:
    'Prüfen Sie den Port: Er gehört vielleicht zu einem anderen Dienst des Geräts oder zu einer anderen Maschine.',
  notHttps: ({ where }) => `Was unter ${where} antwortet, spricht an diesem Port kein https.`,
  notHttpsAdvice: ({ plain }) =>
    `Prüfen Sie, ob es der https-Port des Geräts ist; ist es sein http-Port, verwenden Sie ${plain}.`,
  tlsTooOld: ({ where }) =>
    `${where}: Sein TLS ist zu alt für dieses Programm, deshalb wurde nichts gesendet.`,
  tlsTooOldAdvice:
    'Ein neueres AXIS OS bringt ein neueres TLS mit. Verwenden Sie bis dahin http:// für dieses Gerät.',
  notSecured: ({ where }) => `Mit ${where} war keine sichere Verbindung zu vereinbaren.`,
  notSecuredAdvice:
    'Sein TLS ist vielleicht zu alt: Ein neueres AXIS OS hilft, und ein Gerät ohne https erreichen Sie über http://.',
  speaksHttps: ({ secure }) => `Dieser Port spricht https: Verwenden Sie ${secure}.`,
  speaksHttpsAdvice: ({ secure }) => `Verwenden Sie ${secure} als seine Adresse.`,
  tooLarge: 'Die Antwort ist größer als 4 MiB und wurde nicht bis zum Ende gelesen.',
  unreadable: 'Die Antwort ist gepackt (Content-Encoding) und ließ sich nicht auspacken.',

  sentElsewhere: ({ where, status }) =>
    `${where} leitet Anfragen weiter (Status ${status}); dem wird nicht gefolgt.`,
  otherPage: ({ where, page }) =>
    `${where} leitet diesen Aufruf auf eine andere eigene Seite weiter (${page}).`,
  otherPageAdvice:
    'Es wartet vielleicht auf seine Ersteinrichtung oder ist kein Axis-Gerät: Öffnen Sie seine Seite im Browser und sehen Sie nach.',
  wantsHttps: ({ to }) => `Das Gerät verlangt https: Es leitet Anfragen an ${to} weiter.`,
  wantsHttpsAdvice: ({ to }) => `Verwenden Sie ${to}.`,
  sentOn: ({ where, to }) => `${where} leitet Anfragen an ${to} weiter; dem wird nicht gefolgt.`,
  sentOnAdvice: ({ to }) => `Wenn das das Gerät ist, verwenden Sie ${to} als seine Adresse.`,

  noLogin: 'Das Gerät verlangt eine Anmeldung, und es wurde keine angegeben.',
  noLoginAdvice: 'Geben Sie Benutzername und Passwort dieses Geräts ein.',
  basicInTheClear:
    'Das Gerät verlangt das Passwort in lesbarer Form (Basic) über eine Verbindung, die andere im Netzwerk mitlesen können. Es wurde nicht gesendet.',
  basicInTheClearAdvice: 'Verwenden Sie https:// für dieses Gerät oder lassen Sie auf ihm Digest zu.',
  closesAlways:
    'Das Gerät schließt seine Verbindung nach jeder Antwort und kann deshalb nicht auf ein und derselben Verbindung zeigen, wer es ist, bevor eine Anmeldung oder eine Einstellung darüber geht. Es wurde nichts gesendet.',
  closesAlwaysAdvice: 'Verwenden Sie https:// für dieses Gerät: Sein Zertifikat zeigt, wer es ist.',
  neverFresh: 'Das Gerät erklärt die Anmeldung immer wieder für veraltet, wie neu sie auch ist.',
  neverFreshAdvice: 'Starten Sie das Gerät neu und versuchen Sie es erneut.',
  userWithColon: 'Ein Benutzername mit einem Doppelpunkt kann an dieses Gerät nicht gesendet werden.',
  loginUntold: 'Das Gerät verlangt eine Anmeldung, sagt aber nicht, welche.',
  loginUnknown: ({ offered }) =>
    `Das Gerät verlangt eine Art der Anmeldung, die dieses Programm nicht kennt (${offered}).`,
  loginUnknownAdvice:
    'Stellen Sie die Authentifizierungsrichtlinie des Geräts auf Digest oder verwenden Sie https:// mit Basic.',
  refusedBefore: ({ user }) =>
    `Das Gerät hat die Anmeldung von „${user}“ bereits abgelehnt. Sie wurde nicht noch einmal versucht: Geräte sperren, wer rät.`,
  refusedBeforeAdvice:
    'Geben Sie den richtigen Benutzernamen und das richtige Passwort für dieses Gerät ein.',
  noLongerTaken: ({ user }) => `Das Gerät nimmt die Anmeldung von „${user}“ dafür nicht mehr an.`,
  noLongerTakenAdvice:
    'Das Passwort wurde inzwischen geändert, oder hierfür ist ein Administrator nötig: Geben Sie die Anmeldung erneut ein.',
  refused: ({ user }) =>
    `Das Gerät hat die Anmeldung von „${user}“ abgelehnt: Benutzername oder Passwort ist falsch, oder dieses Konto ist kein Administrator.`,
  noAdministrator:
    'Das Gerät hat noch keinen Administrator, deshalb funktioniert auf ihm noch nichts anderes.',
  noAdministratorAdvice: 'Legen Sie den ersten Administrator im Fenster oder auf der Seite des Geräts an.',

  fingerprintLength: 'Ein SHA-256-Fingerabdruck hat 64 Hexadezimalziffern.',
  fingerprintLengthAdvice:
    'Kopieren Sie ihn von der Zertifikatsseite des Geräts, mit oder ohne Doppelpunkte.',
  noCertificate: 'Das Gerät hat kein Zertifikat gezeigt. Es wurde nichts an es gesendet.',
  firstContact: ({ fingerprint }) =>
    `Erster Kontakt mit diesem Gerät über https. Sein Zertifikat hat den SHA-256-Fingerabdruck ${fingerprint}.`,
  firstContactAdvice: 'Vergleichen Sie ihn, wenn möglich, mit dem des Geräts und vertrauen Sie ihm dann.',
  certificateChanged: ({ seen, expected }) =>
    `Das Gerät zeigt ein anderes Zertifikat als bisher: SHA-256 ${seen}, erwartet war ${expected}. Es wurde nichts an es gesendet.`,
  certificateChangedAdvice:
    'Ein Zurücksetzen auf Werkseinstellungen oder ein neues Zertifikat erklärt das. Hat das niemand getan, antwortet etwas anderes.',
};
