import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Api } from '../../shared/contract/ipc.ts';
import type { Failure } from '../../shared/contract/result.ts';
import type { Finding } from '../../shared/plan/check.ts';
import { setCell, type Rows } from '../../shared/plan/edit.ts';

/** So many steps can be taken back. */
const mostSteps = 200;
/** What is typed is checked once it rests. */
const restMs = 300;

/** The open site's plan as it is typed: kept after each edit, checked when it rests. */
export class PlanState {
  rows = $state.raw<Rows>([]);
  findings = $state.raw<readonly Finding[]>([]);
  /** Whose plan it is; null until one was read. */
  site = $state<string | null>(null);
  state = $state<'reading' | 'read' | 'failed'>('reading');
  /** Why it could not be read, kept or checked. */
  failure = $state.raw<Failure | null>(null);
  /** The addresses are being asked. */
  asking = $state(false);
  /** When everything was checked with the addresses asked, and nothing was edited since. */
  asked = $state(false);
  /** Serial numbers whose label was scanned while the page was open. */
  readonly scanned = new SvelteSet<string>();

  private undone = $state.raw<readonly Rows[]>([]);
  private done = $state.raw<readonly Rows[]>([]);
  private saving = Promise.resolve();
  private toSave: Rows | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Of several answers the one to the last question counts. */
  private question = 0;

  readonly canUndo = $derived(this.done.length > 0);
  readonly canRedo = $derived(this.undone.length > 0);
  /** What is wrong with a cell, by row and column; an error before a warning. */
  readonly atCells: ReadonlyMap<string, Finding> = $derived.by(() => {
    const found = new SvelteMap<string, Finding>();
    for (const finding of this.findings) {
      const key = `${finding.rowId} ${finding.column}`;
      if (finding.severity === 'error' || !found.has(key)) found.set(key, finding);
    }
    return found;
  });
  readonly errors = $derived(this.findings.filter(({ severity }) => severity === 'error'));
  readonly warnings = $derived(this.findings.filter(({ severity }) => severity === 'warning'));

  constructor(private readonly source: Pick<Api['plan'], 'read' | 'write' | 'check'>) {}

  /** Reads the plan of the site that is open now. */
  async load(site: string): Promise<void> {
    this.state = 'reading';
    this.site = site;
    const answer = await this.source.read({ site });
    if (this.site !== site) return;
    this.failure = answer.ok ? null : answer.error;
    this.state = answer.ok ? 'read' : 'failed';
    if (!answer.ok) return;
    this.rows = answer.value;
    this.done = this.undone = [];
    this.scanned.clear();
    await this.check(false);
  }

  /** A device has taken the row while the plan is applied. Answers which row that is, where it is shown and waited for one. */
  bind(rowId: string, serial: string): { row: number; name: string } | null {
    const index = this.rows.findIndex(({ id }) => id === rowId);
    const row = this.rows[index];
    if (this.state !== 'read' || !row || row.cells.serial !== undefined) return null;
    this.edit(setCell(this.rows, index, 'serial', serial, () => rowId));
    return { row: index + 1, name: row.cells.name ?? '' };
  }

  /** Main has changed it: whoever shows it reads it again. */
  forget(): void {
    this.site = null;
  }

  /** One step of the person: it can be taken back. */
  edit(rows: Rows): void {
    if (rows === this.rows) return;
    this.done = [...this.done, this.rows].slice(-mostSteps);
    this.undone = [];
    this.take(rows);
  }

  undo(): void {
    const before = this.done.at(-1);
    if (!before) return;
    this.undone = [...this.undone, this.rows];
    this.done = this.done.slice(0, -1);
    this.take(before);
  }

  redo(): void {
    const after = this.undone.at(-1);
    if (!after) return;
    this.done = [...this.done, this.rows];
    this.undone = this.undone.slice(0, -1);
    this.take(after);
  }

  /** Resolves once everything that was typed so far is kept, or `failure` says why not. */
  saved(): Promise<void> {
    return this.saving;
  }

  /** Checks all rows; with `ask` whoever may be at their addresses is asked as well. */
  async check(ask: boolean): Promise<void> {
    clearTimeout(this.timer);
    const question = (this.question += 1);
    if (ask) this.asking = true;
    const answer = await this.source.check({ rows: [...this.rows], ask });
    if (ask) this.asking = false;
    if (question !== this.question) return;
    if (answer.ok) this.findings = answer.value;
    else this.failure = answer.error;
    this.asked = ask && answer.ok;
  }

  private take(rows: Rows): void {
    this.rows = rows;
    this.asked = false;
    this.toSave = rows;
    this.saving = this.saving.then(() => this.save());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(false), restMs);
  }

  /** Of several edits in a row the last is kept. */
  private async save(): Promise<void> {
    const rows = this.toSave;
    this.toSave = null;
    if (rows === null || this.site === null) return;
    const answer = await this.source.write({ site: this.site, rows: [...rows] });
    this.failure = answer.ok ? null : answer.error;
  }
}
