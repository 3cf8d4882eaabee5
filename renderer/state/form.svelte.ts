import { untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { KnownDevice } from '../../shared/contract/device.ts';
import { assessChange } from '../../shared/api/guard.ts';
import type { Assessment } from '../../shared/api/line.ts';
import { isNetworkChange, type Job } from '../../shared/contract/job.ts';
import type { ChangeMethod } from '../../shared/api/changes.ts';
import { hidden, hideSecrets, holdsSecrets } from '../../shared/api/secrets.ts';
import { say, t } from '../parts/language.svelte.ts';
import type { AppState } from './app.svelte.ts';
import { Change } from './change.svelte.ts';
import { changedParams, same, schemaErrors, type Errors, type Params } from './params.ts';

/** What is particular to one form. `present`, `params` and `check` are pure, and read anew whenever the device is. */
export interface FormPlan<Values extends object> {
  method: ChangeMethod;
  /** What is sent with every change, such as the interface's name. */
  fixed?: Params;
  /** What the fields hold when nothing was typed: the device's present values. */
  present: () => Values;
  /** The fields as parameters of the method. What is left out or undefined is never sent. */
  params: (values: Values) => Params;
  /** What differs from the device, where that is more than a comparison of parameters one by one. */
  changes?: (values: Values) => Params;
  /** The changes as the method takes them, where it wants them nested. */
  request?: (changes: Params, values: Values) => Params;
  /**
   * What is wrong with the values, by parameter or field; a row of a list is `parameter.0`. The method's schema is
   * asked for what this says nothing of.
   */
  check?: (values: Values, present: Values) => Errors;
  /** The parameters in words, for the list of what changes: asked anew, as the language can change. */
  titles: () => Readonly<Record<string, string>>;
  /** How long to look for a device whose line was cut; `waits.change` where nothing is said. */
  waitSeconds?: number;
}

/** One parameter before and after. Secrets are hidden. */
export interface Difference {
  name: string;
  title: string;
  before: unknown;
  /** False where nobody remembers what it was before. */
  known: boolean;
  after: unknown;
}

/**
 * A form over a device's present values. Only what was typed is held here, so fields that nobody touched follow the
 * device; what was typed stays.
 */
export class Form<Values extends object> {
  readonly change: Change;
  /** The fields by name, for `bind:value={form.fields.router}`. A list is replaced whole. */
  readonly fields: Values;

  private typed = $state.raw<Partial<Values>>({});
  /** What stood in the device when a field was first typed into. */
  private below = $state.raw<Partial<Values>>({});
  /** Fields that were left after typing, or all of them once Apply was tried: their problems are shown. */
  private readonly left = new SvelteSet<string>();
  private tried = $state(false);
  /** What was typed is kept as planned, and nothing was typed since. */
  kept = $state(false);
  /** Parameters that were corrected after the device complained. */
  private readonly corrected = new SvelteSet<string>();
  private sent = $state.raw<{ before: Params; changes: Params } | null>(null);

  readonly device: KnownDevice | null = $derived.by(() => this.app.devices.known(this.serial));
  private readonly confirmed: boolean = $derived.by(() => this.change.job?.outcome?.kind === 'confirmed');
  readonly present: Values = $derived.by(() => this.plan.present());
  readonly values: Values = $derived.by(() =>
    this.confirmed ? this.present : { ...this.present, ...this.typed },
  );
  /** What Apply would change, by parameter. */
  readonly changes: Params = $derived.by(
    () =>
      this.plan.changes?.(this.values) ??
      changedParams(this.plan.params(this.present), this.plan.params(this.values)),
  );
  /** The method's parameters as Apply would send them. */
  private readonly request: Params = $derived.by(() => ({
    ...this.plan.fixed,
    ...(this.plan.request?.(this.changes, this.values) ?? this.changes),
  }));
  /** Apply would send a key, a password or a login to a device that is talked to over plain HTTP. */
  readonly readAlong: boolean = $derived.by(
    () => this.device?.scheme === 'http' && holdsSecrets(this.request),
  );
  /** Something typed would be lost by leaving. */
  readonly touched: boolean = $derived.by(
    () => !this.change.active && !same(this.values, this.present) && !this.confirmed,
  );
  /** A field that was typed into has another value in the device now than it had then. */
  readonly moved: boolean = $derived.by(() =>
    this.touched && this.change.job === null
      ? names(this.typed).some((name) => !same(this.below[name], this.present[name]))
      : false,
  );
  private readonly problems: Errors = $derived.by(() => {
    const own = this.plan.check?.(this.values, this.present) ?? {};
    const said = Object.keys(own).map(listName);
    const schema = schemaErrors(this.plan.method, this.request);
    return { ...own, ...Object.fromEntries(Object.entries(schema).filter(([name]) => !said.includes(name))) };
  });
  /** What is shown beside the fields: problems of fields that were left, then what the device says. */
  readonly errors: Readonly<Errors> = $derived.by(() => ({
    ...Object.fromEntries(
      Object.entries(this.change.errors).filter(([name]) => !this.corrected.has(name) && !this.confirmed),
    ),
    ...(this.touched
      ? Object.fromEntries(
          Object.entries(this.problems).filter(([name]) => this.tried || this.left.has(name)),
        )
      : {}),
  }));
  readonly assessment: Assessment = $derived.by(() =>
    this.device?.network && Object.keys(this.changes).length > 0
      ? assessChange(this.device.network.picture, this.device.address, this.plan.method, this.request)
      : { verdict: 'safe' },
  );
  /** Something was changed, nothing is wrong with it, and it is not on its way. */
  readonly complete: boolean = $derived.by(
    () => !this.change.active && this.touched && Object.keys(this.problems).length === 0,
  );
  /** The titles of what Apply would send. */
  readonly changeTitles: string[] = $derived.by(() =>
    Object.keys(this.changes).map((name) => this.title(name)),
  );
  /** After a confirmed change: what it was and what the device has now, as read again. */
  readonly differences: Difference[] = $derived.by(() => (this.confirmed ? this.compare() : []));

  constructor(
    private readonly app: Pick<AppState, 'api' | 'jobs' | 'devices'>,
    readonly serial: string,
    readonly plan: FormPlan<Values>,
  ) {
    this.change = new Change(app.api, app.jobs, serial);
    this.fields = this.accessors();
    const job = untrack(() => app.jobs.sorted.find((one) => one.serial === serial));
    if (job && this.concerns(job) && (job.state !== 'ended' || job.resumable)) this.change.attach(job);
  }

  /** Why Apply does nothing now, in words; null when it can be used. */
  get blocked(): string | null {
    const { device } = this;
    if (device && this.app.jobs.activeOn(this.serial)) return t().changeForm.otherJob;
    return this.keepBlocked ?? (device && missing(device));
  }

  /** Why what was typed cannot even be kept for later. */
  get keepBlocked(): string | null {
    if (!this.device) return t().changeForm.gone;
    if (!this.touched || Object.keys(this.changes).length === 0) {
      const unfinished = this.touched && Object.keys(this.problems).length > 0;
      return unfinished ? this.firstProblem : t().changeForm.nothingChanged;
    }
    if (Object.keys(this.problems).length > 0) return this.firstProblem;
    return this.assessment.verdict === 'refused' ? say(this.assessment.reason) : null;
  }

  private get firstProblem(): string {
    const name = Object.keys(this.problems)[0] ?? '';
    return t().changeForm.notRight({ title: this.title(name) });
  }

  /** The person has left a field: from now on its problems are shown. */
  leave(field: string): void {
    if (field in this.problems) this.left.add(field);
  }

  /** Sends what was changed; or, where something is wrong, shows all of it. */
  async apply(): Promise<void> {
    this.tried = true;
    if (this.blocked !== null || this.change.call.busy) return;
    const { changes } = this;
    this.sent = { before: this.plan.params(this.present), changes };
    this.corrected.clear();
    this.left.clear();
    this.tried = false;
    await this.change.apply(
      this.plan.method,
      this.request,
      ...(this.plan.waitSeconds === undefined ? [] : [this.plan.waitSeconds]),
    );
  }

  /** Keeps what was changed for later, without keys and passwords; or, where something is wrong, shows all of it. */
  async keep(): Promise<void> {
    this.tried = true;
    if (this.keepBlocked !== null || this.change.call.busy) return;
    const { serial, plan, request } = this;
    const answer = await this.change.call.run(() =>
      this.app.api.planned.keep({ serial, method: plan.method, params: request }),
    );
    if (!answer?.ok) return;
    this.undo();
    this.kept = true;
  }

  /** Back to what the device has. */
  undo(): void {
    this.typed = {};
    this.below = {};
    this.left.clear();
    this.tried = false;
    if (!this.change.active) this.change.reset();
  }

  private title(name: string): string {
    return this.plan.titles()[listName(name)] ?? name;
  }

  private concerns(job: Job): boolean {
    return (
      isNetworkChange(job) &&
      job.request.method === this.plan.method &&
      job.request.params.deviceName === this.plan.fixed?.deviceName
    );
  }

  private set<Name extends keyof Values & string>(name: Name, value: Values[Name]): void {
    // The outcome of the last change has been seen when the next one begins.
    if (this.confirmed) this.undo();
    this.kept = false;
    if (!(name in this.typed)) this.below = { ...this.below, [name]: this.present[name] };
    this.typed = { ...this.typed, [name]: value };
    this.corrected.add(name);
  }

  private accessors(): Values {
    const fields = {};
    for (const name of names(untrack(() => this.plan.present()))) {
      Object.defineProperty(fields, name, {
        enumerable: true,
        get: () => this.values[name],
        set: (value: Values[typeof name]) => this.set(name, value),
      });
    }
    // Every field of the values has its accessor now.
    return fields as Values;
  }

  /** By what was sent; a job that another run of the window began has told it, too. */
  private compare(): Difference[] {
    const asked = this.sent?.changes ?? this.change.job?.request.params ?? {};
    const before = this.sent && hideSecrets(this.sent.before);
    const now = hideSecrets({ ...asked, ...defined(this.plan.params(this.present)) });
    return Object.keys(asked)
      .filter((name) => !(name in (this.plan.fixed ?? {})))
      .map((name) => ({
        name,
        title: this.title(name),
        // A key in the device is never told: neither that there was one, nor which.
        before: now[name] === hidden ? hidden : before?.[name],
        known: before !== null,
        after: now[name],
      }));
  }
}

/** `address` for a row's `address.0`. */
const listName = (name: string) => name.replace(/\.\d+$/, '');

/** What a change still needs from the device or from the user. */
function missing(device: KnownDevice): string | null {
  if (device.changedFingerprint !== null) return t().changeForm.certificateChanged;
  if (device.needsSetup === true) return t().changeForm.noAdministrator;
  if (device.login !== 'accepted') return t().changeForm.needsLogin;
  if (device.reachability.state === 'unreachable' || device.reachability.state === 'odd') {
    return t().changeForm.unreachable;
  }
  return null;
}

function names<Values extends object>(values: Partial<Values>): (keyof Values & string)[] {
  // A form's values are plain objects with exactly these keys.
  return Object.keys(values) as (keyof Values & string)[];
}

const defined = (params: Params) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
