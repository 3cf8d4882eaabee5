/** The frame of the manual; its pages stand in docs/manual. */
import { helpers } from '../helpers.ts';

const { plural } = helpers('en');

export const manual = {
  title: 'Manual',
  here: 'Manual on this page',
  more: 'More on this',
  search: 'Search the manual',
  found: ({ count }: { count: number }) => plural(count, '1 page', `${count} pages`),
  noneFits: 'No page of the manual holds all of these words.',
  all: 'All pages',
  back: 'Back',
  close: 'Close',
};

export const manualGroups = {
  tasks: 'How to',
  symptoms: 'When something is wrong',
  about: 'About the program',
};
