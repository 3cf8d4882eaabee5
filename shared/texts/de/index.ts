import type { Texts } from '../texts.ts';
import { devices } from './devices.ts';
import { advice, failureTitle } from './failures.ts';
import { http } from './http.ts';
import { help, helpKeyMeanings, helpKeys, helpLinks } from './pages.ts';
import { plain } from './plain.ts';
import { storage } from './storage.ts';
import { terminal } from './terminal.ts';

export const de: Texts = {
  advice,
  devices,
  failureTitle,
  help,
  helpKeyMeanings,
  helpKeys,
  helpLinks,
  http,
  plain,
  storage,
  terminal,
};
