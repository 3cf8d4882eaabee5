import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, number, plural } = helpers('sv');

export const storage: Texts['storage'] = {
  device: ({ serial }) => `enheten ${serial}`,
  deviceWithout: 'en enhet utan serienummer',
  job: ({ id }) => `jobbet ${id}`,
  jobWithout: 'ett jobb utan id',
  login: ({ serial }) => `inloggningen för ${serial}`,
  tries: ({ serial }) => `vad som har prövats på ${serial}`,
  loginWithout: 'en inloggning utan enhet',
  pin: ({ serial }) => `certifikatet för ${serial}`,
  pinWithout: 'ett certifikat utan enhet',
  site: ({ id }) => `anläggningen ${id}`,
  siteWithout: 'en anläggning utan id',
  people: ({ serial }) => `platsen och anteckningarna för ${serial}`,
  peopleWithout: 'en plats eller anteckning utan enhet',
  settings: 'det som har valts för programmet',
  plan: 'den här anläggningens plan',
  older: ({ title }) => `en äldre uppgift om ${title}`,

  noEncoding: 'den har ingen teckenkodning som kan läsas',
  otherJson: 'den är inte den JSON som det här programmet skriver',
  noVersion: 'den har ingen version',
  noRecords: ({ field }) => `dess ${field} saknas`,
  damaged: ({ name, why, aside }) =>
    `${name} var skadad: ${why}. Den sparades som ${aside}; programmet vet inte längre vad den innehöll.`,
  setAside: ({ name, entries, more, aside }) =>
    `${name} innehöll sådant som inte gick att läsa: ${entries.join(', ')}${more > 0 ? ` och ${more} till` : ''}. Det lades undan som ${aside}; allt annat finns kvar.`,
  asideAdvice: 'Laga den filen och lägg tillbaka den när programmet inte körs, eller fortsätt utan den.',

  newer: ({ name }) =>
    `${name} skrevs av en nyare version av det här programmet: den läses så långt den kan förstås, och inget skrivs till den.`,
  newerAdvice: 'Installera den versionen, eller använd en annan datamapp.',
  notShown: ({ count }) => `${count} av dess poster kan inte visas.`,
  otherWriter:
    'Ett annat program av det här slaget har anläggningen öppen och skriver den: här är den skrivskyddad.',
  otherWriterAdvice: 'Stäng anläggningen eller programmet där och gör det sedan igen här.',
  openElsewhere: ({ pid, host, since }) =>
    `Den här anläggningen är öppen i ett annat program av det här slaget (process ${pid} på ${host}, sedan ${since}). Här är den skrivskyddad: det som det här programmet får veta om dess enheter sparas inte, och platser och anteckningar kan inte ändras. Certifikat, inloggningar och jobb sparas som vanligt.`,
  openElsewhereAdvice:
    'Stäng den där: då börjar det här programmet skriva av sig självt inom några sekunder.',
  newerNotTaken: ({ name }) =>
    `${name} skrevs av en nyare version av det här programmet: dess innehåll tas inte över, och inget skrivs till den.`,
  stillRead: ({ name }) => `${name} läses fortfarande, så inget skrivs till den ännu.`,
  othersWrite: ({ name }) => `Andra program skriver hela tiden till ${name}.`,
  locked: ({ file }) => `${file} används gång på gång av andra program av det här slaget.`,
  lockedAdvice: ({ lock }) => `Avsluta dem; om inget är igång, ta bort ${lock}.`,
  unreadable: ({ file, reason }) =>
    `${file} kan inte läsas: ${reason}. Programmet vet inte vad den innehåller, och inget skrivs till den.`,
  unwritable: ({ file, reason }) =>
    `${file} kan inte skrivas: ${reason}. Det som har ändrats sedan dess finns bara i minnet.`,
  notAllowed: 'den här användaren får inte göra det',
  notAllowedOrHeld: 'den här användaren får inte göra det, eller så används den av ett annat program',
  held: 'ett annat program använder den',
  isFolder: 'det finns en mapp i dess ställe',
  linkInCircle: 'länken leder tillbaka till sig själv',
  inTheWayAdvice: 'Flytta det som finns där någon annanstans och gör om det, eller använd en annan datamapp.',
  folderIsFile: 'det som skulle vara dess mapp är en fil',
  namedNotRead: ({ file, reason }) => `${file} kan inte läsas: ${reason}.`,
  namedNotReadAdvice:
    'Kontrollera att filen finns och får läsas, stäng den i andra program och öppna den igen.',
  fileMissing: 'det finns ingen sådan fil',
  noFile: 'det är ingen fil',
  folderMissing: 'dess mapp finns inte',
  diskFull: 'disken är full',
  quota: 'den här användarens diskutrymme är slut',
  readOnly: 'disken är skrivskyddad',
  diskFault: 'det är fel på disken',
  tooMuchIn: 'det finns för mycket i den',
  tooMuchOf: 'det är för mycket av det',
  fault: 'ett fel i det här programmet',
  reason: ({ reason, code }) => `${reason} (${code})`,
  activityMisfits: ({ name, count }) =>
    `${name}: ${plural(count, '1 rad', `${number(count)} rader`)} kan inte läsas och utelämnas. Resten finns.`,
  activityMisfitsAdvice: 'Programmet kan ha avbrutits medan det skrev. Raderna finns kvar i filen.',
  noFolder: ({ folder, reason }) => `Mappen ${folder} kan inte användas: ${reason}.`,
  noFolderAdvice: 'Ange en annan mapp med --data, eller gör den här användbar.',

  manyDevices: 'flera enheter',
  notSealed: ({ serials }) =>
    `Lösenordet för ${list(serials)} kunde inte lämnas till datorns lösenordsvalv: det används tills programmet avslutas och sparas inte.`,
  notOpened: ({ serials }) =>
    `Lösenordet för ${list(serials)} är sparat, men datorns lösenordsvalv lämnar inte tillbaka det.`,
  vaultAdvice:
    'Lås upp datorns lösenordsvalv (nyckelring, keyring, keychain) och logga sedan in på enheten igen.',
};
