import type { Texts } from '../texts.ts';

export const usage: Texts['usage'] = {
  text: ({ program, shells, modes, languages }) =>
    `Uso: ${program} ORDEN [OPCIONES]

  discover [--seconds N]             enumera los dispositivos que se anuncian (5 segundos si no se indica otra cosa)
  cards                              las tarjetas de red de este equipo, qué se ha detectado en ellas y qué les pasa
  why DISPOSITIVO                    por qué un dispositivo no está aquí; DISPOSITIVO es su número de serie, su dirección o
                                     su nombre; sin iniciar sesión
  list [--site S] [--output ARCHIVO] [--format xlsx|csv|json] [--columns A,B] [--overwrite]
                                     la lista guardada, como hoja de cálculo o por la salida estándar
  list import ARCHIVO [--dry-run]    incorpora dispositivos de una hoja de cálculo (XLSX, CSV); código de salida 1 si se
                                     omitieron filas
  site list                          los sitios guardados; site show SITIO: los dispositivos de uno y lo que se ha hecho, por
                                     su nombre o su identificador
  site export SITIO --output ARCHIVO [--overwrite]
                                     un sitio como archivo para entregar (.fieldsite), sin credenciales ni certificados
  site import ARCHIVO [--as NOMBRE | --into SITIO] [--dry-run]
                                     incorpora un archivo así; --dry-run: solo dice qué contiene
  plan check ARCHIVO [--site S]      si una hoja de cálculo es un plan que se puede aplicar; no cambia nada; código de
                                     salida 2 si hay errores
  plan apply ARCHIVO [--site S] --yes [--wait SEGUNDOS]
                                     ajusta en cada dispositivo lo que pide la hoja de cálculo y lo vuelve a leer; sin --yes
                                     solo dice qué se enviaría. La misma llamada continúa donde estaba. Contraseñas:
                                     AXIS_PASSWORD, para los primeros administradores AXIS_NEW_PASSWORD, para la WLAN
                                     AXIS_WLAN_KEY, para 802.1X AXIS_EAP_PASSWORD
  plan undo [--site S] --yes         restituye lo que los dispositivos tenían antes, e indica lo que se queda
  report [--site S] --format pdf|html|xlsx|csv|json --output ARCHIVO [--paper A4|Letter] [--overwrite]
                                     qué son los dispositivos de un sitio, cómo y cuándo se verificó cada uno y qué queda
                                     pendiente; json: con el registro de lo que se hizo
  support-bundle --output ARCHIVO [--overwrite]
  support-bundle --dry-run
                                     para quien deba ayudar: versiones, tarjetas, registro y tareas de un día que salieron mal, sin
                                     contraseñas ni claves; --dry-run lo muestra. --data: la carpeta de la que se trata
  scan RANGO… [--port N] [--seconds N]
                                     busca dispositivos en estas direcciones, sin iniciar sesión: 10.0.0.0/24, 10.0.0.10-20,
                                     nombres, hasta 4096; --port: de las que no indican ninguno, --seconds: lo que dura como
                                     máximo
  read [--site S] [--seconds N]      la red de cada dispositivo que está aquí, una línea por dispositivo y un resumen; busca
                                     primero N segundos (5) y no envía las credenciales a ninguno cuyo certificado no haya
                                     aceptado nadie
  history SERIE [--site S]           lo que se ha guardado de un dispositivo y qué cambió de una vez a la siguiente; no
                                     pregunta a ningún dispositivo
  diff SERIE [--site S] --from MOMENTO [--to MOMENTO]
  diff --site S --from MOMENTO [--to MOMENTO]
                                     lo que un dispositivo, o cada dispositivo de un sitio, indicó en un momento y en otro
                                     (ahora si no se indica); 2026-03-14T16:30, o 2026-03-14 para el final de ese día;
                                     código de salida 0 si todo se volvió a leer y es igual, si no 1
  identify DIR                       quién está ahí, sin iniciar sesión
  info DIR [--raw]                   la configuración de red del dispositivo; --raw: tal como la envió el dispositivo
  call DIR MÉTODO [--params JSON]    un método de las API, con su respuesta intacta; --params - lee el JSON de la entrada
                                     estándar
  set DIR MÉTODO --params JSON [--yes] [--wait SEGUNDOS]
                                     un cambio, seguido hasta que se vuelve a leer (90 segundos si no se indica otra cosa);
                                     uno que corta la conexión exige --yes; --params - lee el JSON de la entrada estándar
  install-wlan DIR --ssid S --auth MODO [--interface-name wlan0] [--country CC] [--identity I]
               [--cert-client ID] [--cert-ca ID] [--no-switch] [--wait SEGUNDOS]
                                     instalación en WLAN; la clave o la contraseña, de AXIS_WLAN_KEY
  flash DIR                          hace parpadear la luz del dispositivo, o suena, durante 10 segundos
  methods [MÉTODO]                   los métodos de las API, o uno con sus parámetros, límites y códigos; no pregunta a
                                     ningún dispositivo
  completion ${shells}                un guion que completa órdenes, opciones y métodos en ese intérprete

DIR es host, host:puerto, http://… o https://…, IPv6 entre corchetes, sin usuario ni contraseña. Sin esquema se habla
con el dispositivo por https si lo tiene.
MODO es uno de ${modes}.

  --user NOMBRE          el usuario del dispositivo (root si no se indica otro)
  --password-stdin       lee la contraseña de la entrada estándar; si no, está en AXIS_PASSWORD
  --fingerprint HEX      confía en el certificado con esta huella digital SHA-256
  --trust-first          confía en un certificado nunca visto, y lo recuerda
  --forget-certificate   olvida antes el certificado recordado: para un dispositivo al que se le desactivó https
  --interface DIR        usa solo la tarjeta de red con esta dirección (se puede repetir)
  --data CARPETA         la carpeta de lo que se recuerda
  --json                 solo JSON por la salida estándar
  --language ${languages}       el idioma de lo que se dice; el de LC_ALL, LC_MESSAGES o LANG si no se indica
  --version              la versión de este programa

Códigos de salida: 0 hecho, 1 el dispositivo se negó o falló una tarea, 2 uso o datos erróneos, 3 no se alcanzó o
demasiado tarde, 4 inicio de sesión rechazado, 5 certificado no de confianza, 6 respuesta no entendida.
`,
};

export const argument: Texts['argument'] = {
  seeHelp: 'Consulte --help.',
  oneOf: ({ known }) => `Es uno de ${known.join(', ')}.`,
  noCommand: 'No se ha indicado ninguna orden.',
  unknownCommand: 'La primera palabra no es una orden.',
  noOption: ({ command, option }) => `${command} no tiene la opción --${option}.`,
  tooMany: ({ command }) => `Sobra una palabra detrás de ${command}.`,
  notACard: '--interface exige la dirección de una de las tarjetas de red de este equipo.',
  notACardAdvice: 'Indíquela una vez por tarjeta.',
  noSought: 'why necesita el número de serie, una dirección o el nombre del dispositivo.',
  noAddress: ({ command }) => `${command} necesita la dirección del dispositivo.`,
  trustTwice: '--fingerprint y --trust-first se excluyen entre sí.',
  onlyHttps: 'Solo https:// tiene un certificado cuya huella digital se pueda comprobar.',
  user: '--user exige un nombre sin caracteres de control.',
  callNoMethod: 'call necesita un método.',
  port: '--port exige un número del 1 al 65535.',
  setsNothing: 'Ese método no cambia nada: use call.',
  setNoMethod: 'set necesita un método que cambie algo.',
  noShell: 'completion necesita el nombre de un intérprete de órdenes.',
  ssid: ({ why }) => `--ssid: ${why}`,
  country: '--country exige un código de país de dos letras, como SE.',
  interfaceName: '--interface-name exige el nombre de una interfaz de red, como wlan0.',
  noMode: 'Falta --auth.',
  unknownMode: '--auth no conoce ese modo.',
  noKey: 'Falta la clave o la contraseña de la red.',
  noKeyAdvice: 'Póngala en la variable AXIS_WLAN_KEY.',
  seconds: ({ option, most }) => `--${option} exige segundos enteros, de 1 a ${most}.`,
  noSuchMethod: 'Ninguna API tiene ese método.',
};

export const typedAddress: Texts['typedAddress'] = {
  none: 'No se ha indicado ninguna dirección.',
  long: 'Eso es demasiado largo para una dirección.',
  scheme: ({ scheme }) => `A los dispositivos se llega por http:// o https://, no por ${scheme}://.`,
  login: 'La dirección contiene un usuario o una contraseña.',
  loginAdvice: 'No incluya en ella el nombre de usuario ni la contraseña.',
  behindHost: 'Hay algo detrás del host.',
  behindHostAdvice: 'Indique solo el host y su puerto, sin ruta.',
  bracket: 'Falta el corchete de cierre ].',
  brackets: 'Una dirección IPv6 necesita corchetes.',
  bracketsAdvice: ({ address }) => `Escríbala como [${address}].`,
  port: 'El puerto detrás de los dos puntos tiene que ser un número del 1 al 65535.',
  notIPv6: 'Entre los corchetes no hay una dirección IPv6.',
  zone: 'Detrás del % tiene que estar el nombre o el número de una tarjeta de red.',
  noHost: 'Falta el host.',
  hostSigns: 'Un host consta de letras, cifras, puntos y guiones, sin espacios ni otros caracteres.',
  notIPv4: 'Una dirección IPv4 tiene cuatro números del 0 al 255, como 192.168.0.90.',
  hostLabels: 'Un host consta de letras, cifras, puntos y guiones, como axis-b8a44f631339.local.',
  advice: 'Escriba una dirección como 192.168.0.90 o https://axis-b8a44f631339.local.',
  notOneDevice: 'Esa dirección no corresponde a un único dispositivo.',
};
