import type { Texts } from '../texts.ts';

export const http: Texts['http'] = {
  noAnswerIn: ({ where, seconds }) => `${where} no ha dado una respuesta completa en ${seconds} s.`,
  requestCancelled: 'La petición se ha cancelado.',
  closed: 'La conexión con el dispositivo se ha cerrado.',

  macNoWay: ({ where }) => `macOS no ha encontrado ningún camino hasta ${where}.`,
  macNoWayAdvice:
    'Permita la red local a este programa (Ajustes del Sistema, Privacidad y seguridad), y compruebe el cable y que este equipo tenga una dirección en la subred del dispositivo.',
  nothingAtPort: ({ where }) => `${where}: ahí hay un equipo, pero nada responde en este puerto.`,
  nothingAtPortAdvice:
    'Compruebe el puerto; un dispositivo que está arrancando responde al cabo de uno o dos minutos.',
  nothingAtAddress: ({ where }) => `${where}: no hay nada en esta dirección.`,
  noWay: ({ where }) => `${where}: este equipo no tiene ningún camino hacia esa red.`,
  noSuchAddress: ({ where }) => `${where}: este equipo no tiene ninguna dirección de ese tipo.`,
  subnetAdvice: 'Compruebe el cable y que este equipo tenga una dirección en la subred del dispositivo.',
  cardDown: ({ where }) => `${where}: la tarjeta de red está inactiva.`,
  cardDownAdvice: 'Compruebe el cable o la conexión Wi-Fi.',
  noWayAsItStands: ({ where }) => `${where}: no hay camino hasta esta dirección tal como está.`,
  noWayAsItStandsAdvice:
    'Una dirección IPv6 de enlace local necesita su tarjeta de red, como [fe80::1%eth0]. Si solo se pueden usar algunas tarjetas, una de ellas tiene que llevar hasta allí.',
  notAllowed: ({ where }) => `${where}: el sistema operativo no permite esta conexión.`,
  notAllowedAdvice: 'Compruebe el cortafuegos y, en macOS, el permiso de red local.',
  noSuchName: ({ where }) => `${where}: ningún dispositivo tiene este nombre.`,
  noSuchNameAdvice: 'Compruebe cómo está escrito, o use la dirección IP.',
  nameNotLookedUp: ({ where }) => `${where}: no se ha podido consultar el nombre.`,
  nameNotLookedUpAdvice: 'Use la dirección IP, o compruebe el servidor DNS de este equipo.',
  connectionUnanswered: ({ where }) => `${where} no ha respondido a la conexión.`,
  endedAtOnce: ({ where }) => `Lo que responde en ${where} ha cerrado la conexión de inmediato.`,
  notConnected: ({ where, code }) => `No se ha podido establecer la conexión con ${where} (${code}).`,
  busyAdvice:
    'Un dispositivo que está arrancando u ocupado hace eso: espere un minuto y vuelva a intentarlo.',
  broke: ({ where }) => `La conexión con ${where} se ha cortado antes de llegar la respuesta completa.`,
  brokeQuestionAdvice: 'Con ella no se iba a cambiar nada: vuelva a intentarlo.',
  brokeChangeAdvice:
    'No se sabe si el dispositivo ha llegado a hacerlo: vuelva a leer su estado antes de repetirlo.',

  notHttp: ({ where }) => `Lo que responde en ${where} no habla HTTP como es debido.`,
  notHttpAdvice: 'Compruebe el puerto: puede ser de otro servicio del dispositivo, o de otra máquina.',
  notHttps: ({ where }) => `Lo que responde en ${where} no habla https en este puerto.`,
  notHttpsAdvice: ({ plain }) =>
    `Compruebe que sea el puerto https del dispositivo; si es su puerto http, use ${plain}.`,
  tlsTooOld: ({ where }) =>
    `${where}: su TLS es demasiado antiguo para este programa, así que no se ha enviado nada.`,
  tlsTooOldAdvice:
    'Un AXIS OS más reciente trae un TLS más reciente. Hasta entonces, use http:// para este dispositivo.',
  notSecured: ({ where }) => `No se ha podido acordar una conexión segura con ${where}.`,
  notSecuredAdvice:
    'Puede que su TLS sea demasiado antiguo: un AXIS OS más reciente ayuda, y a un dispositivo sin https se llega por http://.',
  speaksHttps: ({ secure }) => `Este puerto habla https: use ${secure}.`,
  speaksHttpsAdvice: ({ secure }) => `Use ${secure} como su dirección.`,
  tooLarge: 'La respuesta ocupa más de 4 MiB y no se ha leído hasta el final.',
  unreadable: 'No se ha podido deshacer el empaquetado de la respuesta (Content-Encoding).',

  sentElsewhere: ({ where, status }) =>
    `${where} remite las peticiones a otra parte (estado ${status}), y eso no se sigue.`,
  otherPage: ({ where, page }) => `${where} remite esta llamada a otra página suya (${page}).`,
  otherPageAdvice:
    'Puede que espere su primera configuración, o que no sea un dispositivo Axis: abra su página en un navegador para verlo.',
  wantsHttps: ({ to }) => `El dispositivo exige https: remite las peticiones a ${to}.`,
  wantsHttpsAdvice: ({ to }) => `Use ${to}.`,
  sentOn: ({ where, to }) => `${where} remite las peticiones a ${to}, y eso no se sigue.`,
  sentOnAdvice: ({ to }) => `Si ese es el dispositivo, use ${to} como su dirección.`,

  noLogin: 'El dispositivo exige iniciar sesión y no se han indicado credenciales.',
  noLoginAdvice: 'Introduzca el nombre de usuario y la contraseña de este dispositivo.',
  basicInTheClear:
    'El dispositivo pide la contraseña en forma legible (Basic) por una conexión que otros en la red pueden leer. No se ha enviado.',
  basicInTheClearAdvice: 'Use https:// para este dispositivo, o permita Digest en él.',
  closesAlways:
    'El dispositivo cierra su conexión después de cada respuesta, de modo que no puede demostrar en una misma conexión quién es antes de que por ella pase un inicio de sesión o un ajuste. No se ha enviado nada.',
  closesAlwaysAdvice: 'Use https:// para este dispositivo: su certificado muestra quién es.',
  neverFresh: 'El dispositivo declara caducado el inicio de sesión una y otra vez, por reciente que sea.',
  neverFreshAdvice: 'Reinicie el dispositivo y vuelva a intentarlo.',
  userWithColon: 'A este dispositivo no se le puede enviar un nombre de usuario con dos puntos.',
  loginUntold: 'El dispositivo exige iniciar sesión, pero no dice cómo.',
  loginUnknown: ({ offered }) =>
    `El dispositivo exige un tipo de inicio de sesión que este programa no conoce (${offered}).`,
  loginUnknownAdvice:
    'Ajuste la directiva de autenticación del dispositivo a Digest, o use https:// con Basic.',
  refusedBefore: ({ user }) =>
    `El dispositivo ya rechazó antes el inicio de sesión de «${user}». No se ha vuelto a intentar: los dispositivos bloquean a quien prueba contraseñas.`,
  refusedBeforeAdvice: 'Introduzca el nombre de usuario y la contraseña correctos de este dispositivo.',
  noLongerTaken: ({ user }) => `El dispositivo ya no acepta para esto el inicio de sesión de «${user}».`,
  noLongerTakenAdvice:
    'Entretanto se ha cambiado la contraseña, o esto exige un administrador: vuelva a introducir las credenciales.',
  refused: ({ user }) =>
    `El dispositivo ha rechazado el inicio de sesión de «${user}»: el nombre de usuario o la contraseña son erróneos, o esta cuenta no es de administrador.`,
  noAdministrator: 'El dispositivo todavía no tiene administrador, así que en él no funciona nada más.',
  noAdministratorAdvice: 'Cree su primer administrador en la ventana o en la página del dispositivo.',

  fingerprintLength: 'Una huella digital SHA-256 tiene 64 cifras hexadecimales.',
  fingerprintLengthAdvice:
    'Cópiela de la página de certificados del dispositivo, con los dos puntos o sin ellos.',
  noCertificate: 'El dispositivo no ha mostrado ningún certificado. No se le ha enviado nada.',
  firstContact: ({ fingerprint }) =>
    `Primer contacto por https con este dispositivo. Su certificado tiene la huella digital SHA-256 ${fingerprint}.`,
  firstContactAdvice: 'Compárela con la del propio dispositivo si puede, y después confíe en él.',
  certificateChanged: ({ seen, expected }) =>
    `El dispositivo muestra un certificado distinto del anterior: SHA-256 ${seen}; se esperaba ${expected}. No se le ha enviado nada.`,
  certificateChangedAdvice:
    'Un restablecimiento de fábrica o un certificado nuevo lo explican. Si nadie ha hecho eso, está respondiendo otra cosa.',
};
