/** The address of a device by its number, in `10.3.0.0/16` for the net `10.3`. */
export function addressOf(net: string, index: number): string {
  return `${net}.${Math.floor(index / 200)}.${(index % 200) + 10}`;
}
