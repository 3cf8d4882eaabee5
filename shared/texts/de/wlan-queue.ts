/** Geräte, die ein Plan für ein WLAN eingerichtet hat: welches Kabel als Nächstes kommt, und wo jedes gesehen wurde. */
import { helpers } from '../helpers.ts';

const { number, plural } = helpers('de');

export const wlanQueue = {
  title: 'Vom Kabel ins WLAN',
  means:
    'Diese Geräte haben die Einstellungen des WLANs und sind ihm probeweise beigetreten. Ziehen Sie ein Kabel nach dem anderen: Jedes Gerät wird dann anhand seiner Seriennummer im WLAN gesucht.',
  power:
    'Ein Gerät, das über das Kabel versorgt wird (PoE), geht mit ihm aus. Geben Sie ihm vorher eine andere Versorgung.',
  seenOf: ({ seen, total }: { seen: number; total: number }) =>
    `${number(seen)} von ${number(total)} im WLAN gesehen`,
  allSeen: ({ total }: { total: number }) =>
    plural(total, 'Das Gerät wurde im WLAN gesehen.', `Alle ${number(total)} Geräte wurden im WLAN gesehen.`),
  next: 'Bei diesem als Nächstes das Kabel ziehen',
  wait: 'Auf dieses warten',
  again: 'Wieder am Kabel: ziehen Sie es, wenn Sie so weit sind',
  seconds: ({ seconds }: { seconds: number }) => `seit ${number(seconds)} s`,
  others: 'Inzwischen das nächste Kabel ziehen',
  severalOut: ({ count }: { count: number }) =>
    `${number(count)} Geräte sind vom Kabel und wurden im WLAN nicht gesehen`,
  severalOutMore:
    'Stecken Sie eines wieder an und sehen Sie sich sein WLAN an, bevor Sie weitere Kabel ziehen: Vielleicht reicht das WLAN nicht bis dorthin, oder dieser Computer ist nicht im Netz des WLANs.',
  noneReady: 'Bei keinem kann das Kabel gezogen werden: Sehen Sie unten nach.',
  noPlace: 'Kein Ort vermerkt.',
};

export const wlanStates = {
  unseen: 'Noch nicht gesucht.',
  ready: ({ address }: { address: string }) =>
    `Das Kabel kann gezogen werden: Es antwortet darüber unter ${address}.`,
  out: 'Keine Antwort mehr über das Kabel, und im WLAN noch nicht gesehen.',
  seen: ({ address }: { address: string }) => `Im WLAN gesehen unter ${address}, ohne Kabel.`,
  back: ({ address }: { address: string }) => `Wieder am Kabel unter ${address}.`,
  unsure: ({ address }: { address: string }) =>
    `Es antwortet unter ${address}; ob über das WLAN, war nicht zu lesen.`,
};

export const wlanStateWords = {
  unseen: 'noch nicht gesucht',
  ready: 'Kabel kann gezogen werden',
  out: 'Kabel ab, im WLAN noch nicht gesehen',
  seen: 'im WLAN gesehen',
  back: 'wieder am Kabel',
  unsure: 'antwortet, Weg nicht bekannt',
};
