/** Which page of the manual is on which page of the window. */
import type { ManualId } from '../parts/manual.ts';
import type { View } from '../state/app.svelte.ts';
import type { PageId } from '../state/page-ids.ts';

const ofPage: Record<Exclude<View['page'], 'device' | 'help'>, ManualId> = {
  devices: 'find-devices',
  install: 'install-on-wlan',
  sites: 'sites',
  plan: 'plan-a-site',
  planned: 'plan-ahead',
  visits: 'compare-visits',
  activity: 'report',
  jobs: 'follow-a-job',
  cards: 'device-missing',
  access: 'log-in',
};

const ofDevicePage: Record<PageId, ManualId> = {
  overview: 'log-in',
  picture: 'network-settings',
  addresses: 'set-an-address',
  name: 'network-settings',
  proxy: 'network-settings',
  interfaces: 'network-settings',
  vlan: 'network-settings',
  '8021x': 'network-settings',
  wlan: 'install-on-wlan',
  planned: 'plan-ahead',
  history: 'compare-visits',
};

/** Null where the manual's own index is shown. */
export function manualHere(view: View): ManualId | null {
  if (view.page === 'help') return null;
  return view.page === 'device' ? ofDevicePage[view.tab ?? 'overview'] : ofPage[view.page];
}
