import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('sv');
const devices = (count: number) => `${number(count)} ${plural(count, 'enhet', 'enheter')}`;

export const work: Texts['work'] = {
  notRunning: 'Inget pågår som skulle kunna pausas.',
  notPaused: 'Det är varken pausat eller väntar på svar.',
  overAlready: 'Det är redan avslutat.',
  nothingToRetry: 'Inget misslyckades och inget blev kvar som skulle kunna försökas igen nu.',
  stuck: 'Den väntar på en annan enhet, och den väntar i sin tur på den här.',
};

export const apply: Texts['apply'] = {
  goesOn: 'En plan tillämpas eller ångras redan.',
  titleAdministrator: ({ user }) => `Skapa den första administratören, ”${user}”`,
  titleLogin: 'Logga in och läs nätverket',
  titlePlace: 'Spara platsen i anläggningen',
  titleBetween: 'Flytta tillfälligt till en ledig adress',
  titleWlanTest: 'Låt enheten testa WLAN',
  titleProof: 'Läs tillbaka allt',
  titleBound: ({ row }) => `Ta rad ${number(row)}`,
  bound: ({ row, model }) => `Den tar rad ${number(row)}, som nästa nya ${model}.`,
  nextDevice: ({ row }) => `nästa nya enhet för rad ${number(row)}`,
  noNext: ({ count }) =>
    plural(
      count,
      '1 rad har inte hittat någon ny enhet av sin modell.',
      `${number(count)} rader har inte hittat någon ny enhet av sin modell.`,
    ),
  begun: 'Påbörjat; vad som blev av det syntes inte.',
  notBegun: 'Stoppat innan det påbörjades.',
  notFound: ({ seconds }) => `Den hittades inte inom ${seconds} s och svarar inte på någon känd adress.`,
  notHeard: 'Dess serienummer hörs inte på någon känd adress.',
  nothingToDo: 'Här finns inget att göra: enheten har det redan.',
  asAsked: 'Det är redan som det ska vara, så inget skickades.',
  loggedIn: ({ user }) => `Inloggad som ”${user}”, nätverket läst.`,
  placeKept: ({ place }) => `I anläggningen står: ${place}.`,
  administratorMade: ({ user }) => `”${user}” skapades, och inloggningen godtogs.`,
  administratorThere:
    'Den har en administratör vid det här laget; inloggningen visar om det är den i planen.',
  administratorNotTold:
    'Den säger inte om den har en administratör, så ingen skapades; inloggningen visar det.',
  hasAdministrator: 'Den har redan en administratör, så ingen skapades.',
  administratorOverHttp:
    'Förbindelsen till enheten går över okrypterad HTTP: den som avlyssnar nätet skulle kunna läsa det nya lösenordet.',
  administratorOverHttpAdvice:
    'Skapa den här administratören på enhetens egen sida, eller tillåt det för den här planen (i terminalen med --trust-first).',
  noNewPassword: 'Det finns inget lösenord för första administratörer.',
  noWlanKey: 'WLAN kräver en nyckel, och ingen angavs.',
  noEapPassword: '802.1X kräver ett lösenord, och inget angavs.',
  eapPasswordAdvice: 'Lägg det i variabeln AXIS_EAP_PASSWORD.',
  noCertificate: 'Inget klientcertifikat är valt för EAP-TLS i enheten, så inget skickades.',
  noCertificateAdvice: 'Välj ett på enhetens egen sida och tillämpa planen igen.',
  testedBefore: 'Den har redan klarat det här testet.',
  wlanTested: 'Enheten har anslutit till WLAN på prov.',
  proved: ({ address }) => `Dess serienummer svarade på ${address}, och allt som begärdes lästes tillbaka.`,
  differs: ({ names }) => `Vid tillbakaläsning är detta inte som begärt: ${names.join(', ')}.`,
  differsAdvice: 'Titta på enhetens sida och tillämpa sedan planen igen.',
  administratorStays: ({ user }) => `Administratören ”${user}” finns kvar.`,
  keyStays: 'En tidigare WLAN-nyckel är inte känd och kan inte återställas.',
  storedStays: ({ mode, names }) =>
    `För ${mode} förblir detta lagrat i enheten som planen har ställt in: ${list(names)}.`,
  settingStays: ({ title }) => `Förblir som planen har ställt in: ${title}.`,
  partStays: ({ title, names }) =>
    `${title}: ${list(names)} förblir som planen har ställt in, eftersom enheten inte hade uppgett något tidigare.`,
  warning: ({ row, message }) => `Rad ${row}: ${message}`,
  unconfirmed: 'Det här skulle skickas.',
  nothingToUndo: 'Det finns inget att återställa: ingen plan har ändrat någon enhet i den här anläggningen.',
  newPasswordAdvice: 'Lägg det i variabeln AXIS_NEW_PASSWORD.',
  passwordAdvice:
    'Lägg det i variabeln AXIS_PASSWORD, och lösenordet för administratörer som planen skapar i AXIS_NEW_PASSWORD.',
  alikeStopped: ({ serials }) =>
    `Tre enheter i rad avvisade inloggningen (${serials.join(', ')}): inget mer påbörjas, så att ingen blir utelåst.`,
  alikeGoesOn: ({ serials }) =>
    `Tre enheter i rad misslyckades på samma sätt (${serials.join(', ')}); de andra fortsätter.`,
  outcome: ({ done, failed, notReached }) =>
    `${number(done)} klara, ${number(failed)} misslyckade, ${number(notReached)} inte nådda.`,
  leftOver: 'Inte gjort: det stoppades dessförinnan.',
  activity: ({ done, failed, notReached }) =>
    `Plan tillämpad: ${devices(done)} klara, ${number(failed)} misslyckade, ${number(notReached)} inte nådda.`,
  activityUndone: ({ done, failed, notReached }) =>
    `Plan ångrad: ${devices(done)} klara, ${number(failed)} misslyckade, ${number(notReached)} inte nådda.`,
  hasErrors: ({ count, row, message }) =>
    `${plural(count, 'Planen har ett fel', `Planen har ${number(count)} fel`)}. Rad ${number(row)}: ${message}`,
};

export const applyPanel: Texts['applyPanel'] = {
  title: 'Tillämpa planen',
  means:
    'Varje enhet får det som dess rad anger, flera samtidigt, och allt läses tillbaka. Det som redan stämmer skickas inte.',
  apply: 'Tillämpa planen …',
  undo: 'Ångra planen …',
  errorsFirst: 'En plan med fel tillämpas inte: rätta först cellerna ovan.',
  applied: 'Planen har tillämpats.',
  undone: 'Planen har ångrats.',
  counts: ({ done, failed, left }) =>
    `${plural(done, '1 enhet klar', `${number(done)} enheter klara`)}, ${number(failed)} misslyckade, ${number(left)} inte gjorda.`,
  retry: ({ count }) =>
    plural(
      count,
      'Försök igen med den som inte är klar',
      `Försök igen med de ${number(count)} som inte är klara`,
    ),
  applying: 'Planen tillämpas',
  undoing: 'Planen ångras',
  cancelling: 'Stoppar vid nästa säkra punkter',
  of: ({ over, total }) => `${number(over)} av ${number(total)}`,
  alike: ({ count }) => `${number(count)} enheter i rad misslyckades på samma sätt`,
  unbound: ({ count }) =>
    plural(
      count,
      '1 rad väntar på nästa nya enhet av sin modell.',
      `${number(count)} rader väntar på nästa nya enheter av sina modeller.`,
    ),
  alikeMore: 'Inget mer påbörjas förrän du säger till.',
  pause: 'Pausa',
  goOn: 'Fortsätt',
  cancel: 'Stoppa',
  pausing: 'Pågående steg avslutas först.',
  paused: 'Pausat: inget pågår.',
  steps: ({ done, total }) => `${number(done)} av ${number(total)} steg`,
  seconds: ({ seconds }) => `${number(seconds)} s`,
};

export const applyStates: Texts['applyStates'] = {
  expected: 'väntas, inte hittade ännu',
  waiting: 'väntar på sin tur',
  running: 'pågår',
  done: 'klara och tillbakalästa',
  failed: 'misslyckade',
  left: 'stoppade före slutet',
};

export const applyDialog: Texts['applyDialog'] = {
  title: 'Tillämpa planen',
  looking: 'Tar reda på vad som ska göras …',
  devices: ({ devices: count, unbound }) =>
    `${devices(count)} ställs in.${unbound === 0 ? '' : ` ${plural(unbound, '1 rad', `${number(unbound)} rader`)} har ingen enhet ännu och väntar.`}`,
  before: ({ done, open }) =>
    `Tillämpat tidigare: ${number(done)} klara, ${number(open)} inte slutförda. De fortsätter där de var.`,
  moves: ({ count }) => plural(count, '1 enhet byter adress', `${number(count)} enheter byter adress`),
  movesMore:
    'Var och en är borta en stund och söks efter sitt serienummer. Med fel adress eller fel subnät når datorn den inte längre; de flesta enheter går tillbaka av sig själva, men inte alla.',
  newPassword: ({ count }) =>
    plural(
      count,
      'Lösenord för den första administratören',
      `Lösenord för de ${number(count)} första administratörerna`,
    ),
  newPasswordHint: 'Certifikatet som en enhet då visar är betrott från och med nu och står i rapporten.',
  logins: ({ count }) =>
    `${devices(count)} har en administratör, och programmet har ingen godtagen inloggning ännu.`,
  user: 'Användare',
  password: 'Lösenord',
  passwordHint:
    'Det prövas en gång per enhet. Lämna fältet tomt för att använda de inloggningar som programmet har.',
  wlanKey: 'Nyckel till WLAN',
  eapPassword: 'Lösenord för 802.1X',
  notNow: 'Inte nu',
  apply: 'Tillämpa',
  checking: 'Kontrollerar …',
};

export const undoDialog: Texts['undoDialog'] = {
  title: 'Ångra planen',
  looking: 'Tar reda på vad som kan återställas …',
  nothing: 'Ingen plan som kan ångras har tillämpats på den här anläggningen.',
  means: 'Dessa får tillbaka det som stod där före planen, och det läses tillbaka. Adresser kommer sist.',
  device: ({ serial, name, changes }) =>
    `${serial}${name === '' ? '' : ` (${name})`}: ${plural(changes, '1 inställning', `${number(changes)} inställningar`)}`,
  nothingAt: ({ serial }) => `${serial}: det finns inget att återställa.`,
  close: 'Stäng',
  undo: ({ count }) => `Ångra på ${devices(count)}`,
};
