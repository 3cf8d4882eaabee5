/** La lista como hoja de cálculo. */
import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { plural, number } = helpers('es');
const devices = (count: number) => plural(count, '1 dispositivo', `${number(count)} dispositivos`);

export const sheetColumns: Texts['sheetColumns'] = {
  state: 'Estado',
  name: 'Nombre',
  place: 'Ubicación',
  note: 'Nota',
  tags: 'Etiquetas',
  serial: 'Número de serie',
  model: 'Modelo',
  osVersion: 'AXIS OS',
  address: 'Dirección',
  addresses: 'Todas las direcciones',
  port: 'Puerto HTTP',
  httpsPort: 'Puerto HTTPS',
  administrator: 'Primer administrador',
  lastSeen: 'Visto por última vez',
  fingerprint: 'Certificado (SHA-256)',
};

export const sheetWords: Texts['sheetWords'] = {
  missing: 'falta',
  exists: 'existe',
  here: 'aquí ahora',
  silent: 'no responde',
  elsewhere: 'en otra red',
  gone: 'ya no está en esta red',
  unknown: 'aún sin preguntar',
  starting: 'arrancando',
  unreachable: 'inaccesible',
  odd: 'respuesta rara',
};

export const sheets: Texts['sheets'] = {
  mend: 'Corrija la hoja de cálculo, guárdela y vuelva a abrirla. No se ha importado nada.',
  saveAs:
    'Guárdela como XLSX o como CSV en el programa de hojas de cálculo, y abra ese archivo. No se ha importado nada.',
  fileTooLarge: 'Este archivo ocupa más de 20 MB.',
  oldOrLocked: 'Este es un libro de Excel anterior a 2007, o uno con contraseña.',
  noSheet: 'Este archivo no es ni un libro XLSX ni un archivo CSV.',
  damaged: 'Este libro está dañado, o lo creó un programa que no respeta el formato.',
  tooMuchInside: 'En este archivo hay mucho más de lo que tiene una lista de dispositivos.',
  cellTooFar: ({ cell, rows, columns }) =>
    `Este libro tiene algo en ${cell}: se leen ${number(rows)} filas y ${number(columns)} columnas.`,
  openQuote: ({ row }) => `En la fila ${number(row)} se abren unas comillas que no se cierran.`,
  tooManyRows: ({ most }) => `Esta hoja de cálculo tiene más de ${number(most)} filas.`,
  tooManyColumns: ({ row, most }) => `La fila ${number(row)} tiene más de ${number(most)} columnas.`,
  cellTooLong: ({ row, column, most }) =>
    `En la fila ${number(row)}, columna ${number(column)}, hay más de ${number(most)} caracteres.`,
  empty: 'En esta hoja de cálculo no hay nada.',
  noSerialColumn: 'Ninguna columna de esta hoja de cálculo se llama «Número de serie» o «MAC».',
  noSerialColumnAdvice:
    'Ponga ese título a la columna de los números de serie, encima del primer dispositivo, y vuelva a abrir el archivo. No se ha importado nada.',
  noSerial: 'No hay número de serie ni dirección MAC.',
  secretColumn: ({ title }) => `La columna «${title}» parece tener contraseñas o claves: no se importa.`,
  notASerial: ({ text }) =>
    `«${text}» no es un número de serie: tiene 12 caracteres, del 0 al 9 y de la A a la F. Las hojas de cálculo quitan los ceros iniciales si la celda no es de texto.`,
  serialAndMac: ({ serial, mac }) =>
    `El número de serie ${serial} y la dirección MAC ${mac} no corresponden a un mismo dispositivo.`,
  twice: ({ serial, row }) => `El dispositivo ${serial} ya está en la fila ${number(row)}.`,
  tooLong: ({ length, most }) => `Tiene ${number(length)} caracteres; caben ${number(most)}.`,
  tooManyTags: ({ most }) => `Hay más de ${number(most)} etiquetas.`,
  notSaved: ({ file, reason }) => `No se ha escrito ${file}: ${reason}.`,
  notSavedAdvice:
    'Si está abierto en un programa de hojas de cálculo, ciérrelo allí; o guárdelo con otro nombre.',
  gone: 'Esta vista previa ya no existe.',
  goneAdvice: 'Vuelva a abrir la hoja de cálculo.',
};

export const sheetExport: Texts['sheetExport'] = {
  title: 'La lista como hoja de cálculo',
  button: 'Hoja de cálculo',
  open: 'Guardar como hoja de cálculo',
  which: ({ count }) =>
    plural(
      count,
      '1 dispositivo, como lo muestra la lista.',
      `${number(count)} dispositivos, en el orden de la lista.`,
    ),
  format: 'Formato',
  xlsx: 'Excel (XLSX)',
  xlsxMeans: 'Todas las celdas son texto: no se recalcula ni se acorta nada.',
  csv: 'CSV',
  csvMeans: 'Para otros programas. El texto que una hoja de cálculo calcularía lleva un apóstrofo delante.',
  columns: 'Columnas',
  none: 'Elija al menos una columna.',
  save: 'Guardar…',
  cancel: 'Cancelar',
  saved: ({ file }) => `Guardado como ${file}.`,
  fileName: 'Dispositivos',
  problemsFileName: 'Filas no importadas',
};

export const sheetImport: Texts['sheetImport'] = {
  files: 'Hojas de cálculo',
  rowTitle: 'Fila',
  columnTitle: 'Columna',
  errorTitle: 'Error',
  nothing: 'No se puede importar ninguna fila de esta hoja de cálculo.',
  open: 'Abrir hoja de cálculo…',
  openMeans:
    'Los dispositivos, ubicaciones, notas y etiquetas también pueden venir de una. Antes de importar nada, verá lo que trae.',
  title: 'Dispositivos de una hoja de cálculo',
  from: ({ file, encoding }) => `${file}, leído como ${encoding}.`,
  nothingYet: 'Todavía no se ha importado nada. Una celda vacía no cambia nada.',
  added: ({ count }) => plural(count, '1 dispositivo nuevo', `${number(count)} dispositivos nuevos`),
  changed: ({ count }) =>
    plural(count, '1 dispositivo recibe otros textos', `${number(count)} dispositivos reciben otros textos`),
  same: ({ count }) =>
    plural(count, '1 dispositivo se queda como está', `${number(count)} dispositivos se quedan como están`),
  wrong: ({ count }) =>
    plural(count, '1 error: su fila se omite', `${number(count)} errores: esas filas se omiten`),
  problem: ({ where, what }) => `${where}: ${what}`,
  row: ({ row }) => `Fila ${number(row)}`,
  cell: ({ row, column }) => `Fila ${number(row)}, columna ${column}`,
  more: ({ count }) => `y ${number(count)} más`,
  becomes: ({ field, value }) => `${field}: ${value}`,
  inNotes: ({ titles }) => `Pasa a la nota: ${titles.join(', ')}.`,
  leftOut: ({ titles }) => `No se toma, porque lo indican los propios dispositivos: ${titles.join(', ')}.`,
  saveProblems: 'Guardar errores…',
  take: ({ count }) => `Importar ${devices(count)}`,
  taken: ({ count }) =>
    plural(count, 'Se ha importado 1 dispositivo.', `Se han importado ${number(count)} dispositivos.`),
  cancel: 'Cancelar',
};

export const sheetTerminal: Texts['sheetTerminal'] = {
  written: ({ count, file }) => `${devices(count)} en ${file}.`,
  exists: ({ file }) => `${file} ya existe y se ha dejado como estaba.`,
  existsAdvice: 'Indique otro nombre, o --overwrite.',
  noOutput: 'list necesita --output con el nombre de un archivo para csv y xlsx.',
  format: '--format admite csv, xlsx o json.',
  columns: ({ known }) => `--columns admite algunas de ${known.join(', ')}.`,
  noFile: 'list import necesita el nombre de un archivo.',
  listWord: 'Detrás de list no va nada, o import.',
  dryRun: 'No se ha importado nada: era un ensayo.',
  empty: 'En la lista no hay ningún dispositivo.',
};
