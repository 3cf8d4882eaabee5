/** This computer's cards, and why a device is not here, in a terminal. */
import type { CardView } from '../../shared/contract/cards.ts';
import type { WhyReport } from '../../shared/contract/why.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/texts/language.ts';
import { say, textsIn } from '../../shared/texts/catalogue.ts';
import { said } from '../../shared/texts/said.ts';
import { systemClock } from '../services/clock.ts';
import { noVault } from '../services/credentials/vault.ts';
import { Services } from '../services/services.ts';
import type { Command } from './arguments.ts';
import { sayFaults, sayNotices } from './beside.ts';
import { saidJson, table, type Output } from './output.ts';

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

function servicesFor({ dataFolder, interfaces }: Of<'cards'>, output: Output): Services {
  return new Services({ dataFolder, interfaces, vault: noVault, report: sayFaults(output) });
}

/** Long enough for a question, its answers, and a second one. */
const listenMs = 3_000;

/** Asks on every card for a moment, then tells of them. The data folder is not touched. */
export async function listCards(command: Of<'cards'>, output: Output): Promise<Result<number>> {
  const { discovery, cards } = servicesFor(command, output);
  discovery.start();
  try {
    output.progress(said('terminal.listening', { seconds: listenMs / 1_000 }));
    const waited = new Promise<void>((resolve) => systemClock.setTimeout(resolve, listenMs));
    await Promise.all([waited, cards.snapshot({ wait: true })]);
    const snapshot = await cards.snapshot();
    const networks = await cards.networks();
    output.result({ cards: snapshot.cards.map(cardJson), networks }, () =>
      cardsText(snapshot.cards, output.language),
    );
    return ok(0);
  } finally {
    discovery.stop();
  }
}

function cardJson({ problems, ...card }: CardView) {
  return {
    ...card,
    problems: problems.map(({ tone, message, advice }) => ({ tone, ...saidJson(message, advice) })),
  };
}

function cardsText(cards: readonly CardView[], language: Language): string {
  const { cards: words, signal } = textsIn(language);
  if (cards.length === 0) return `${words.none}. ${words.noneWhat}`;
  return cards
    .map((card) => {
      const kind = card.kind === null ? words.otherKind : words[card.kind];
      const speed = card.speed === null ? [] : [words.megabits({ speed: card.speed })];
      const addresses = card.addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`);
      const { search, wlan } = card;
      const rows = [
        [words.addresses, addresses.join(' ') || words.noneHere],
        ...(card.dhcp === null ? [] : [['', card.dhcp ? words.dhcp : words.static]]),
        ...(wlan
          ? [
              [
                words.joined,
                [
                  wlan.ssid ?? words.hiddenSsid,
                  wlan.signal === null ? [] : signal.dBm({ value: wlan.signal }),
                ]
                  .flat()
                  .join(', '),
              ],
            ]
          : []),
        ...(card.gateway === null ? [] : [[words.gateway, card.gateway]]),
        ...(card.mac === null ? [] : [[words.mac, card.mac]]),
        ...(search
          ? [
              [words.asked, words.packetsSent(search)],
              [
                words.heard,
                `${search.heard === 0 ? words.heardNothing : words.packetsHeard(search)}, ${words.devices({ count: search.devices })}`,
              ],
            ]
          : []),
      ];
      const problems = card.problems.map(
        ({ message, advice }) => `  ! ${say(language, message)} ${say(language, advice)}`,
      );
      const facts = table(rows)
        .split('\n')
        .map((line) => `  ${line}`);
      return [`${card.name}: ${[kind, ...speed].join(', ')}`, ...facts, ...problems].join('\n');
    })
    .join('\n\n');
}

/** Looks for the reason why a device is not here, step by step. Ctrl+C ends it with what was seen. */
export async function why(command: Of<'why'>, output: Output): Promise<Result<number>> {
  const services = servicesFor({ ...command, name: 'cards' }, output);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const told = new Set<string>();
  try {
    const loaded = await services.load();
    if (!loaded.ok) return loaded;
    sayNotices(services.store, output);
    services.discovery.start();
    // What is kept is known, and nobody is asked who is not looked for.
    services.devices.presence.follow();
    const report = await services.why.run(
      command.text,
      ({ steps }) => {
        for (const { id, state, message } of steps) {
          if (state === 'todo' || state === 'running' || state === 'skipped' || told.has(id)) continue;
          told.add(id);
          const step = said(`whySteps.${id}`);
          output.progress(
            said('terminal.whyStep', { state: said(`whyStates.${state}`), step, message: message ?? '' }),
          );
        }
      },
      stop.signal,
    );
    output.result(whyJson(report), () => (report.verdict ? output.told(report.verdict) : ''));
    return ok(0);
  } finally {
    process.off('SIGINT', onInterrupt);
    await services.stop();
  }
}

function whyJson({ steps, verdict, next }: WhyReport) {
  return {
    steps: steps.map(({ id: step, state, message }) => ({
      step,
      state,
      ...(message && saidJson(message)),
    })),
    verdict: verdict && saidJson(verdict),
    next,
  };
}
