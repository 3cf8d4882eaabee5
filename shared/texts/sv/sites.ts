import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('sv');

export const sites: Texts['sites'] = {
  jobsRun:
    'Ett jobb arbetar fortfarande med en enhet i den öppna anläggningen, så ingen annan anläggning kan öppnas nu.',
  jobsRunAdvice: 'Vänta tills det är klart, eller stoppa det, och öppna sedan anläggningen igen.',
  moveLater:
    'Ett jobb eller en plan arbetar fortfarande med en enhet i den här anläggningen, så ingen flyttas nu.',
  moveLaterAdvice: 'Vänta tills det är klart, eller stoppa det, och flytta sedan enheterna igen.',
  noSuchSite: 'Den här anläggningen finns inte längre.',
  noSuchSiteAdvice: 'Välj en annan i listan över anläggningar.',
  ownStays: 'Den här datorns lista kan inte tas bort.',
  ownStaysAdvice: 'Ta bort de enheter du inte behöver från listan, en i taget eller flera på en gång.',
  noSiteFile: 'Detta är ingen anläggningsfil från det här programmet, eller inte en hel.',
  fileDamaged: 'Anläggningsfilen är skadad: delar av den saknas eller har ändrats.',
  fileTooLarge: 'Anläggningsfilen är för stor: högst 100 MB, och 200 MB uppackad.',
  fileAdvice: 'Be om filen igen; den som skickades har kanske inte kommit fram hel.',
  fileNewer:
    'Anläggningsfilen skrevs av en nyare version av det här programmet: den kan granskas men inte tas över.',
  fileNewerAdvice: 'Installera den nyare versionen och öppna sedan filen igen.',
  fileGone: 'En annan fil har öppnats under tiden, så den här finns inte längre till hands.',
  fileGoneAdvice: 'Öppna filen igen.',
  needsName: 'En anläggning behöver ett namn på 1 till 120 tecken.',
  needsNameAdvice: 'Ge den det namn du kommer att söka efter, till exempel kunden och orten.',
  fileKind: 'Anläggningar',
  own: 'Den här datorns lista',
  noneNamed: ({ known }) =>
    `Det finns ingen anläggning med det namnet. Det finns: ${list(known.map((name) => `”${name}”`))}.`,
  noneNamedAdvice: 'Ange en av dem, eller dess id så som ”site list” skriver ut det.',
  severalNamed: ({ ids }) => `Flera anläggningar har det namnet: ${list(ids)}.`,
  severalNamedAdvice: 'Ange den du menar med dess id.',
  whichWord: 'Vad ska göras med anläggningar?',
  noFile: 'Vilken anläggningsfil? Dess namn står efter ”import”.',
  noSite: 'Vilken anläggning? Dess namn eller id står efter kommandot.',
  asOrInto: 'En anläggningsfil går in i en anläggning (--into) eller blir en ny (--as), inte båda.',
  noOutput: 'Vart? --output tar filens namn, till exempel gate.fieldsite.',
  written: ({ file }) => `Anläggningen finns i ${file}.`,
  taken: ({ name, count, misfits, id }) =>
    `”${name}” med ${plural(count, '1 enhet', `${number(count)} enheter`)} togs över i anläggningen ${id}${misfits === 0 ? '' : `; utelämnade poster: ${number(misfits)}`}.`,
  wouldGoInto: ({ site }) => `Den skulle hamna i den här anläggningen: ${site}.`,
  wouldBeNew: 'Den skulle bli en ny anläggning.',
  wouldTake: ({ name, count, misfits }) =>
    `”${name}” med ${plural(count, '1 enhet', `${number(count)} enheter`)} kan tas över${misfits === 0 ? '' : `; poster som skulle utelämnas: ${number(misfits)}`}. Inget ändrades.`,
};
