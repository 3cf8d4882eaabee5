/** A device as an earlier version kept it, as a site keeps it now. */
import { siteRowSchema, type SiteAnswer, type SiteRow } from '../../../shared/contract/site.ts';
import { takeNetwork, takeRow, toRow, unknownEntry } from '../devices/entry.ts';
import type { EarlierDevice } from '../storage/earlier-list.ts';

export function rowOf(device: EarlierDevice): SiteRow {
  const entry = unknownEntry(device.serial);
  takeRow(entry, siteRowSchema.parse(device));
  if (device.network) takeNetwork(entry, device.network.data, device.network.readAt);
  return toRow(entry);
}

export function answersOf({ network, model, osVersion, fingerprint }: EarlierDevice): SiteAnswer[] {
  if (!network) return [];
  const { readAt, data } = network;
  return [{ readAt, lastReadAt: readAt, model, osVersion, fingerprint, data }];
}
