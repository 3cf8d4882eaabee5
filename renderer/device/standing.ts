/** Where a device stands with the user: one word for the list, one sentence and one next step for its page. */
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleX from '@lucide/svelte/icons/circle-x';
import LoaderCircle from '@lucide/svelte/icons/loader-circle';
import Lock from '@lucide/svelte/icons/lock';
import LogOut from '@lucide/svelte/icons/log-out';
import MapPinOff from '@lucide/svelte/icons/map-pin-off';
import RadioTower from '@lucide/svelte/icons/radio-tower';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Unplug from '@lucide/svelte/icons/unplug';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Wifi from '@lucide/svelte/icons/wifi';
import type { Component } from 'svelte';
import type { Device } from '../../shared/contract/device.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { say, t } from '../parts/language.svelte.ts';
import type { Tone } from '../parts/tone.ts';
import type { Filter } from '../state/app.svelte.ts';

export type NextStep = 'administrator' | 'login' | 'install' | 'read' | 'check' | 'certificate' | null;

export interface Standing {
  word: string;
  tone: Tone;
  icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  sentence: string;
  next: NextStep;
}

export function standing(device: Device): Standing {
  if (device.changedFingerprint !== null) {
    return {
      word: t().standing.certificateChanged,
      tone: 'bad',
      icon: ShieldAlert,
      sentence: t().standing.certificateChangedMeans,
      next: 'certificate',
    };
  }
  if (device.reachability.state === 'odd') {
    return {
      word: t().standing.oddAnswer,
      tone: 'warn',
      icon: CircleAlert,
      sentence: cleanText(say(device.reachability.reason), 400),
      next: 'check',
    };
  }
  if (device.presence !== 'here' && device.reachability.state !== 'reachable') return notHere(device);
  if (device.reachability.state === 'unreachable') {
    return {
      word: t().standing.notReachable,
      tone: 'warn',
      icon: Unplug,
      sentence: cleanText(say(device.reachability.reason), 400),
      next: 'check',
    };
  }
  if (device.starting) {
    return {
      word: t().standing.starting,
      tone: 'plain',
      icon: LoaderCircle,
      sentence: t().standing.startingMeans,
      next: 'check',
    };
  }
  if (device.needsSetup === true) {
    return {
      word: t().standing.needsAdministrator,
      tone: 'warn',
      icon: UserPlus,
      sentence: t().standing.needsAdministratorMeans,
      next: 'administrator',
    };
  }
  if (device.login === 'refused') {
    return {
      word: t().standing.loginRefused,
      tone: 'bad',
      icon: CircleX,
      sentence: t().standing.loginRefusedMeans,
      next: 'login',
    };
  }
  if (device.login === 'none') {
    return {
      word: t().standing.loginNeeded,
      tone: 'accent',
      icon: Lock,
      sentence: t().standing.loginNeededMeans,
      next: 'login',
    };
  }
  return loggedIn(device);
}

/** Where a device is that is not here, and what came of asking it. */
function notHere({ presence, reachability, addresses, lastSeen }: Device): Standing {
  const words = t().presence;
  const why = reachability.state === 'unreachable' ? ` ${cleanText(say(reachability.reason), 400)}` : '';
  const plain = { tone: 'plain', icon: CircleDashed, next: 'check' } as const;
  switch (presence) {
    case 'elsewhere': {
      const means = words.elsewhereMeans({ addresses: addresses.slice(0, 3) });
      return { ...plain, icon: MapPinOff, word: words.elsewhere, sentence: why.trim() || means };
    }
    case 'gone':
      return { ...plain, icon: LogOut, word: words.gone, sentence: words.goneMeans + why };
    case 'silent':
      return lastSeen === null
        ? { ...plain, word: words.never, sentence: words.neverMeans + why }
        : { ...plain, word: words.silent, sentence: words.silentMeans + why };
    case 'unknown':
    case 'here':
      return { ...plain, word: words.unknown, sentence: words.unknownMeans };
  }
}

function loggedIn(device: Device): Standing {
  if (device.readAt === null) {
    return {
      word: t().standing.loggedIn,
      tone: 'good',
      icon: CircleCheck,
      sentence: t().standing.loggedInMeans,
      next: 'read',
    };
  }
  if (device.installationMode) {
    return {
      word: t().standing.installationMode,
      tone: 'accent',
      icon: RadioTower,
      sentence: t().standing.installationModeMeans,
      next: 'install',
    };
  }
  if (device.joinedSsid !== null) {
    return {
      word: t().standing.onWlan,
      tone: 'good',
      icon: Wifi,
      sentence: t().standing.onWlanMeans({ ssid: cleanText(device.joinedSsid) }),
      next: null,
    };
  }
  if (device.hasStation) {
    return {
      word: t().standing.readyForWlan,
      tone: 'accent',
      icon: Wifi,
      sentence: t().standing.readyForWlanMeans,
      next: 'install',
    };
  }
  return {
    word: t().standing.ready,
    tone: 'good',
    icon: CircleCheck,
    sentence: t().standing.readyMeans,
    next: null,
  };
}

export const filters: readonly { id: Filter; fits: (device: Device) => boolean }[] = [
  { id: 'all', fits: () => true },
  { id: 'here', fits: (device) => device.presence === 'here' },
  { id: 'setup', fits: (device) => device.needsSetup === true },
  { id: 'installation', fits: (device) => device.installationMode },
];

/** What a device is found by: name, serial number, model, version, addresses, and what people say of it. */
export function searchText(device: Device): string {
  const { name, serial, model, osVersion, addresses, address, place, note, tags } = device;
  return [name, serial, model, osVersion, ...addresses, address, place, note, ...tags]
    .join(' ')
    .toLowerCase();
}
