/** What was done on a site, and the page that shows it. */
import { helpers } from '../helpers.ts';

const { number, plural } = helpers('en');

/** As the log keeps it. */
export const activity = {
  job: ({ kind, outcome }: { kind: string; outcome: string }) => `${kind}: ${outcome}`,
  administrator: ({ user, scheme }: { user: string; scheme: string }) =>
    `First administrator ${user} created over ${scheme === 'https' ? 'HTTPS' : 'HTTP'}.`,
  loggedIn: ({ user }: { user: string }) => `Login as ${user} accepted.`,
  refused: 'The device refused the login.',
  pinned: 'Certificate trusted.',
  pinnedAnew: 'Another certificate trusted in place of the one before.',
  pinnedByJob: 'Another certificate trusted, which a job of this program put there.',
  unpinned: 'Trusted certificate taken away.',
  added: 'Added to the site.',
  forgotten: 'Taken off the list, with its login and its trusted certificate.',
  movedTo: ({ name }: { name: string }) => `Moved to ${name}.`,
  cameFrom: ({ name }: { name: string }) => `Came from ${name}.`,
  opened: 'Site opened.',
  merged: ({ name }: { name: string }) => `${name} merged into this site.`,
  handedOver: ({ file }: { file: string }) => `Handed over as ${file}.`,
  imported: ({ file, count }: { file: string; count: number }) =>
    `${file} taken over, with ${number(count)} ${plural(count, 'device', 'devices')}.`,
  latest: 'Done last:',
  tooLong: 'What was done is too long to be kept.',
};

export const activityKinds = {
  job: 'Changes and installations',
  plan: 'Plan',
  administrator: 'First administrators',
  login: 'Logins',
  certificate: 'Certificates',
  device: 'Devices of the site',
  site: 'The site itself',
};

/** The same in the singular, in a row. */
export const activityKind = {
  job: 'Job',
  plan: 'Plan',
  administrator: 'Administrator',
  login: 'Login',
  certificate: 'Certificate',
  device: 'Device',
  site: 'Site',
};

export const activityPage = {
  title: 'Activity',
  of: ({ site }: { site: string }) => `What was done on ${site}. It is added to and never edited.`,
  search: 'Search the activity',
  kind: 'Kind',
  allKinds: 'Everything',
  device: 'Device',
  allDevices: 'All devices',
  export: 'Export as CSV',
  exported: ({ file }: { file: string }) => `Written to ${file}.`,
  fileName: 'Activity',
  back: 'Sites',
  at: 'When',
  who: 'Who',
  what: 'What',
  facts: 'Details',
  nobody: 'not known',
  loading: 'The log is being read.',
  count: ({ shown, all }: { shown: number; all: number }) =>
    `${shown === all ? '' : `${number(shown)} of `}${number(all)} ${plural(all, 'entry', 'entries')}`,
  hasOlder: 'There are older entries in the site’s folder, which are not shown.',
  empty: 'Nothing was done on this site yet',
  emptyMeans: 'Changes, logins, trusted certificates and what happens to the site itself will stand here.',
  more: ({ count }: { count: number }) => `Show ${number(count)} more`,
  noneFits: 'No entry fits the search.',
};
