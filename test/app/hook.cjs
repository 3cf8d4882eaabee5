/**
 * Runs inside the program's main process, put there by Electron's own option -r before the program itself. It tells
 * the test when the window's page is loaded and what boxes show, and runs there what the test sends. It is not part of
 * the program.
 */
const electron = require('electron');

// The program's own arguments begin after these two, as if the hook had never been there.
process.argv.splice(process.argv.indexOf('-r'), 2);

// A box waits for a click that no test gives.
electron.dialog.showMessageBox = ({ message, detail }) => {
  process.send({ box: `${message} ${detail}` });
  return Promise.resolve({ response: 0 });
};

electron.app.on('web-contents-created', (_event, contents) => {
  contents.once('did-finish-load', () => process.send({ loaded: true }));
});

process.on('message', async ({ quit, id, source, argument }) => {
  if (quit) {
    electron.app.quit();
    return;
  }
  try {
    process.send({ id, value: await (0, eval)(`(${source})`)(electron, argument) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});

// Nobody drives the program any more: it must not outlive its test.
process.on('disconnect', () => electron.app.exit(1));
