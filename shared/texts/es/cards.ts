/** Las tarjetas de red de este equipo: qué son y qué les pasa. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('es');
const packets = (count: number) => `${number(count)} ${plural(count, 'paquete', 'paquetes')}`;

export const cards: Texts['cards'] = {
  title: 'Tarjetas de este equipo',
  what: 'Los dispositivos se buscan en cada tarjeta de red por separado.',
  reading: 'Preguntando al sistema por sus tarjetas…',
  none: 'Este equipo no tiene ninguna tarjeta de red con dirección',
  noneWhat: 'Conecte un cable de red o únase a una WLAN. En un segundo se pregunta por ella.',
  wired: 'Cable',
  wlan: 'WLAN',
  vpn: 'VPN',
  bridge: 'Red virtual',
  loopback: 'Este mismo equipo',
  otherKind: 'Tarjeta de red',
  megabits: ({ speed }) => (speed >= 1000 ? `${number(speed / 1000)} Gbit/s` : `${String(speed)} Mbit/s`),
  addresses: 'Direcciones',
  noneHere: 'ninguna',
  address: 'dirección',
  dhcp: 'de DHCP',
  static: 'puesta a mano',
  mac: 'Dirección MAC',
  gateway: 'Puerta de enlace',
  joined: 'Unida a',
  hiddenSsid: 'una WLAN cuyo nombre oculta el sistema',
  asked: 'Preguntado',
  packetsSent: ({ sent, refused }) =>
    `${packets(sent)}${refused > 0 ? `, ${number(refused)} ${plural(refused, 'rechazado', 'rechazados')} por el sistema` : ''}`,
  heard: 'Recibido',
  packetsHeard: ({ heard }) => packets(heard),
  heardNothing: 'nada todavía',
  lastHeard: ({ when }) => `el último: ${when}`,
  devices: ({ count }) =>
    count === 0 ? 'ningún dispositivo' : `${number(count)} ${plural(count, 'dispositivo', 'dispositivos')}`,
  cannotAsk: 'No puede enviar',
  notUsed: 'No se usa',
  lookAt: 'Véase abajo',
  hears: 'Recibe de otros',
  listening: 'Escuchando',
  excluded: 'No se usa: el programa se inició para otras tarjetas (--interface).',
  excludedAdvice: 'Inicie el programa sin --interface, o con una dirección de esta tarjeta.',
  noCable: 'No hay ningún cable conectado, o nada responde en el otro extremo.',
  noCableAdvice:
    'Conecte un cable que lleve al conmutador de los dispositivos y compruebe que el conmutador esté encendido.',
  notJoined: 'No está unida a ninguna WLAN.',
  notJoinedAdvice: 'Únase a la WLAN en la que están los dispositivos, si se van a buscar allí.',
  noAddress: 'No tiene dirección, así que por ella no se puede preguntar nada.',
  noAddressAdvice:
    'Espere un minuto a DHCP. Si no lo hay, ponga una dirección en la configuración del sistema, como 192.168.0.10 con longitud de prefijo 24.',
  onlyLinkLocal: 'Ningún servidor DHCP le ha dado una dirección: ha tomado una que empieza por 169.254.',
  onlyLinkLocalStatic: 'No tiene más dirección que una que empieza por 169.254.',
  onlyLinkLocalAdvice:
    'A los dispositivos con una dirección así se llega. Para los demás, ponga en la configuración del sistema una dirección de su subred.',
  macPermission: 'macOS no permite a este programa usar la red local.',
  macPermissionAdvice: 'Permítalo en Ajustes del Sistema, Privacidad y seguridad, Red local.',
  refused: ({ codes }) => `El sistema se niega a enviar por ella (${codes.join(', ')}).`,
  refusedAdvice: 'Compruebe la tarjeta, su dirección y el cortafuegos del equipo.',
  portTaken:
    'No se puede usar el puerto 5353: los dispositivos solo responden a preguntas, y lo que anuncian por sí mismos se pierde.',
  portTakenAdvice:
    'Cierre otros programas que busquen dispositivos, o permita el puerto en el cortafuegos del equipo.',
  quiet: ({ minutes }) =>
    minutes === 1
      ? 'No se ha recibido nada por ella desde hace un minuto.'
      : `No se ha recibido nada por ella desde hace ${String(minutes)} minutos.`,
  quietAdvice:
    'Compruebe que el cable lleve al conmutador de los dispositivos y que su puerto esté en la VLAN de estos. También el cortafuegos o el conmutador pueden descartar la multidifusión: en ese caso, añada los dispositivos por dirección.',
  quietWlanAdvice:
    'Compruebe que sea la WLAN de los dispositivos. Algunos puntos de acceso aíslan a sus clientes o descartan la multidifusión: en ese caso, use un cable o añada los dispositivos por dirección.',
  sameSubnet: ({ name, other, subnet }) =>
    `${name} y ${other} están en la misma subred (${subnet}): los paquetes hacia los dispositivos pueden salir por la equivocada.`,
  sameSubnetAdvice: ({ other }) => `Desconecte una de ellas, o dé a ${other} una dirección de otra subred.`,
};
