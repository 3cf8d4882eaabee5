import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('fr');

export const presence: Texts['presence'] = {
  elsewhere: 'Sur un autre réseau',
  elsewhereMeans: ({ addresses }) =>
    `Il est connu à ${list(addresses)} : cet ordinateur n’est sur aucun réseau de ce genre, l’appareil n’est donc pas interrogé automatiquement. Si un routeur y mène, vérifiez à nouveau.`,
  gone: 'Parti',
  goneMeans: 'Il a cessé de s’annoncer.',
  silent: 'Sans réponse',
  silentMeans: 'Il ne s’annonce pas sur ce réseau.',
  never: 'Jamais vu',
  neverMeans: 'Il n’a jamais répondu, et il ne s’annonce pas.',
  unknown: 'Pas encore interrogé',
  unknownMeans:
    'Il n’a pas été entendu depuis le démarrage du programme. Ce qui est affiché a été conservé de la dernière fois.',
  ownAddress: 'l’adresse pour cet ordinateur',
  needs: ({ card }) =>
    card === null
      ? 'Sans routeur, une carte de cet ordinateur a besoin de'
      : `Sans routeur, la carte ${card} a besoin de`,
  prefix: ({ prefixLength }) => `avec la longueur de préfixe ${prefixLength}`,
};

export const addressNews: Texts['addressNews'] = {
  named: ({ name, serial }) => `${name} (${serial})`,
  swapped: ({ other, here, there }) =>
    `Lui et ${other} ont échangé leurs adresses : il répond maintenant à ${here}, l’autre à ${there}.`,
  took: ({ other, address }) => `Il répond maintenant à ${address}, où était ${other}.`,
  lost: ({ other, address }) => `À ${address}, où il était, répond maintenant ${other}.`,
  contested: ({ address, others, holder, isHolder }) =>
    `${list(others)} ${others.length === 1 ? 'annonce' : 'annoncent'} aussi l’adresse ${address}. ` +
    (isHolder ? 'C’est cet appareil qui y a répondu en dernier. ' : '') +
    (holder === null ? '' : `C’est ${holder} qui y a répondu en dernier. `) +
    'Deux appareils ne peuvent pas partager une adresse : débranchez-en un, puis donnez-leur des adresses différentes.',
};
