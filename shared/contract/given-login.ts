/** Logins that are given to many devices at once, and the devices that wait until a person has looked at them. */
import { z } from 'zod';

const serial = z.string().regex(/^[0-9A-F]{12}$/);
const site = z.string().min(1).max(64);

/** Whom a login is given to: devices one by one, those of a site that carry a tag, or all of a site. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('devices'), serials: z.array(serial).min(1).max(10_000) }),
  z.object({ kind: z.literal('tag'), site, tag: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('site'), site }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** The narrower goes first, where the person has not said otherwise. */
export const scopeOrder = ['devices', 'tag', 'site'] as const satisfies Scope['kind'][];

/** The same as the window asks for it: the site is the one that is open. */
export const wantedScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('devices'), serials: z.array(serial).min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('tag'), tag: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('site') }),
]);
export type WantedScope = z.infer<typeof wantedScopeSchema>;

/** A login that is given to many, without its password. */
export interface GivenLogin {
  id: string;
  scope: Scope;
  user: string;
  /** Tried by itself at devices that come here and fit; else only when the person asks. */
  automatic: boolean;
  /** In the vault, and so there at the next start; else in memory for this run. */
  remembered: boolean;
  /** How many devices have taken it, and how many have refused it. */
  accepted: number;
  refused: number;
}

/** `sent`: it went out, and what came of it is not known. */
export const tryOutcomes = ['sent', 'accepted', 'refused'] as const;

/** One try of a given login at a device. */
export interface Tried {
  user: string;
  /** Null where the login was forgotten since. */
  scope: Scope['kind'] | null;
  at: number;
  outcome: (typeof tryOutcomes)[number];
}

/** A device that no login is sent to before a person has looked at how it would go out. */
export interface WaitingDevice {
  serial: string;
  /** The certificate that it showed (SHA-256, 64 hex digits); null where it speaks plain HTTP alone. */
  fingerprint: string | null;
  lookedAt: number;
}

export interface LoginsSnapshot {
  revision: number;
  /** Those of the open site, in the order in which they are tried. */
  given: GivenLogin[];
  waiting: WaitingDevice[];
}
