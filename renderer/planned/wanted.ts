/** What a person wants to have made of what is planned. */
import { changeOf } from '../../shared/api/changes.ts';
import type { PlannedChange, PlannedItem } from '../../shared/contract/planned.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { say, t } from '../parts/language.svelte.ts';

export interface Wanted {
  serial: string;
  change: PlannedChange;
  /** The present values that the person has said yes to; null where they are as they were. */
  agreedTo: Readonly<Record<string, unknown>> | null;
}

/** What it is, and on which interface. */
export function plannedTitle({ method, params }: Pick<PlannedItem, 'method' | 'params'>): string {
  const title = say(changeOf(method).title);
  const name = params.deviceName ?? params.masterDeviceName ?? params.VlanName;
  return typeof name === 'string' ? t().planned.on({ title, name: cleanText(name, 60) }) : title;
}
