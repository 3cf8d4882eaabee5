/** Where a device stands with the user: one word for the list, one sentence and one next step for its page. */
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleX from '@lucide/svelte/icons/circle-x';
import LoaderCircle from '@lucide/svelte/icons/loader-circle';
import Lock from '@lucide/svelte/icons/lock';
import RadioTower from '@lucide/svelte/icons/radio-tower';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Unplug from '@lucide/svelte/icons/unplug';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Wifi from '@lucide/svelte/icons/wifi';
import type { Component } from 'svelte';
import type { Device } from '../../shared/contract/device.ts';
import {
  inInstallationMode,
  stationInterfaces,
  type NetworkInterface,
} from '../../shared/api/network-info.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import type { Tone } from '../parts/tone.ts';
import type { Filter } from '../state/app.svelte.ts';
import { say } from '../parts/language.svelte.ts';

export type NextStep = 'administrator' | 'login' | 'install' | 'read' | 'check' | 'certificate' | null;

export interface Standing {
  word: string;
  tone: Tone;
  icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  sentence: string;
  next: NextStep;
}

export const nextTitles: Record<Exclude<NextStep, null>, string> = {
  administrator: 'Create the first administrator',
  login: 'Log in',
  install: 'Install on WLAN',
  read: 'Read the network',
  check: 'Check again',
  certificate: 'Compare the certificate',
};

/** True when the device's own access point waits for an installer. */
function isInInstallationMode(device: Device): boolean {
  return device.network?.picture.devices.some(inInstallationMode) ?? false;
}

/** True when the station has joined a network. */
function isJoined(network: NetworkInterface): boolean {
  const station = network.wlan?.station;
  if (!station || !station.activeSsid || network.link === false) return false;
  return station.authentication?.status === 'Authorized' || network.link === true;
}

export function standing(device: Device): Standing {
  if (device.changedFingerprint !== null) {
    return {
      word: 'Certificate changed',
      tone: 'bad',
      icon: ShieldAlert,
      sentence:
        'The device shows another certificate than before. Nothing is sent to it until you have compared the two.',
      next: 'certificate',
    };
  }
  if (device.reachability.state === 'unreachable') {
    return {
      word: 'Not reachable',
      tone: 'warn',
      icon: Unplug,
      sentence: cleanText(say(device.reachability.reason), 400),
      next: 'check',
    };
  }
  if (device.reachability.state === 'odd') {
    return {
      word: 'Odd answer',
      tone: 'warn',
      icon: CircleAlert,
      sentence: cleanText(say(device.reachability.reason), 400),
      next: 'check',
    };
  }
  if (device.starting) {
    return {
      word: 'Starting',
      tone: 'plain',
      icon: LoaderCircle,
      sentence: 'The device answers and says that it is still starting. Wait a minute, then check again.',
      next: 'check',
    };
  }
  if (!device.hereNow && device.reachability.state !== 'reachable') {
    return {
      word: 'Not here now',
      tone: 'plain',
      icon: CircleDashed,
      sentence: 'The device has not been heard in this run. What is shown was kept from the last time.',
      next: 'check',
    };
  }
  if (device.needsSetup === true) {
    return {
      word: 'Needs administrator',
      tone: 'warn',
      icon: UserPlus,
      sentence: 'The device is factory-new: it answers to nobody until its first administrator exists.',
      next: 'administrator',
    };
  }
  if (device.login === 'refused') {
    return {
      word: 'Login refused',
      tone: 'bad',
      icon: CircleX,
      sentence: 'The device refused the last login. It is not tried again until you say so.',
      next: 'login',
    };
  }
  if (device.login === 'none') {
    return {
      word: 'Login needed',
      tone: 'accent',
      icon: Lock,
      sentence: 'The device answers. Log in to see its network and to change it.',
      next: 'login',
    };
  }
  return loggedIn(device);
}

function loggedIn(device: Device): Standing {
  if (device.network === null) {
    return {
      word: 'Logged in',
      tone: 'good',
      icon: CircleCheck,
      sentence: 'You are logged in. The network settings have not been read yet.',
      next: 'read',
    };
  }
  if (isInInstallationMode(device)) {
    return {
      word: 'Installation mode',
      tone: 'accent',
      icon: RadioTower,
      sentence: 'The device runs its own access point and waits to be put on the site’s WLAN.',
      next: 'install',
    };
  }
  const stations = stationInterfaces(device.network.picture);
  const joined = stations.find(isJoined);
  if (joined) {
    return {
      word: 'On WLAN',
      tone: 'good',
      icon: Wifi,
      sentence: `The device is a station in the WLAN “${cleanText(joined.wlan?.station?.activeSsid ?? '')}”. There is nothing to do.`,
      next: null,
    };
  }
  if (stations.length > 0) {
    return {
      word: 'Ready for WLAN',
      tone: 'accent',
      icon: Wifi,
      sentence: 'The device can join a WLAN and has not joined one.',
      next: 'install',
    };
  }
  return {
    word: 'Ready',
    tone: 'good',
    icon: CircleCheck,
    sentence: 'The device is on the wired network and has no WLAN station. There is nothing to do.',
    next: null,
  };
}

export const filters: readonly { id: Filter; title: string; fits: (device: Device) => boolean }[] = [
  { id: 'all', title: 'All', fits: () => true },
  { id: 'here', title: 'Here now', fits: (device) => device.hereNow },
  { id: 'setup', title: 'Needs administrator', fits: (device) => device.needsSetup === true },
  { id: 'installation', title: 'Installation mode', fits: isInInstallationMode },
];

/** Whether every word of `query` occurs in the name, serial, model or an address. Serials also with separators. */
export function matches(device: Device, query: string): boolean {
  const text = [device.name, device.serial, device.model ?? '', ...device.addresses, device.address ?? '']
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(
      (word) =>
        text.includes(word) || (/^[0-9a-f:-]{5,}$/.test(word) && text.includes(word.replace(/[:-]/g, ''))),
    );
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** By name as people count (2 before 10), equal names by serial number. */
export function byName(a: Device, b: Device): number {
  return names.compare(a.name, b.name) || (a.serial < b.serial ? -1 : 1);
}
