/** What the window is told of sites, and what comes of putting one into another. */
import type { Said } from '../texts/said.ts';
import type { Site } from './site.ts';

export interface SitesSnapshot {
  revision: number;
  /** Deleted ones among them; the list of this computer is always there. */
  sites: Site[];
  /** The site that is open. */
  openId: string;
  /** Other sites that were seen on a network that this computer is on now. */
  hereIds: readonly string[];
}

/** How many devices a site has; null where it could not be read. */
export interface SiteSize {
  id: string;
  devices: number | null;
}

/** The devices of a site that are found by name or serial number; `count` is one at least. */
export interface SiteMatches {
  id: string;
  count: number;
  first: { serial: string; name: string };
}

/** What a site brings to another one, or brought. */
export interface SiteGain {
  /** Serial numbers that were not there. */
  newDevices: number;
  /** Devices that both have and that were seen later in the one that comes. */
  newerDevices: number;
  /** Devices whose place, note or tags get more. */
  peoplesWords: number;
  /** Notes that are too long together: what did not fit is left out. */
  cutNotes: number;
  /** Rows of the plan that are not there word for word. */
  planRows: number;
  /** Changes that are planned, and devices for which two then set the same otherwise. */
  planned: number;
  plannedTwice: number;
}

/** A site that somebody handed over, as its file tells it. */
export interface SiteFile {
  /** Stands for the file as it was read; main knows it as long as no other is opened. */
  token: string;
  /** The file's own name, without its folder. */
  file: string;
  name: string;
  note: string;
  devices: number;
  /** Rows of its plan, and devices that a plan was applied to. */
  plan: { rows: number; applied: number };
  /** Changes that are planned, on so many devices. */
  planned: { count: number; on: number };
  /** When it was written; milliseconds since 1970. */
  madeAt: number;
  /** Written by a newer version of this program: it can be looked at and not be taken over. */
  isNewer: boolean;
  /** Entries that do not fit and are left out. */
  misfits: number;
  /** The site here that it was written from, with what it would get; null where there is none. */
  same: { id: string; gain: SiteGain } | null;
  /** The first devices in it, for a look. */
  shown: { serial: string; name: string; model: string | null; place: string | null }[];
  /** Why it cannot be taken over; null where it can. */
  refused: Said | null;
}
