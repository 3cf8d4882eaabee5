import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number } = helpers('sv');

export const whySteps: Texts['whySteps'] = {
  card: 'Ett nätverkskort har en adress',
  send: 'Sökningen får sända',
  hear: 'Något hörs på nätet',
  announced: 'Den annonserar sig',
  known: 'Den har varit här förut',
  subnet: 'Dess adress är i ett av datorns subnät',
  answers: 'Den svarar när den frågas direkt',
  prefix: 'Dess serienummer är ett av Axis',
};

export const whyStates: Texts['whyStates'] = {
  todo: 'inte undersökt än',
  running: 'undersöks',
  good: 'ja',
  bad: 'nej',
  unclear: 'osäkert',
  skipped: 'inte undersökt',
};

export const why: Texts['why'] = {
  title: 'Varför är min enhet inte här?',
  notHere: 'Varför är den inte här?',
  field: 'Enhetens serienummer, adress eller namn',
  hint: 'Serienumret står på dess etikett: 12 siffror och bokstäver, även med kolon. Ingen inloggning skickas.',
  missing: 'Skriv vad du vet om enheten.',
  check: 'Ta reda på det',
  stop: 'Stoppa',
  looking: 'Undersöker …',
  result: 'Vad du ska göra',
  open: 'Öppna enheten',
  add: ({ address }) => `Lägg till enheten på ${address}`,
  addressNeeded: 'adressen som datorn behöver',
  copyAddress: 'Datorn behöver en adress som',

  cardsAre: ({ cards }) => `Frågade på ${list(cards)}.`,
  cardsNone: 'Inget kort har en adress.',
  cardsExcluded: 'Korten som har en adress ska inte användas (--interface).',
  sends: 'Frågor går ut.',
  sendRefused: ({ cards }) => `Systemet nekar sändning (${list(cards)}).`,
  heard: ({ count }) => `${number(count)} paket kom från andra.`,
  heardNothing: 'Inget kom från någon annan.',
  announcedAs: ({ name, serial, address }) =>
    `Den kallar sig ”${name}”, serienummer ${serial}, på ${address}.`,
  announcedSeveral: ({ count }) => `${String(count)} enheter matchar.`,
  announcedNameless: 'Något annonserar sig utan serienummer.',
  announcedNot: 'Inget sådant hördes.',
  knownNot: 'Den finns inte i den här listan.',
  knownNeverSeen: 'Den finns i den här listan och har aldrig hörts.',
  knownElsewhere: ({ site }) => `Den finns i en annan lista: ${site}.`,
  ownList: 'den här datorns lista',
  knownSince: ({ name, when, address }) => `”${name}”, senast hörd ${when}, på ${address}.`,
  subnetUnknown: 'Ingen adress till den är känd.',
  subnetOurs: ({ address }) => `${address} kan nås direkt.`,
  subnetOther: ({ address }) => `${address} är inte i något av datorns subnät.`,
  answersNowhere: 'Ingen adress till den är känd.',
  answersAsking: ({ addresses }) => `Frågar på ${list(addresses)}.`,
  answersNobody: ({ addresses }) => `Ingen svarar på ${list(addresses)}.`,
  answersDevice: ({ serial, address }) => `Enheten ${serial} svarar på ${address}.`,
  answersOther: ({ address }) => `Något finns på ${address} och uppger sig inte vara en Axis-enhet.`,
  prefixAxis: 'Det börjar som Axis serienummer.',
  prefixOther: 'Det börjar annorlunda, som det kan göra för enheter som säljs under ett annat namn.',
  noAddress: 'en adress som inte är känd ännu',

  several: ({ count, names }) =>
    `${String(count)} enheter matchar, bland dem ${list(names)}: skriv serienumret för den du saknar.`,
  listed: ({ name, address }) => `Den är här: ”${name}” står i listan, på ${address}.`,
  openIt: 'Öppna den, eller visa alla enheter om ett filter döljer den.',
  noCard:
    'Inget av datorns nätverkskort har en adress: anslut en kabel eller enheternas WLAN, och vänta på en adress eller ange en.',
  excluded:
    'Programmet startades med --interface för ett kort som inte finns här: starta det utan, eller med adressen till ett kort som leder till enheten.',
  answers: ({ serial, address }) =>
    `Enheten ${serial} svarar på ${address} men hörs inte annonsera sig, så multicast kommer inte fram eller dess annonsering är avslagen: lägg till den via den här adressen.`,
  otherDevice: ({ address, serial }) =>
    `En annan enhet, ${serial}, svarar på ${address}: din har flyttat eller båda vill ha samma adress, så koppla från den andra och leta igen.`,
  silentThere: ({ address }) =>
    `Dess hårdvara svarar på ${address} men inte dess webbserver: den kanske fortfarande startar, så vänta två minuter och leta igen, bryt sedan strömmen och slå på den igen.`,
  otherThere: ({ address }) =>
    `Något svarar på ${address} och uppger sig inte vara en Axis-enhet: ta reda på vem som har adressen, eller vänta om enheten fortfarande startar.`,
  otherMac: ({ address, mac }) =>
    `Någon annan har ${address} (hårdvaruadress ${mac}): leta upp den datorn eller enheten, eller ge din en annan adress.`,
  otherSubnet: ({ address }) => `Enhetens adress ${address} nåddes inte.`,
  nameless: ({ name, address }) =>
    `”${name}” på ${address} annonserar sig utan serienummer och kan vara enheten: lägg till den via dess adress för att se vem den är.`,
  similar: ({ name, serial }) =>
    `Ingen enhet har exakt det här serienumret, men ”${name}” har ${serial}: jämför det med etiketten.`,
  otherSite: ({ site, when }) =>
    `Den hör till en annan lista (${site}, senast hörd där: ${when}) och hörs inte här: öppna den listan, eller, om den har flyttats hit, kontrollera dess ström och kabel.`,
  deaf: 'Inget alls hörs från nätet: kontrollera att kabeln leder till enheternas switch och VLAN, att switchen är på och att datorns brandvägg släpper in multicast, eller lägg till enheten via dess adress.',
  silent: ({ name, when, address }) =>
    `”${name}” hördes senast ${when} på ${address} och är tyst nu: kontrollera dess ström (PoE), dess kabel och switchportens VLAN; om den har återställts har den en annan adress och dröjer en minut.`,
  nobody: ({ address }) =>
    `Ingen svarar på ${address}: kontrollera enhetens ström och kabel, och om den har fått en annan adress.`,
  noName:
    'Ingen enhet med ett sådant namn hörs eller är känd: skriv serienumret från etiketten, för namn ändras.',
  neverHeard: ({ serial }) =>
    `Enheten ${serial} har aldrig hörts på det här nätet: kontrollera dess ström (PoE) och kabel och att dess switchport är i datorns VLAN, eller genomsök adressområdet som den kan finnas i.`,
  notAxis: ({ serial }) =>
    `${serial} har aldrig hörts och börjar inte som ett serienummer från Axis: jämför det med etiketten och kontrollera sedan enhetens ström och kabel.`,
  stopped: 'Stoppat innan orsaken hittades.',
};
