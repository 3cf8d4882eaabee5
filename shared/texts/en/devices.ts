/** What is said of a device of the list: whether it can be reached, its login, its certificate. */
export const devices = {
  maybeCreated: 'The account may have been created all the same.',
  maybeCreatedAdvice: 'Try to log in with the new password before creating the account again.',
};
