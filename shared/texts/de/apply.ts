/** Einen Plan anwenden: viele Geräte, jedes Schritt für Schritt. */

export const work = {
  notRunning: 'Es läuft nichts, das angehalten werden könnte.',
  notPaused: 'Es ist weder angehalten noch wartet es auf eine Antwort.',
  overAlready: 'Es ist schon zu Ende.',
  nothingToRetry: 'Nichts ist fehlgeschlagen oder übrig, das jetzt noch einmal versucht werden könnte.',
  stuck: 'Es wartet auf ein anderes Gerät, und dieses wartet auf dieses hier.',
};
