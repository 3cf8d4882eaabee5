/** What is wrong with a card as far as finding devices goes, in words with what to do. */
import type { CardProblem, CardView } from '../../../shared/contract/cards.ts';
import { inSubnet, isIPv4, isLinkLocal, subnetFacts, type Subnet } from '../../../shared/net/ip.ts';
import { said } from '../../../shared/texts/said.ts';
import type { CardStatistics } from './card-views.ts';

export interface ProblemFacts {
  /** The searches on this card, one for each of its addresses. */
  searches: readonly CardStatistics[];
  /** Left out by `--interface`. */
  isExcluded: boolean;
  /** All cards, this one among them. */
  others: readonly CardView[];
  platform: NodeJS.Platform;
}

/** So long without a packet from anybody is odd: other computers and devices ask and announce more often. */
const quietMs = 60_000;

export function cardProblems(card: CardView, facts: ProblemFacts): CardProblem[] {
  const { name, kind, up, addresses } = card;
  if (facts.isExcluded && addresses.length > 0) {
    return [{ tone: 'info', message: said('cards.excluded'), advice: said('cards.excludedAdvice') }];
  }
  if (up === false) {
    const wlan = kind === 'wlan';
    return [
      {
        tone: 'info',
        message: said(wlan ? 'cards.notJoined' : 'cards.noCable'),
        advice: said(wlan ? 'cards.notJoinedAdvice' : 'cards.noCableAdvice'),
      },
    ];
  }
  return [
    ...addressProblems(card),
    ...searchProblems(card, facts),
    ...sameSubnet(card, facts.others).map(([other, subnet]): CardProblem => ({
      tone: 'warn',
      message: said('cards.sameSubnet', { name, other, subnet }),
      advice: said('cards.sameSubnetAdvice', { other }),
    })),
  ];
}

function addressProblems({ addresses, kind, dhcp }: CardView): CardProblem[] {
  const four = addresses.filter(({ address }) => isIPv4(address));
  if (addresses.length === 0) {
    return [{ tone: 'warn', message: said('cards.noAddress'), advice: said('cards.noAddressAdvice') }];
  }
  const isOwnChoice = kind === 'vpn' || kind === 'bridge' || kind === 'loopback';
  if (isOwnChoice || four.length === 0 || !four.every(({ address }) => isLinkLocal(address))) return [];
  return [
    {
      tone: 'info',
      message: said(dhcp === false ? 'cards.onlyLinkLocalStatic' : 'cards.onlyLinkLocal'),
      advice: said('cards.onlyLinkLocalAdvice'),
    },
  ];
}

function searchProblems({ kind }: CardView, { searches, platform }: ProblemFacts): CardProblem[] {
  const [first] = searches;
  if (!first) return [];
  const codes = searches.flatMap(({ error }) => error ?? []);
  if (codes.length === searches.length) {
    const permission = platform === 'darwin' && codes.includes('EHOSTUNREACH');
    return [
      {
        tone: 'bad',
        message: permission
          ? said('cards.macPermission')
          : said('cards.refused', { codes: [...new Set(codes)] }),
        advice: said(permission ? 'cards.macPermissionAdvice' : 'cards.refusedAdvice'),
      },
    ];
  }
  const problems: CardProblem[] = [];
  // Sockets take a moment to open: nothing is claimed before something was sent.
  if (!searches.some(({ shared }) => shared) && searches.some(({ sent }) => sent > 0)) {
    problems.push({ tone: 'warn', message: said('cards.portTaken'), advice: said('cards.portTakenAdvice') });
  }
  const quiet = Math.min(...searches.map((search) => search.quietMs));
  if ((kind === 'wired' || kind === 'wlan' || kind === null) && quiet >= quietMs) {
    const minutes = Math.floor(quiet / 60_000);
    problems.push({
      tone: 'warn',
      message: said('cards.quiet', { minutes }),
      advice: said(kind === 'wlan' ? 'cards.quietWlanAdvice' : 'cards.quietAdvice'),
    });
  }
  return problems;
}

/** The other cards that have an address in a subnet of this one, with the subnet that both are in. */
function sameSubnet(card: CardView, all: readonly CardView[]): [name: string, subnet: string][] {
  const wide = ({ addresses }: CardView) =>
    addresses.filter(({ address }) => isIPv4(address) && !isLinkLocal(address));
  return all.flatMap((other): [string, string][] => {
    if (other.name === card.name || other.up === false) return [];
    const shared = wide(card).find((own) => wide(other).some((their) => overlaps(own, their)));
    const facts = shared && subnetFacts(shared.address, shared.prefixLength);
    return facts ? [[other.name, `${facts.network}/${shared.prefixLength}`]] : [];
  });
}

const overlaps = (one: Subnet, other: Subnet) => inSubnet(one.address, other) || inSubnet(other.address, one);
