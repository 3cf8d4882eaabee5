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

/** The name to compare by: DNS ignores the case of the letters A to Z and of no others (RFC 6762, section 16). */
export function nameKey(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(/\.$/, '');
}

const suffixes = serviceTypes.map((service) => ({ service, suffix: `.${service}.local` }));

/**
 * `AXIS P3265-V - B8A44F631339._axis-video._tcp.local` in its two parts; null where the name does not end in a
 * service type that is browsed. The instance may hold dots: decoding joins labels with dots, so that only the
 * known ending tells where the instance ends.
 */
export function splitInstance(name: string): { instance: string; service: ServiceType } | null {
  const key = nameKey(name);
  for (const { service, suffix } of suffixes) {
    if (key.endsWith(suffix) && key.length > suffix.length) {
      return { instance: name.slice(0, key.length - suffix.length), service };
    }
  }
  return null;
}

/** The service type that a name such as `_axis-video._tcp.local` stands for, or null. */
export function serviceOf(name: string): ServiceType | null {
  const key = nameKey(name);
  return serviceTypes.find((service) => key === `${service}.local`) ?? null;
}

/**
 * A name's labels as they go on the wire: the instance is one label, whatever dots it holds. Null where that is
 * impossible (a label of more than 63 bytes, a name of more than 255), which only a hostile name is.
 */
export function wireLabels(name: string): Buffer[] | null {
  const split = splitInstance(name);
  const texts = split
    ? [split.instance, ...split.service.split('.'), 'local']
    : name.replace(/\.$/, '').split('.');
  const labels = texts.map((text) => Buffer.from(text));
  const total = labels.reduce((sum, label) => sum + label.length + 1, 1);
  return total <= 255 && labels.every((label) => label.length >= 1 && label.length <= 63) ? labels : null;
}
