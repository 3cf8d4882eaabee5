/**
 * WLAN installation: check, country code, station settings, the device's own test, the switch from access point to
 * station, and looking for the serial number on the site's network. Sections setWlanConfiguration,
 * setWLANStationConfiguration, testWLANStationSettings and wlanSwitchAPToStation of the Network settings API.
 */
import type { JobOutcome, JobStep, WlanInstallationSummary } from '../../../shared/job.ts';
import type { ParamsOf } from '../../../shared/methods.ts';
import { wlanKeyNames } from '../../../shared/methods.ts';
import {
  inInstallationMode,
  readNetworkInfo,
  type NetworkInterface,
  type NetworkPicture,
} from '../../../shared/network-info.ts';
import { fail, type Failure } from '../../../shared/result.ts';
import { cleanText } from '../../../shared/text.ts';
import { stationTestCodes, type StationAuthentication } from '../../../shared/wlan.ts';
import { stepState, type JobControl, type JobKind } from './job-kind.ts';
import { storeStation } from './station-key.ts';
import { begin, cancelled, end, isLost, newSteps, pause, stopped, untouched, type Ended } from './steps.ts';

type Control = JobControl<WlanInstallationSummary>;

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
const lookEveryMs = 1_000;
/** A device may go on answering on its access point for a while after it agreed to switch. */
const switchGraceMs = 20_000;

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

const storedOnDevice = 'The WLAN settings are stored on the device; nothing was switched.';

/** Runs the whole installation. Never throws for what devices and networks do. */
export async function runWlanInstallation(
  control: Control,
  request: WlanInstallationRequest,
): Promise<JobOutcome> {
  const checked = await check(control, request);
  if ('outcome' in checked) return checked.outcome;
  const { picture, device } = checked.value;

  const country = await setCountry(control, request, picture);
  if ('outcome' in country) return country.outcome;
  const before = country.value ? 'The country code was set; nothing else was changed.' : untouched;
  if (control.signal.aborted) return cancelled(before);

  const configured = await configure(control, request, before);
  if ('outcome' in configured) return configured.outcome;
  if (control.signal.aborted) return cancelled(storedOnDevice);

  const tested = await test(control, request);
  if ('outcome' in tested) return tested.outcome;
  if (!request.doSwitch) {
    return {
      kind: 'tested',
      message: `The device joined ${quoted(request.ssid)} in its own test. ${storedOnDevice}`,
      advice: 'Switch it when the site is ready.',
    };
  }
  if (!inInstallationMode(device)) return notInInstallationMode(control, request);
  if (control.signal.aborted) return cancelled(storedOnDevice);

  const switched = await switchToStation(control, request);
  if ('outcome' in switched) return switched.outcome;
  return look(control, request.waitMs);
}

/** From the switch on, the device can be looked for again. */
export const wlanInstallation: JobKind<WlanInstallationSummary> = {
  canLookAgain: (job) =>
    ['done', 'unknown'].includes(stepState(job, 'switch')) &&
    (job.outcome?.kind === 'not-seen' || job.outcome?.kind === 'cancelled'),
  lookAgain: look,
  interrupted: (job) => {
    if (stepState(job, 'switch') !== 'todo') {
      return {
        kind: 'not-seen',
        message: 'The program ended while the device was switching, so its end was not seen.',
        advice: 'Join the site’s network with this computer and look for the device again.',
      };
    }
    const message =
      stepState(job, 'configure') === 'todo'
        ? 'The program ended in the middle. Nothing was switched, and no WLAN settings were sent.'
        : 'The program ended in the middle. The WLAN settings may be on the device; it was not switched.';
    return { kind: 'failed', message, advice: 'Start the installation again.' };
  },
};

async function check(
  control: Control,
  request: WlanInstallationRequest,
): Promise<Ended<{ picture: NetworkPicture; device: NetworkInterface }>> {
  begin(control, 'check');
  const answer = await control.devices.withSettings(request.serial, (settings) =>
    settings.call('getNetworkInfo', {}, { signal: control.signal }),
  );
  if (!answer.ok) return stopped(control, 'check', answer.error, untouched);
  const device = answer.value.devices.find(({ name }) => name === request.deviceName);
  if (!device?.wlan?.station) {
    const problem = fail(
      'input',
      `The device has no WLAN station called ${cleanText(request.deviceName, 40)}.`,
      {
        parameter: 'deviceName',
        advice: 'Choose another network interface.',
      },
    );
    return stopped(control, 'check', problem.error, untouched);
  }
  const accessPoint = device.wlan.accessPoint;
  const mode = inInstallationMode(device)
    ? `in installation mode (its access point is ${quoted(accessPoint?.ssid ?? '')})`
    : 'not in installation mode';
  end(control, 'check', 'done', `${device.name} is a WLAN station, ${mode}.`);
  return { value: { picture: answer.value, device } };
}

/** True when the code was changed on the device. */
async function setCountry(
  control: Control,
  request: WlanInstallationRequest,
  picture: NetworkPicture,
): Promise<Ended<boolean>> {
  const { countryCode } = request;
  const wlan = picture.system.wlan;
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
  const answer = await control.devices.changeSettings(request.serial, (settings) =>
    settings.call('setWlanConfiguration', { countryCode }),
  );
  if (!answer.ok) {
    const state = answer.error.requestSent
      ? 'The country code may have been set; nothing else was changed.'
      : untouched;
    return stopped(control, 'country', answer.error, isLost(answer.error) ? state : untouched);
  }
  end(control, 'country', 'done', `Set to ${countryCode}.`);
  return { value: true };
}

async function configure(
  control: Control,
  request: WlanInstallationRequest,
  before: string,
): Promise<Ended<null>> {
  begin(control, 'configure');
  const written = await control.save();
  if (!written.ok) return stopped(control, 'configure', written.error, before);
  const stored = await storeStation(control.devices, request.serial, stationParams(request));
  if (stored.kind === 'failed') {
    const state = isLost(stored.error)
      ? 'The answer was lost, so the WLAN settings may be on the device. Nothing was switched.'
      : before;
    return stopped(control, 'configure', onField(stored.error), state);
  }
  if (stored.kind === 'keyless') {
    const refused = fail('api', 'The device took the settings but says that no key is set.', {
      parameter: 'key',
      advice:
        'Check the key. If it is right, this device expects it in a way that the program does not know.',
    });
    return stopped(control, 'configure', refused.error, storedOnDevice);
  }
  const note = stored.note === '' ? '' : ` ${stored.note}`;
  end(control, 'configure', 'done', `${quoted(request.ssid)} is stored on the device.${note}`);
  return { value: null };
}

function stationParams({
  deviceName,
  ssid,
  authentication,
}: WlanInstallationRequest): ParamsOf<'setWLANStationConfiguration'> {
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

async function test(control: Control, request: WlanInstallationRequest): Promise<Ended<null>> {
  begin(control, 'test', testSeconds * 1_000 + testSlackMs);
  const written = await control.save();
  if (!written.ok) return stopped(control, 'test', written.error, storedOnDevice);
  const answer = await control.devices.changeSettings(request.serial, (settings) =>
    settings.call(
      'testWLANStationSettings',
      { deviceName: request.deviceName, timeout: testSeconds },
      { signal: control.signal, timeoutMs: testSeconds * 1_000 + testSlackMs },
    ),
  );
  if (!answer.ok) return stopped(control, 'test', answer.error, storedOnDevice);
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
  return stopped(control, 'test', failure.error, storedOnDevice);
}

function notInInstallationMode(control: Control, request: WlanInstallationRequest): JobOutcome {
  for (const name of ['switch', 'wait']) {
    end(control, name, 'skipped', 'The device is not in installation mode: there is nothing to switch.');
  }
  return {
    kind: 'tested',
    message: `The device joined ${quoted(request.ssid)} in its own test, and the settings are stored. It is not in installation mode, so there is nothing to switch.`,
    advice: 'It uses these settings whenever its WLAN is the active interface.',
  };
}

async function switchToStation(control: Control, request: WlanInstallationRequest): Promise<Ended<null>> {
  const yes = await control.ask(
    `The device will close its access point and join ${quoted(request.ssid)}. If this computer is connected through that ` +
      'access point, it loses the connection to the device: join the site’s network with it afterwards.',
  );
  if (!yes) {
    return { outcome: cancelled(`${storedOnDevice} The device is still in installation mode.`) };
  }
  begin(control, 'switch');
  const written = await control.save();
  if (!written.ok) return stopped(control, 'switch', written.error, storedOnDevice);
  const answer = await control.devices.changeSettings(request.serial, (settings) =>
    settings.call('wlanSwitchAPToStation', {}),
  );
  // The access point takes its own answer down with it: losing it is what one expects.
  if (!answer.ok && isLost(answer.error)) {
    end(
      control,
      'switch',
      'unknown',
      'Sent; the answer did not come back. The device has probably switched.',
    );
    return { value: null };
  }
  if (!answer.ok) return stopped(control, 'switch', answer.error, storedOnDevice);
  if (answer.value.code !== 0) {
    end(control, 'switch', 'unknown', `Sent; the device said: ${cleanText(answer.value.message)}.`);
    return { value: null };
  }
  end(control, 'switch', 'done', 'The device has started to connect. It has not been seen again yet.');
  return { value: null };
}

async function look(control: Control, waitMs: number): Promise<JobOutcome> {
  const { clock, devices, signal, job } = control;
  const { serial } = job;
  const began = clock.now();
  begin(control, 'wait', waitMs);
  await control.save();
  let gone = false;
  for (;;) {
    const address = await devices.places.seek(serial, signal);
    if (signal.aborted) return stoppedLooking(control);
    if (address === null) {
      gone = true;
    } else {
      const mode = await accessPointOn(control);
      const settled = gone || clock.now() - began > switchGraceMs;
      if (mode === false) return onNetwork(control, address);
      if (mode === true && settled) return accessPointIsBack(control, address);
    }
    const left = began + waitMs - clock.now();
    if (left <= 0) return notSeen(control, waitMs);
    await pause(control, Math.min(lookEveryMs, left));
  }
}

/** Whether the device is (still, or again) an access point; null when it does not tell. */
async function accessPointOn(control: Control): Promise<boolean | null> {
  const { deviceName } = control.job.request;
  const answer = await control.devices.withSettings(control.job.serial, (settings) =>
    settings.callRaw('getNetworkInfo', {}, { signal: control.signal, timeoutMs: 10_000 }),
  );
  if (!answer.ok) return null;
  const device = readNetworkInfo(answer.value)?.devices.find(({ name }) => name === deviceName);
  return device ? device.wlan?.accessPoint?.enabled === true : null;
}

function onNetwork(control: Control, address: string): JobOutcome {
  end(control, 'wait', 'done', `Its serial number answered at ${address}.`);
  void control.devices.readNetwork(control.job.serial);
  return {
    kind: 'on-network',
    message: `${control.job.deviceLabel} is on the network at ${address}.`,
    advice: 'Nothing more to do for its WLAN.',
    address,
  };
}

function accessPointIsBack(control: Control, address: string): JobOutcome {
  const { ssid } = control.job.request;
  end(control, 'wait', 'failed', `It answers at ${address}, as an access point again.`);
  const message = `The device could not join ${quoted(ssid)}: it is back in installation mode at ${address}.`;
  const advice = 'Check the range and the settings, test again, then switch again.';
  return { kind: 'failed', message, advice, address, failure: fail('api', message, { advice }).error };
}

function notSeen(control: Control, waitMs: number): JobOutcome {
  const { ssid } = control.job.request;
  end(control, 'wait', 'failed', `Not seen within ${Math.round(waitMs / 1_000)} seconds.`);
  return {
    kind: 'not-seen',
    message: `The device was told to switch and has not been seen since. It may be on ${quoted(ssid)} where this computer does not reach it.`,
    advice:
      'Join the same network with this computer and look again. If the device’s access point comes back, it could not join: join that one and start again.',
  };
}

function stoppedLooking(control: Control): JobOutcome {
  end(control, 'wait', 'skipped', 'Stopped looking.');
  return cancelled(
    'The device was told to switch; you stopped looking for it before it was seen.',
    'Look for it again whenever this computer is on the site’s network.',
  );
}

function quoted(ssid: string): string {
  return ssid === '' ? 'without a name' : `“${cleanText(ssid, 64)}”`;
}
