import type { Texts } from '../texts.ts';

export const start: Texts['start'] = {
  options:
    'Le programme prend --interface ADRESSE (répétable), --data DOSSIER, --practice et un fichier de site. Avec une commande en premier, il travaille dans le terminal : --help les énumère.',
  notACard: ({ given }) => `--interface prend une adresse d’une carte, pas « ${given} ».`,
  notACardAdvice: 'Écrivez par exemple --interface 192.168.0.10.',
  notUnderstood: 'Les options n’ont pas été comprises.',
  unknownOption: ({ option }) => `Il n’y a pas d’option ${option}.`,
  needsValue: ({ option }) => `${option} demande une valeur : ${option}=VALEUR.`,
  takesNoValue: ({ option }) => `${option} ne prend pas de valeur.`,
  noDisplay: 'Il n’y a pas d’écran où ouvrir une fenêtre.',
  noDisplayAdvice:
    'Démarrez-le là où quelqu’un est connecté devant un écran. Les commandes n’en ont pas besoin : --help les énumère.',
  dataFolder: '--data prend un dossier.',
  dataFolderAdvice: 'Écrivez par exemple --data ./donnees-du-site.',
  fileInItsPlace: 'il y a un fichier à sa place',
  mayNotWrite: 'cet utilisateur n’a pas le droit d’y écrire',
  diskReadOnly: 'son disque est en lecture seule',
  diskFull: 'son disque est plein',
  noFolderAdvice:
    'Nommez un autre dossier avec --data, ou autorisez l’écriture dans celui-ci, et redémarrez le programme.',
  giveUpAdvice: ({ folder }) =>
    `Redémarrez le programme. Si cela se répète, réinstallez-le ; le journal est dans ${folder}.`,
  couldNotStart: 'Le programme n’a pas pu démarrer.',
  pageNotConnected: 'La page n’a pas pu être reliée au programme.',
  pageMissing: 'La page du programme manque.',
  pageEnded: 'La page s’est arrêtée à plusieurs reprises.',
  pageNotLoaded: 'La page du programme n’a pas pu être chargée.',
  logNotOpened: ({ folder, problem }) => `Le dossier ${folder} n’a pas pu être ouvert : ${problem}`,
  notOwnWindow: 'Cette demande ne vient pas de la fenêtre du programme.',
  malformed: 'La demande est mal formée.',
  wentWrong: 'Quelque chose n’a pas marché dans le programme. C’est noté dans le journal.',
  notASiteFile: ({ given }) =>
    `${given} n’est pas un fichier de site (son nom finirait par .fieldsite), ni une option de ce programme.`,
};
