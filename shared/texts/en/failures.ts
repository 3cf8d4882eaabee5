/** For each kind of failure: a title for a notice, and the advice given where the place of failure has no better one. */
export const failureTitle = {
  input: 'Check what was entered',
  unreachable: 'The device cannot be reached',
  timeout: 'No answer in time',
  login: 'The login was refused',
  certificate: 'The certificate is not trusted',
  api: 'The device said no',
  protocol: 'The answer was not understood',
  cancelled: 'Cancelled',
  storage: 'The file could not be used',
  internal: 'A fault in this program',
};

export const advice = {
  input: 'Correct the value and try again.',
  unreachable: 'Check the cable, the power and that this computer has an address in the device’s subnet.',
  timeout: 'The device may be starting or busy: wait a minute, then try again.',
  login: 'Check the user name and password. Several wrong tries make a device refuse everyone for a while.',
  certificate: 'Compare the fingerprint with the device’s own before trusting it.',
  api: 'Read what it names, change that and try again.',
  protocol:
    'Try again. If it comes back, restart the device, and check that nothing else answers at its address.',
  cancelled: 'Nothing more will be sent. Start again when ready.',
  storage: 'Check that the disk has space and that the folder may be written.',
  internal: 'Try again; if it comes back, send the log (Help, Open log folder) to the developers.',
};
