/**
 * The lock-out guard: what a change does to the line that this computer talks through. The window shows it while one
 * types, the job asks before it sends, the terminal wants --yes. What each method does stands in its record.
 */
import type { Subnet } from '../net/ip.ts';
import { changeOf, type ChangeMethod } from './changes.ts';
import type { Values } from './change.ts';
import { interfaceWith, safe, type Assessment } from './line.ts';
import type { NetworkPicture } from './network-info.ts';

/**
 * What calling `method` with `params` does to the line to the device, which is talked to at `address`. `params` are
 * those of the method in the table, already checked; `own` are this computer's subnets, where they are known.
 */
export function assessChange(
  picture: NetworkPicture,
  address: string | null,
  method: ChangeMethod,
  params: Readonly<Values>,
  own: readonly Subnet[] = [],
): Assessment {
  const line = { picture, address, through: interfaceWith(picture, address), own };
  return changeOf(method).assess?.(line, params) ?? safe;
}
