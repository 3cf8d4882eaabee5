import type { Texts } from '../texts.ts';

export const failureTitle: Texts['failureTitle'] = {
  input: 'Prüfen Sie die Eingabe',
  unreachable: 'Das Gerät ist nicht erreichbar',
  timeout: 'Keine rechtzeitige Antwort',
  login: 'Die Anmeldung wurde abgelehnt',
  certificate: 'Dem Zertifikat wird nicht vertraut',
  api: 'Das Gerät hat abgelehnt',
  protocol: 'Die Antwort war nicht zu verstehen',
  cancelled: 'Abgebrochen',
  storage: 'Die Datei war nicht verwendbar',
  internal: 'Ein Fehler in diesem Programm',
};

export const advice: Texts['advice'] = {
  input: 'Berichtigen Sie den Wert und versuchen Sie es erneut.',
  unreachable:
    'Prüfen Sie Kabel und Stromversorgung und ob dieser Computer eine Adresse im Subnetz des Geräts hat.',
  timeout:
    'Das Gerät startet vielleicht noch oder ist beschäftigt: Warten Sie eine Minute und versuchen Sie es erneut.',
  login:
    'Prüfen Sie Benutzername und Passwort. Nach mehreren falschen Versuchen weist ein Gerät eine Zeit lang jeden ab.',
  certificate: 'Vergleichen Sie den Fingerabdruck mit dem des Geräts, bevor Sie ihm vertrauen.',
  api: 'Lesen Sie, was das Gerät nennt, ändern Sie es und versuchen Sie es erneut.',
  protocol:
    'Versuchen Sie es erneut. Tritt es wieder auf, starten Sie das Gerät neu und prüfen Sie, ob unter seiner Adresse nichts anderes antwortet.',
  cancelled: 'Es wird nichts mehr gesendet. Beginnen Sie erneut, wenn Sie so weit sind.',
  storage: 'Prüfen Sie, ob der Datenträger Platz hat und in den Ordner geschrieben werden darf.',
  internal:
    'Versuchen Sie es erneut; tritt es wieder auf, senden Sie das Protokoll (Hilfe, Protokollordner öffnen) an die Entwickler.',
};
