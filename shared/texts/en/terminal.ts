/** What the terminal says. */
export const terminal = {
  trustAdvice: ({ advice }: { advice: string }) =>
    `${advice} Trust is given with --fingerprint, or with --trust-first for a device that was never seen.`,
  notWritten: 'The output could not be written.',
  languages: ({ known }: { known: readonly string[] }) => `--language takes one of ${known.join(', ')}.`,
};
