import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('de');

export const storage: Texts['storage'] = {
  device: ({ serial }) => `das Gerät ${serial}`,
  deviceWithout: 'ein Gerät ohne Seriennummer',
  job: ({ id }) => `der Auftrag ${id}`,
  jobWithout: 'ein Auftrag ohne Kennung',
  login: ({ serial }) => `die Anmeldung für ${serial}`,
  tries: ({ serial }) => `was an ${serial} versucht wurde`,
  loginWithout: 'eine Anmeldung ohne Gerät',
  pin: ({ serial }) => `das Zertifikat von ${serial}`,
  pinWithout: 'ein Zertifikat ohne Gerät',
  site: ({ id }) => `der Standort ${id}`,
  siteWithout: 'ein Standort ohne Kennung',
  people: ({ serial }) => `Einbauort und Notizen zu ${serial}`,
  peopleWithout: 'ein Einbauort oder eine Notiz ohne Gerät',
  settings: 'die Einstellungen dieses Programms',
  plan: 'der Plan dieses Standorts',
  older: ({ title }) => `ein älterer Eintrag (${title})`,

  noEncoding: 'Sie hat keine lesbare Zeichenkodierung',
  otherJson: 'Sie ist nicht das JSON, das dieses Programm schreibt',
  noVersion: 'Sie hat keine Version',
  noRecords: ({ field }) => `Ihre Einträge (${field}) fehlen`,
  damaged: ({ name, why, aside }) =>
    `${name} war beschädigt: ${why}. Die Datei wurde als ${aside} aufgehoben; was sie enthielt, ist dem Programm nicht mehr bekannt.`,
  setAside: ({ name, entries, more, aside }) =>
    `${name} enthielt etwas, das nicht zu lesen war: ${entries.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}. Es wurde als ${aside} beiseitegelegt; alles andere ist da.`,
  asideAdvice:
    'Reparieren Sie diese Datei und legen Sie sie zurück, während das Programm nicht läuft, oder arbeiten Sie ohne sie weiter.',

  newer: ({ name }) =>
    `${name} wurde von einer neueren Version dieses Programms geschrieben: Die Datei wird gelesen, soweit sie verständlich ist, und nichts wird in sie geschrieben.`,
  newerAdvice: 'Installieren Sie diese Version oder verwenden Sie einen anderen Datenordner.',
  notShown: ({ count }) =>
    count === 1 ? 'Ein Eintrag kann nicht gezeigt werden.' : `${count} Einträge können nicht gezeigt werden.`,
  otherWriter:
    'Ein anderes Programm dieser Art hat diesen Standort geöffnet und schreibt ihn: Hier wird er nur gelesen.',
  otherWriterAdvice: 'Schließen Sie dort den Standort oder das Programm und wiederholen Sie es dann hier.',
  openElsewhere: ({ pid, host, since }) =>
    `Dieser Standort ist in einem anderen Programm dieser Art geöffnet (Prozess ${pid} auf ${host}, seit ${since}). Hier wird er nur gelesen: Was dieses Programm über seine Geräte erfährt, wird nicht aufgehoben, und Einbauorte und Notizen lassen sich nicht ändern. Zertifikate, Anmeldungen und Aufträge werden wie immer aufgehoben.`,
  openElsewhereAdvice:
    'Schließen Sie ihn dort: Dann schreibt dieses Programm innerhalb einiger Sekunden von selbst weiter.',
  newerNotTaken: ({ name }) =>
    `${name} wurde von einer neueren Version dieses Programms geschrieben: Sein Inhalt wird nicht übernommen, und nichts wird in die Datei geschrieben.`,
  stillRead: ({ name }) => `${name} wird noch gelesen, deshalb wird noch nichts hineingeschrieben.`,
  othersWrite: ({ name }) => `${name} wird ununterbrochen von anderen Programmen geschrieben.`,
  locked: ({ file }) => `${file} wird immer wieder von anderen Programmen dieser Art benutzt.`,
  lockedAdvice: ({ lock }) => `Beenden Sie diese; läuft keines, entfernen Sie ${lock}.`,
  unreadable: ({ file, reason }) =>
    `${file} ist nicht lesbar: ${reason}. Was die Datei enthält, ist dem Programm nicht bekannt, und nichts wird in sie geschrieben.`,
  unwritable: ({ file, reason }) =>
    `${file} ist nicht schreibbar: ${reason}. Was sich seither geändert hat, steht nur im Arbeitsspeicher.`,
  notAllowed: 'Dieser Benutzer darf das nicht',
  notAllowedOrHeld: 'Dieser Benutzer darf das nicht, oder ein anderes Programm hat den Zugriff',
  held: 'Ein anderes Programm hat den Zugriff',
  isFolder: 'Dort ist ein Ordner',
  linkInCircle: 'die Verknüpfung führt im Kreis',
  inTheWayAdvice:
    'Verschieben Sie, was dort steht, an einen anderen Ort und wiederholen Sie den Vorgang; oder verwenden Sie einen anderen Datenordner.',
  folderIsFile: 'Was der Ordner dafür sein sollte, ist eine Datei',
  namedNotRead: ({ file, reason }) => `${file} kann nicht gelesen werden: ${reason}.`,
  namedNotReadAdvice:
    'Prüfen Sie, ob die Datei da ist und gelesen werden darf, schließen Sie sie in anderen Programmen, und öffnen Sie sie noch einmal.',
  fileMissing: 'Es gibt keine solche Datei',
  noFile: 'Das ist keine Datei',
  folderMissing: 'Der Ordner dafür ist nicht da',
  diskFull: 'Der Datenträger ist voll',
  quota: 'Der Speicherplatz dieses Benutzers ist aufgebraucht',
  readOnly: 'Der Datenträger ist schreibgeschützt',
  diskFault: 'Der Datenträger hat einen Fehler',
  tooMuchIn: 'Es steht zu viel darin',
  tooMuchOf: 'Es ist zu viel',
  fault: 'Ein Fehler in diesem Programm',
  reason: ({ reason, code }) => `${reason} (${code})`,
  activityMisfits: ({ name, count }) =>
    `${name}: ${plural(count, 'Eine Zeile', `${number(count)} Zeilen`)} ${plural(count, 'ist', 'sind')} nicht zu lesen und ${plural(count, 'fehlt', 'fehlen')} hier. Alles andere ist da.`,
  activityMisfitsAdvice:
    'Vielleicht wurde das Programm beim Schreiben unterbrochen. Die Zeilen bleiben in der Datei stehen.',
  noFolder: ({ folder, reason }) => `Der Ordner ${folder} ist nicht verwendbar: ${reason}.`,
  noFolderAdvice: 'Geben Sie mit --data einen anderen Ordner an oder machen Sie diesen verwendbar.',

  manyDevices: 'mehrere Geräte',
  notSealed: ({ serials }) =>
    `Das Passwort für ${serials.join(', ')} konnte dem Passwortspeicher dieses Computers nicht übergeben werden: In dieser Sitzung wird es verwendet, gemerkt wird es nicht.`,
  notOpened: ({ serials }) =>
    `Das Passwort für ${serials.join(', ')} ist gemerkt, aber der Passwortspeicher dieses Computers gibt es nicht heraus.`,
  vaultAdvice:
    'Entsperren Sie den Passwortspeicher (Schlüsselbund) dieses Computers und melden Sie sich dann erneut am Gerät an.',
};
