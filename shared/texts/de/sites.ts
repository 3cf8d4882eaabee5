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
};
