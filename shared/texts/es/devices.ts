import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { either, list: listed, number } = helpers('es');

export const devices: Texts['devices'] = {
  maybeCreated: 'Aun así, puede que la cuenta se haya creado.',
  maybeCreatedAdvice: 'Intente iniciar sesión con la nueva contraseña antes de volver a crear la cuenta.',
  otherCertificate: 'Ese no es el certificado que el dispositivo mostró la última vez.',
  pinnedButHttp:
    'Este dispositivo tiene un certificado de confianza, así que ya no se habla con él por HTTP sin cifrar. No se ha enviado nada.',
  pinnedButHttpAdvice:
    'Use https://. Si HTTPS se desactivó a propósito en el dispositivo, olvide primero su certificado.',
  notChanged: 'Vuelve a mostrar el certificado de confianza, o ninguno.',
  loginGone: 'Esas credenciales se han olvidado entretanto.',
  triedElsewhere: 'Otra ejecución de este programa está probando esas credenciales en este dispositivo.',
  triesUnread:
    'No se ha podido leer qué se probó en qué dispositivo, así que no se prueban credenciales automáticamente.',
  triesUnreadAdvice: 'Repare tries.json en la carpeta de datos, o inicie sesión a mano en el dispositivo.',
  noLogin: 'El programa no tiene credenciales para este dispositivo.',
  noLoginAdvice: 'Inicie primero sesión en él.',
  noAddress: 'No se conoce ninguna dirección de este dispositivo.',
  httpsSilentAdvice:
    'Vuelva a intentarlo dentro de un minuto. Solo si es seguro que el dispositivo no tiene HTTPS, añádalo de nuevo por su dirección con http:// delante.',
  noAddressAdvice: 'Busque en la red, o añada el dispositivo por su dirección.',
  anotherDevice: ({ serial, host }) => `En ${host} responde otro dispositivo (número de serie ${serial}).`,
  anotherDeviceAdvice:
    'Puede que dos dispositivos tengan la misma dirección: desconecte uno de ellos y después deles direcciones distintas.',
  basicUnseen:
    'El dispositivo pide ahora la contraseña en forma legible (Basic), por un certificado que no se le mostró en este inicio de sesión. La contraseña no se ha enviado.',
  basicUnseenAdvice: 'Compare el certificado y vuelva a iniciar sesión.',
  tooMany: ({ most }) =>
    `Más de ${number(most)} dispositivos se anuncian y no responden: no todos están en la lista.`,
  searchAgain: 'Busque de nuevo, o añádalo por su dirección.',
  stoppedAnnouncing: 'Ha dejado de anunciarse.',
  farAway:
    'Anuncia una dirección fuera de las redes de este equipo, a la que solo se pregunta si usted lo dice: vuelva a comprobar.',
};

export const passphrase: Texts['passphrase'] = {
  long: 'Este dispositivo exige al menos 15 caracteres.',
  complex:
    'Este dispositivo exige al menos 12 caracteres, con mayúsculas y minúsculas, cifras y caracteres especiales.',
  more: ({ count }) => (count === 1 ? '1 carácter más' : `${count} caracteres más`),
  upperCase: 'una mayúscula',
  lowerCase: 'una minúscula',
  digit: 'una cifra',
  special: 'un carácter especial',
  lacks: ({ lacks }) => `Este dispositivo exige ${listed(lacks)}.`,
};

export const discovery: Texts['discovery'] = {
  noCards: 'Ninguna tarjeta de red que se pueda usar tiene dirección. Conecte un cable o únase a una red.',
  macBlocks:
    'macOS no permite a este programa usar la red local. Permítalo en Ajustes del Sistema, Privacidad y seguridad, Red local.',
  blocked:
    'Ninguna tarjeta de red deja enviar a este programa. Compruebe las tarjetas y el cortafuegos del equipo.',
  overlap: ({ heard, others, names }) =>
    others.length === 1
      ? `Se detecta por ${listed(heard)}, y ${listed(others)} está en la misma subred, así que los paquetes pueden salir por ahí: desconecte ${listed(names)} o dele otra dirección.`
      : `Se detecta por ${listed(heard)}, y ${listed(others)} están en la misma subred, así que los paquetes pueden salir por ahí: desconecte ${listed(names)} o deles otras direcciones.`,
  noCardTowards: ({ host, allowed }) =>
    `No hay camino hasta ${host} por las tarjetas de red que se pueden usar (${allowed.join(', ')}).`,
  zoneMissing: ({ host }) =>
    `${host} no lleva a ninguna parte sin la tarjeta de red en la que está el dispositivo.`,
  zoneUnknown: ({ host, zone }) =>
    `No hay camino hasta ${host}: este equipo no tiene ahora ninguna tarjeta de red ${zone} con IPv6.`,
  zones: ({ there }) => `Indique la tarjeta detrás de la dirección: ${either(there)}.`,
  noZones:
    'Ninguna tarjeta de red de este equipo tiene ahora IPv6. Active IPv6 en la tarjeta en la que está el dispositivo.',
  noCardTowardsAdvice:
    'Use otra dirección del dispositivo, o permita la tarjeta en la que está el dispositivo.',
  namedAt: ({ name, address }) => `${name} en ${address}`,
  nameless: ({ count, list, more }) =>
    `${count} ${count === 1 ? 'se anuncia' : 'se anuncian'} sin número de serie: ${list.join(', ')}${more > 0 ? ` y ${more} más` : ''}`,
  full: 'En la red se anuncia más de lo que este programa guarda: en la lista pueden faltar dispositivos.',
};
