import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural } = helpers('es');

export const shell: Texts['shell'] = {
  program: 'Field Installer for Axis devices',
  main: 'Principal',
  devices: 'Dispositivos',
  jobs: 'Tareas',
  cards: 'Tarjetas',
  help: 'Ayuda',
  waitingForYou: ({ count }) => `${count} ${plural(count, 'le espera', 'le esperan')}`,
  running: ({ count }) => `${count} en curso`,
  kept: 'Lo que se guarda en este equipo',
  notKept: 'No todo se guarda en este equipo',
  notRead: 'Algo de lo guardado no se ha podido leer',
  understood: 'Entendido',
};
