/** How long a device is looked for after what may cut the line to it, in whole seconds. */
import { z } from 'zod';

export const waits = {
  /** Devices of a plan that are not found yet. */
  discovery: 10,
  /** A change that leaves its addresses alone. */
  change: 30,
  /** Another country code: its radio may leave the channel. */
  country: 60,
  /** Another address: a DHCP server takes its time, and the device may go back by itself. */
  addresses: 90,
  /** The switch to the site’s WLAN, and looking again later. */
  installation: 120,
  /** At most, whoever says so. */
  most: 3600,
} as const;

export const waitSecondsSchema = z.int().min(1).max(waits.most);
