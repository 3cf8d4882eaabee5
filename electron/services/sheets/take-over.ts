/** What a spreadsheet brings, put into the open site. */
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { ImportRow } from '../../../shared/contract/sheets.ts';
import { namesScheme, parseAddress } from '../../../shared/net/address.ts';
import type { Expected } from '../devices/entry.ts';
import type { Services } from '../services.ts';

/** Lists the new devices, asks nobody, and sets what people say of all of them. Fails with `storage`, as the site does. */
export async function takeOver(
  { devices, sites }: Pick<Services, 'devices' | 'sites'>,
  rows: readonly ImportRow[],
): Promise<Result<null>> {
  const isNew = rows.filter(({ kind }) => kind === 'new');
  const listed = await devices.expect(isNew.map(expected));
  if (!listed.ok) return listed;
  const changed = rows.filter(({ changes }) => Object.keys(changes).length > 0);
  if (changed.length === 0) return ok(null);
  return sites.setPeopleEach(new Map(changed.map(({ serial, changes }) => [serial, changes])));
}

function expected({ serial, name, model, address }: ImportRow): Expected {
  const endpoint = address === null ? null : parseAddress(address);
  const schemeTyped = address !== null && namesScheme(address);
  return { serial, name, model, endpoint: endpoint?.ok === true ? { ...endpoint.value, schemeTyped } : null };
}
