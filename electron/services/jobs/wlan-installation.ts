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
import { said, sentences, type Said } from '../../../shared/texts/said.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { stationTestCodes, type StationAuthentication } from '../../../shared/api/wlan.ts';
import { differences, presentValues, wantedValues } from '../../../shared/api/change-values.ts';
import { mayHaveActed } from '../http/failures.ts';
import { stepState, type JobKind } from './job-kind.ts';
import { sendChange } from './send-change.ts';
import {
  beforeSending,
  begin,
  cancelled,
  end,
  isMidway,
  newSteps,
  readPicture,
  stopped,
  unanswered,
  untouched,
  type Ended,
} from './steps.ts';
import { look, shown, switchToStation, type Control } from './wlan-switch.ts';

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

const stepNames = ['check', 'country', 'configure', 'test', 'switch', 'wait'] as const;

export function wlanSteps(request: { doSwitch: boolean }): JobStep[] {
  return newSteps(stepNames.filter((name) => request.doSwitch || (name !== 'switch' && name !== 'wait')));
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
  const before = country.value ? said('wlanJob.countrySet') : untouched;
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
      message: sentences(said('wlanJob.joined', { ssid: shown(ssid) }), stored(control)),
      advice: said('wlanJob.switchWhenReady'),
    };
  }
  if (!inInstallationMode(device)) return notInInstallationMode(control);
  if (control.signal.aborted) return cancelled(stored(control));

  const switched = await switchToStation(control, stored(control));
  return 'outcome' in switched ? switched.outcome : look(control, waitMs, false);
}

/** What is on the device between its settings and the switch. */
function stored({ job }: Control): Said {
  return said(stepState(job, 'configure') === 'done' ? 'wlanJob.stored' : 'wlanJob.maybeStored');
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
        message: said('wlanJob.endedWhileSwitching'),
        advice: said('wlanJob.endedWhileSwitchingAdvice'),
      };
    }
    if (mayBeStored(job)) {
      return {
        kind: 'not-seen',
        message: said('wlanJob.endedWhileStoring'),
        advice: said('wlanJob.endedWhileStoringAdvice'),
      };
    }
    return { kind: 'failed', message: cutOff(job), advice: said('wlanJob.startAgain') };
  },
};

function cutOff(job: Job): Said {
  if (stepState(job, 'configure') === 'done') return said('wlanJob.endedStored');
  const unsent = said('wlanJob.endedUnsent');
  switch (stepState(job, 'country')) {
    case 'unknown':
      return sentences(unsent, said('wlanJob.endedCountryMaybe'));
    case 'done':
      return sentences(unsent, said('wlanJob.endedCountrySet'));
    case 'todo':
    case 'running':
    case 'skipped':
    case 'failed':
      return unsent;
  }
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
    const problem = fail('input', said('wlanJob.noStation', { name: cleanText(deviceName, 40) }), {
      parameter: 'deviceName',
      advice: said('wlanJob.noStationAdvice'),
    });
    return stopped(control, 'check', problem.error, untouched);
  }
  control.learn({ talkedTo: control.devices.get(control.job.serial)?.address ?? null });
  const accessPoint = device.wlan.accessPoint;
  const { name } = device;
  const found = inInstallationMode(device)
    ? said('wlanJob.isInInstallation', { name, ssid: shown(accessPoint?.ssid ?? '') })
    : said('wlanJob.isStation', { name });
  end(control, 'check', 'done', found);
  return { value: { picture: picture.value, device } };
}

/** True when the code was changed on the device. */
async function setCountry(control: Control, { system: { wlan } }: NetworkPicture): Promise<Ended<boolean>> {
  const { serial, request } = control.job;
  const { countryCode } = request;
  const current = wlan?.countryCode ?? null;
  if (countryCode === null || countryCode === current) {
    const why =
      current === null ? said('wlanJob.countryUntold') : said('wlanJob.countryLeft', { code: current });
    end(control, 'country', 'skipped', why);
    return { value: false };
  }
  if (wlan?.countryCodeLock === true) {
    const locked = fail('api', said('wlanJob.countryLocked', { code: current }), {
      parameter: 'countryCode',
      advice: said('wlanJob.countryLockedAdvice'),
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
    end(control, 'country', 'done', said('wlanJob.countryYes', { code: countryCode }));
    return { value: true };
  }
  const maybe = said('wlanJob.countryMaybe');
  if (mayHaveActed(answer.error)) return stopped(control, 'country', answer.error, maybe, 'unknown');
  return stopped(control, 'country', answer.error, isMidway(answer.error) ? maybe : untouched);
}

/** Ends with the interface as it was read back, where the answer was lost; null where the device said yes. */
async function configure(
  control: Control,
  request: WlanInstallationRequest,
  before: Said,
): Promise<Ended<NetworkInterface | null>> {
  const params = stationParams(request);
  begin(control, 'configure', null, beforeSending(control, params));
  const written = await control.save();
  if (!written.ok) return stopped(control, 'configure', written.error, before);
  const sent = await sendChange(control, 'setWLANStationConfiguration', params);
  if (sent.kind === 'taken') {
    const stored = said('wlanJob.isStored', { ssid: shown(request.ssid) });
    end(control, 'configure', 'done', sent.note ? sentences(stored, sent.note) : stored);
    return { value: null };
  }
  if (mayHaveActed(sent.error)) return readBack(control);
  const state = isMidway(sent.error) ? said('wlanJob.maybeStoredUnswitched') : before;
  return stopped(control, 'configure', onField(sent.error), state);
}

/** Reads what the device has after settings whose answer was lost: they are stored, or not, or not known to be. */
async function readBack(control: Control): Promise<Ended<NetworkInterface>> {
  const { deviceName, ssid, mode } = control.job.request;
  end(control, 'configure', 'unknown', sentences(unanswered, said('wlanJob.maybeStoredNote')));
  const picture = await readPicture(control, { signal: control.signal });
  if (!picture.ok) return notReadBack(control, picture.error);
  const asked = { deviceName, ssid, authentication: { mode } };
  const present = presentValues(picture.value, 'setWLANStationConfiguration', asked);
  const device = picture.value.devices.find(({ name }) => name === deviceName);
  if (!device || !('ssid' in present)) {
    return notReadBack(control, fail('protocol', said('wlanJob.noWlanTold')).error);
  }
  const differing = differences(wantedValues('setWLANStationConfiguration', asked), present);
  if (differing.length > 0) {
    return {
      outcome: {
        kind: 'not-taken',
        message: said('wlanJob.anotherSet', { names: differing }),
        advice: said('wlanJob.startAgain'),
      },
    };
  }
  const known = said('wlanJob.readBackHas', { ssid: shown(ssid) });
  end(control, 'configure', 'unknown', sentences(unanswered, known));
  return { value: device };
}

function notReadBack(control: Control, failure: Failure): { outcome: JobOutcome } {
  if (control.signal.aborted) return { outcome: cancelled(stored(control)) };
  return {
    outcome: {
      kind: 'not-seen',
      message: sentences(said('wlanJob.couldNotRead', { why: failure.message }), stored(control)),
      advice: sentences(failure.advice, said('jobs.thenLookAgain')),
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
    end(control, 'test', 'done', said('wlanJob.joined', { ssid: shown(request.ssid) }));
    return { value: null };
  }
  const known = stationTestCodes[code];
  const text = known?.text ?? said('wlanJob.testSaid', { message: cleanText(message), code });
  const failure = fail('api', text, {
    code,
    advice: said('wlanJob.testAdvice'),
    ...(known?.field ? { parameter: known.field } : {}),
  });
  return stopped(control, 'test', failure.error, stored(control));
}

function notInInstallationMode(control: Control): JobOutcome {
  for (const name of ['switch', 'wait']) {
    end(control, name, 'skipped', said('wlanJob.nothingToSwitch'));
  }
  return {
    kind: 'tested',
    message: sentences(
      said('wlanJob.joined', { ssid: shown(control.job.request.ssid) }),
      said('wlanJob.notInInstallation'),
    ),
    advice: said('wlanJob.notInInstallationAdvice'),
  };
}
