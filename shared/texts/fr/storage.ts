import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('fr');

export const storage: Texts['storage'] = {
  device: ({ serial }) => `l’appareil ${serial}`,
  deviceWithout: 'un appareil sans numéro de série',
  job: ({ id }) => `la tâche ${id}`,
  jobWithout: 'une tâche sans id',
  login: ({ serial }) => `les identifiants pour ${serial}`,
  tries: ({ serial }) => `ce qui a été essayé sur ${serial}`,
  loginWithout: 'des identifiants sans appareil',
  pin: ({ serial }) => `le certificat de ${serial}`,
  pinWithout: 'un certificat sans appareil',
  site: ({ id }) => `le site ${id}`,
  siteWithout: 'un site sans id',
  people: ({ serial }) => `le lieu et les notes de ${serial}`,
  peopleWithout: 'un lieu ou une note sans appareil',
  settings: 'ce qui a été choisi pour ce programme',
  plan: 'le plan de ce site',
  older: ({ title }) => `un enregistrement plus ancien : ${title}`,

  noEncoding: 'son encodage ne peut pas être lu',
  otherJson: 'ce n’est pas le JSON que ce programme écrit',
  noVersion: 'il n’a pas de version',
  noRecords: ({ field }) => `ses ${field} n’y sont pas`,
  damaged: ({ name, why, aside }) =>
    `${name} était endommagé : ${why}. Il a été gardé sous le nom ${aside} ; le programme ne connaît plus ce qu’il contenait.`,
  setAside: ({ name, entries, more, aside }) =>
    `${name} contenait ce qui n’a pas pu être lu : ${entries.join(', ')}${more > 0 ? ` et ${more} de plus` : ''}. Cela a été mis de côté sous le nom ${aside} ; tout le reste est là.`,
  asideAdvice:
    'Réparez ce fichier et remettez-le en place pendant que le programme ne tourne pas, ou continuez sans lui.',

  newer: ({ name }) =>
    `${name} a été écrit par une version plus récente de ce programme : il est lu autant qu’il est compris, et rien n’y est écrit.`,
  newerAdvice: 'Installez cette version, ou utilisez un autre dossier de données.',
  notShown: ({ count }) =>
    plural(
      count,
      `${count} de ses entrées ne peut pas être affichée.`,
      `${count} de ses entrées ne peuvent pas être affichées.`,
    ),
  otherWriter: 'Un autre programme de ce genre a ouvert ce site et l’écrit : ici, il est en lecture seule.',
  otherWriterAdvice: 'Fermez là-bas le site ou le programme, puis recommencez ici.',
  openElsewhere: ({ pid, host, since }) =>
    `Ce site est ouvert dans un autre programme de ce genre (processus ${pid} sur ${host}, depuis ${since}). Ici, il est en lecture seule : ce que ce programme apprend de ses appareils n’est pas conservé, et les lieux et notes ne peuvent pas être modifiés. Certificats, identifiants et tâches sont conservés comme toujours.`,
  openElsewhereAdvice:
    'Fermez-le là-bas : ce programme se remet alors de lui-même à écrire en quelques secondes.',
  newerNotTaken: ({ name }) =>
    `${name} a été écrit par une version plus récente de ce programme : son contenu n’est pas repris, et rien n’y est écrit.`,
  stillRead: ({ name }) => `${name} est encore en cours de lecture, rien n’y est donc écrit pour l’instant.`,
  othersWrite: ({ name }) => `${name} est écrit sans cesse par d’autres programmes.`,
  locked: ({ file }) => `${file} est utilisé par d’autres programmes de ce genre, encore et encore.`,
  lockedAdvice: ({ lock }) => `Quittez-les ; si aucun ne tourne, supprimez ${lock}.`,
  unreadable: ({ file, reason }) =>
    `${file} ne peut pas être lu : ${reason}. Le programme ne connaît pas ce qu’il contient, et rien n’y est écrit.`,
  unwritable: ({ file, reason }) =>
    `${file} ne peut pas être écrit : ${reason}. Ce qui a changé depuis n’est qu’en mémoire.`,
  notAllowed: 'cet utilisateur n’en a pas le droit',
  notAllowedOrHeld: 'cet utilisateur n’en a pas le droit, ou un autre programme le tient ouvert',
  held: 'un autre programme le tient ouvert',
  isFolder: 'il y a un dossier à sa place',
  linkInCircle: 'le lien renvoie à lui-même',
  inTheWayAdvice:
    'Déplacez ailleurs ce qui s’y trouve, puis recommencez ; ou utilisez un autre dossier de données.',
  folderIsFile: 'ce qui devrait être son dossier est un fichier',
  namedNotRead: ({ file, reason }) => `${file} ne peut pas être lu : ${reason}.`,
  namedNotReadAdvice:
    'Vérifiez que le fichier est là et que sa lecture est permise, fermez-le dans les autres programmes, et rouvrez-le.',
  fileMissing: 'il n’y a pas de fichier de ce nom',
  noFile: 'ce n’est pas un fichier',
  folderMissing: 'son dossier n’existe pas',
  diskFull: 'le disque est plein',
  quota: 'l’espace disque de cet utilisateur est épuisé',
  readOnly: 'le disque est en lecture seule',
  diskFault: 'le disque a un défaut',
  tooMuchIn: 'il contient trop de choses',
  tooMuchOf: 'il y en a trop',
  fault: 'une erreur dans ce programme',
  reason: ({ reason, code }) => `${reason} (${code})`,
  activityMisfits: ({ name, count }) =>
    `${name} : ${plural(count, '1 ligne ne peut pas être lue et est omise', `${number(count)} lignes ne peuvent pas être lues et sont omises`)}. Le reste est là.`,
  activityMisfitsAdvice:
    'Le programme a peut-être été coupé pendant qu’il écrivait. Les lignes restent dans le fichier.',
  noFolder: ({ folder, reason }) => `Le dossier ${folder} ne peut pas être utilisé : ${reason}.`,
  noFolderAdvice: 'Donnez un autre dossier avec --data, ou rendez celui-ci utilisable.',

  manyDevices: 'plusieurs appareils',
  notSealed: ({ serials }) =>
    `Le mot de passe pour ${list(serials)} n’a pas pu être confié au coffre-fort de cet ordinateur : il est utilisé jusqu’à la fermeture du programme, et non retenu.`,
  notOpened: ({ serials }) =>
    `Le mot de passe pour ${list(serials)} est retenu, mais le coffre-fort de cet ordinateur ne le rend pas.`,
  vaultAdvice:
    'Déverrouillez le coffre-fort (trousseau) de cet ordinateur, puis identifiez-vous à nouveau sur l’appareil.',
};
