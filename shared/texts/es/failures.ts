import type { Texts } from '../texts.ts';

export const failureTitle: Texts['failureTitle'] = {
  input: 'Compruebe lo que se ha introducido',
  unreachable: 'No se puede alcanzar el dispositivo',
  timeout: 'Sin respuesta a tiempo',
  login: 'Se ha rechazado el inicio de sesión',
  certificate: 'El certificado no es de confianza',
  api: 'El dispositivo se ha negado',
  protocol: 'No se ha entendido la respuesta',
  cancelled: 'Cancelado',
  storage: 'No se ha podido usar el archivo',
  internal: 'Un error de este programa',
};

export const advice: Texts['advice'] = {
  input: 'Corrija el valor y vuelva a intentarlo.',
  unreachable:
    'Compruebe el cable, la corriente y que este equipo tenga una dirección en la subred del dispositivo.',
  timeout: 'El dispositivo puede estar arrancando u ocupado: espere un minuto y vuelva a intentarlo.',
  login:
    'Compruebe el nombre de usuario y la contraseña. Tras varios intentos erróneos, un dispositivo rechaza a todos durante un rato.',
  certificate: 'Compare la huella digital con la del propio dispositivo antes de confiar en él.',
  api: 'Lea lo que indica, cámbielo y vuelva a intentarlo.',
  protocol:
    'Vuelva a intentarlo. Si se repite, reinicie el dispositivo y compruebe que nada más responda en su dirección.',
  cancelled: 'No se enviará nada más. Empiece de nuevo cuando quiera.',
  storage: 'Compruebe que haya espacio en el disco y que se pueda escribir en la carpeta.',
  internal:
    'Vuelva a intentarlo; si se repite, envíe el registro (Ayuda, Abrir carpeta del registro) a los desarrolladores.',
};
