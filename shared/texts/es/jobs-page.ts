import type { Texts } from '../texts.ts';

export const jobsPage: Texts['jobsPage'] = {
  title: 'Tareas',
  tryAgain: 'Reintentar',
  reading: 'Leyendo las tareas',
  none: 'Todavía no hay tareas',
  noneWhat:
    'Aquí aparece lo que lleva tiempo en un dispositivo, mientras se hace y después: cada paso, cuánto duró y cómo fue.',
  chooseDevice: 'Elegir un dispositivo',
};

export const jobCard: Texts['jobCard'] = {
  wlanInstallation: 'Instalación en WLAN',
  joins: ({ device, ssid }) => `${device} en ${ssid}`,
  changes: ({ device, kind }) => `${device}: ${kind}`,
  address: 'Dirección',
  theAddress: 'dirección',
  answer: 'Responder',
  open: 'Abrir',
  lookAgain: 'Volver a mirar',
  stop: 'Detener',
  stopping: 'Deteniendo',
  running: 'En curso',
  waits: 'Espera su respuesta',
  steps: 'Pasos',
  stepsOfJob: 'Pasos de la tarea',
  left: ({ time }) => `quedan ${time}`,
};

export const outcomeTitles: Texts['outcomeTitles'] = {
  'on-network': 'En la red del sitio',
  tested: 'Guardado y probado, sin cambiar de red',
  confirmed: 'Cambiado y vuelto a leer',
  'not-taken': 'No como se pidió',
  'rolled-back': 'Revertido por el dispositivo',
  'out-of-reach': 'Trasladado fuera de alcance',
  'not-seen': 'Enviado, aún no visto',
  failed: 'Fallido',
  cancelled: 'Detenido',
};

export const stepStates: Texts['stepStates'] = {
  todo: 'Pendiente',
  running: 'En curso',
  done: 'Hecho',
  skipped: 'Omitido',
  failed: 'Fallido',
  unknown: 'Enviado, sin confirmar',
};
