import type { Texts } from '../texts.ts';

export const loginDialog: Texts['loginDialog'] = {
  title: ({ device }) => `Iniciar sesión en ${device}`,
  user: 'Usuario',
  password: 'Contraseña',
  overHttp:
    'Por HTTP sin cifrar: la contraseña misma no se envía, pero lo que se lee y se cambia lo puede leer otro en esta red.',
  oneTry:
    'Se envía un solo intento. Tras varios erróneos, los dispositivos rechazan a todos durante un rato.',
  cancel: 'Cancelar',
  logIn: 'Iniciar sesión',
  loggingIn: 'Iniciando sesión',
  loggedIn: 'Sesión iniciada',
  remember: 'Recordar la contraseña en el almacén de este equipo',
  noVault:
    'Este equipo no ofrece ningún almacén de contraseñas: se conserva en memoria solo para esta sesión y nunca se escribe en el disco.',
};

export const administratorDialog: Texts['administratorDialog'] = {
  title: 'Crear el primer administrador',
  keepIt: ({ device }) =>
    `${device} está como salió de fábrica. Guarde bien la contraseña: sin ella, solo restablecer los valores de fábrica vuelve a abrir el dispositivo.`,
  userHint: 'Los dispositivos anteriores a AXIS OS 11.5 no aceptan otro nombre que root.',
  again: 'Repetir contraseña',
  differ: 'Las dos contraseñas son distintas.',
  overHttp: 'Por HTTP sin cifrar: la nueva contraseña sale legible, y otros en esta red pueden leerla.',
  create: 'Crear administrador',
  creating: 'Creando',
  created: 'El administrador existe y usted ha iniciado sesión',
};

export const certificateShown: Texts['certificateShown'] = {
  title: 'Cómo se envía',
  asking: 'Preguntando qué certificado muestra el dispositivo…',
  trusted: 'Por HTTPS, con el certificado de confianza de este dispositivo.',
  notTrusted:
    'Por HTTPS, con un certificado que todavía no es de confianza: si continúa, confía en él. Compárelo con el del propio dispositivo si puede.',
  fingerprint: 'Huella digital del certificado (SHA-256)',
};
