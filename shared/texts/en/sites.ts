/** What there is to say of sites. */
export const sites = {
  jobsRun: 'A job is still at work on a device of the site that is open, so no other site can be opened now.',
  jobsRunAdvice: 'Wait until it has ended, or stop it, then open the site again.',
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
  fileNotRead: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be read: ${reason}.`,
  fileNotReadAdvice: 'Check that the file is still there and may be read, then open it again.',
  fileGone: 'Another file was opened meanwhile, so this one is not at hand any more.',
  fileGoneAdvice: 'Open the file again.',
  needsName: 'A site needs a name of 1 to 120 characters.',
  needsNameAdvice: 'Give it the name by which you will look for it, such as the customer and the place.',
  fileKind: 'Sites',
  own: 'This computer’s list',
};
