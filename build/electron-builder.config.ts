import type { Configuration } from 'electron-builder';
import { serviceTypes } from '../electron/services/discovery/names.ts';

const configuration: Configuration = {
  appId: 'field-installer.axis-devices',
  productName: 'Field Installer for Axis devices',
  directories: { output: 'dist' },
  // What main and the page import is built into out/, so that no package goes along as it is.
  files: ['out/**', 'package.json', '!node_modules/**'],
  asar: true,
  // There is no native module to build.
  npmRebuild: false,
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
  },
  // The Debian package needs a homepage.
  extraMetadata: { homepage: 'https://field-installer.example/' },
  win: { target: ['nsis'], icon: 'build/icons/icon.ico' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg'],
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
