/** Where a device is, who has its address, and what this computer lacks to talk to it. */
import { helpers } from '../helpers.ts';

const { list } = helpers('en');

export const presence = {
  elsewhere: 'On another network',
  elsewhereMeans: ({ addresses }: { addresses: readonly string[] }) =>
    `It is known at ${list(addresses)}: this computer is on no such network, so the device is not asked by itself. If a router leads there, check again.`,
  gone: 'Gone',
  goneMeans: 'It has stopped announcing itself.',
  silent: 'No answer',
  silentMeans: 'It does not announce itself on this network.',
  never: 'Never seen',
  neverMeans: 'It has never answered, and it does not announce itself.',
  unknown: 'Not asked yet',
  unknownMeans: 'It has not been heard in this run. What is shown was kept from the last time.',
  ownAddress: 'the address for this computer',
  needs: ({ card }: { card: string | null }) =>
    card === null
      ? 'Without a router, a card of this computer needs'
      : `Without a router, card ${card} needs`,
  prefix: ({ prefixLength }: { prefixLength: number }) => `with prefix length ${prefixLength}`,
};

export const addressNews = {
  named: ({ name, serial }: { name: string; serial: string }) => `${name} (${serial})`,
  swapped: ({ other, here, there }: { other: string; here: string; there: string }) =>
    `It and ${other} have swapped their addresses: it answers at ${here} now, the other one at ${there}.`,
  took: ({ other, address }: { other: string; address: string }) =>
    `It answers at ${address} now, where ${other} was.`,
  lost: ({ other, address }: { other: string; address: string }) =>
    `At ${address}, where it was, ${other} answers now.`,
  contested: ({
    address,
    others,
    holder,
    isHolder,
  }: {
    address: string;
    others: readonly string[];
    holder: string | null;
    isHolder: boolean;
  }) =>
    `${list(others)} ${others.length === 1 ? 'announces' : 'announce'} the address ${address} as well. ` +
    (isHolder ? 'This device is the one that answered there last. ' : '') +
    (holder === null ? '' : `${holder} answered there last. `) +
    'Two devices cannot share an address: unplug one of them, then give them different addresses.',
};
