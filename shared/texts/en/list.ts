/** The list of devices: how it looks, and what is selected in it. */
import { helpers } from '../helpers.ts';

const { plural } = helpers('en');

const devices = ({ count }: { count: number }) => `${count} ${plural(count, 'device', 'devices')}`;

export const list = {
  place: 'Place',
  tags: 'Tags',
  /** A device that has no name and whose model is not known. */
  unnamed: 'Unnamed device',
  devices,
  noGroup: 'Not known',
  selectShown: 'Select all devices shown',
  selectDevice: ({ name }: { name: string }) => `Select ${name}`,
  selectGroup: ({ title }: { title: string }) => `Select the group ${title}`,
  notOnSite: 'Not on this site',
  selection: 'Selected devices',
  selected: ({ count }: { count: number }) => `${devices({ count })} selected`,
  hidden: ({ count }: { count: number }) => `${count} of them not shown by this search and filter`,
  clear: 'Clear selection',
  forget: 'Forget …',
  forgetTitle: ({ count }: { count: number }) => `Forget ${devices({ count })}?`,
  forgetMeans:
    'They are taken off the list, with their logins and certificates on this computer. Nothing changes in the devices themselves, and those that are heard again come back to the list.',
  keep: 'Keep them',
  forgetNow: 'Forget them',
  view: 'View',
  viewTitle: 'How the list looks',
  density: 'Rows',
  comfortable: 'Comfortable',
  compact: 'Compact',
  groupBy: 'Group by',
  noGroups: 'No groups',
  sortBy: 'Sort by',
  descending: 'In reverse order',
  columns: 'Columns',
  columnsMean: 'In a narrow window those least needed are left out.',
  done: 'Done',
};

export const listGroups = {
  place: 'Place',
  subnet: 'Subnet',
  model: 'Model',
  state: 'State',
};
