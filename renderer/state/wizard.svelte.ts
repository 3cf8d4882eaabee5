import type { KnownDevice } from '../../shared/contract/device.ts';
import { assessChange } from '../../shared/api/guard.ts';
import type { Api } from '../../shared/contract/ipc.ts';
import type { Job, WlanInstallationSummary } from '../../shared/contract/job.ts';
import { stationInterfaces, type NetworkInterface } from '../../shared/api/network-info.ts';
import { ok, type Failure, type Result } from '../../shared/contract/result.ts';
import { waits } from '../../shared/contract/waits.ts';
import {
  groupNetworks,
  modesFor,
  ssidSchema,
  stationModes,
  type StationMode,
  type WlanNetworkGroup,
} from '../../shared/api/wlan.ts';
import { issueSaid } from '../../shared/texts/issues.ts';
import { said, type Said } from '../../shared/texts/said.ts';
import { say, t } from '../parts/language.svelte.ts';
import { Call } from './call.svelte.ts';
import { Change } from './change.svelte.ts';
import type { DevicesState } from './devices.svelte.ts';
import type { JobsState } from './jobs.svelte.ts';
import {
  checkSecurity,
  emptySecurity,
  faultOf,
  formSteps,
  stepOfJob,
  type Fault,
  type FieldName,
  type FormStep,
  type SecurityForm,
  type WizardStep,
} from './wlan-form.ts';

type WlanApi = Pick<Api, 'wlan' | 'jobs'>;

/**
 * One WLAN installation as the user goes through it. The first four steps are a form; from the test on, the job in
 * main says where it stands. Going back drops the job and keeps all that was typed.
 */
export class WlanWizard {
  deviceName = $state('');
  country = $state('');
  /** The code that this wizard has set in the device, or null. */
  countrySet = $state<string | null>(null);
  networks = $state.raw<readonly WlanNetworkGroup[]>([]);
  scannedAt = $state<number | null>(null);
  scanStartedAt = $state<number | null>(null);
  scanFailure = $state.raw<Failure | null>(null);
  picked = $state('');
  /** The network is typed in (it hides its name). */
  typed = $state(false);
  typedSsid = $state('');
  mode = $state<StationMode>('WPA-Personal-PSK');
  security = $state<SecurityForm>({ ...emptySecurity });
  private complaints = $state.raw<Partial<Record<FieldName, Said>>>({});
  /** What leaves a step, and what is said to the job. */
  readonly call = new Call();

  private formStep = $state<FormStep>('country');
  private furthest = $state(0);
  private jobId = $state<string | null>(null);
  private reopened = false;

  readonly device: KnownDevice | null = $derived.by(() => this.devices.known(this.serial));
  readonly interfaces: NetworkInterface[] = $derived.by(() =>
    this.device?.network ? stationInterfaces(this.device.network.picture) : [],
  );
  readonly job: Job | null = $derived.by(() => (this.jobId === null ? null : this.jobs.get(this.jobId)));
  readonly step: WizardStep = $derived.by(() => {
    if (this.jobId === null) return this.formStep;
    return this.job ? stepOfJob(this.job) : 'test';
  });
  readonly ssid = $derived.by(() => (this.typed ? this.typedSsid : this.picked));
  readonly group: WlanNetworkGroup | null = $derived.by(() =>
    this.typed ? null : (this.networks.find(({ ssid }) => ssid === this.picked) ?? null),
  );
  /** What fits both the network and the device. */
  readonly modes: StationMode[] = $derived.by(() => {
    const fitting = modesFor(this.group);
    const wlan = this.interfaces.find(({ name }) => name === this.deviceName)?.wlan;
    const supported = wlan?.station?.authentication?.supportedModes ?? [];
    const both = fitting.filter((mode) => supported.includes(mode));
    return both.length > 0 ? both : fitting;
  });
  readonly currentCountry = $derived.by(
    () => this.countrySet ?? this.device?.network?.picture.system.wlan?.countryCode ?? null,
  );
  /** A code that the device does not tell is left alone: what was not seen is not overwritten unasked. */
  readonly countrySettable = $derived.by(() => this.currentCountry !== null && !this.countryLocked);
  /** Going on sets another code than the device has. */
  readonly countryChanges = $derived.by(
    () => this.countrySettable && this.country !== '' && this.country !== this.currentCountry,
  );
  /** What setting the chosen code may do to the line to the device, in a sentence. */
  readonly countryRisk: Said | null = $derived.by(() => {
    const { device, country: countryCode } = this;
    if (!this.countryChanges || !device?.network) return null;
    const { picture } = device.network;
    const risk = assessChange(picture, device.address, 'setWlanConfiguration', { countryCode });
    return risk.verdict === 'safe' ? null : risk.reason;
  });
  /** The job that sets the country code. */
  readonly countryChange: Change;
  readonly countryLocked = $derived.by(
    () => this.device?.network?.picture.system.wlan?.countryCodeLock === true,
  );
  /** What is wrong with a field, in the language of the moment. */
  readonly errors: Partial<Record<FieldName, string>> = $derived.by(() =>
    Object.fromEntries(Object.entries(this.complaints).map(([field, complaint]) => [field, say(complaint)])),
  );
  readonly fault: Fault | null = $derived.by(() =>
    this.job?.state === 'ended' ? faultOf(this.job, this.mode) : null,
  );

  constructor(
    readonly serial: string,
    private readonly api: WlanApi,
    private readonly devices: DevicesState,
    private readonly jobs: JobsState,
    private readonly started: (jobId: string, wizard: WlanWizard) => void,
  ) {
    this.countryChange = new Change(api, jobs, serial);
    this.deviceName = this.interfaces[0]?.name ?? '';
    const country = this.currentCountry;
    this.country = country === null || country === 'XX' ? '' : country;
    this.formStep = this.interfaces.length === 1 ? 'country' : 'interface';
    this.furthest = formSteps.indexOf(this.formStep);
  }

  /** Shows `job`. Typed values are taken from it only where this wizard did not start it itself. */
  attach(job: Job<WlanInstallationSummary>): void {
    if (this.jobId === job.id) return;
    this.jobId = job.id;
    this.reopened = true;
    const { deviceName, ssid, mode, countryCode } = job.request;
    this.deviceName = deviceName;
    this.typed = true;
    this.typedSsid = ssid;
    this.mode = stationModes.find((known) => known === mode) ?? this.mode;
    if (countryCode !== null) this.country = countryCode;
    this.formStep = 'security';
    this.furthest = formSteps.length - 1;
  }

  /** True while leaving would lose what was entered and no job carries on by itself. */
  get unfinished(): boolean {
    if (this.jobId !== null) return this.job?.state === 'waiting';
    return this.furthest > 1 || this.countrySet !== null || this.ssid !== '';
  }

  get canGoBack(): boolean {
    if (this.call.busy) return false;
    if (this.jobId === null) return this.formStep !== this.firstStep;
    return this.job?.state === 'ended' && this.job.outcome?.kind !== 'on-network' && this.device !== null;
  }

  private get firstStep(): FormStep {
    return this.interfaces.length === 1 ? 'country' : 'interface';
  }

  /** A step that was reached can be opened again from the list of steps, while no job runs. */
  canOpen(step: WizardStep): boolean {
    const index = formSteps.findIndex((name) => name === step);
    return (
      this.jobId === null && !this.call.busy && index >= 0 && index <= this.furthest && step !== this.formStep
    );
  }

  open(step: WizardStep): void {
    const form = formSteps.find((name) => name === step);
    if (!form || !this.canOpen(step)) return;
    this.complaints = {};
    this.show(form);
  }

  private show(step: FormStep): void {
    this.call.failure = null;
    this.formStep = step;
    this.furthest = Math.max(this.furthest, formSteps.indexOf(step));
  }

  back(): void {
    if (!this.canGoBack) return;
    this.complaints = {};
    if (this.jobId !== null) {
      this.jobId = null;
      this.show('security');
      return;
    }
    this.show(formSteps[formSteps.indexOf(this.formStep) - 1] ?? this.formStep);
  }

  /** Leaves the ended job for the field that it failed on. */
  correct(fault: Fault): void {
    this.jobId = null;
    this.complaints = { [fault.field]: fault.message };
    this.show(fault.step);
    if (fault.step === 'network' && this.networks.length === 0 && !this.reopened) void this.scan(true);
  }

  async next(): Promise<void> {
    if (this.call.busy || this.jobId !== null) return;
    this.complaints = {};
    await this.call.run(() => this.leave(this.formStep));
  }

  /** Goes on where nothing is wrong; what is wrong with a field stands beside it. */
  private async leave(step: FormStep): Promise<Result<unknown>> {
    switch (step) {
      case 'interface':
        this.leaveInterface();
        return ok(null);
      case 'country':
        return this.leaveCountry();
      case 'network':
        this.leaveNetwork();
        return ok(null);
      case 'security':
        return this.startJob();
    }
  }

  private leaveInterface(): void {
    if (this.interfaces.some(({ name }) => name === this.deviceName)) {
      this.show('country');
    } else {
      this.complaints = { deviceName: said('wlanInterface.missing') };
    }
  }

  private async leaveCountry(): Promise<Result<unknown>> {
    if (this.country === '' && this.countrySettable) {
      this.complaints = { countryCode: said('wlanCountry.missing') };
      return ok(null);
    }
    const set = this.countryChanges ? await this.setCountry() : ok(true);
    if (!set.ok || !set.value) return set;
    this.show('network');
    if (this.scannedAt === null) void this.scan(true);
    return set;
  }

  /** Sets the country code by a job of its own, before the scan: it decides which networks the device may hear. */
  private async setCountry(): Promise<Result<boolean>> {
    const change = this.countryChange;
    const countryCode = this.country;
    const warned = this.countryRisk !== null;
    await change.apply('setWlanConfiguration', { countryCode }, waits.country);
    let job = await change.stands();
    // The step has said what the question asks.
    if (job?.state === 'waiting' && warned) await change.confirm();
    while (job && job.state !== 'ended') {
      job = await this.jobs.reaches(job.id, ({ state }) => state === 'ended');
    }
    if (job?.outcome?.kind === 'confirmed') {
      change.reset();
      this.countrySet = countryCode;
      // Other channels are allowed now: what was heard before no longer counts.
      this.scannedAt = null;
      return ok(true);
    }
    if (change.failure && change.errors['countryCode'] !== undefined) {
      this.complaints = { countryCode: change.failure.message };
      return ok(false);
    }
    const { failure } = change.call;
    return failure === null ? ok(false) : { ok: false, error: failure };
  }

  private leaveNetwork(): void {
    const problem = ssidSchema.safeParse(this.ssid).error?.issues[0];
    if (problem) {
      this.complaints = { ssid: this.typed ? issueSaid(problem) : said('wlanNetwork.missing') };
      return;
    }
    const first = this.modes[0];
    if (first !== undefined && !this.modes.includes(this.mode)) this.mode = first;
    this.show('security');
  }

  private async startJob(): Promise<Result<unknown>> {
    const checked = checkSecurity(this.mode, this.security);
    if (!checked.ok) {
      this.complaints = checked.errors;
      return ok(null);
    }
    const answer = await this.api.jobs.startWlanInstallation({
      serial: this.serial,
      deviceName: this.deviceName,
      countryCode: this.countrySettable ? this.country : null,
      ssid: this.ssid,
      authentication: checked.value,
      waitSeconds: waits.installation,
    });
    if (answer.ok) {
      this.jobId = answer.value.id;
      this.started(answer.value.id, this);
    }
    return answer;
  }

  /** Asks the device's own radio. The choice made stays, also when its network is not heard this time. */
  async scan(refresh: boolean): Promise<void> {
    if (this.scanStartedAt !== null || this.deviceName === '') return;
    this.scanStartedAt = Date.now();
    this.scanFailure = null;
    const answer = await this.api.wlan.scan({ serial: this.serial, deviceName: this.deviceName, refresh });
    this.scanStartedAt = null;
    if (!answer.ok) {
      this.scanFailure = answer.error;
      return;
    }
    this.networks = groupNetworks(answer.value.networks);
    this.scannedAt = answer.value.scannedAt;
  }

  confirm = () => this.ask((id) => this.api.jobs.confirm({ id }));
  cancel = () => this.ask((id) => this.api.jobs.cancel({ id }));
  resume = () => this.ask((id) => this.api.jobs.resume({ id }));

  private async ask(send: (id: string) => Promise<Result<null>>): Promise<void> {
    const id = this.jobId;
    if (id !== null) await this.call.run(() => send(id));
  }

  /** What state the device is in now, for whoever leaves, in the language of the moment. */
  get standing(): string {
    const job = this.job;
    if (job?.state === 'waiting') {
      return t().wlanLeave.tested;
    }
    if (job && job.state !== 'ended') {
      return t().wlanLeave.running;
    }
    if (this.countryChange.active) {
      return t().wlanLeave.settingCountry;
    }
    if (this.countrySet !== null) {
      return t().wlanLeave.countrySet({ country: this.countrySet });
    }
    return t().wlanLeave.unchanged;
  }
}
