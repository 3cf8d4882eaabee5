/** What there is to say of sites. */
import { helpers } from '../helpers.ts';

const { list, number, plural } = helpers('en');

export const sites = {
  jobsRun: 'A job is still at work on a device of the site that is open, so no other site can be opened now.',
  jobsRunAdvice: 'Wait until it has ended, or stop it, then open the site again.',
  moveLater: 'A job or a plan is still at work on a device of this site, so none is moved now.',
  moveLaterAdvice: 'Wait until it has ended, or stop it, then move the devices again.',
  noSuchSite: 'This site is not there any more.',
  noSuchSiteAdvice: 'Choose another one from the list of sites.',
  ownStays: 'The list of this computer cannot be deleted.',
  ownStaysAdvice: 'Take the devices that you do not need off the list, one by one or several at once.',
  noSiteFile: 'This is no site file of this program, or not a whole one.',
  fileDamaged: 'The site file is damaged: parts of it are missing or were changed.',
  fileTooLarge: 'The site file is too large: at most 100 MB, and 200 MB taken apart.',
  fileAdvice: 'Ask for the file again; the one that was sent may not have arrived whole.',
  fileNewer:
    'The site file was written by a newer version of this program: it can be looked at and not taken over.',
  fileNewerAdvice: 'Install the newer version, then open the file again.',
  fileGone: 'Another file was opened meanwhile, so this one is not at hand any more.',
  fileGoneAdvice: 'Open the file again.',
  needsName: 'A site needs a name of 1 to 120 characters.',
  needsNameAdvice: 'Give it the name by which you will look for it, such as the customer and the place.',
  fileKind: 'Sites',
  own: 'This computer’s list',
  noneNamed: ({ known }: { known: readonly string[] }) =>
    `There is no site of that name. There are: ${list(known.map((name) => `“${name}”`))}.`,
  noneNamedAdvice: 'Name one of them, or its id as “site list” prints it.',
  severalNamed: ({ ids }: { ids: readonly string[] }) => `Several sites have that name: ${list(ids)}.`,
  severalNamedAdvice: 'Name the one that you mean by its id.',
  whichWord: 'What is to be done with sites?',
  noFile: 'Which site file? Its name stands behind “import”.',
  noSite: 'Which site? Its name or id stands behind the command.',
  asOrInto: 'A site file goes into a site (--into) or becomes a new one (--as), not both.',
  noOutput: 'Where to? --output takes the name of the file, such as gate.fieldsite.',
  written: ({ file }: { file: string }) => `The site stands in ${file}.`,
  taken: ({ name, count, misfits, id }: { name: string; count: number; misfits: number; id: string }) =>
    `“${name}” with ${plural(count, '1 device', `${number(count)} devices`)} was taken over into the site ${id}${misfits === 0 ? '' : `; entries left out: ${number(misfits)}`}.`,
  wouldGoInto: ({ site }: { site: string }) => `It would go into this site: ${site}.`,
  wouldBeNew: 'It would become a new site.',
  wouldTake: ({ name, count, misfits }: { name: string; count: number; misfits: number }) =>
    `“${name}” with ${plural(count, '1 device', `${number(count)} devices`)} can be taken over${misfits === 0 ? '' : `; entries that would be left out: ${number(misfits)}`}. Nothing was changed.`,
};
