/** What can be known before a change is sent: the guard's verdict, and that the addresses to come fit and are free. */
import { assessChange, interfaceWith } from '../../../shared/api/guard.ts';
import {
  addressProblems,
  inSubnet,
  isIPv4,
  sameAddress,
  type StaticAddress,
} from '../../../shared/net/ip.ts';
import type { JobOutcome, NetworkChangeSummary } from '../../../shared/contract/job.ts';
import { hideSecrets } from '../../../shared/api/methods.ts';
import type { NetworkInterface, NetworkPicture } from '../../../shared/api/network-info.ts';
import { fail, type Failure } from '../../../shared/contract/result.ts';
import { cleanText, parseSerial } from '../../../shared/texts/clean-text.ts';
import { presentValues } from './change-values.ts';
import type { Control, NetworkChangeRequest } from './change-request.ts';
import { begin, cancelled, end, stopped, untouched, type Ended } from './steps.ts';

/** Runs the steps before the question. Ends with what is to be asked: null where nothing is. */
export async function checkChange(
  control: Control,
  request: NetworkChangeRequest,
): Promise<Ended<string | null>> {
  const { serial, method, params } = request;
  begin(control, 'check');
  const read = await control.devices.readNetwork(serial, { signal: control.signal });
  if (!read.ok) return stopped(control, 'check', read.error, untouched);
  const { network, address } = read.value;
  if (!network) throw new Error('A network that was read is there.');
  const { picture } = network;
  const assessment = assessChange(picture, address, method, params);
  if (assessment.verdict === 'refused') {
    const advice = 'Open another way in to the device first, then try again.';
    return refuse(control, 'check', assessment.reason, { advice });
  }
  const coming = comingAddresses(picture, request);
  const problem = coming.problem;
  if (problem) return refuse(control, 'check', problem.message, problem);
  control.learn({
    talkedTo: address,
    coming: coming.addresses.map((one) => one.address),
    before: hideSecrets(presentValues(picture, method, params)),
  });
  end(control, 'check', 'done', 'The device has told its settings.');

  const held = await checkFree(control, picture, request, coming.addresses);
  if (held) return held;
  if (control.signal.aborted) return { outcome: cancelled(untouched) };
  const reason =
    assessment.verdict === 'cuts'
      ? assessment.reason
      : losesRouter(picture, address, request, control.devices.places.ownSubnets());
  return { value: reason === null ? null : `${reason}${whatIsNeeded(control, coming.addresses)}` };
}

function refuse(
  control: Control,
  step: string,
  message: string,
  { parameter, advice }: { parameter?: string; advice?: string },
): { outcome: JobOutcome } {
  const failure = fail('input', message, { ...(parameter && { parameter }), ...(advice && { advice }) });
  return stopped(control, step, failure.error, untouched);
}

interface Coming {
  /** The static addresses that the device will use. */
  addresses: StaticAddress[];
  problem: Pick<Failure, 'message' | 'parameter'> | null;
}

/** The static addresses that a change of IPv4 brings into use, and what is wrong with them or their router. */
function comingAddresses(picture: NetworkPicture, { method, params }: NetworkChangeRequest): Coming {
  const named = picture.devices.find(({ name }) => name === params.deviceName);
  if (method !== 'setIPv4AddressConfiguration' || !named || params.enabled === false) {
    return { addresses: [], problem: null };
  }
  const mode = params.configurationMode ?? named.IPv4?.configurationMode;
  const asked = params.staticAddressConfigurations !== undefined;
  const addresses = staticAddresses(named, params);
  const { staticDefaultRouter: given } = params;
  const router = typeof given === 'string' ? given : usableRouter(named);
  const checked = asked || params.staticDefaultRouter !== undefined || params.configurationMode === 'static';
  const problem = checked ? firstProblem(addresses, router, presentAddresses(picture)) : null;
  const setBefore = problem?.parameter === 'staticDefaultRouter' && given === undefined;
  return {
    addresses: mode === 'static' ? addresses : [],
    problem: setBefore ? { ...problem, message: routerFromBefore(router, addresses) } : problem,
  };
}

/** A router that nobody typed: where it comes from, and how to have another one or none. */
function routerFromBefore(router: string, addresses: readonly StaticAddress[]): string {
  const subnets = addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`).join(', ');
  const outside = !addresses.some((subnet) => inSubnet(router, subnet));
  const how = outside ? 'is outside the subnet of' : 'cannot be the router of';
  return `The device’s router ${router} (set before) ${how} ${subnets}: give one, or none with an empty text.`;
}

function staticAddresses(network: NetworkInterface, params: NetworkChangeRequest['params']): StaticAddress[] {
  const { staticAddressConfigurations: asked } = params;
  // Checked by the method's schema.
  if (Array.isArray(asked)) return asked as StaticAddress[];
  const present = network.IPv4?.staticAddressConfigurations ?? [];
  return present.map(({ address, prefixLength }) => ({ address, prefixLength: prefixLength ?? 24 }));
}

function presentAddresses({ devices }: NetworkPicture): string[] {
  return devices.flatMap(({ IPv4 }) => IPv4?.addresses ?? []).map(({ address }) => address);
}

/** The router that stays where none is sent. The text has an example with a word in its place. */
function usableRouter({ IPv4 }: NetworkInterface): string {
  const router = IPv4?.staticDefaultRouter ?? '';
  return isIPv4(router) && router !== '0.0.0.0' ? router : '';
}

/** A router has to fit one of the addresses; everything else is a fault of the address that has it. */
function firstProblem(
  addresses: readonly StaticAddress[],
  router: string,
  present: readonly string[],
): Coming['problem'] {
  const problems = addresses.map((one) => addressProblems(one, router, present));
  const ofAddresses = problems.flat().find(({ parameter }) => parameter !== 'staticDefaultRouter');
  if (ofAddresses) return ofAddresses;
  const repeated = addresses.find((one, index) =>
    addresses.slice(0, index).some(({ address }) => sameAddress(address, one.address)),
  );
  if (repeated) return { parameter: 'address', message: `${repeated.address} is there twice.` };
  return problems.some((list) => list.length === 0) ? null : (problems[0]?.[0] ?? null);
}

/** Sees to it that nobody else has the addresses to come: by the list, then on the wire. Null where they are free. */
async function checkFree(
  control: Control,
  picture: NetworkPicture,
  { serial }: NetworkChangeRequest,
  coming: readonly StaticAddress[],
): Promise<{ outcome: JobOutcome } | null> {
  if (!control.job.steps.some(({ name }) => name === 'address')) return null;
  const news = coming.filter(({ address }) => interfaceWith(picture, address) === null);
  if (news.length === 0) {
    end(control, 'address', 'skipped', 'No new address is taken.');
    return null;
  }
  begin(control, 'address');
  for (const { address } of news) {
    const other = control.devices.places.othersAt(serial, address)[0];
    if (other) {
      return refuse(
        control,
        'address',
        `${address} belongs to ${cleanText(other.name, 80)} (${other.serial}).`,
        {
          parameter: 'address',
          advice: 'Choose another address, or take that device off the list if it is gone.',
        },
      );
    }
    const holder = await control.devices.places.holderOf(serial, address, control.signal);
    if (control.signal.aborted) {
      end(control, 'address', 'skipped', 'Cancelled.');
      return { outcome: cancelled(untouched) };
    }
    const who = whoElse(holder, serial, picture);
    if (who !== null) {
      return refuse(control, 'address', `${address} is in use: ${who}`, {
        parameter: 'address',
        advice: 'Choose another address. If what had it was unplugged just now, try again in a minute.',
      });
    }
  }
  end(control, 'address', 'done', `Nobody answers at ${news.map(({ address }) => address).join(', ')}.`);
  return null;
}

type HolderOf = Awaited<ReturnType<Control['devices']['places']['holderOf']>>;

/** Who else holds an address, as a sentence; null for nobody and for the device itself. */
export function whoElse(holder: HolderOf, serial: string, picture: NetworkPicture | null): string | null {
  switch (holder.kind) {
    case 'nobody':
      return null;
    case 'device':
      return holder.serial === serial
        ? null
        : `an Axis device with the serial number ${holder.serial} answers there.`;
    case 'other': {
      const { mac } = holder;
      const own = [serial, ...(picture?.devices ?? []).map(({ macAddress }) => macAddress ?? '')];
      if (mac !== null && own.some((one) => parseSerial(one) === parseSerial(mac))) return null;
      return mac === null
        ? 'something answers there.'
        : `something with the hardware address ${mac} is there.`;
    }
  }
}

/** A new router cuts whoever comes over the old one, although the address stays. */
function losesRouter(
  picture: NetworkPicture,
  address: string | null,
  { method, params }: NetworkChangeRequest,
  own: ReturnType<Control['devices']['places']['ownSubnets']>,
): string | null {
  const { staticDefaultRouter: router, deviceName } = params;
  if (method !== 'setIPv4AddressConfiguration' || router === undefined || own.length === 0) return null;
  const through = interfaceWith(picture, address);
  if (address === null || through?.name !== deviceName || own.some((subnet) => inSubnet(address, subnet))) {
    return null;
  }
  return router === through?.IPv4?.staticDefaultRouter
    ? null
    : `This computer reaches the device at ${address} over a router: with another one its answers may not find the way back.`;
}

/** The addresses that a change gives to the device, and its router's. */
export function takenBy({ params, coming = [] }: NetworkChangeSummary): string[] {
  const { staticDefaultRouter: router } = params;
  return typeof router === 'string' ? [router, ...coming] : coming;
}

/** What this computer will need to see the device again, as a sentence to follow another; empty where nothing. */
function whatIsNeeded({ devices, job }: Control, coming: readonly StaticAddress[]): string {
  const [first] = coming;
  if (!first || devices.places.ownSubnets().length === 0) return '';
  const missing = devices.places.missingSubnet(first.address, first.prefixLength, takenBy(job.request));
  return missing === null ? '' : ` Its address will be ${first.address}. ${missing}`;
}
