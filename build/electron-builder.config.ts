import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from 'electron-builder';
import { completionScript } from '../electron/cli/completion.ts';
import { serviceTypes } from '../electron/services/discovery/names.ts';
import { sizes } from './sizes.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Made whenever packages are, from the table of commands. */
const completion = join(root, '.cache', 'completion', 'field-installer');

const configuration: Configuration = {
  appId: 'field-installer.axis-devices',
  productName: 'Field Installer for Axis devices',
  directories: { output: 'dist' },
  // What main and the page import is built into out/, so that no package goes along as it is.
  files: ['out/**', 'package.json', '!node_modules/**'],
  asar: true,
  // There is no native module to build.
  npmRebuild: false,
  beforePack: async () => {
    await mkdir(dirname(completion), { recursive: true });
    await writeFile(completion, `${completionScript('bash', 'field-installer')}\n`);
  },
  afterPack: async ({ appOutDir, packager }) => {
    const archive = join(packager.getResourcesDir(appOutDir), 'app.asar');
    console.log((await sizes(archive, join(root, 'out', 'renderer'))).join('\n'));
  },
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // Setting fuses breaks the signature that Electron comes with, and Apple's chips start nothing without one.
    resetAdHocDarwinSignature: true,
    // Pages come from app://, so files need no privileges of their own.
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'fieldsite',
      name: 'Site of Field Installer',
      mimeType: 'application/x-fieldsite',
      role: 'Editor',
    },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'build/icons',
    category: 'Network',
    executableName: 'field-installer',
    synopsis: 'Finds Axis devices on the local network and sets up their network',
    maintainer: 'Field Installer <maintainers@field-installer.example>',
    extraResources: [{ from: completion, to: 'completion.bash' }],
  },
  // The package makes field-installer a command; this is where bash looks for what completes it.
  deb: { fpm: [`${completion}=/usr/share/bash-completion/completions/field-installer`] },
  // The Debian package needs a homepage.
  extraMetadata: { homepage: 'https://field-installer.example/' },
  win: {
    target: ['nsis', 'portable'],
    icon: 'build/icons/icon.ico',
    // A console waits for it, as it does not for a program with windows.
    extraFiles: [{ from: 'build/package/field-installer.cmd', to: 'field-installer.cmd' }],
  },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  portable: { artifactName: '${productName} ${version} portable.${ext}' },
  mac: {
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ],
    hardenedRuntime: true,
    entitlements: 'build/package/entitlements.mac.plist',
    entitlementsInherit: 'build/package/entitlements.mac.plist',
    extraResources: [{ from: 'build/package/field-installer.sh', to: 'field-installer' }],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.utilities',
    extendInfo: {
      // Without these two, macOS 15 and later let no packet out to the local network, and say nothing.
      NSLocalNetworkUsageDescription:
        'Field Installer finds Axis devices on your local network and sets them up. It talks to nothing else.',
      NSBonjourServices: [...serviceTypes],
    },
  },
};

export default configuration;
