import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('es');

export const presence: Texts['presence'] = {
  elsewhere: 'En otra red',
  elsewhereMeans: ({ addresses }) =>
    `Se le conoce en ${list(addresses)}: este equipo no está en esa red, así que no se pregunta al dispositivo automáticamente. Si un enrutador lleva hasta allí, vuelva a comprobar.`,
  gone: 'Ya no está',
  goneMeans: 'Ha dejado de anunciarse.',
  silent: 'Sin respuesta',
  silentMeans: 'No se anuncia en esta red.',
  never: 'Nunca visto',
  neverMeans: 'Nunca ha respondido y no se anuncia.',
  unknown: 'Aún sin preguntar',
  unknownMeans: 'No se ha detectado en esta sesión. Lo que se muestra se guardó la última vez.',
  ownAddress: 'la dirección para este equipo',
  needs: ({ card }) =>
    card === null
      ? 'Sin un enrutador, una tarjeta de este equipo necesita'
      : `Sin un enrutador, la tarjeta ${card} necesita`,
  prefix: ({ prefixLength }) => `con longitud de prefijo ${prefixLength}`,
};

export const addressNews: Texts['addressNews'] = {
  named: ({ name, serial }) => `${name} (${serial})`,
  swapped: ({ other, here, there }) =>
    `Ha intercambiado su dirección con ${other}: ahora responde en ${here}, y el otro en ${there}.`,
  took: ({ other, address }) => `Ahora responde en ${address}, donde estaba ${other}.`,
  lost: ({ other, address }) => `En ${address}, donde estaba, responde ahora ${other}.`,
  contested: ({ address, others, holder, isHolder }) =>
    `También ${list(others)} ${others.length === 1 ? 'anuncia' : 'anuncian'} la dirección ${address}. ` +
    (isHolder ? 'Este dispositivo es el último que ha respondido ahí. ' : '') +
    (holder === null ? '' : `El último que ha respondido ahí es ${holder}. `) +
    'Dos dispositivos no pueden compartir una dirección: desconecte uno de ellos y después deles direcciones distintas.',
};
