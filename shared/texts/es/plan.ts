import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, plural, number } = helpers('es');
const rows = (count: number) => plural(count, '1 fila', `${number(count)} filas`);
const errors = (count: number) => plural(count, '1 error', `${number(count)} errores`);
const warnings = (count: number) => plural(count, '1 aviso', `${number(count)} avisos`);

export const planColumns: Texts['planColumns'] = {
  serial: 'Número de serie o MAC',
  model: 'Modelo',
  name: 'Nombre',
  place: 'Ubicación',
  host_name: 'Nombre de host',
  ipv4: 'DHCP o estática',
  address: 'Dirección',
  prefix: 'Longitud de prefijo o máscara',
  router: 'Puerta de enlace',
  name_servers: 'Servidores DNS',
  search_domains: 'Dominios de búsqueda',
  vlan: 'VLAN',
  http_proxy: 'Proxy HTTP',
  https_proxy: 'Proxy HTTPS',
  no_proxy: 'Sin proxy',
  wlan: 'WLAN',
  wlan_security: 'Seguridad WLAN',
  wired_8021x: '802.1X por cable',
  eap_identity: 'Identidad 802.1X',
  administrator: 'Primer administrador',
};

export const plan: Texts['plan'] = {
  ipv4Mode: 'Aquí va «dhcp» o «static».',
  prefix: 'Una longitud de prefijo es un número del 1 al 32; una máscara es como 255.255.255.0.',
  proxyLogin:
    'Un plan no contiene usuarios ni contraseñas de proxy. Un proxy así se ajusta en la página del dispositivo.',
  whichEap: 'Indique qué método de 802.1X es: «PEAP» (una contraseña) o «EAP-TLS» (un certificado).',
  wlanSecurity:
    'Aquí va «none», «WPA-Personal-PSK» (una contraseña), «WPA-Personal-HEX» (una clave hexadecimal), «PEAP» (una identidad y una contraseña) o «EAP-TLS» (un certificado).',
  wired8021X:
    'Aquí va «off», «PEAP» (una identidad y una contraseña) o «EAP-TLS» (un certificado). MACsec se ajusta en la página del dispositivo.',
  noIdentity: 'El dispositivo se identifica en la red con una identidad: indíquela aquí.',
  identityAlone:
    'Nada en esta fila usa una identidad: indique PEAP o EAP-TLS en la seguridad WLAN o en 802.1X por cable.',
  no8021X: 'El dispositivo no tiene 802.1X en su cable.',
  modeNotOffered: ({ mode }) => `El dispositivo no ofrece ${mode}.`,
  noCertificate:
    'En el dispositivo no hay ningún certificado de cliente elegido para esto. Elija antes uno en la página del dispositivo: un plan no contiene ninguno.',
  certificateUnknown:
    'Un plan no contiene certificados: el dispositivo usa el que tiene elegido. Si hay uno, solo se ve una vez iniciada la sesión.',
  serverUnverified: ({ count }) =>
    `${plural(count, '1 dispositivo da', `${number(count)} dispositivos dan`)} la contraseña de 802.1X a cualquiera que responda: que se sepa, en ellos no hay elegida ninguna autoridad de certificación con la que comprobar el servidor. Elija una en la página del dispositivo.`,
  mayBeShutOut: ({ count }) =>
    `802.1X se activa en el cable de ${plural(count, '1 dispositivo', `${number(count)} dispositivos`)}, como último paso. Si después el conmutador no deja entrar a un dispositivo, ya no se llega a él por su cable.`,
  poolAddress: 'Solo se asignan direcciones IPv4 y rangos de ellas, sin puertos.',
  noDevice: 'No hay número de serie, ni modelo cuyo próximo dispositivo pudiera tomar esta fila.',
  otherModel: ({ model }) => `El dispositivo con este número de serie es un ${model}.`,
  tooOld: ({ os, since }) => `El dispositivo tiene AXIS OS ${os}; para esto hace falta ${since} o posterior.`,
  noAdministrator:
    'El dispositivo todavía no tiene administrador, y antes de eso no se puede ajustar nada. Indique cómo se va a llamar el primero.',
  noStation: 'El dispositivo no puede unirse a una WLAN.',
  vlansFull: ({ most }) =>
    plural(
      most,
      'El dispositivo admite 1 VLAN y ya la tiene.',
      `El dispositivo admite ${number(most)} VLAN y ya las tiene.`,
    ),
  dhcpAddress: 'Con DHCP, la dirección la da el servidor. Deje esto vacío, o escriba «static».',
  dhcpRouter:
    'Con DHCP, la puerta de enlace la indica el servidor; esta solo se usa si él no indica ninguna.',
  lengthBehind: ({ address, length }) =>
    `Escriba aquí ${address}, y ${length} en la columna de la longitud de prefijo.`,
  prefixAlone: 'Una longitud de prefijo necesita una dirección al lado.',
  staticAlone: 'Se pide una dirección estática y no se indica ninguna.',
  wlanAlone: 'Indique de qué WLAN es esta seguridad.',
  wlanTaken: 'No se indica cómo está protegida esta WLAN: se supone WPA-Personal con contraseña.',
  addressOfCable:
    'La dirección se ajusta para el cable. En la WLAN, el dispositivo conserva los ajustes que tiene allí.',
  addressNotOfVlan: ({ vlan }) => `La dirección se ajusta para el propio cable, no para la VLAN ${vlan}.`,
  searchAfterDhcp:
    'Un dispositivo que recibe sus servidores DNS de un servidor DHCP puede usar los dominios de búsqueda de ese servidor.',
  serversGo:
    'El dispositivo tiene sus servidores DNS de DHCP. Con una dirección estática no tiene ninguno, salvo que los indique aquí.',
  noPrefix: 'No se conoce la subred de esta dirección: indique una longitud de prefijo o una máscara.',
  othersGo: ({ addresses }) =>
    `Las demás direcciones estáticas del dispositivo desaparecen: ${addresses.join(', ')}.`,
  routerGoes: ({ router }) =>
    `La puerta de enlace ${router} del dispositivo está fuera de la nueva subred y se quita. Indique una aquí si el dispositivo la necesita.`,
  routerElsewhere: ({ router }) => `${router} no está en ninguna de las subredes del dispositivo.`,
  addressTwice: ({ row }) => `La fila ${number(row)} ya tiene esta dirección.`,
  nameTwice: ({ row }) => `La fila ${number(row)} tiene el mismo nombre.`,
  addressOfRouter: ({ row }) => `Esta es la puerta de enlace de la fila ${number(row)}.`,
  addressOwn: ({ address }) => `Este equipo tiene la dirección ${address}.`,
  addressOfDevice: ({ address, name, serial }) =>
    `${name} (${serial}) tiene la dirección ${address}, y la conserva.`,
  addressOnceOfDevice: ({ address, name, serial }) =>
    `${name} (${serial}) tenía la dirección ${address} cuando se vio por última vez. No está aquí ahora.`,
  addressHeld: ({ address, holder }) =>
    holder === null
      ? `${address} está ocupada: ahí responde alguien.`
      : `${address} está ocupada: ahí responde ${holder}.`,
  noHeader: 'Ninguna fila de esta hoja de cálculo parece contener los nombres de las columnas de un plan.',
  noHeaderAdvice:
    'Ponga a cada columna su nombre encima del primer dispositivo, como serial, name, address y prefix, y vuelva a abrir el archivo.',
  tooManyRows: ({ count, most }) => `Hay ${number(count)} filas; un plan tiene como máximo ${number(most)}.`,
  secretColumn: ({ title }) =>
    `La columna «${title}» parece tener contraseñas o claves: se deja donde está, porque un plan no contiene ninguna.`,
  noteColumns: ({ titles }) => `Con estas columnas no se configura nada: ${list(titles)}.`,
  noteRow: 'Esta fila no dice nada de ningún dispositivo y se omite.',
  notTheSame: 'Esta fila lo dice dos veces, y no lo mismo.',
  otherSite: 'Ahora está abierto otro sitio: este era el plan de otro.',
  otherSiteAdvice: 'Vuelva a abrir el plan. No se ha guardado nada de lo último que se escribió.',
  stuck:
    'Este dispositivo y otros se intercambian las direcciones, y en la subred no queda ninguna libre en la que uno de ellos pueda esperar.',
  through: ({ address }) =>
    `Hay dispositivos que se intercambian las direcciones. Este espera en ${address} hasta que la suya quede libre.`,
  outOfReach: ({ subnet, count, needs }) =>
    `Este equipo no tiene ninguna dirección en ${subnet}: después solo llega ${plural(count, 'a este dispositivo', `a ${number(count)} dispositivos del plan`)} a través de un enrutador. ${needs === null ? 'Allí no queda ninguna dirección libre para él.' : `Sin enrutador necesita allí una dirección, como ${needs}.`}`,
};

export const planTerminal: Texts['planTerminal'] = {
  whichWord: 'Detrás de plan va lo que hay que hacer con él.',
  noFile: ({ word }) => `plan ${word} necesita el nombre de un archivo.`,
  finding: ({ row, column, message, isWarning }) =>
    `${isWarning ? 'Aviso: fila' : 'Fila'} ${number(row)}${column === null ? '' : `, ${column}`}: ${message}`,
  checked: ({ rows: all, errors: wrong, warnings: doubtful }) =>
    `${rows(all)} ${plural(all, 'comprobada', 'comprobadas')}: ${errors(wrong)}, ${warnings(doubtful)}. No se ha ajustado nada.`,
};

export const planGroups: Texts['planGroups'] = {
  device: 'Dispositivo',
  address: 'Dirección',
  names: 'Nombres',
  network: 'VLAN y proxy',
  wlan: 'WLAN y 802.1X',
};

export const planPage: Texts['planPage'] = {
  title: 'Plan del sitio',
  rail: 'Plan',
  means:
    'Una fila por dispositivo con lo que ha de llegar a ser. Escriba, pegue filas de una hoja de cálculo, abra una o escanee etiquetas. Las celdas vacías no cambian nada, y no se envía nada hasta que aplique el plan.',
  reading: 'Se está leyendo el plan.',
  open: 'Abrir hoja de cálculo…',
  scan: 'Escanear etiquetas',
  scanEnd: 'Dejar de escanear',
  check: 'Comprobar',
  checking: 'Preguntando a las direcciones…',
  checked:
    'Comprobado: sin errores, y nadie más responde en las direcciones a las que se ha podido preguntar.',
  columns: 'Columnas mostradas',
  undo: 'Deshacer',
  redo: 'Rehacer',
  fillDown: 'Rellenar hacia abajo',
  pool: 'Asignar direcciones…',
  remove: ({ count }) => plural(count, 'Eliminar fila', `Eliminar ${number(count)} filas`),
  row: 'Fila',
  cell: ({ column, row }) => `${column}, fila ${number(row)}`,
  keys: 'Las flechas mueven, escribir sustituye, F2 edita, Mayús selecciona varias celdas, Ctrl+Z deshace.',
  hasError: 'tiene un error',
  isHere: 'aquí ahora',
  waits: 'aún no está aquí',
  error: 'Error:',
  warning: 'Aviso:',
  place: ({ row, column }) => (column === null ? `Fila ${number(row)}` : `Fila ${number(row)}, ${column}`),
  more: ({ count }) => `y ${number(count)} más`,
  pasted: ({ left }) => (left === 0 ? 'Pegado.' : `Pegado, salvo ${rows(left)}: el plan está lleno.`),
  standing: ({ rows: all, here, errors: wrong, warnings: doubtful }) =>
    `${rows(all)}, ${number(here)} de ellas aquí ahora: ${errors(wrong)}, ${warnings(doubtful)}.`,
};

export const planScan: Texts['planScan'] = {
  label: 'Escanee, pegue o escriba un número de serie o una MAC',
  hint: 'La fila se ilumina y pasa a ser del dispositivo. Un tono agudo: registrado; dos graves: mire aquí. Sirve cualquier notación, también todo el texto de una etiqueta.',
  unreadable: 'Aquí no hay ningún número de serie: tiene 12 caracteres, del 0 al 9 y de la A a la F.',
  bound: ({ serial, row, name }) => `${serial}: fila ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  again: ({ serial, row, name }) =>
    `${serial} ya se había escaneado: fila ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  unknown: ({ serial }) => `${serial} no está en ninguna fila, y ninguna fila espera un dispositivo.`,
  add: ({ count }) => plural(count, 'Añadir como fila nueva', `Añadir como ${number(count)} filas nuevas`),
  added: ({ count }) => plural(count, 'Se ha añadido 1 fila.', `Se han añadido ${number(count)} filas.`),
  next: ({ row, where, count }) =>
    `Siguiente: ${[`fila ${number(row)}`, ...where].join(', ')}. ${plural(count, '1 fila espera su dispositivo.', `${number(count)} filas esperan sus dispositivos.`)}`,
  complete: 'Cada fila tiene su dispositivo.',
  leave: 'Omitir',
};

export const planPool: Texts['planPool'] = {
  title: 'Asignar direcciones de un rango',
  means: ({ count }) =>
    `${plural(count, '1 fila recibe la siguiente dirección libre', `${number(count)} filas reciben las siguientes direcciones libres`)}: lo que tiene la lista, el plan o alguien en la red se omite. Seleccione varias filas para dar direcciones nuevas solo a ellas.`,
  range: 'Rango',
  rangeHint: 'Como 10.0.0.20-99 o 10.0.0.0/24',
  except: 'Salvo',
  exceptHint: 'Direcciones y rangos que quedan libres, como los de un servidor DHCP',
  cancel: 'Cancelar',
  fill: ({ count }) => plural(count, 'Asignar 1 dirección', `Asignar ${number(count)} direcciones`),
  given: ({ count, wanted }) =>
    count === wanted
      ? plural(count, 'Se ha asignado 1 dirección.', `Se han asignado ${number(count)} direcciones.`)
      : `Solo ${number(count)} de ${number(wanted)} filas han recibido dirección: en el rango no quedan más libres.`,
};

export const planSheet: Texts['planSheet'] = {
  title: 'Plan desde una hoja de cálculo',
  from: ({ file, encoding }) => `${file}, leído como ${encoding}.`,
  means: 'Qué es cada una de sus columnas. Todavía no se ha importado nada.',
  note: 'Se conserva como nota',
  leftOut: 'Se omite',
  problems: ({ count }) => plural(count, '1 cosa que saber', `${number(count)} cosas que saber`),
  row: ({ row }) => `Fila ${number(row)}:`,
  more: ({ count }) => `y ${number(count)} más`,
  tooMany: ({ most }) => `Un plan tiene como máximo ${number(most)} filas.`,
  cancel: 'Cancelar',
  replace: 'Sustituir el plan',
  add: ({ count }) => `Añadir ${rows(count)}`,
  taken: ({ count }) => plural(count, 'Se ha importado 1 fila.', `Se han importado ${number(count)} filas.`),
};
