import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('fr');

export const wlanQueue: Texts['wlanQueue'] = {
  title: 'Du câble au WLAN',
  means:
    'Ces appareils ont les réglages du WLAN et l’ont rejoint à l’essai. Débranchez un câble à la fois : chaque appareil est alors recherché sur le WLAN par son numéro de série.',
  power:
    'Un appareil alimenté par le câble (PoE) s’éteint avec lui. Donnez-lui d’abord une autre alimentation.',
  seenOf: ({ seen, total }) => `${number(seen)} sur ${number(total)} vus sur le WLAN`,
  allSeen: ({ total }) =>
    plural(
      total,
      'L’appareil a été vu sur le WLAN.',
      `Les ${number(total)} appareils ont tous été vus sur le WLAN.`,
    ),
  next: 'Débrancher celui-ci ensuite',
  wait: 'Attendre celui-ci',
  again: 'De nouveau sur son câble : débranchez-le quand vous êtes prêt',
  seconds: ({ seconds }) => `depuis ${number(seconds)} s`,
  others: 'Débrancher le suivant en attendant',
  severalOut: ({ count }) => `${number(count)} appareils sont débranchés et n’ont pas été vus sur le WLAN`,
  severalOutMore:
    'Rebranchez-en un et regardez son WLAN avant d’en débrancher d’autres : le WLAN n’arrive peut-être pas jusque-là, ou cet ordinateur n’est pas dans le réseau du WLAN.',
  noneReady: 'Aucun n’est prêt à être débranché : voyez les états ci-dessous.',
  noPlace: 'Aucun lieu n’est noté.',
};

export const wlanStates: Texts['wlanStates'] = {
  unseen: 'Pas encore recherché.',
  ready: ({ address }) => `Prêt à être débranché : il répond par son câble à ${address}.`,
  out: 'Plus de réponse par le câble, et pas encore vu sur le WLAN.',
  seen: ({ address }) => `Vu sur le WLAN à ${address}, sans câble.`,
  back: ({ address }) => `De nouveau sur le câble à ${address}.`,
  unsure: ({ address }) => `Il répond à ${address} ; si c’est par le WLAN n’a pas pu être lu.`,
};

export const wlanStateWords: Texts['wlanStateWords'] = {
  unseen: 'pas encore recherché',
  ready: 'prêt à être débranché',
  out: 'débranché, pas encore vu sur le WLAN',
  seen: 'vu sur le WLAN',
  back: 'de nouveau sur le câble',
  unsure: 'répond, par quelle voie est inconnu',
};
