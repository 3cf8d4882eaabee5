import type { Texts } from '../texts.ts';

export const sites: Texts['sites'] = {
  jobsRun:
    'An einem Gerät des geöffneten Standorts arbeitet noch ein Auftrag, deshalb lässt sich jetzt kein anderer Standort öffnen.',
  jobsRunAdvice:
    'Warten Sie, bis er beendet ist, oder stoppen Sie ihn, und öffnen Sie den Standort dann erneut.',
  noSuchSite: 'Diesen Standort gibt es nicht mehr.',
  noSuchSiteAdvice: 'Wählen Sie einen anderen aus der Liste der Standorte.',
  ownStays: 'Die Liste dieses Computers lässt sich nicht löschen.',
  ownStaysAdvice:
    'Entfernen Sie die Geräte, die Sie nicht brauchen, einzeln oder mehrere zugleich aus der Liste.',
  noSiteFile: 'Das ist keine Standortdatei dieses Programms, oder keine vollständige.',
  fileDamaged: 'Die Standortdatei ist beschädigt: Teile fehlen oder wurden verändert.',
  fileTooLarge: 'Die Standortdatei ist zu groß: höchstens 100 MB, entpackt 200 MB.',
  fileAdvice: 'Lassen Sie sich die Datei noch einmal geben; vielleicht ist sie nicht vollständig angekommen.',
  fileNewer:
    'Die Standortdatei stammt von einer neueren Version dieses Programms: Sie lässt sich ansehen, aber nicht übernehmen.',
  fileNewerAdvice: 'Installieren Sie die neuere Version, und öffnen Sie die Datei dann noch einmal.',
  fileNotRead: ({ file, reason }: { file: string; reason: string }) =>
    `${file} kann nicht gelesen werden: ${reason}.`,
  fileNotReadAdvice:
    'Prüfen Sie, ob die Datei noch da ist und gelesen werden darf, und öffnen Sie sie noch einmal.',
  fileGone: 'Inzwischen wurde eine andere Datei geöffnet; diese ist nicht mehr zur Hand.',
  fileGoneAdvice: 'Öffnen Sie die Datei noch einmal.',
  needsName: 'Ein Standort braucht einen Namen mit 1 bis 120 Zeichen.',
  needsNameAdvice: 'Geben Sie ihm den Namen, unter dem Sie ihn suchen werden, etwa Kunde und Ort.',
  fileKind: 'Standorte',
  own: 'Liste dieses Computers',
};
