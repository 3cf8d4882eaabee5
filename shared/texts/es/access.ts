import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('es');
const devices = (count: number) => `${number(count)} ${plural(count, 'dispositivo', 'dispositivos')}`;
const day = (at: number) => new Date(at).toLocaleDateString('es', { timeZone: 'UTC', dateStyle: 'medium' });

export const accessPage: Texts['accessPage'] = {
  title: 'Credenciales y certificados',
  rail: 'Acceso',
  waitingMore: ({ count }) => `${number(count)} ${plural(count, 'le espera', 'le esperan')}`,
  waiting: 'Esperan su decisión',
  letIn: ({ count }) => `Admitir ${devices(count)} e iniciar sesión`,
  logins: 'Credenciales para varios dispositivos',
  loginsMeans:
    'En un dispositivo que aún no tiene credenciales se prueban de arriba abajo, cada una una sola vez.',
  noLogins:
    'Todavía ninguna. Inicie sesión en varios dispositivos a la vez y conserve las credenciales para todos.',
  logInHere: ({ count }) =>
    count === 0
      ? 'Todos los dispositivos de aquí tienen credenciales'
      : `Iniciar sesión en ${devices(count)} sin credenciales…`,
  remembered: 'en el almacén de contraseñas de este equipo',
  inMemory: 'solo en memoria, para esta sesión',
  came: ({ accepted, refused }) => `aceptadas por ${number(accepted)}, rechazadas por ${number(refused)}`,
  automatic: 'Automáticamente en los dispositivos que aparezcan',
  earlier: ({ user }) => `Probar ${user} antes`,
  later: ({ user }) => `Probar ${user} después`,
  edit: 'Cambiar…',
  editTitle: ({ user }) => `Cambiar las credenciales de ${user}`,
  editMeans:
    'Con otro usuario u otra contraseña son credenciales nuevas, que pueden probarse también donde ya se probaron estas.',
  save: 'Guardar',
  forgetLogin: 'Olvidar',
  forgetLoginTitle: ({ user }) => `¿Olvidar las credenciales de ${user}?`,
  forgetLoginMeans:
    'No se prueban en ninguna parte más. Los dispositivos que las aceptaron las conservan hasta que cierre sesión en ellos.',
  cancel: 'Cancelar',
  changed: 'Certificados cambiados',
  changedMeans:
    'Estos dispositivos muestran un certificado distinto del que es de confianza. No se les envía nada hasta que usted decida.',
  trusted: 'De confianza hasta ahora',
  shown: 'Mostrado ahora',
  why: '¿Por qué?',
  asking: 'Preguntando al dispositivo sin iniciar sesión…',
  couldBeMadeUp:
    'Todo esto lo ha dicho quien responde ahí, y podría ser inventado. Lo único seguro es comparar la huella digital con la del propio dispositivo.',
  compared: 'He comparado las huellas digitales o sé por qué ha cambiado',
  trust: 'Confiar en el nuevo certificado',
  pins: 'Certificados de confianza',
  search: 'Serie, nombre, modelo o huella digital',
  none: 'Todavía no hay ningún certificado de confianza',
  noneMeans:
    'Al iniciar sesión por primera vez en un dispositivo por HTTPS, su certificado pasa a ser de confianza.',
  noneFits: 'Ningún certificado de confianza coincide con la búsqueda.',
  device: 'Dispositivo',
  fingerprint: 'Huella digital (SHA-256)',
  since: 'Desde',
  notKnown: 'no se sabe',
  replaced: ({ count }) => `${number(count)} ${plural(count, 'anterior', 'anteriores')}`,
  forget: 'Olvidar',
  forgetOf: ({ serial }) => `Olvidar el certificado de ${serial}`,
  forgetTitle: ({ serial }) => `¿Olvidar el certificado de ${serial}?`,
  forgetMeans:
    'También se olvidan sus credenciales. El próximo inicio de sesión muestra el certificado que el dispositivo tenga entonces, o se hace por HTTP sin cifrar si no tiene ninguno.',
  more: ({ count }) => `${number(count)} más: búsquelos para verlos.`,
  theFingerprint: 'huella digital',
};

export const signs: Texts['signs'] = {
  pinnedFor: ({ serial }) => `Ese certificado es el de confianza de ${serial}.`,
  otherSerial: ({ address, serial }) => `Lo que responde en ${address} dice ser ${serial}.`,
  noAdministrator:
    'Dice que no tiene administrador: tras restablecer los valores de fábrica, un dispositivo se crea un certificado nuevo.',
  factory: ({ issuer }) => `El certificado dice ser uno de fábrica (${issuer}); eso no se ha verificado.`,
  authority: ({ issuer }) => `El certificado dice haber sido emitido por ${issuer}; eso no se ha verificado.`,
  madeLater: ({ at }) =>
    `Según su propia fecha se creó el ${day(at)}, después de aceptarse el que es de confianza.`,
  trustedBefore: ({ at }) => `Ya fue de confianza para este dispositivo, hasta el ${day(at)}.`,
  otherOs: ({ before, now }) => `Dice tener AXIS OS ${now}; antes era ${before}: se ha actualizado.`,
  noIdentity: 'No ha dicho qué dispositivo es.',
  otherMac: ({ address, mac }) =>
    `La tarjeta de red que responde en ${address} es ${mac}, que no es el número de serie. Detrás de un enrutador, por WLAN o en una segunda conexión es normal.`,
  nothingElse:
    'Dice el mismo número de serie, tiene un administrador y nada más apunta a un restablecimiento ni a un certificado renovado.',
};

export const scopeWords: Texts['scopeWords'] = {
  devices: ({ count }) => devices(count),
  tag: ({ tag }) => `Dispositivos con la etiqueta ${tag}`,
  site: 'Todos los dispositivos de esta lista',
};

export const speaksFor: Texts['speaksFor'] = {
  reset: 'Apunta a que se restablecieron los valores de fábrica',
  'other-device': 'Apunta a otro dispositivo en esta dirección',
  renewed: 'Apunta a un certificado renovado',
  'in-between': 'No se puede descartar que haya alguien en medio',
};

export const pinHow: Texts['pinHow'] = {
  person: 'aceptado por una persona',
  'own-job': 'instalado por este programa',
};
