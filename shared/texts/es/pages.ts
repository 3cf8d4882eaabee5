import type { Texts } from '../texts.ts';

export const frame: Texts['frame'] = { copied: ({ what }) => `Copiado: ${what}` };

export const help: Texts['help'] = {
  viewMenu: 'Vista',
  title: 'Ayuda',
  program: 'Este programa',
  version: 'Versión',
  versionOn: ({ version, platform }) => `${version} en ${platform}`,
  notKnownYet: 'Aún no se sabe',
  passwords: 'Contraseñas',
  passwordsInVault:
    'Las que usted pide recordar se guardan en el almacén de contraseñas del sistema operativo.',
  passwordsInMemory:
    'Solo en memoria, para esta sesión: este equipo no ofrece ningún almacén de contraseñas.',
  cards: 'Tarjetas de red',
  onlyCards: 'Solo',
  allCards: 'Todas las tarjetas de este equipo',
  language: 'Idioma',
  languageAsSystem: ({ name }) => `Como el sistema (${name})`,
  licences: 'Licencias',
  licencesMeans: 'Lo que contiene este programa y con qué licencia.',
  close: 'Cerrar',
  openLogFolder: 'Abrir carpeta del registro',
  keys: 'Teclas',
};

export const helpLinks: Texts['helpLinks'] = {
  'axis-wlan-installation': 'Axis: instalar un dispositivo por WLAN',
  'axis-factory-default': 'Axis: restablecer los valores de fábrica',
};

export const helpKeys: Texts['helpKeys'] = {
  search: '/',
  move: '↑ ↓ Inicio Fin',
  open: 'Intro',
  back: 'Esc',
  manual: 'F1',
};

export const helpKeyMeanings: Texts['helpKeyMeanings'] = {
  search: 'Buscar dispositivos',
  move: 'Moverse por la lista',
  open: 'Abrir o continuar',
  back: 'Volver',
  manual: 'Abrir el manual de esta página',
};
