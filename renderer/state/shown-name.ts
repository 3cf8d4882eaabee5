import type { Device } from '../../shared/contract/device.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { t } from '../parts/language.svelte.ts';

/**
 * The name that people gave, cleaned for showing. What was never named announces its model and serial number, or is
 * known by its serial number alone: that is its model here, as the serial number has a place of its own.
 */
export function shownName({ name, model, serial }: Device): string {
  const clean = cleanText(name, 80);
  const unnamed = clean.toUpperCase().endsWith(serial);
  if (!unnamed) return clean;
  if (model !== null) return cleanText(model, 60);
  const announced = clean.slice(0, -serial.length).replace(/[\s_-]+$/, '');
  return announced === '' ? t().list.unnamed : announced;
}
