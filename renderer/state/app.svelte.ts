import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Device } from '../../shared/device.ts';
import type { Api, AppInfo } from '../../shared/ipc.ts';
import { isWlanInstallation, type Job } from '../../shared/job.ts';
import { Clock } from './clock.svelte.ts';
import { DevicesState } from './devices.svelte.ts';
import { JobsState } from './jobs.svelte.ts';
import { WlanWizard } from './wizard.svelte.ts';

export type View =
  | { page: 'devices' }
  | { page: 'device'; serial: string }
  | { page: 'install'; wizard: WlanWizard }
  | { page: 'jobs' }
  | { page: 'help' };

/** Which devices the list shows. */
export type Filter = 'all' | 'here' | 'setup' | 'installation';

/** Everything the window holds: what main told, and where the user is. */
export class AppState {
  readonly devices: DevicesState;
  readonly jobs: JobsState;
  readonly clock: Clock;
  info = $state.raw<AppInfo | null>(null);
  view = $state.raw<View>({ page: 'devices' });
  /** Where the user wants to go, while the wizard asks whether to leave. */
  leavingTo = $state.raw<View | null>(null);
  /** Spoken by screen readers, politely. */
  announcement = $state('');

  /** The list's search, filter and row, kept while another page is shown. */
  query = $state('');
  filter = $state<Filter>('all');
  row = $state<string | null>(null);

  private readonly wizards = new SvelteMap<string, WlanWizard>();

  constructor(
    readonly api: Api,
    clock = new Clock(),
  ) {
    this.clock = clock;
    this.devices = new DevicesState(api.devices);
    this.jobs = new JobsState(api.jobs);
  }

  start(): () => void {
    const stops = [this.devices.start(), this.jobs.start(), this.clock.start()];
    void this.api.app.info({}).then((answer) => {
      if (answer.ok) this.info = answer.value;
    });
    return () => stops.forEach((stop) => stop());
  }

  /** Goes to `view`; out of an unfinished installation only after asking. */
  go(view: View): void {
    if (this.view.page === 'install' && this.view.wizard.unfinished) this.leavingTo = view;
    else this.show(view);
  }

  /** Goes to `view` without asking. */
  show(view: View): void {
    this.leavingTo = null;
    this.view = view;
  }

  /** Opens the installation of a device: the one that runs, or a new one. */
  install(device: Device): void {
    const running = this.jobs.activeOn(device.serial);
    if (running) this.openJob(running);
    else this.go({ page: 'install', wizard: this.newWizard(device.serial) });
  }

  /** Opens the wizard's view of a job. What was typed is still there when this run of the window began the job. */
  openJob(job: Job): void {
    if (!isWlanInstallation(job)) {
      this.go({ page: 'device', serial: job.serial });
      return;
    }
    const wizard = this.wizards.get(job.id) ?? this.newWizard(job.serial);
    wizard.attach(job);
    this.wizards.set(job.id, wizard);
    this.go({ page: 'install', wizard });
  }

  private newWizard(serial: string): WlanWizard {
    return new WlanWizard(serial, this.api, this.devices, this.jobs, (id, wizard) =>
      this.wizards.set(id, wizard),
    );
  }

  announce(text: string): void {
    this.announcement = text;
  }
}

export const [getApp, setApp] = createContext<AppState>();
