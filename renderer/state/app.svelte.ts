import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { changeOf } from '../../shared/api/changes.ts';
import type { Device } from '../../shared/contract/device.ts';
import type { Api, AppInfo, LanguageChoice } from '../../shared/contract/ipc.ts';
import { usualListView, type ListView } from '../../shared/contract/list-view.ts';
import { isNetworkChange, isWlanInstallation, type Job } from '../../shared/contract/job.ts';
import { announce } from '../parts/announce.ts';
import { setCopy, type Copy } from '../parts/copy.ts';
import { Clock } from './clock.svelte.ts';
import { DevicesState } from './devices.svelte.ts';
import { JobsState } from './jobs.svelte.ts';
import { LoginsState } from './logins.svelte.ts';
import type { PageId } from './page-ids.ts';
import { ApplyState } from './apply.svelte.ts';
import { PlanState } from './plan.svelte.ts';
import { PlannedState } from './planned.svelte.ts';
import { RunsState } from './runs.svelte.ts';
import { SitesState } from './sites.svelte.ts';
import { StorageState } from './storage.svelte.ts';
import { UpdatesState } from './updates.svelte.ts';
import { WlanWizard } from './wizard.svelte.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/texts/language.ts';
import { say, setLanguage, t } from '../parts/language.svelte.ts';

export type View =
  | { page: 'devices' }
  /** `part`: what of the page is meant, such as an interface's name. */
  | { page: 'device'; serial: string; tab?: PageId; part?: string }
  | { page: 'install'; wizard: WlanWizard }
  | { page: 'sites' }
  | { page: 'plan' }
  | { page: 'planned' }
  | { page: 'visits' }
  /** What was done on the open site; `serial`: at that device alone. */
  | { page: 'activity'; serial?: string }
  | { page: 'jobs' }
  /** `missing`: a serial number, address or name of a device that is to be looked for at once. */
  | { page: 'cards'; missing?: string }
  | { page: 'access' }
  | { page: 'help' };

/** Which devices the list shows. */
export type Filter = 'all' | 'here' | 'setup' | 'installation';

/** Everything the window holds: what main told, and where the user is. */
export class AppState {
  readonly devices: DevicesState;
  readonly jobs: JobsState;
  readonly logins: LoginsState;
  readonly runs: RunsState;
  readonly storage: StorageState;
  readonly sites: SitesState;
  readonly plan: PlanState;
  readonly apply: ApplyState;
  readonly planned: PlannedState;
  readonly updates: UpdatesState;
  readonly clock: Clock;
  info = $state.raw<AppInfo | null>(null);
  /** Null where main has not told. */
  language = $state.raw<LanguageChoice | null>(null);
  view = $state.raw<View>({ page: 'devices' });
  /** Where the user wants to go, while the wizard or a form asks whether to leave. */
  leavingTo = $state.raw<View | null>(null);

  /** The list's search, filter and row, kept while another page is shown. */
  query = $state('');
  filter = $state<Filter>('all');
  row = $state<string | null>(null);
  /** The serial numbers of the selected devices: kept whatever is searched, filtered or opened. */
  readonly selection = new SvelteSet<string>();
  /** How the list looks; as usual until main has told. */
  listView = $state.raw<ListView>(usualListView);

  private readonly wizards = new SvelteMap<string, WlanWizard>();
  private readonly forms = new SvelteSet<{ readonly touched: boolean }>();

  constructor(
    readonly api: Api,
    language: LanguageChoice | null,
    clock = new Clock(),
  ) {
    this.language = language;
    this.clock = clock;
    this.devices = new DevicesState(api.devices, () => {
      for (const serial of this.selection) {
        if (this.devices.get(serial) === null) this.selection.delete(serial);
      }
    });
    this.jobs = new JobsState(api.jobs);
    this.logins = new LoginsState(api.logins);
    this.runs = new RunsState(api.runs);
    this.storage = new StorageState(api.storage);
    this.sites = new SitesState(api.sites);
    this.plan = new PlanState(api.plan);
    this.apply = new ApplyState(api.apply, (rowId, serial) => {
      const row = this.plan.bind(rowId, serial);
      if (row) this.announce(t().planScan.bound({ serial, ...row }));
    });
    this.planned = new PlannedState(api.planned);
    this.updates = new UpdatesState(api.updates);
  }

  start(): () => void {
    const stops = [
      this.devices.start(),
      this.jobs.start(),
      this.logins.start(),
      this.runs.start(),
      this.storage.start(),
      this.sites.start(),
      this.planned.start(),
      this.apply.start(),
      this.updates.start(),
      this.clock.start(),
      this.api.language.changed((choice) => {
        this.language = choice;
        void setLanguage(choice.language);
      }),
    ];
    void this.api.listView.snapshot({}).then((answer) => {
      if (answer.ok) this.listView = answer.value;
    });
    void this.api.app.info({}).then((answer) => {
      if (answer.ok) this.info = answer.value;
    });
    return () => stops.forEach((stop) => stop());
  }

  /** Goes to `view`; out of an unfinished installation or away from typed values only after asking. */
  go(view: View): void {
    const unfinished = this.view.page === 'install' && this.view.wizard.unfinished;
    if (unfinished || [...this.forms].some(({ touched }) => touched)) this.leavingTo = view;
    else this.show(view);
  }

  /** `go` asks before what was typed into `form` is lost, until the answer is called. */
  watch(form: { readonly touched: boolean }): () => void {
    this.forms.add(form);
    return () => this.forms.delete(form);
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

  /** Opens the page of a job: the form of a change, or the wizard. What was typed is still there when this run of the window began the job. */
  openJob(job: Job): void {
    if (isNetworkChange(job)) {
      const { method, params } = job.request;
      const part = typeof params.deviceName === 'string' ? { part: params.deviceName } : {};
      this.go({ page: 'device', serial: job.serial, tab: changeOf(method).page, ...part });
      return;
    }
    if (!isWlanInstallation(job)) return;
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

  readonly copy: Copy = async (text, what) => {
    const answer = await this.api.app.copy({ text });
    this.announce(answer.ok ? t().frame.copied({ what }) : say(answer.error.message));
    return answer.ok;
  };

  /** Changes the window's language, at once and for later starts; null for the system's. */
  chooseLanguage(language: Language | null): Promise<Result<null>> {
    return this.api.language.choose({ language });
  }

  /** Changes how the list looks, at once and for later starts. */
  async chooseListView(view: ListView): Promise<void> {
    this.listView = view;
    const answer = await this.api.listView.choose(view);
    if (!answer.ok) this.announce(say(answer.error.message));
  }

  readonly announce = announce;
}

const [getApp, provide] = createContext<AppState>();
export { getApp };

/** Lends the window's state to whatever is drawn below. */
export function setApp(app: AppState): AppState {
  setCopy(app.copy);
  return provide(app);
}
