import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('sv');

export const presence: Texts['presence'] = {
  elsewhere: 'På ett annat nät',
  elsewhereMeans: ({ addresses }) =>
    `Den är känd på ${list(addresses)}: datorn är inte på något sådant nät, så enheten frågas inte automatiskt. Kontrollera igen om en router leder dit.`,
  gone: 'Borta',
  goneMeans: 'Den har slutat annonsera sig.',
  silent: 'Inget svar',
  silentMeans: 'Den annonserar sig inte på det här nätet.',
  never: 'Aldrig sedd',
  neverMeans: 'Den har aldrig svarat och annonserar sig inte.',
  unknown: 'Inte frågad ännu',
  unknownMeans: 'Den har inte hörts sedan programmet startade. Det som visas är sparat från senast.',
  ownAddress: 'adressen för den här datorn',
  needs: ({ card }) =>
    card === null ? 'Utan router behöver ett av datorns kort' : `Utan router behöver kortet ${card}`,
  prefix: ({ prefixLength }) => `med prefixlängd ${prefixLength}`,
};

export const addressNews: Texts['addressNews'] = {
  named: ({ name, serial }) => `${name} (${serial})`,
  swapped: ({ other, here, there }) =>
    `Den och ${other} har bytt adresser med varandra: den svarar nu på ${here}, den andra på ${there}.`,
  took: ({ other, address }) => `Den svarar nu på ${address}, där ${other} var.`,
  lost: ({ other, address }) => `På ${address}, där den var, svarar nu ${other}.`,
  contested: ({ address, others, holder, isHolder }) =>
    `${list(others)} annonserar också adressen ${address}. ` +
    (isHolder ? 'Den här enheten var den som svarade där senast. ' : '') +
    (holder === null ? '' : `${holder} svarade där senast. `) +
    'Två enheter kan inte dela en adress: koppla från en av dem och ge dem sedan olika adresser.',
};
