/** What a login consists of, within the limits of this program; a device may have narrower ones. */
import { z } from 'zod';
import { cleanText } from '../texts/clean-text.ts';
import { said } from '../texts/said.ts';
import { refusal } from '../texts/issues.ts';

const longestUser = 255;

/** What neither Digest nor Basic can carry is refused before it costs one of the device's few tries. */
export const userSchema = z
  .string()
  .min(1, refusal(said('limits.noUser')))
  .max(longestUser, refusal(said('limits.userLong', { most: longestUser })))
  .refine((name) => cleanText(name, longestUser) === name, refusal(said('limits.userControls')));

export const passwordSchema = z
  .string()
  .min(1, refusal(said('limits.noPassword')))
  .max(256, refusal(said('limits.passwordLong', { most: 256 })));

/** The password of an account that is to be created. */
export const newPasswordSchema = z
  .string()
  .min(1, refusal(said('limits.choosePassword')))
  .max(64, refusal(said('limits.passwordLong', { most: 64 })));
