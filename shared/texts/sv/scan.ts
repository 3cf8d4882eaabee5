import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('sv');
const addresses = (count: number) => `${number(count)} ${plural(count, 'adress', 'adresser')}`;
const axisDevices = (count: number) => `${number(count)} ${plural(count, 'Axis-enhet', 'Axis-enheter')}`;

export const range: Texts['range'] = {
  problem: ({ part, why }) => `”${part}”: ${why}`,
  moreProblems: ({ count }) => `${number(count)} till gick inte att läsa.`,
  advice:
    'Skriv adresser, namn, subnät som 10.0.0.0/24 eller områden som 10.0.0.10-20, med blanksteg eller kommatecken emellan.',
  none: 'Ingen adress angavs.',
  long: 'Det är för mycket text för en lista med adresser.',
  tooMany: ({ count, most }) => `Det är ${number(count)} adresser; ${number(most)} genomsöks på en gång.`,
  tooManyAdvice: 'Ta en del, till exempel ett /20 eller ett /24, och genomsök nästa del efteråt.',
  prefixLength: ({ most }) => `Prefixlängden efter / är högst ${most}.`,
  backwards: 'Området slutar innan det börjar.',
  wideIPv6: ({ least }) =>
    `För IPv6 genomsöks subnät med prefixlängd ${least} eller mer: andra har för många adresser.`,
};

export const scan: Texts['scan'] = {
  ended: ({ devices, total }) =>
    `${devices === 0 ? 'Ingen Axis-enhet' : axisDevices(devices)} svarade på ${addresses(total)}.`,
  cancelled: ({ devices, done, total }) =>
    `Stoppat efter ${number(done)} av ${addresses(total)}: ${devices === 0 ? 'ingen Axis-enhet' : axisDevices(devices)} svarade.`,
  besides: ({ list: items }) => `I övrigt: ${list(items)}.`,
  other: ({ count }) =>
    `${number(count)} ${plural(count, 'webbserver som inte är en Axis-enhet', 'webbservrar som inte är Axis-enheter')}`,
  mute: ({ count }) => `${number(count)} som tar emot anslutningar men inte ger något fullständigt svar`,
  refused: ({ count }) => `${number(count)} som nekar anslutningar`,
  silent: ({ count }) => `${number(count)} där ingen svarade`,
  noWay: ({ count }) => `${number(count)} som inte kunde frågas`,
  noWayThere:
    'Datorn har ingen väg till några av de här adresserna: kontrollera dess kort och deras adresser.',
  notAllowed:
    'Datorn låter inte programmet ansluta till några av de här adresserna: kontrollera dess brandvägg.',
  nameNotKnown: 'Ett namn är inte känt av någon namnserver, så dess adress kunde inte frågas.',
  tooBusy: 'Datorn hade inga anslutningar kvar för några av de här adresserna: genomsök dem igen.',
  running: 'En genomsökning pågår. Avbryt den först.',
  asking: ({ total }) => `Frågar på ${addresses(total)}. Ingen inloggning skickas …`,
  soFar: ({ done, total, devices }) =>
    `${number(done)} av ${number(total)}, ${number(devices)} ${plural(devices, 'enhet', 'enheter')}`,
  hit: ({ serial, model, address }) => `Hittade ${serial} (${model}) på ${address}.`,
  modelNotTold: 'modell inte uppgiven',
  columns: 'SERIENUMMER|MODELL|AXIS OS|ADRESS',
  needsAdministrator: 'saknar administratör',
  noneFound:
    'Kontrollera att enheten har ström och att dess adress är bland dessa. En ny enhet har 192.168.0.90 eller en adress som börjar med 169.254.',
};

export const scanDialog: Texts['scanDialog'] = {
  title: 'Lägg till via adress eller område',
  when: 'För enheter som sökningen inte hör, till exempel bakom en annan router eller en switch som filtrerar. Ingen inloggning skickas.',
  addresses: 'Adresser',
  hint: 'En IP-adress eller ett värdnamn, ett subnät, ett område eller en lista: 10.0.0.21:8080, https://10.0.0.21, 10.0.0.0/24, 10.0.0.10-20',
  missing: 'Skriv en adress, ett subnät eller ett område.',
  suggestions: 'Den här datorns subnät',
  suggestion: ({ range, count, card }) => `${range}, ${addresses(count)}, kort ${card}`,
  suggestedPart: ({ range, count, card }) =>
    `${range}, ${addresses(count)}, en del av subnätet på kort ${card}`,
  count: ({ count, most }) => `${addresses(count)} av högst ${number(most)}`,
  scan: ({ count }) => (count === 0 ? 'Genomsök' : `Genomsök ${addresses(count)}`),
  scanning: 'Genomsöker',
  progress: ({ done, total }) => `${number(done)} av ${number(total)}`,
  found: 'Hittade',
  version: ({ version }) => `AXIS OS ${version}`,
  isNew: 'Ny i listan',
  inList: 'Fanns i listan',
  stop: 'Stoppa genomsökningen',
  goesOn: 'Den fortsätter när detta stängs.',
  again: 'Andra adresser',
  done: 'Stäng',
};
