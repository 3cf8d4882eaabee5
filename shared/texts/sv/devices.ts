import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { either, list, number } = helpers('sv');

export const devices: Texts['devices'] = {
  maybeCreated: 'Kontot kan ändå ha skapats.',
  maybeCreatedAdvice: 'Försök logga in med det nya lösenordet innan du skapar kontot igen.',
  otherCertificate: 'Det är inte det certifikat som enheten visade senast.',
  pinnedButHttp:
    'Den här enhetens certifikat är betrott, så programmet talar inte längre okrypterad HTTP med den. Inget skickades.',
  pinnedButHttpAdvice:
    'Använd https://. Om HTTPS har stängts av på enheten med avsikt: glöm först dess certifikat.',
  notChanged: 'Den visar det betrodda certifikatet igen, eller inget.',
  loginGone: 'Den inloggningen har glömts under tiden.',
  triedElsewhere:
    'Programmet körs även någon annanstans och prövar just den inloggningen på den här enheten.',
  triesUnread:
    'Det gick inte att läsa vad som har prövats på vilken enhet, så ingen inloggning prövas automatiskt.',
  triesUnreadAdvice: 'Laga tries.json i datamappen, eller logga in på enheten för hand.',
  noLogin: 'Programmet har ingen inloggning för den här enheten.',
  noLoginAdvice: 'Logga först in på den.',
  noAddress: 'Ingen adress till den här enheten är känd.',
  httpsSilentAdvice:
    'Försök igen om en minut. Bara om det är säkert att enheten saknar HTTPS: lägg till den på nytt via dess adress med http:// framför.',
  noAddressAdvice: 'Sök i nätverket, eller lägg till enheten via dess adress.',
  anotherDevice: ({ serial, host }) => `En annan enhet (serienummer ${serial}) svarar på ${host}.`,
  anotherDeviceAdvice:
    'Två enheter kan ha samma adress: koppla från en av dem och ge dem sedan olika adresser.',
  basicUnseen:
    'Enheten begär nu lösenordet i läsbar form (Basic), över ett certifikat som inte visades för dig med den här inloggningen. Lösenordet skickades inte.',
  basicUnseenAdvice: 'Jämför certifikatet och logga sedan in igen.',
  tooMany: ({ most }) =>
    `Fler än ${number(most)} enheter annonserar sig utan att svara: alla står inte i listan.`,
  searchAgain: 'Sök igen, eller lägg till den via dess adress.',
  stoppedAnnouncing: 'Den har slutat annonsera sig.',
  farAway:
    'Den annonserar en adress utanför datorns nät, som bara frågas när du säger till: kontrollera igen.',
};

export const passphrase: Texts['passphrase'] = {
  long: 'Den här enheten kräver minst 15 tecken.',
  complex: 'Den här enheten kräver minst 12 tecken, med stora och små bokstäver, siffror och specialtecken.',
  more: ({ count }) => `${count} tecken till`,
  upperCase: 'en stor bokstav',
  lowerCase: 'en liten bokstav',
  digit: 'en siffra',
  special: 'ett specialtecken',
  lacks: ({ lacks }) => `Den här enheten kräver även ${list(lacks)}.`,
};

export const discovery: Texts['discovery'] = {
  noCards: 'Inget nätverkskort som får användas har en adress. Anslut en kabel eller ett nätverk.',
  macBlocks:
    'macOS låter inte det här programmet använda det lokala nätverket. Tillåt det i Systeminställningar, Integritet och säkerhet, Lokalt nätverk.',
  blocked: 'Inget nätverkskort låter programmet sända. Kontrollera korten och datorns brandvägg.',
  overlap: ({ heard, others, names }) =>
    others.length === 1
      ? `Den hörs på ${list(heard)}, och ${list(others)} är i samma subnät, så paket kan gå ut där: koppla från ${list(names)} eller ge det en annan adress.`
      : `Den hörs på ${list(heard)}, och ${list(others)} är i samma subnät, så paket kan gå ut där: koppla från ${list(names)} eller ge dem andra adresser.`,
  noCardTowards: ({ host, allowed }) =>
    `Det finns ingen väg till ${host} genom de nätverkskort som får användas (${allowed.join(', ')}).`,
  zoneMissing: ({ host }) => `${host} leder ingenstans utan det nätverkskort som enheten finns på.`,
  zoneUnknown: ({ host, zone }) =>
    `Det finns ingen väg till ${host}: datorn har just nu inget nätverkskort ${zone} med IPv6.`,
  zones: ({ there }) => `Ange kortet efter adressen: ${either(there)}.`,
  noZones: 'Inget av datorns nätverkskort har IPv6 just nu. Slå på IPv6 för det kort som enheten finns på.',
  noCardTowardsAdvice: 'Använd en annan av enhetens adresser, eller tillåt kortet som enheten finns på.',
  namedAt: ({ name, address }) => `${name} på ${address}`,
  nameless: ({ count, list: names, more }) =>
    `${count} annonserar sig utan serienummer: ${names.join(', ')}${more > 0 ? ` och ${more} till` : ''}`,
  full: 'Mer annonseras på nätet än programmet sparar: enheter kan saknas i listan.',
};
