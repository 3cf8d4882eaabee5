/**
 * A name as the bytes that it has on the wire without compression (each label behind its length, a zero at the end), one
 * character a byte. Names are bytes (RFC 6762, 16): compared, asked for and sent back as they came, whatever dots or
 * encoding they hold. Text is made of them for showing alone.
 */
export type Name = string;

/** The name without labels, in which all others end. */
export const root: Name = '\0';

/** The service types that Axis devices announce: merged by serial number, none depended on. Best name first. */
export const serviceTypes = [
  '_axis-video._tcp',
  '_axis-nvr._tcp',
  '_axis-bwsc._tcp',
  '_axis-audiosite._tcp',
  '_vapix-http._tcp',
  '_vapix-https._tcp',
] as const;
export type ServiceType = (typeof serviceTypes)[number];

/** The name of these labels, each of 1 to 63 bytes as Latin-1 text. */
export function toName(labels: readonly string[]): Name {
  return [...labels.map((label) => String.fromCharCode(label.length) + label), root].join('');
}

/** The labels of a name, from left to right. */
export function labelsOf(name: Name): string[] {
  const labels: string[] = [];
  for (let at = 0; name.charCodeAt(at) > 0; at = next(name, at))
    labels.push(name.slice(at + 1, next(name, at)));
  return labels;
}

function next(name: Name, at: number): number {
  return at + 1 + name.charCodeAt(at);
}

/**
 * The name to compare by: DNS ignores the case of the letters A to Z and of no others (RFC 6762, 16). A length is
 * at most 63, which is below all letters.
 */
export function nameKey(name: Name): string {
  // Most names are ASCII, for which there is a quick way.
  if (!/[\x80-\xff]/.test(name)) return name.toLowerCase();
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The names under which the instances of each service type announce themselves; they are their own keys. */
export const services: readonly { service: ServiceType; name: Name }[] = serviceTypes.map((service) => {
  return { service, name: toName([...service.split('.'), 'local']) };
});
const byKey = new Map(services.map(({ service, name }) => [name, service]));

/** The service type that a name such as `_axis-video._tcp.local` stands for, or null. */
export function serviceOf(name: Name): ServiceType | null {
  return byKey.get(nameKey(name)) ?? null;
}

/**
 * `AXIS P3265-V - B8A44F631339._axis-video._tcp.local` in its two parts; null where the name does not end in a
 * service type that is browsed. The instance is bytes, and one label by the standard.
 */
export function splitInstance(name: Name): { instance: string; service: ServiceType } | null {
  const key = nameKey(name);
  const at = serviceAt(key);
  const service = byKey.get(key.slice(at));
  return service === undefined ? null : { instance: labelsOf(name.slice(0, at) + root).join('.'), service };
}

/** The name of the service that an instance is one of, from the instance's key to its own; null for other names. */
export function serviceKeyOf(key: string): string | null {
  const at = serviceAt(key);
  return at < key.length ? key.slice(at) : null;
}

/** Where behind its first label the key of a name goes on as that of a service that is browsed; its length for nowhere. */
function serviceAt(key: string): number {
  let at = next(key, 0);
  while (at < key.length && !byKey.has(key.slice(at))) at = next(key, at);
  return at;
}

/** Bytes as text for showing: UTF-8, with U+FFFD for what is none. */
export function textOf(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString();
}

/** A host's name as people write it, such as `axis-b8a44f631339.local`. */
export function hostText(name: Name): string {
  return textOf(labelsOf(name).join('.'));
}
