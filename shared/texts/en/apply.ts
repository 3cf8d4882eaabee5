/** Applying a site's plan: many devices, each step by step. */

/** Work at many devices, whatever it is. */
export const work = {
  notRunning: 'There is nothing under way that could be paused.',
  notPaused: 'It is neither paused nor waiting for an answer.',
  overAlready: 'It has ended already.',
  nothingToRetry: 'Nothing failed and nothing was left that could be tried again now.',
  stuck: 'It waits for another device, and that one waits for it.',
};
