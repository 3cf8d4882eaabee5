import type { Texts } from '../texts.ts';

export const start: Texts['start'] = {
  options:
    'Programmet tar --interface ADRESS (kan upprepas), --data MAPP, --practice och en anläggningsfil. Med ett kommando först arbetar det i terminalen: --help räknar upp dem.',
  notACard: ({ given }) => `--interface tar adressen till ett kort, inte ”${given}”.`,
  notACardAdvice: 'Skriv till exempel --interface 192.168.0.10.',
  notUnderstood: 'Alternativen gick inte att förstå.',
  unknownOption: ({ option }) => `Det finns inget alternativ ${option}.`,
  needsValue: ({ option }) => `${option} kräver ett värde: ${option}=VÄRDE.`,
  takesNoValue: ({ option }) => `${option} tar inget värde.`,
  noDisplay: 'Det finns ingen skärm att öppna ett fönster på.',
  noDisplayAdvice:
    'Starta det där någon är inloggad vid en skärm. Kommandon behöver ingen: --help räknar upp dem.',
  dataFolder: '--data tar en mapp.',
  dataFolderAdvice: 'Skriv till exempel --data ./site-data.',
  fileInItsPlace: 'det finns en fil i dess ställe',
  mayNotWrite: 'den här användaren får inte skriva där',
  diskReadOnly: 'disken är skrivskyddad',
  diskFull: 'disken är full',
  noFolderAdvice: 'Ange en annan mapp med --data, eller gör den här skrivbar, och starta programmet igen.',
  giveUpAdvice: ({ folder }) =>
    `Starta programmet igen. Om felet återkommer, installera om det; loggen finns i ${folder}.`,
  couldNotStart: 'Programmet kunde inte starta.',
  pageNotConnected: 'Sidan kunde inte anslutas till programmet.',
  pageMissing: 'Programmets sida saknas.',
  pageEnded: 'Sidan avslutades gång på gång.',
  pageNotLoaded: 'Programmets sida kunde inte läsas in.',
  logNotOpened: ({ folder, problem }) => `Mappen ${folder} kunde inte öppnas: ${problem}`,
  notOwnWindow: 'Den här begäran kom inte från programmets eget fönster.',
  malformed: 'Begäran är felaktigt utformad.',
  wentWrong: 'Något gick fel inuti programmet. Det har skrivits i loggen.',
  notASiteFile: ({ given }) =>
    `${given} är ingen anläggningsfil (dess namn skulle sluta på .fieldsite), och inget alternativ för det här programmet.`,
};
