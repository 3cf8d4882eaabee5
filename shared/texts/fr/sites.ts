import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('fr');
const devices = (count: number) => `${number(count)} ${plural(count, 'appareil', 'appareils')}`;

export const sites: Texts['sites'] = {
  jobsRun:
    'Une tâche travaille encore sur un appareil du site ouvert, aucun autre site ne peut donc être ouvert maintenant.',
  jobsRunAdvice: 'Attendez sa fin, ou arrêtez-la, puis rouvrez le site.',
  moveLater:
    'Une tâche ou un plan est encore à l’œuvre sur un appareil de ce site, aucun n’est donc déplacé maintenant.',
  moveLaterAdvice: 'Attendez la fin, ou arrêtez, puis déplacez de nouveau les appareils.',
  noSuchSite: 'Ce site n’existe plus.',
  noSuchSiteAdvice: 'Choisissez-en un autre dans la liste des sites.',
  ownStays: 'La liste de cet ordinateur ne peut pas être supprimée.',
  ownStaysAdvice:
    'Retirez de la liste les appareils dont vous n’avez pas besoin, un par un ou plusieurs à la fois.',
  noSiteFile: 'Ce n’est pas un fichier de site de ce programme, ou il n’est pas complet.',
  fileDamaged: 'Le fichier de site est endommagé : des parties en manquent ou ont été modifiées.',
  fileTooLarge: 'Le fichier de site est trop grand : 100 Mo au plus, et 200 Mo une fois décompressé.',
  fileAdvice: 'Redemandez le fichier ; celui qui a été envoyé n’est peut-être pas arrivé complet.',
  fileNewer:
    'Le fichier de site a été écrit par une version plus récente de ce programme : il peut être regardé, mais pas importé.',
  fileNewerAdvice: 'Installez la version plus récente, puis rouvrez le fichier.',
  fileGone: 'Un autre fichier a été ouvert entre-temps, celui-ci n’est donc plus disponible.',
  fileGoneAdvice: 'Rouvrez le fichier.',
  needsName: 'Un site doit avoir un nom de 1 à 120 caractères.',
  needsNameAdvice: 'Donnez-lui le nom sous lequel vous le chercherez, par exemple le client et le lieu.',
  fileKind: 'Sites',
  own: 'Liste de cet ordinateur',
  noneNamed: ({ known }) =>
    `Il n’y a pas de site de ce nom. Il y a : ${list(known.map((name) => `« ${name} »`))}.`,
  noneNamedAdvice: 'Nommez l’un d’eux, ou son id tel que « site list » l’affiche.',
  severalNamed: ({ ids }) => `Plusieurs sites portent ce nom : ${list(ids)}.`,
  severalNamedAdvice: 'Désignez par son id celui que vous voulez dire.',
  whichWord: 'Que faut-il faire des sites ?',
  noFile: 'Quel fichier de site ? Son nom vient après « import ».',
  noSite: 'Quel site ? Son nom ou son id vient après la commande.',
  asOrInto: 'Un fichier de site va dans un site (--into) ou en devient un nouveau (--as), pas les deux.',
  noOutput: 'Vers où ? --output prend le nom du fichier, par exemple portail.fieldsite.',
  written: ({ file }) => `Le site est dans ${file}.`,
  taken: ({ name, count, misfits, id }) =>
    `« ${name} » avec ${devices(count)} a été importé dans le site ${id}${misfits === 0 ? '' : ` ; entrées omises : ${number(misfits)}`}.`,
  wouldGoInto: ({ site }) => `Il irait dans ce site : ${site}.`,
  wouldBeNew: 'Il deviendrait un nouveau site.',
  wouldTake: ({ name, count, misfits }) =>
    `« ${name} » avec ${devices(count)} peut être importé${misfits === 0 ? '' : ` ; entrées qui seraient omises : ${number(misfits)}`}. Rien n’a été modifié.`,
};
