/** El sitio de prácticas, cuyos dispositivos son simulados. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('es');

export const practice: Texts['practice'] = {
  open: 'Probar sin dispositivos',
  openMeans:
    'Abre una segunda ventana con dispositivos simulados. Nada sale de este equipo, y nada de ello se conserva.',
  opened: 'El sitio de prácticas se abre en una ventana propia.',
  here: 'Prácticas: los dispositivos son simulados. Nada sale de este equipo, y nada de ello se conserva.',
  guides: 'Guías',
  end: 'Terminar la guía',
  step: ({ step, of }) => `Paso ${step} de ${of}`,
};

export const practiceGuides: Texts['practiceGuides'] = {
  wlan: 'Una primera instalación en WLAN',
  plan: 'Un primer plan',
};

export const practiceWlan: Texts['practiceWlan'] = {
  open: 'Abra «Gate camera» en la lista de dispositivos.',
  logIn: ({ user, password }) => `Inicie sesión como ${user} con la contraseña ${password}.`,
  install: ({ button, ssid, key }) =>
    `Elija «${button}», un país y la red ${ssid}, y escriba su clave: ${key}`,
  wait: 'Haga que el dispositivo pase a la red y espere hasta que se vea allí.',
  done: 'La cámara ha respondido en la WLAN del sitio. En un sitio real, ahora se puede quitar su cable.',
};

export const practicePlan: Texts['practicePlan'] = {
  open: 'Abra «Plan» en la barra de la izquierda.',
  rows: ({ serials }) =>
    `Dé una fila a cada dispositivo nuevo: escanee su etiqueta, o escriba ${list(serials)}.`,
  cells:
    'Rellene un nombre y el primer administrador, por ejemplo root; cada celda rellenada es una cosa que se cambia.',
  apply: 'Compruebe el plan y después aplíquelo, con una contraseña que usted elija.',
  done: 'Todos están configurados y se han vuelto a leer. El informe está en la página de sitios.',
};
