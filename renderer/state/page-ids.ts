/** The pages of a device by name, apart from their components, so that whoever links to one needs none of them. */
import type { KnownDevice } from '../../shared/contract/device.ts';

export type PageId =
  | 'overview'
  | 'picture'
  | 'addresses'
  | 'name'
  | 'proxy'
  | 'vlan'
  | '8021x'
  | 'wlan'
  | 'interfaces'
  | 'planned'
  | 'history';

/** What every page is given. Pages with a picture are only shown where there is one. */
export interface PageProps {
  device: KnownDevice;
  /** What of the page is meant, such as an interface's name; null where nothing was said. */
  part: string | null;
}
