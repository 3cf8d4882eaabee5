import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('de');

export const sites: Texts['sites'] = {
  jobsRun:
    'An einem Gerät des geöffneten Standorts arbeitet noch ein Auftrag, deshalb lässt sich jetzt kein anderer Standort öffnen.',
  jobsRunAdvice:
    'Warten Sie, bis er beendet ist, oder stoppen Sie ihn, und öffnen Sie den Standort dann erneut.',
  moveLater:
    'An einem Gerät dieses Standorts arbeitet noch ein Auftrag oder ein Plan, deshalb wird jetzt keines verschoben.',
  moveLaterAdvice:
    'Warten Sie, bis er beendet ist, oder stoppen Sie ihn, und verschieben Sie die Geräte dann erneut.',
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
  fileGone: 'Inzwischen wurde eine andere Datei geöffnet; diese ist nicht mehr zur Hand.',
  fileGoneAdvice: 'Öffnen Sie die Datei noch einmal.',
  needsName: 'Ein Standort braucht einen Namen mit 1 bis 120 Zeichen.',
  needsNameAdvice: 'Geben Sie ihm den Namen, unter dem Sie ihn suchen werden, etwa Kunde und Ort.',
  fileKind: 'Standorte',
  own: 'Liste dieses Computers',
  noneNamed: ({ known }) =>
    `Es gibt keinen Standort dieses Namens. Es gibt: ${list(known.map((name) => `„${name}“`))}.`,
  noneNamedAdvice: 'Nennen Sie einen davon, oder seine Kennung, wie „site list“ sie ausgibt.',
  severalNamed: ({ ids }) => `Mehrere Standorte haben diesen Namen: ${list(ids)}.`,
  severalNamedAdvice: 'Nennen Sie den gemeinten mit seiner Kennung.',
  whichWord: 'Was soll mit Standorten geschehen?',
  noFile: 'Welche Standortdatei? Ihr Name steht hinter „import“.',
  noSite: 'Welcher Standort? Sein Name oder seine Kennung steht hinter dem Befehl.',
  asOrInto: 'Eine Standortdatei geht in einen Standort (--into) oder wird ein neuer (--as), nicht beides.',
  noOutput: 'Wohin? --output nimmt den Namen der Datei, etwa tor.fieldsite.',
  written: ({ file }) => `Der Standort steht in ${file}.`,
  taken: ({ name, count, misfits, id }) =>
    `„${name}“ mit ${plural(count, '1 Gerät', `${number(count)} Geräten`)} wurde in den Standort ${id} übernommen${misfits === 0 ? '' : `; ausgelassene Einträge: ${number(misfits)}`}.`,
  wouldGoInto: ({ site }) => `Alles käme in diesen Standort: ${site}.`,
  wouldBeNew: 'Daraus würde ein neuer Standort.',
  wouldTake: ({ name, count, misfits }) =>
    `„${name}“ mit ${plural(count, '1 Gerät', `${number(count)} Geräten`)} lässt sich übernehmen${misfits === 0 ? '' : `; Einträge, die ausgelassen würden: ${number(misfits)}`}. Nichts wurde geändert.`,
};
