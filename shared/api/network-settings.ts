import type { Api } from './api.ts';
import { methods } from './methods.ts';
import { said } from '../texts/said.ts';

/** The API that a device's network is read and set by. Its methods are described in docs/network-settings.md. */
export const networkSettings = {
  id: 'network-settings',
  title: said('apiTitle.network-settings'),
  path: '/axis-cgi/network_settings.cgi',
  style: 'json',
  since: '8.50',
  methods,
} as const satisfies Api;
