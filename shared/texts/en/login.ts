/** The dialogs for a login and for the first administrator. */
export const loginDialog = {
  title: ({ device }: { device: string }) => `Log in to ${device}`,
  user: 'User',
  password: 'Password',
  overHttp:
    'Over plain HTTP: the password itself is not sent, but what is read and changed can be read along on this network.',
  oneTry: 'One try is sent. Devices refuse everybody for a while after several wrong ones.',
  cancel: 'Cancel',
  logIn: 'Log in',
  loggingIn: 'Logging in',
  loggedIn: 'Logged in',
  remember: 'Remember the password in this computer’s vault',
  noVault:
    'This computer offers no vault for passwords: it is kept in memory for this run only and never written down.',
};

export const administratorDialog = {
  title: 'Create the first administrator',
  keepIt: ({ device }: { device: string }) =>
    `${device} is factory-new. Keep the password well: without it only a reset to factory defaults opens the device again.`,
  userHint: 'Devices before AXIS OS 11.5 take no other name than root.',
  again: 'Password again',
  differ: 'The two passwords differ.',
  overHttp:
    'Over plain HTTP: the new password itself goes out readable, and others on this network can read it.',
  create: 'Create administrator',
  creating: 'Creating',
  created: 'The administrator exists, and you are logged in',
};

/** How a password would go out, as the dialogs show it. */
export const certificateShown = {
  title: 'How it goes out',
  asking: 'Asking which certificate the device shows …',
  trusted: 'Over HTTPS, with the certificate that is trusted for this device.',
  notTrusted:
    'Over HTTPS, with a certificate that is not trusted yet: going on trusts it. Compare it with the device’s own where you can.',
  fingerprint: 'Certificate fingerprint (SHA-256)',
};
