/**
 * Text from the network (mDNS names, SSIDs, device answers) is data. It is bounded and cleaned of what could
 * reorder or hide other text before it is shown or logged.
 */

// Control characters, line and paragraph separators, zero-width and bidirectional formatting characters.
// Zero-width joiner (200D) stays: emoji are built with it.
const unsafe = /[\u0000-\u001F\u007F-\u009F\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** `text` fit for showing: unsafe characters become U+FFFD, at most `limit` code points, then an ellipsis. */
export function cleanText(text: string, limit = 200): string {
  const cleaned = text.replace(unsafe, '\uFFFD');
  const points = [...cleaned];
  return points.length <= limit ? cleaned : `${points.slice(0, limit - 1).join('')}…`;
}

/** 12 hex digits in upper case from `B8A44F631339`, `b8:a4:4f:63:13:39` or `B8-A4-…`; null for anything else. */
export function parseSerial(text: string): string | null {
  const digits = text.trim().replace(/[:-]/g, '').toUpperCase();
  return /^[0-9A-F]{12}$/.test(digits) ? digits : null;
}
