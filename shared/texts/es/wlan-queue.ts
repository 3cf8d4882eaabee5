import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('es');

export const wlanQueue: Texts['wlanQueue'] = {
  title: 'Del cable a la WLAN',
  means:
    'Estos dispositivos tienen los ajustes de la WLAN y se han unido a ella a prueba. Desconecte un cable cada vez: cada dispositivo se busca después en la WLAN por su número de serie.',
  power:
    'Un dispositivo que recibe la alimentación por el cable (PoE) se apaga con él. Dele antes otra alimentación.',
  seenOf: ({ seen, total }) => `${number(seen)} de ${number(total)} vistos en la WLAN`,
  allSeen: ({ total }) =>
    plural(
      total,
      'El dispositivo se ha visto en la WLAN.',
      `Los ${number(total)} dispositivos se han visto en la WLAN.`,
    ),
  next: 'Desconectar este a continuación',
  wait: 'Esperar a este',
  again: 'De nuevo en su cable: desconéctelo cuando esté listo',
  seconds: ({ seconds }) => `desde hace ${number(seconds)} s`,
  others: 'Desconectar el siguiente mientras tanto',
  severalOut: ({ count }) => `${number(count)} dispositivos están sin cable y no se han visto en la WLAN`,
  severalOutMore:
    'Vuelva a conectar uno y mire su WLAN antes de desconectar más: quizá la WLAN no llegue hasta allí, o este equipo no esté en la red de la WLAN.',
  noneReady: 'Ninguno está listo para desconectarse: vea los estados más abajo.',
  noPlace: 'No hay ningún lugar anotado.',
};

export const wlanStates: Texts['wlanStates'] = {
  unseen: 'Aún no se ha buscado.',
  ready: ({ address }) => `Listo para desconectar: responde por su cable en ${address}.`,
  out: 'Ya no responde por el cable y aún no se ha visto en la WLAN.',
  seen: ({ address }) => `Visto en la WLAN en ${address}, sin cable.`,
  back: ({ address }) => `De nuevo en el cable en ${address}.`,
  unsure: ({ address }) => `Responde en ${address}; no se ha podido leer si es por la WLAN.`,
};

export const wlanStateWords: Texts['wlanStateWords'] = {
  unseen: 'aún no buscado',
  ready: 'listo para desconectar',
  out: 'sin cable, aún no visto en la WLAN',
  seen: 'visto en la WLAN',
  back: 'de nuevo en el cable',
  unsure: 'responde, no se sabe por qué vía',
};
