import type { Api } from '../../shared/contract/ipc.ts';
import type { Failure, Result } from '../../shared/contract/result.ts';
import { ownSiteId, type Site } from '../../shared/contract/site.ts';
import type { SiteFile, SitesSnapshot } from '../../shared/contract/sites.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { t } from '../parts/language.svelte.ts';
import { Follower } from './follow.ts';

/** The sites of this computer, which is open, and a site file that waits to be taken over. */
export class SitesState {
  all = $state.raw<readonly Site[]>([]);
  openId = $state(ownSiteId);
  hereIds = $state.raw<readonly string[]>([]);
  /** What was looked into last and is not yet taken over. */
  file = $state.raw<SiteFile | null>(null);
  /** Why a file that was given to the program could not be looked into. */
  fileFailure = $state.raw<Failure | null>(null);
  /** The one that was deleted last, to be taken back; `into`: what it was merged into, by its title. */
  deleted = $state.raw<{ site: Site; into: string | null } | null>(null);
  /** Those of `hereIds` that the person does not want to open now. */
  declined = $state.raw<readonly string[]>([]);

  readonly open = $derived(this.all.find(({ id }) => id === this.openId) ?? null);

  private readonly follower: Follower<SitesSnapshot, SitesSnapshot>;

  constructor(private readonly source: Pick<Api['sites'], 'snapshot' | 'changed' | 'given' | 'takeGiven'>) {
    const take = ({ sites, openId, hereIds }: SitesSnapshot) => {
      this.all = sites;
      this.openId = openId;
      this.hereIds = hereIds;
    };
    // A window that cannot ask main at all says so on its pages.
    this.follower = new Follower(source, { reset: take, apply: take, failed: () => undefined });
  }

  start(): () => void {
    const stops = [this.follower.start(), this.source.given((file) => this.take(file))];
    void this.source.takeGiven({}).then((given) => {
      if (!given.ok) this.take(given);
      else if (given.value !== null) this.take({ ok: true, value: given.value });
    });
    return () => stops.forEach((stop) => stop());
  }

  take(file: Result<SiteFile>): void {
    this.file = file.ok ? file.value : null;
    this.fileFailure = file.ok ? null : file.error;
  }
}

/** What a site is called on screen. */
export function siteTitle({ id, name }: Pick<Site, 'id' | 'name'>): string {
  return id === ownSiteId ? t().sites.own : cleanText(name, 120);
}
