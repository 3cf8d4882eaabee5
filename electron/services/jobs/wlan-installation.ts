/**
 * WLAN installation: check, country code, station settings, the device's own test, the switch from access point to
 * station, and looking for the serial number on the site's network. Sections setWlanConfiguration,
 * setWLANStationConfiguration, testWLANStationSettings and wlanSwitchAPToStation of the Network settings API.
 */
import type { Job, JobOutcome, JobStep, WlanInstallationSummary } from '../../../shared/contract/job.ts';
import { wlanKeyNames } from '../../../shared/api/methods.ts';
import {
  inInstallationMode,
  type NetworkInterface,
  type NetworkPicture,
} from '../../../shared/api/network-info.ts';
import type { ParamsOf } from '../../../shared/api/api.ts';
import { networkSettings } from '../../../shared/api/network-settings.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { stationTestCodes, type StationAuthentication } from '../../../shared/api/wlan.ts';
import { differences, presentValues, wantedValues } from './change-values.ts';
import { stepState, type JobKind } from './job-kind.ts';
import { sendChange } from './send-change.ts';
import {
  beforeSending,
  begin,
  cancelled,
  end,
  isMidway,
  mayHaveActed,
  newSteps,
  readPicture,
  stopped,
  unanswered,
  untouched,
  type Ended,
} from './steps.ts';
import { look, quoted, switchToStation, type Control } from './wlan-switch.ts';
import { say } from '../../../shared/texts/said.ts';

export interface WlanInstallationRequest {
  serial: string;
  /** The device's WLAN interface, such as `wlan0`. */
  deviceName: string;
  /** Null leaves the country code as it is. */
  countryCode: string | null;
  ssid: string;
  authentication: StationAuthentication;
  /** False: configure and test, but leave the device in installation mode. */
  doSwitch: boolean;
  /** How long to look for the device after the switch. */
  waitMs: number;
}

const testSeconds = 30;
/** Beyond the device's own limit, for the way there and back. */
const testSlackMs = 15_000;

const titles: [name: string, title: string][] = [
  ['check', 'Read what the device has'],
  ['country', 'Set the country code'],
  ['configure', 'Store the WLAN settings'],
  ['test', 'Let the device test them'],
  ['switch', 'Switch from access point to WLAN'],
  ['wait', 'See the device on the site’s network'],
];

export function wlanSteps(request: { doSwitch: boolean }): JobStep[] {
  return newSteps(titles.filter(([name]) => request.doSwitch || (name !== 'switch' && name !== 'wait')));
}

/** Runs the whole installation. Never throws for what devices and networks do. */
export async function runWlanInstallation(
  control: Control,
  request: WlanInstallationRequest,
): Promise<JobOutcome> {
  const checked = await check(control);
  if ('outcome' in checked) return checked.outcome;

  const country = await setCountry(control, checked.value.picture);
  if ('outcome' in country) return country.outcome;
  const before = country.value ? 'The country code was set; nothing else was changed.' : untouched;
  if (control.signal.aborted) return cancelled(before);

  const configured = await configure(control, request, before);
  if ('outcome' in configured) return configured.outcome;
  return testAndSwitch(control, configured.value ?? checked.value.device, request.waitMs);
}

/** What is left to do once the settings are on the device. Needs no secret. */
async function testAndSwitch(
  control: Control,
  device: NetworkInterface,
  waitMs: number,
): Promise<JobOutcome> {
  const { ssid, doSwitch } = control.job.request;
  if (control.signal.aborted) return cancelled(stored(control));
  const tested = await test(control);
  if ('outcome' in tested) return tested.outcome;
  if (!doSwitch) {
    return {
      kind: 'tested',
      message: `The device joined ${quoted(ssid)} in its own test. ${stored(control)}`,
      advice: 'Switch it when the site is ready.',
    };
  }
  if (!inInstallationMode(device)) return notInInstallationMode(control);
  if (control.signal.aborted) return cancelled(stored(control));

  const switched = await switchToStation(control, stored(control));
  return 'outcome' in switched ? switched.outcome : look(control, waitMs, false);
}

/** What is on the device between its settings and the switch. */
function stored({ job }: Control): string {
  return stepState(job, 'configure') === 'done'
    ? 'The WLAN settings are stored on the device; nothing was switched.'
    : 'The WLAN settings may be stored on the device; nothing was switched.';
}

const wasSwitched = (job: Job) => ['done', 'unknown'].includes(stepState(job, 'switch'));
const mayBeStored = (job: Job) =>
  stepState(job, 'configure') === 'unknown' && stepState(job, 'switch') === 'todo';

/** What was sent and not answered can be looked at again: settings by reading them, the switch by looking for it. */
export const wlanInstallation: JobKind<WlanInstallationSummary> = {
  canLookAgain: (job) => {
    const { kind, failure } = job.outcome ?? {};
    const open = kind === 'not-seen' || kind === 'cancelled' || failure?.kind === 'login';
    return open && (wasSwitched(job) || mayBeStored(job));
  },
  lookAgain: async (control, waitMs) => {
    if (wasSwitched(control.job)) return look(control, waitMs, true);
    const read = await readBack(control);
    return 'outcome' in read ? read.outcome : testAndSwitch(control, read.value, waitMs);
  },
  interrupted: (job) => {
    if (wasSwitched(job)) {
      return {
        kind: 'not-seen',
        message: 'The program ended while the device was switching, so its end was not seen.',
        advice: 'Join the site’s network with this computer and look for the device again.',
      };
    }
    if (mayBeStored(job)) {
      return {
        kind: 'not-seen',
        message:
          'The program ended while the WLAN settings were sent: they may be stored. Nothing was switched.',
        advice: 'Look again: what the device has is read, then tested.',
      };
    }
    return { kind: 'failed', message: cutOff(job), advice: 'Start the installation again.' };
  },
};

function cutOff(job: Job): string {
  if (stepState(job, 'configure') === 'done') {
    return 'The program ended in the middle. The WLAN settings are stored on the device; it was not switched.';
  }
  const country = stepState(job, 'country');
  const sent =
    country === 'unknown'
      ? ' The country code may have been set.'
      : country === 'done'
        ? ' The country code was set.'
        : '';
  return `The program ended in the middle. Nothing was switched, and no WLAN settings were sent.${sent}`;
}

async function check(
  control: Control,
): Promise<Ended<{ picture: NetworkPicture; device: NetworkInterface }>> {
  begin(control, 'check');
  const { deviceName } = control.job.request;
  const picture = await readPicture(control, { signal: control.signal });
  if (!picture.ok) return stopped(control, 'check', picture.error, untouched);
  const device = picture.value.devices.find(({ name }) => name === deviceName);
  if (!device?.wlan?.station) {
    const problem = fail('input', `The device has no WLAN station called ${cleanText(deviceName, 40)}.`, {
      parameter: 'deviceName',
      advice: 'Choose another network interface.',
    });
    return stopped(control, 'check', problem.error, untouched);
  }
  control.learn({ talkedTo: control.devices.get(control.job.serial)?.address ?? null });
  const accessPoint = device.wlan.accessPoint;
  const mode = inInstallationMode(device)
    ? `in installation mode (its access point is ${quoted(accessPoint?.ssid ?? '')})`
    : 'not in installation mode';
  end(control, 'check', 'done', `${device.name} is a WLAN station, ${mode}.`);
  return { value: { picture: picture.value, device } };
}

/** True when the code was changed on the device. */
async function setCountry(control: Control, { system: { wlan } }: NetworkPicture): Promise<Ended<boolean>> {
  const { serial, request } = control.job;
  const { countryCode } = request;
  const current = wlan?.countryCode ?? null;
  if (countryCode === null || countryCode === current) {
    const why = current === null ? 'The device does not tell its country code.' : `Left at ${current}.`;
    end(control, 'country', 'skipped', why);
    return { value: false };
  }
  if (wlan?.countryCodeLock === true) {
    const locked = fail('api', `The country code of this device is locked at ${current ?? 'its value'}.`, {
      parameter: 'countryCode',
      advice: 'Leave the country code as it is.',
    });
    return stopped(control, 'country', locked.error, untouched);
  }
  begin(control, 'country');
  const written = await control.save();
  if (!written.ok) return stopped(control, 'country', written.error, untouched);
  const answer = await control.devices.calls.with(serial, networkSettings, (settings) =>
    settings.call('setWlanConfiguration', { countryCode }),
  );
  if (answer.ok) {
    end(control, 'country', 'done', `The device said yes to ${countryCode}.`);
    return { value: true };
  }
  const maybe = 'The country code may have been set; nothing else was changed.';
  if (mayHaveActed(answer.error)) return stopped(control, 'country', answer.error, maybe, 'unknown');
  return stopped(control, 'country', answer.error, isMidway(answer.error) ? maybe : untouched);
}

/** Ends with the interface as it was read back, where the answer was lost; null where the device said yes. */
async function configure(
  control: Control,
  request: WlanInstallationRequest,
  before: string,
): Promise<Ended<NetworkInterface | null>> {
  const params = stationParams(request);
  begin(control, 'configure', null, beforeSending(control, params));
  const written = await control.save();
  if (!written.ok) return stopped(control, 'configure', written.error, before);
  const sent = await sendChange(control, 'setWLANStationConfiguration', params);
  if (sent.kind === 'taken') {
    const note = sent.note === '' ? '' : ` ${sent.note}`;
    end(control, 'configure', 'done', `${quoted(request.ssid)} is stored on the device.${note}`);
    return { value: null };
  }
  if (mayHaveActed(sent.error)) return readBack(control);
  const state = isMidway(sent.error)
    ? 'The WLAN settings may be stored on the device. Nothing was switched.'
    : before;
  return stopped(control, 'configure', onField(sent.error), state);
}

/** Reads what the device has after settings whose answer was lost: they are stored, or not, or not known to be. */
async function readBack(control: Control): Promise<Ended<NetworkInterface>> {
  const { deviceName, ssid, mode } = control.job.request;
  end(control, 'configure', 'unknown', `${unanswered} The WLAN settings may be stored on the device.`);
  const picture = await readPicture(control, { signal: control.signal });
  if (!picture.ok) return notReadBack(control, picture.error);
  const asked = { deviceName, ssid, authentication: { mode } };
  const present = presentValues(picture.value, 'setWLANStationConfiguration', asked);
  const device = picture.value.devices.find(({ name }) => name === deviceName);
  if (!device || !('ssid' in present)) {
    return notReadBack(control, fail('protocol', 'It does not tell which WLAN is set.').error);
  }
  const differing = differences(wantedValues('setWLANStationConfiguration', asked), present);
  if (differing.length > 0) {
    return {
      outcome: {
        kind: 'not-taken',
        message: `No answer said how it went, and read back the device has another ${differing.join(' and ')}: it has probably never read the WLAN settings. Nothing was switched.`,
        advice: 'Start the installation again.',
      },
    };
  }
  const known = `Read back, the device has ${quoted(ssid)}; whether the rest is as sent, its own test shows.`;
  end(control, 'configure', 'unknown', `${unanswered} ${known}`);
  return { value: device };
}

function notReadBack(control: Control, failure: Failure): { outcome: JobOutcome } {
  if (control.signal.aborted) return { outcome: cancelled(stored(control)) };
  return {
    outcome: {
      kind: 'not-seen',
      message: `No answer said how it went, and what the device has could not be read: ${say('en', failure.message)} ${stored(control)}`,
      advice: `${say('en', failure.advice)} Then look again.`,
    },
  };
}

/** The parameters of setWLANStationConfiguration, a key under the first of its names. */
export function stationParams({
  deviceName,
  ssid,
  authentication,
}: WlanInstallationRequest): ParamsOf<typeof networkSettings, 'setWLANStationConfiguration'> {
  switch (authentication.mode) {
    case 'none':
      return { deviceName, ssid, authentication };
    case 'WPA-Personal-PSK':
    case 'WPA-Personal-HEX': {
      const { mode, key } = authentication;
      return { deviceName, ssid, authentication: { mode, params: { [wlanKeyNames[mode][0]]: key } } };
    }
    case 'WPA-Enterprise-PEAP-MSCHAPv2':
    case 'WPA-Enterprise-EAPTLS': {
      const { mode, ...params } = authentication;
      return { deviceName, ssid, authentication: { mode, params } };
    }
  }
}

/** Points a refusal at the form's own field: both kinds of key stand in `key`. */
function onField(error: Failure): Failure {
  return error.parameter === 'password' ? { ...error, parameter: 'key' } : error;
}

async function test(control: Control): Promise<Ended<null>> {
  const { serial, request } = control.job;
  begin(control, 'test', testSeconds * 1_000 + testSlackMs);
  const written = await control.save();
  if (!written.ok) return stopped(control, 'test', written.error, stored(control));
  const answer = await control.devices.calls.with(serial, networkSettings, (settings) =>
    settings.call(
      'testWLANStationSettings',
      { deviceName: request.deviceName, timeout: testSeconds },
      { signal: control.signal, timeoutMs: testSeconds * 1_000 + testSlackMs },
    ),
  );
  if (!answer.ok) return stopped(control, 'test', answer.error, stored(control));
  const { code, message } = answer.value;
  if (code === 0) {
    end(control, 'test', 'done', `The device joined ${quoted(request.ssid)} in its own test.`);
    return { value: null };
  }
  const known = stationTestCodes[code];
  const said = known
    ? `${known.title}. ${known.meaning}`
    : `The device said: ${cleanText(message)} (code ${code}).`;
  const failure = fail('api', said, {
    code,
    advice: 'Go back, correct it and test again.',
    ...(known?.field ? { parameter: known.field } : {}),
  });
  return stopped(control, 'test', failure.error, stored(control));
}

function notInInstallationMode(control: Control): JobOutcome {
  for (const name of ['switch', 'wait']) {
    end(control, name, 'skipped', 'The device is not in installation mode: there is nothing to switch.');
  }
  return {
    kind: 'tested',
    message: `The device joined ${quoted(control.job.request.ssid)} in its own test. It is not in installation mode, so there is nothing to switch.`,
    advice: 'It uses these settings whenever its WLAN is the active interface.',
  };
}
