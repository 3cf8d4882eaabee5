/** What a login consists of, within the limits of this program; a device may have narrower ones. */
import { z } from 'zod';
import { cleanText } from '../texts/clean-text.ts';

const longestUser = 255;

/** What neither Digest nor Basic can carry is refused before it costs one of the device's few tries. */
export const userSchema = z
  .string()
  .min(1, 'Type in the user’s name.')
  .max(longestUser, `A user’s name has at most ${longestUser} characters.`)
  .refine((name) => cleanText(name, longestUser) === name, 'A user’s name has no control characters.');

export const passwordSchema = z
  .string()
  .min(1, 'Type in the password.')
  .max(256, 'A password has at most 256 characters.');

/** The password of an account that is to be created. */
export const newPasswordSchema = z
  .string()
  .min(1, 'Choose a password.')
  .max(64, 'A password has at most 64 characters.');
