import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { number, plural } = helpers('sv');
const devices = (count: number) => `${number(count)} ${plural(count, 'enhet', 'enheter')}`;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

export const accessPage: Texts['accessPage'] = {
  title: 'Inloggningar och certifikat',
  rail: 'Åtkomst',
  waitingMore: ({ count }) => `${number(count)} väntar på dig`,
  waiting: 'Väntar på dig',
  letIn: ({ count }) => `Släpp in ${devices(count)} och logga in`,
  logins: 'Inloggningar för många enheter',
  loginsMeans: 'På en enhet som saknar inloggning prövas de uppifrån och ned, var och en bara en gång.',
  noLogins: 'Inga ännu. Logga in på flera enheter samtidigt och behåll inloggningen för alla.',
  logInHere: ({ count }) =>
    count === 0 ? 'Alla enheter här har en inloggning' : `Logga in på ${devices(count)} utan inloggning …`,
  remembered: 'i datorns lösenordsvalv',
  inMemory: 'bara i minnet, tills programmet avslutas',
  came: ({ accepted, refused }) => `godtogs av ${number(accepted)}, avvisades av ${number(refused)}`,
  automatic: 'Automatiskt på enheter som tillkommer',
  earlier: ({ user }) => `Pröva ${user} tidigare`,
  later: ({ user }) => `Pröva ${user} senare`,
  edit: 'Ändra …',
  editTitle: ({ user }) => `Ändra inloggningen för ${user}`,
  editMeans:
    'Med en annan användare eller ett annat lösenord är det en ny inloggning, som får prövas även där den här redan har prövats.',
  save: 'Spara',
  forgetLogin: 'Glöm',
  forgetLoginTitle: ({ user }) => `Glömma inloggningen för ${user}?`,
  forgetLoginMeans:
    'Den prövas inte längre någonstans. Enheter som har godtagit den behåller den tills du loggar ut från dem.',
  cancel: 'Avbryt',
  changed: 'Ändrade certifikat',
  changedMeans:
    'De här enheterna visar ett annat certifikat än det betrodda. Inget skickas till dem förrän du har bestämt dig.',
  trusted: 'Betrott hittills',
  shown: 'Visas nu',
  why: 'Varför?',
  asking: 'Frågar utan inloggning …',
  couldBeMadeUp:
    'Allt detta kommer från den som svarar och kan vara påhittat. Det enda säkra är att jämföra fingeravtrycket med enhetens eget.',
  compared: 'Jag har jämfört fingeravtrycken, eller vet varför certifikatet är ett annat',
  trust: 'Lita på det nya certifikatet',
  pins: 'Betrodda certifikat',
  search: 'Serienummer, namn, modell, fingeravtryck',
  none: 'Inget certifikat är betrott ännu',
  noneMeans: 'Vid den första inloggningen på en enhet över HTTPS blir dess certifikat det betrodda.',
  noneFits: 'Inget betrott certifikat matchar sökningen.',
  device: 'Enhet',
  fingerprint: 'Fingeravtryck (SHA-256)',
  since: 'Sedan',
  notKnown: 'inte känt',
  replaced: ({ count }) => `${number(count)} före detta`,
  forget: 'Glöm',
  forgetOf: ({ serial }) => `Glöm certifikatet för ${serial}`,
  forgetTitle: ({ serial }) => `Glömma certifikatet för ${serial}?`,
  forgetMeans:
    'Inloggningen som hör till glöms också. Nästa inloggning visar det certifikat som enheten har då, eller går över okrypterad HTTP om den inte har något.',
  more: ({ count }) => `${number(count)} till: sök för att se dem.`,
  theFingerprint: 'fingeravtryck',
};

export const signs: Texts['signs'] = {
  pinnedFor: ({ serial }) => `Det certifikatet är det betrodda för ${serial}.`,
  otherSerial: ({ address, serial }) => `Det som svarar på ${address} uppger sig vara ${serial}.`,
  noAdministrator:
    'Den säger att den saknar administratör: efter en återställning till fabriksinställningar gör en enhet ett nytt certifikat åt sig.',
  factory: ({ issuer }) =>
    `Certifikatet anger fabriken som utfärdare (${issuer}); det har inte kontrollerats.`,
  authority: ({ issuer }) => `Certifikatet anger ${issuer} som utfärdare; det har inte kontrollerats.`,
  madeLater: ({ at }) =>
    `Enligt sitt eget datum skapades det ${day(at)}, efter att det betrodda hade godtagits.`,
  trustedBefore: ({ at }) => `Det har tidigare varit betrott för den här enheten, till ${day(at)}.`,
  otherOs: ({ before, now }) => `Den uppger AXIS OS ${now}, tidigare var det ${before}: den har uppdaterats.`,
  noIdentity: 'Den sa inte vilken enhet den är.',
  otherMac: ({ address, mac }) =>
    `Nätverkskortet som svarar på ${address} är ${mac}, vilket inte är serienumret. Bakom en router, över WLAN eller vid en andra anslutning är det normalt.`,
  nothingElse:
    'Den uppger samma serienummer och har en administratör, och inget annat tyder på en återställning eller ett förnyat certifikat.',
};

export const scopeWords: Texts['scopeWords'] = {
  devices: ({ count }) => devices(count),
  tag: ({ tag }) => `Enheter med taggen ${tag}`,
  site: 'Alla enheter i den här listan',
};

export const speaksFor: Texts['speaksFor'] = {
  reset: 'Tyder på en återställning till fabriksinställningar',
  'other-device': 'Tyder på en annan enhet på den här adressen',
  renewed: 'Tyder på ett förnyat certifikat',
  'in-between': 'Det kan inte uteslutas att någon sitter emellan',
};

export const pinHow: Texts['pinHow'] = {
  person: 'godtaget av en person',
  'own-job': 'inlagt av det här programmet',
};
