import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('sv');

export const wlanQueue: Texts['wlanQueue'] = {
  title: 'Från kabeln till WLAN',
  means:
    'De här enheterna har inställningarna för WLAN och har anslutit till det på prov. Dra ur en kabel i taget: varje enhet söks sedan på WLAN efter sitt serienummer.',
  power: 'En enhet som får ström genom kabeln (PoE) slocknar med den. Ge den annan ström först.',
  seenOf: ({ seen, total }) => `${number(seen)} av ${number(total)} sedda på WLAN`,
  allSeen: ({ total }) =>
    plural(total, 'Enheten har setts på WLAN.', `Alla ${number(total)} enheter har setts på WLAN.`),
  next: 'Dra ur kabeln till den här härnäst',
  wait: 'Vänta på den här',
  again: 'Tillbaka på sin kabel: dra ur den när du är redo',
  seconds: ({ seconds }) => `i ${number(seconds)} s`,
  others: 'Dra ur nästa under tiden',
  severalOut: ({ count }) => `${number(count)} enheter är utan kabel och har inte setts på WLAN`,
  severalOutMore:
    'Koppla in en av dem igen och titta på dess WLAN innan du drar ur fler: kanske når WLAN inte dit, eller så är den här datorn inte i nätet för WLAN.',
  noneReady: 'Ingen är redo att dras ur: se tillstånden nedan.',
  noPlace: 'Ingen plats är noterad.',
};

export const wlanStates: Texts['wlanStates'] = {
  unseen: 'Inte sökt än.',
  ready: ({ address }) => `Redo att dras ur: den svarar genom sin kabel på ${address}.`,
  out: 'Inget svar genom kabeln längre, och inte sedd på WLAN än.',
  seen: ({ address }) => `Sedd på WLAN på ${address}, utan kabel.`,
  back: ({ address }) => `Tillbaka på kabeln på ${address}.`,
  unsure: ({ address }) => `Den svarar på ${address}; om det är över WLAN gick inte att läsa.`,
};

export const wlanStateWords: Texts['wlanStateWords'] = {
  unseen: 'inte sökt än',
  ready: 'redo att dras ur',
  out: 'utan kabel, inte sedd på WLAN än',
  seen: 'sedd på WLAN',
  back: 'tillbaka på kabeln',
  unsure: 'svarar, okänt vilken väg',
};
