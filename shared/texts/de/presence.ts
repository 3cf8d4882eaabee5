import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('de');

export const presence: Texts['presence'] = {
  elsewhere: 'In anderem Netzwerk',
  elsewhereMeans: ({ addresses }) =>
    `Bekannt ist es unter ${list(addresses)}: In einem solchen Netzwerk ist dieser Computer nicht, deshalb wird das Gerät nicht von selbst gefragt. Führt ein Router dorthin, prüfen Sie erneut.`,
  gone: 'Nicht mehr da',
  goneMeans: 'Es meldet sich nicht mehr.',
  silent: 'Keine Antwort',
  silentMeans: 'Es meldet sich in diesem Netzwerk nicht.',
  never: 'Nie gesehen',
  neverMeans: 'Es hat noch nie geantwortet und meldet sich nicht.',
  unknown: 'Noch nicht gefragt',
  unknownMeans:
    'Seit dem Start des Programms war von ihm nichts zu hören. Was Sie sehen, ist vom letzten Mal aufbewahrt.',
  ownAddress: 'die Adresse für diesen Computer',
  needs: ({ card }) =>
    card === null
      ? 'Ohne Router braucht eine Karte dieses Computers'
      : `Ohne Router braucht die Karte ${card}`,
  prefix: ({ prefixLength }) => `mit der Präfixlänge ${prefixLength}`,
};

export const addressNews: Texts['addressNews'] = {
  named: ({ name, serial }) => `${name} (${serial})`,
  swapped: ({ other, here, there }) =>
    `Es hat mit ${other} die Adresse getauscht: Es antwortet jetzt unter ${here}, das andere unter ${there}.`,
  took: ({ other, address }) => `Es antwortet jetzt unter ${address}, wo zuvor ${other} war.`,
  lost: ({ other, address }) => `Unter ${address}, wo es zuvor war, antwortet jetzt ${other}.`,
  contested: ({ address, others, holder, isHolder }) =>
    `Auch ${list(others)} ${others.length === 1 ? 'nennt' : 'nennen'} die Adresse ${address} als eigene. ` +
    (isHolder ? 'Zuletzt hat dort dieses Gerät geantwortet. ' : '') +
    (holder === null ? '' : `Zuletzt hat dort ${holder} geantwortet. `) +
    'Zwei Geräte können sich keine Adresse teilen: Stecken Sie eines davon aus und geben Sie ihnen dann verschiedene Adressen.',
};
