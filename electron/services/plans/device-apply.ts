/**
 * Applies a row of the plan at its device, step by step. What was begun is on disk before it is sent, with what stood there
 * before; what is as asked already is not sent.
 */
import { changeOf } from '../../../shared/api/changes.ts';
import { isRecord } from '../../../shared/api/fields.ts';
import { networkSettings } from '../../../shared/api/network-settings.ts';
import { hideSecrets } from '../../../shared/api/secrets.ts';
import { stationTestCodes } from '../../../shared/api/wlan.ts';
import type { Job } from '../../../shared/contract/job.ts';
import { isNetworkChange } from '../../../shared/contract/job.ts';
import { fail, ok, type FailureKind, type Result } from '../../../shared/contract/result.ts';
import { waits } from '../../../shared/contract/waits.ts';
import type { Applied, AppliedStep, StoodBefore } from '../../../shared/plan/applied.ts';
import type { PlanStep } from '../../../shared/plan/plan.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { said, sentences, type Said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import type { Trust } from '../devices/access.ts';
import type { Devices } from '../devices/devices.ts';
import { unknownDevice } from '../devices/list.ts';
import { noAdministrator } from '../http/login-session.ts';
import { differences, presentValues, wantedValues } from '../../../shared/api/change-values.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { AppliedStore } from './applied-store.ts';
import { followToEnd } from './follow.ts';

interface Credentials {
  user: string;
  password: string;
}

/** What is given once for all devices of the plan. Stays in memory. */
export interface ApplySecrets {
  /** For devices that have an administrator; null: the logins that the program has. */
  login: Credentials | null;
  /** Of first administrators. */
  newPassword: string | null;
  wlanKey: string | null;
  /** Of 802.1X, in the WLAN and at the cable. */
  eapPassword: string | null;
  /** What a login may go out over, of devices whose certificate is not pinned. */
  trust: Trust;
  /** Whether logins are kept in the vault. */
  remember: boolean;
}

export interface ApplyNeeds {
  clock: Clock;
  devices: Devices;
  jobs: Jobs;
}

type Change = Extract<PlanStep, { name: 'change' }>;
type Tell = (message: Said) => void;

const testSeconds = 30;
const testSlackMs = 15_000;

/** Which one it is among the steps of a device. */
export function keyOf(step: PlanStep): string {
  return step.name === 'change' ? `${step.method}${step.temporary ? ':between' : ''}` : step.name;
}

export class DeviceApply {
  /** The steps by their keys, as they are since the device's picture was read. */
  private steps: ReadonlyMap<string, PlanStep>;

  constructor(
    private readonly needs: ApplyNeeds & { records: AppliedStore },
    private readonly serial: string,
    private readonly row: string,
    steps: readonly PlanStep[],
    private readonly secrets: ApplySecrets,
    /** The steps anew, from what the device has told by now. */
    private readonly compile: () => readonly PlanStep[],
  ) {
    this.steps = byKey(steps);
  }

  /** Does the step; what there is to do is looked up when it begins. */
  async run(key: string, signal: AbortSignal, tell: Tell): Promise<Result<Said>> {
    const step = this.steps.get(key);
    if (!step) return ok(said('apply.nothingToDo'));
    const result = await this.runStep(step, signal, tell);
    const noted = await this.note(key, result);
    if (!result.ok || noted.ok) return result;
    // It is done at the device, whatever becomes of the word of it.
    return { ok: false, error: { ...noted.error, message: sentences(result.value, noted.error.message) } };
  }

  private runStep(step: PlanStep, signal: AbortSignal, tell: Tell): Promise<Result<Said>> {
    switch (step.name) {
      case 'administrator':
        return this.administrator(step.user);
      case 'login':
        return this.logIn(signal);
      case 'place':
        return this.place(step.place);
      case 'change':
        return this.change(step, signal, tell);
      case 'wlanTest':
        return this.testWlan(step.deviceName, signal);
      case 'proof':
        return this.prove(signal);
    }
  }

  private async administrator(user: string): Promise<Result<Said>> {
    const { access, presence } = this.needs.devices;
    const { newPassword: password, remember } = this.secrets;
    const seen = await presence.identify(this.serial);
    if (!seen.ok) return seen;
    const wasBegun = this.record().administrator !== null;
    const { needsSetup } = seen.value;
    if (needsSetup === null) return ok(said('apply.administratorNotTold'));
    if (!needsSetup) return ok(said(wasBegun ? 'apply.administratorThere' : 'apply.hasAdministrator'));
    if (password === null) return fail('login', said('apply.noNewPassword'));
    const shown = await access.certificate(this.serial);
    if (!shown.ok) return shown;
    const { fingerprint } = shown.value;
    // Over plain HTTP nothing shows who it is, and anybody on the way reads the password.
    if (fingerprint === null && this.secrets.trust !== 'first-use') {
      return fail('certificate', said('apply.administratorOverHttp'), {
        advice: said('apply.administratorOverHttpAdvice'),
      });
    }
    const begun = await this.begin('administrator', { administrator: user, fingerprint });
    if (!begun.ok) return begun;
    const made = await access.createAdministrator(this.serial, { user, password, fingerprint }, remember);
    if (made.ok) return ok(said('apply.administratorMade', { user }));
    const { kind } = made.error;
    if (!['unreachable', 'timeout', 'protocol'].includes(kind)) return made;
    // The answer may be lost: the device says whether it has one now, and its login shows which.
    const again = await presence.identify(this.serial);
    return again.ok && again.value.needsSetup === false ? ok(said('apply.administratorThere')) : made;
  }

  private async logIn(signal: AbortSignal): Promise<Result<Said>> {
    const { devices } = this.needs;
    if (devices.get(this.serial)?.needsSetup === true) return noAdministrator;
    const read = devices.get(this.serial)?.login === 'accepted' ? await this.readNetwork(signal) : null;
    if (!read?.ok) {
      const entered = await this.enter(signal);
      if (!entered.ok) return entered;
      const first = await this.readNetwork(signal);
      if (!first.ok) return first;
    }
    this.steps = byKey(this.compile());
    const { user, fingerprint } = devices.get(this.serial) ?? {};
    const kept = await this.keep({ fingerprint: fingerprint ?? null });
    return kept.ok ? ok(said('apply.loggedIn', { user: user ?? '' })) : kept;
  }

  /** A login for the device: the one that it was given by this plan, the one that was given for all, or one that is kept. */
  private async enter(signal: AbortSignal): Promise<Result<null>> {
    const { devices } = this.needs;
    const { access, admission } = devices;
    const { administrator, fingerprint } = this.record();
    const { login, newPassword } = this.secrets;
    const made = administrator !== null && newPassword !== null;
    // Whoever made it may have lost the answer, or been killed, before the certificate that it went out over was pinned.
    const isUnpinned = made && fingerprint !== null && devices.get(this.serial)?.fingerprint === null;
    const trust = isUnpinned ? { fingerprint } : this.secrets.trust;
    const credentials = made ? { user: administrator, password: newPassword } : login;
    if (credentials === null) {
      const { outcome, detail } = await admission.admit(this.serial, {}, signal);
      if (outcome === 'done') return ok(null);
      const kind = outcome === 'unreached' ? 'unreachable' : outcome === 'left' ? 'cancelled' : 'login';
      return fail(kind, detail ?? said('readMany.word', { outcome }));
    }
    const line = await access.trust(this.serial, trust);
    if (!line.ok) return line;
    // Over plain HTTP nothing shows who it is.
    if (line.value === null && trust !== 'first-use') return fail('certificate', said('readMany.http'));
    const used = await access.useLogin(this.serial, credentials, trust);
    return used.ok ? ok(null) : used;
  }

  private async readNetwork(signal: AbortSignal): Promise<Result<unknown>> {
    return this.needs.devices.calls.readNetwork(this.serial, { signal });
  }

  private async place(place: string): Promise<Result<Said>> {
    const { devices } = this.needs;
    const joined = await devices.join([this.serial]);
    if (!joined.ok) return joined;
    const kept = await devices.site?.setPeople([this.serial], { place });
    return kept?.ok === false ? kept : ok(said('apply.placeKept', { place: cleanText(place, 200) }));
  }

  private async change(step: Change, signal: AbortSignal, tell: Tell): Promise<Result<Said>> {
    const { jobs } = this.needs;
    const { method } = step;
    const key = keyOf(step);
    const before = this.record().steps.find((one) => one.key === key);
    // Sent by a run that did not see its end: what became of it is looked for first, and nothing is sent twice.
    const open = before && before.state !== 'done' ? this.openJob(method, before.at) : null;
    if (open) {
      const resumed = jobs.resume(open.id, waits.addresses * 1_000);
      if (!resumed.ok) return resumed;
      const ended = await followToEnd(jobs, open.id, signal, tell);
      if (ended.ok || ended.error.kind !== 'api') return ended;
    }
    const present = await this.presentFor(step, signal);
    if (!present.ok) return present;
    if (step.wantsCertificate && !present.value.hasCertificate) {
      return fail('input', said('apply.noCertificate'), { advice: said('apply.noCertificateAdvice') });
    }
    const isKnownKey = step.wantsKey === undefined || before?.state === 'done';
    if (present.value.asAsked && isKnownKey) return ok(said('apply.asAsked'));
    const params = this.withKey(step);
    if (!params.ok) return params;
    const stood = { method, params: hideSecrets(step.params), values: hideSecrets(present.value.values) };
    const begun = await this.begin(key, {}, stood);
    if (!begun.ok) return begun;
    if (signal.aborted) return fail('cancelled', said('apply.notBegun'));
    const waitMs = (method === 'setIPv4AddressConfiguration' ? waits.addresses : waits.change) * 1_000;
    const started = jobs.startChange({ serial: this.serial, method, params: params.value, waitMs });
    if (!started.ok) return started;
    await this.keep({}, { ...begun.value, job: started.value.id });
    return followToEnd(jobs, started.value.id, signal, tell);
  }

  /** The last job that made that change here, where its end was not seen. */
  private openJob(method: string, since: number): Job | null {
    const { jobs } = this.needs.jobs.snapshot();
    const mine = jobs.filter(
      (job) =>
        job.serial === this.serial &&
        isNetworkChange(job) &&
        job.request.method === method &&
        job.startedAt >= since - 1_000,
    );
    const last = mine.sort((a, b) => b.startedAt - a.startedAt)[0];
    return last?.resumable === true && last.outcome?.kind !== 'confirmed' ? last : null;
  }

  /** What the device has for a change, read now, and whether it is as asked and in use. */
  private async presentFor(
    { method, params }: Change,
    signal: AbortSignal,
  ): Promise<Result<{ values: Record<string, unknown>; asAsked: boolean; hasCertificate: boolean }>> {
    const { devices } = this.needs;
    const change = changeOf(method);
    const { from, exact } = change;
    const read = await devices.calls.read(this.serial, from.api, from.reads, { signal });
    if (!read.ok) return read;
    const device = devices.get(this.serial);
    if (!device) return unknownDevice;
    const wanted = wantedValues(method, params);
    const values = presentValues(read.value, method, params);
    const told = Object.keys(wanted).every((name) => name in values);
    const coming = device.network
      ? (change.addresses?.coming(device.network.picture, params).addresses ?? [])
      : [];
    const seen = {
      read: read.value,
      address: device.address ?? '',
      talkedTo: null,
      coming: coming.map(({ address }) => address),
    };
    const settled = change.isSettled?.(params, seen) ?? true;
    return ok({
      values,
      asAsked: told && settled && differences(wanted, values, exact).length === 0,
      // One that tells nothing of it may have one.
      hasCertificate: change.present(read.value, params).certClient !== '',
    });
  }

  private withKey({ params, wantsKey }: Change): Result<Record<string, unknown>> {
    if (wantsKey === undefined) return ok({ ...params });
    const { wlanKey, eapPassword } = this.secrets;
    const key = wantsKey === 'password' ? eapPassword : wlanKey;
    if (key === null) {
      const missing = wantsKey === 'password' ? said('apply.noEapPassword') : said('apply.noWlanKey');
      return fail('input', missing, { parameter: 'key' });
    }
    const { authentication } = params;
    if (!isRecord(authentication)) return ok({ ...params, [wantsKey]: key });
    const own = isRecord(authentication.params) ? authentication.params : {};
    return ok({ ...params, authentication: { ...authentication, params: { ...own, [wantsKey]: key } } });
  }

  private async testWlan(deviceName: string, signal: AbortSignal): Promise<Result<Said>> {
    if (this.record().steps.some(({ key, state }) => key === 'wlanTest' && state === 'done')) {
      return ok(said('apply.testedBefore'));
    }
    const begun = await this.begin('wlanTest');
    if (!begun.ok) return begun;
    const answer = await this.needs.devices.calls.with(this.serial, networkSettings, (settings) =>
      settings.call(
        'testWLANStationSettings',
        { deviceName, timeout: testSeconds },
        { signal, timeoutMs: testSeconds * 1_000 + testSlackMs },
      ),
    );
    if (!answer.ok) return answer;
    const { code, message } = answer.value;
    if (code === 0) {
      const kept = await this.keepSignal(deviceName);
      return kept.ok ? ok(said('apply.wlanTested')) : kept;
    }
    const text =
      stationTestCodes[code]?.text ?? said('wlanJob.testSaid', { message: cleanText(message), code });
    return fail('api', text, { code, advice: said('wlanJob.testAdvice') });
  }

  /** How strongly the device hears its WLAN. One that does not tell is set up all the same. */
  private async keepSignal(deviceName: string): Promise<Result<null>> {
    const { devices, clock } = this.needs;
    const station = this.steps.get('setWLANStationConfiguration');
    const ssid = station?.name === 'change' ? station.params['ssid'] : null;
    const heard = await devices.calls.scanNetworks(this.serial, deviceName, true);
    if (!heard.ok || typeof ssid !== 'string') return ok(null);
    const dBm = devices.calls.signalOf(this.serial, ssid);
    return this.keep({ signal: dBm === null ? null : { ssid, dBm, at: clock.now() } });
  }

  /** Hears the serial number and reads everything back that was asked for. */
  private async prove(signal: AbortSignal): Promise<Result<Said>> {
    const { devices, clock } = this.needs;
    const address = await devices.places.seek(this.serial, signal);
    if (signal.aborted) return fail('cancelled', said('apply.notBegun'));
    if (address === null) return fail('unreachable', said('apply.notHeard'));
    const differing: string[] = [];
    const changes = [...this.steps.values()].filter((step) => step.name === 'change');
    for (const step of changes) {
      if (step.temporary) continue;
      const { method, params } = step;
      const { from, exact, hints } = changeOf(method);
      const read = await devices.calls.read(this.serial, from.api, from.reads, { signal });
      if (!read.ok) return read;
      const ignored = hints?.(params) ?? [];
      const present = presentValues(read.value, method, params);
      const wrong = differences(wantedValues(method, params), present, exact);
      differing.push(...wrong.filter((name) => !ignored.includes(name)));
    }
    if (differing.length > 0) {
      return fail('api', said('apply.differs', { names: differing }), {
        advice: said('apply.differsAdvice'),
      });
    }
    const fingerprint = devices.get(this.serial)?.fingerprint ?? null;
    const kept = await this.keep({ verified: { at: clock.now(), address }, fingerprint });
    return kept.ok ? ok(said('apply.proved', { address })) : kept;
  }

  private record(): Applied {
    const { records, clock } = this.needs;
    const known = records.get(this.serial);
    if (known?.row === this.row && known.outcome !== 'undone') return known;
    const unfinished = known && known.outcome !== 'done' && known.outcome !== 'undone';
    return {
      serial: this.serial,
      row: this.row,
      startedAt: clock.now(),
      endedAt: null,
      outcome: 'begun',
      steps: [],
      // What an unfinished row before this one has changed was not there before the plan.
      before: unfinished ? known.before : [],
      administrator: known?.administrator ?? null,
      fingerprint: null,
      verified: null,
      signal: null,
      sighting: null,
    };
  }

  /** On disk before anything is sent. What stood there before is kept once, as the first of several changes found it. */
  private async begin(
    key: string,
    more: Partial<Applied> = {},
    stood: StoodBefore | null = null,
  ): Promise<Result<AppliedStep>> {
    const record = this.record();
    const isKept = stood && record.before.some((one) => placeOf(one) === placeOf(stood));
    const step: AppliedStep = {
      key,
      name: key,
      state: 'begun',
      at: this.needs.clock.now(),
      message: said('apply.begun'),
      job: null,
    };
    const before = stood && !isKept ? [...record.before, stood] : record.before;
    const kept = await this.keep({ ...more, before, outcome: 'begun', endedAt: null }, step);
    return kept.ok ? ok(step) : kept;
  }

  /** What came of a step; the last one that is done, and any that fails, ends the device's work. */
  private note(key: string, result: Result<Said>): Promise<Result<null>> {
    const now = this.needs.clock.now();
    const known = this.record().steps.find((one) => one.key === key);
    if (result.ok) {
      const isLast = [...this.steps.keys()].at(-1) === key;
      const step = {
        key,
        name: key,
        state: 'done',
        at: now,
        message: result.value,
        job: known?.job ?? null,
      } as const;
      return this.keep(isLast ? { outcome: 'done', endedAt: now } : {}, step);
    }
    const { kind, message } = result.error;
    // What may have been sent, and was not seen, stays so.
    const open =
      known?.state === 'begun' && ['timeout', 'unreachable', 'cancelled', 'protocol'].includes(kind);
    const step = open
      ? { ...known, message }
      : ({ key, name: key, state: 'failed', at: now, message, job: known?.job ?? null } as const);
    return this.keep({ outcome: outcomeOf(kind), endedAt: now }, step);
  }

  /** It was waited for, and did not appear. */
  notArrived(): Promise<Result<null>> {
    return this.keep({ outcome: 'notReached', endedAt: this.needs.clock.now() });
  }

  private keep(patch: Partial<Applied>, step: AppliedStep | null = null): Promise<Result<null>> {
    const record = this.record();
    const steps = step ? [...record.steps.filter(({ key }) => key !== step.key), step] : record.steps;
    return this.needs.records.put({ ...record, ...patch, steps });
  }
}

const byKey = (steps: readonly PlanStep[]) => new Map(steps.map((step) => [keyOf(step), step]));

/** What a change is about: two of the same replace each other. */
const placeOf = ({ method, params: { deviceName, VlanId } }: StoodBefore) =>
  JSON.stringify([method, deviceName, VlanId]);

/** Whether a device was not reached, or failed. */
export function outcomeOf(kind: FailureKind): 'failed' | 'notReached' {
  return kind === 'unreachable' || kind === 'timeout' || kind === 'cancelled' ? 'notReached' : 'failed';
}
