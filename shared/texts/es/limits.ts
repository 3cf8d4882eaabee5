import type { Texts } from '../texts.ts';

/** Of values in JSON, by the names that schemas give them. */
const kinds: Partial<Record<string, string>> = {
  string: 'un texto',
  number: 'un número',
  int: 'un número entero',
  boolean: 'true o false',
  array: 'una lista',
  object: 'un objeto JSON',
};

export const limits: Texts['limits'] = {
  wrongKind: ({ kind }) => `Aquí va ${kinds[kind] ?? 'otra clase de valor'}.`,
  tooManyEntries: ({ most }) => `Como máximo ${most} entradas.`,
  tooLong: ({ most }) => `Como máximo ${most} caracteres.`,
  tooBig: ({ most }) => `El valor es como máximo ${most}.`,
  tooSmall: ({ least }) => `El valor es como mínimo ${least}.`,
  notValid: 'El valor no es válido.',
  announcedMissing: 'Un dispositivo no se puede anunciar sin nombre.',
  announcedSigns: 'Sin espacios en los extremos y sin caracteres de control.',
  announcedLong: ({ most }) =>
    `Como máximo ${most} bytes: las letras que no son del alfabeto inglés ocupan dos o más.`,
  noUser: 'Escriba el nombre del usuario.',
  userLong: ({ most }) => `Un nombre de usuario tiene como máximo ${most} caracteres.`,
  userControls: 'Un nombre de usuario no tiene caracteres de control.',
  noPassword: 'Escriba la contraseña.',
  choosePassword: 'Elija una contraseña.',
  passwordLong: ({ most }) => `Una contraseña tiene como máximo ${most} caracteres.`,
  interfaceMissing: 'Falta el nombre de la interfaz de red.',
  interfaceLong: 'El nombre de una interfaz de red tiene como máximo 64 caracteres.',
  vlanId: 'Un identificador de VLAN es un número entero del 1 al 4094.',
  hostName:
    'Un nombre de host tiene letras, cifras y guiones (ninguno en los extremos), hasta 63 entre dos puntos y 253 en total.',
  domain:
    'Un dominio tiene letras, cifras y guiones, con puntos entre sus partes, como example.com, sin punto al final.',
  router: 'La puerta de enlace es una dirección IPv4, o queda vacía si no hay ninguna.',
  nameServer: 'Un servidor DNS se indica por su dirección IPv4 o IPv6, como 10.0.0.1.',
  proxyLong: 'La URL de un proxy tiene como máximo 1000 caracteres.',
  proxy:
    'Un proxy es una URL como http://10.0.0.9:3128, sin nada detrás del puerto; los signos de su usuario y contraseña se escriben como %40 por @.',
  noProxyLong: 'La lista tiene como máximo 1000 caracteres.',
  noWildcards: 'No se permiten comodines: escriba .example.com para todos los nombres por debajo.',
  noProxy: 'Nombres, direcciones y redes separados por comas, como .example.com,192.168.0.0/24.',
  cak: 'Una CAK tiene 32 o 64 cifras hexadecimales.',
  ckn: 'Un CKN tiene de 2 a 64 cifras hexadecimales.',
  cknEven: 'Un CKN tiene un número par de cifras hexadecimales.',
  countryCode: 'Un código de país tiene dos letras mayúsculas, como SE.',
  noCountry: 'XX significa que no hay país ajustado; un dispositivo no puede volver a ese estado.',
  textLong: 'Como máximo 255 caracteres.',
  peapLabel: 'Una etiqueta PEAP es 1 o 2.',
  ssidMissing: 'Falta el nombre de la red (SSID).',
  ssidLong: ({ most }) =>
    `Un SSID tiene como máximo ${most} bytes; las letras que no son del alfabeto inglés y los emojis ocupan de dos a cuatro bytes cada uno.`,
  ssidNoText:
    'Una parte de este nombre no se ha podido leer como texto, así que se guardaría como otro nombre.',
  passphraseAscii: 'La contraseña WLAN solo tiene letras, cifras y signos de ASCII simple.',
  passphraseShort: 'La contraseña WLAN tiene al menos 8 caracteres.',
  passphraseLong:
    'La contraseña WLAN tiene como máximo 63 caracteres; 64 cifras hexadecimales son una clave hexadecimal.',
  hexKey: 'Una clave hexadecimal tiene exactamente 64 cifras hexadecimales (0-9, A-F).',
  identityMissing: 'Falta la identidad EAP.',
  passwordMissing: 'Falta la contraseña.',
  certClientMissing: 'EAP-TLS necesita el identificador del certificado de cliente del dispositivo.',
};
