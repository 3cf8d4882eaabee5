/** What there is to say of sites. */
export const sites = {
  jobsRun: 'A job is still at work on a device of the site that is open, so no other site can be opened now.',
  jobsRunAdvice: 'Wait until it has ended, or stop it, then open the site again.',
  noSuchSite: 'This site is not there any more.',
  noSuchSiteAdvice: 'Choose another one from the list of sites.',
  ownStays: 'The list of this computer cannot be deleted.',
  ownStaysAdvice: 'Take the devices that you do not need off the list, one by one or several at once.',
};
