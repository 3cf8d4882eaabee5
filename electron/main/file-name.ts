/** Names of files that are offered to a person, made of what people have called things. */
import { tricks } from '../../shared/texts/clean-text.ts';

/** Names of devices on Windows, whatever ending they have. */
const taken = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))/i;
/** Every system takes 255 bytes or units, its ending included. */
const mostBytes = 200;

/** `name` as every system takes it for a file, without an ending; `otherwise` where nothing of it is left. */
export function fileName(name: string, otherwise: string): string {
  const allowed = name
    .replace(tricks, ' ')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ');
  let fits = '';
  let bytes = 0;
  for (const sign of allowed.replace(/^[\s.]+/, '')) {
    bytes += Buffer.byteLength(sign);
    if (bytes > mostBytes) break;
    fits += sign;
  }
  const ended = fits.replace(/[\s.]+$/, '');
  return ended === '' ? otherwise : ended.replace(taken, '$&_');
}
