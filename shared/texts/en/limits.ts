/** What may be typed. */
export const limits = {
  refused: ({ words }: { words: string }) => words,
  notValid: 'The value is not valid.',
  noUser: 'Type in the user’s name.',
  userLong: ({ most }: { most: number }) => `A user’s name has at most ${most} characters.`,
  userControls: 'A user’s name has no control characters.',
  noPassword: 'Type in the password.',
  choosePassword: 'Choose a password.',
  passwordLong: ({ most }: { most: number }) => `A password has at most ${most} characters.`,
};
