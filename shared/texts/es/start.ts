import type { Texts } from '../texts.ts';

export const start: Texts['start'] = {
  options:
    'El programa admite --interface DIRECCIÓN (se puede repetir), --data CARPETA, --practice y un archivo de sitio. Con una orden delante trabaja en el terminal: --help las enumera.',
  notACard: ({ given }) => `--interface exige la dirección de una tarjeta, no «${given}».`,
  notACardAdvice: 'Escríbalo así: --interface 192.168.0.10.',
  notUnderstood: 'No se han entendido las opciones.',
  unknownOption: ({ option }) => `No hay ninguna opción ${option}.`,
  needsValue: ({ option }) => `${option} exige un valor: ${option}=VALOR.`,
  takesNoValue: ({ option }) => `${option} no admite ningún valor.`,
  noDisplay: 'No hay pantalla en la que abrir una ventana.',
  noDisplayAdvice:
    'Inícielo donde alguien haya iniciado sesión ante una pantalla. Las órdenes no la necesitan: --help las enumera.',
  dataFolder: '--data exige una carpeta.',
  dataFolderAdvice: 'Escríbalo así: --data ./datos-del-sitio.',
  fileInItsPlace: 'en su lugar hay un archivo',
  mayNotWrite: 'este usuario no puede escribir ahí',
  diskReadOnly: 'su disco es de solo lectura',
  diskFull: 'su disco está lleno',
  noFolderAdvice:
    'Indique otra carpeta con --data, o haga que se pueda escribir en esta, y vuelva a iniciar el programa.',
  giveUpAdvice: ({ folder }) =>
    `Vuelva a iniciar el programa. Si se repite, instálelo de nuevo; el registro está en ${folder}.`,
  couldNotStart: 'El programa no ha podido iniciarse.',
  pageNotConnected: 'No se ha podido conectar la página con el programa.',
  pageMissing: 'Falta la página del programa.',
  pageEnded: 'La página se ha cerrado una y otra vez.',
  pageNotLoaded: 'No se ha podido cargar la página del programa.',
  logNotOpened: ({ folder, problem }) => `No se ha podido abrir la carpeta ${folder}: ${problem}`,
  notOwnWindow: 'Esta petición no ha venido de la ventana del propio programa.',
  malformed: 'La petición está mal formada.',
  wentWrong: 'Algo ha fallado dentro del programa. Se ha anotado en el registro.',
  notASiteFile: ({ given }) =>
    `${given} no es un archivo de sitio (su nombre terminaría en .fieldsite) ni una opción de este programa.`,
};
