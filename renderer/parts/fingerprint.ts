/** A fingerprint in pairs with colons, in lines that can be compared by eye. */
export function fingerprintLines(hex: string): string[] {
  const pairs = hex.match(/../g) ?? [];
  return [0, 8, 16, 24].map((start) => pairs.slice(start, start + 8).join(':'));
}
