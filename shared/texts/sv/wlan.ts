import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('sv');

export const wlanWizard: Texts['wlanWizard'] = {
  steps: 'Steg',
  stepOf: ({ at, all }) => `Steg ${at} av ${all}`,
  title: 'WLAN-installation',
  done: ', klart',
  toCome: ', återstår',
  whatHappens: 'Vad som händer',
  whatNow: 'Vad du gör nu',
  cancel: 'Avbryt',
  close: 'Stäng',
  back: 'Tillbaka',
  next: 'Nästa',
  testConnection: 'Testa anslutningen',
  switchNow: 'Växla till anläggningens nät',
  openDevice: 'Öppna enheten',
  lookAgain: 'Leta igen',
  backToSettings: 'Tillbaka till inställningarna',
  correct: ({ field }) => `Rätta ${field}`,
  network: 'Nät',
};

export const wlanSteps: Texts['wlanSteps'] = {
  interface: 'Gränssnitt',
  country: 'Land',
  network: 'Nät',
  security: 'Säkerhet',
  test: 'Test',
  switch: 'Växla',
  wait: 'Vänta',
};

export const wlanQuestions: Texts['wlanQuestions'] = {
  interface: 'Vilket gränssnitt ska ansluta till WLAN?',
  country: 'I vilket land finns den?',
  network: 'Vilket nät ansluter den till?',
  security: 'Hur släpper nätet in den?',
  test: 'Testar inställningarna',
  switch: 'Växla till anläggningens nät?',
  wait: 'Letar efter enheten',
};

export const wlanReasons: Texts['wlanReasons'] = {
  interface:
    'Det valda gränssnittet blir en station på anläggningens WLAN.\nInget ändras i enheten i det här steget.',
  country:
    'Landskoden avgör vilka kanaler och vilken effekt radion får använda, så lagen kräver den rätta.\nDen avgör också vilka nät enheten kan höra. En ändring lagras i enheten när du går vidare.',
  network:
    'Enheten lyssnar med sin egen radio: det som står här hörs där enheten sitter.\nUnder −75 dBm är en länk ofta för svag för video. Att lyssna tar några sekunder och ändrar inget.',
  security:
    'Nyckeln eller inloggningen skickas till enheten och sparas inte av det här programmet.\nHärnäst lagras inställningarna i enheten och testas. Inget växlas av det.',
  test: 'Inställningarna lagras, sedan försöker enheten själv ansluta till nätet och säger hur det gick.\nDet kan ta upp till en minut. Inget växlas förrän du säger till.',
  switch:
    'Enheten stänger sin egen åtkomstpunkt och ansluter till anläggningens nät. En dator som är ansluten till den åtkomstpunkten tappar den i det ögonblicket.\nEnhetens svar kan försvinna på vägen; bara det betyder inte att något gick fel.',
  wait: 'Enheten känns igen på sitt serienummer, vilken adress anläggningens nät än ger den.\nProgrammet letar efter den på alla datorns nätverkskort och på de adresser som är kända.',
};

export const wlanAfterwards: Texts['wlanAfterwards'] = {
  'on-network':
    'Den kändes igen på sitt serienummer, så det är den här enheten och ingen annan.\nEn dator som var ansluten till dess egen åtkomstpunkt hör nu hemma på anläggningens nät.',
  tested: 'Inställningarna finns i enheten och fungerade i testet. Den stannar på nätet som den är på.',
  'not-seen':
    'Att den inte har setts bevisar inte att det misslyckades: enheten kan vara på en del av nätet som datorn inte når.\nOm dess egen åtkomstpunkt dyker upp igen kunde den inte ansluta: anslut till åtkomstpunkten och börja om.',
  failed:
    'Det du skrev in finns kvar här. Att gå tillbaka ändrar inget i enheten.\nMeddelandet säger i vilket tillstånd enheten lämnades.',
  cancelled: 'Det du skrev in finns kvar här.\nMeddelandet säger i vilket tillstånd enheten lämnades.',
};

export const wlanFields: Texts['wlanFields'] = {
  deviceName: 'gränssnittet',
  countryCode: 'landet',
  ssid: 'nätet',
  mode: 'säkerhetsläget',
  psk: 'lösenfrasen',
  hex: 'hexnyckeln',
  identity: 'identiteten',
  password: 'lösenordet',
  eapolVersion: 'EAPoL-versionen',
  peapVersion: 'PEAP-versionen',
  label: 'etiketten',
  certClient: 'klientcertifikatet',
  certsCA: 'CA-certifikaten',
};

export const wlanInterface: Texts['wlanInterface'] = {
  label: 'Gränssnitt',
  none: 'Enheten uppger ingen WLAN-station',
  noneAdvice:
    'Den har ingen radio, eller så har dess nätverk inte lästs. Läs nätverket igen på enhetens sida.',
  missing: 'Välj gränssnittet som ska ansluta till anläggningens nät.',
};

export const wlanCountry: Texts['wlanCountry'] = {
  label: 'Land',
  untold: 'Den här enheten uppger inte sin landskod',
  untoldAdvice:
    'Den lämnas som den är: Nästa ändrar inget. Se på enhetens egen sida att det är landet där den finns.',
  present: 'I enheten nu',
  locked: 'Koden är låst för den region där enheten såldes och kan inte ändras.',
  mayCut: 'Detta kan bryta förbindelsen till enheten',
  setAnyway: 'Håll in för att ändå ställa in',
  doNotSet: 'Ställ inte in',
  nextSets: ({ country }) => `Nästa ställer in ${country} i enheten`,
  ifCut: 'Om det händer, anslut till enhetens åtkomstpunkt igen.',
  missing: 'Välj landet där enheten finns.',
  notTold: 'Uppges inte av enheten',
  notConfigured: 'Inte inställt (XX)',
  choose: 'Välj ett land',
};

export const wlanNetwork: Texts['wlanNetwork'] = {
  scanAgain: 'Lyssna igen',
  listening: 'Enheten lyssnar',
  heard: ({ count, ago }) => `${count === 0 ? 'Inget' : String(count)} nät hört, ${ago}`,
  label: 'Nät',
  notUtf8: 'Dess namn är inte skrivet i UTF-8 och kan inte skrivas in här: byt namn på det i åtkomstpunkten.',
  notHeard: 'Inte hört vid senaste lyssningen',
  another: 'Ett annat nät',
  anotherWhat: 'Ett som döljer sitt namn, eller inte hörs här ännu',
  name: 'Nätets namn (SSID)',
  nameHint: 'Exakt som i åtkomstpunkten: stora och små bokstäver skiljer sig.',
  bytes: ({ count, most }) => `${count} av ${most} byte`,
  missing: 'Välj ett nät, eller skriv namnet på ett.',
  bands: ({ bands }) => list(bands),
  noBand: 'Band inte uppgett',
  security: ({ offers }) => offers.join(', '),
  noSecurity: 'Säkerhet inte uppgiven',
  open: 'Öppet',
};

export const wlanSecurity: Texts['wlanSecurity'] = {
  label: 'Säkerhet',
  asDevice: 'Som enheten har det',
  openTitle: 'Ett öppet nät skyddar inget',
  openWhat: 'Alla inom räckhåll kan ansluta till det. Det finns ingen nyckel att skriva in.',
  passphrase: 'Lösenfras',
  characters: ({ count, least, most }) => `${count} tecken, ${least} till ${most} är tillåtna`,
  hexKey: 'Hexnyckel',
  digits: ({ count, most }) => `${count} av ${most} siffror`,
  identity: 'Identitet',
  identityHint: 'EAP-identiteten, till exempel camera@example.com.',
  password: 'Lösenord',
  clientCertificate: 'Klientcertifikatets id',
  clientCertificateHint: 'Det id som certifikatet är lagrat under i enheten.',
  authorities: 'CA-certifikatens id',
  authoritiesHint: 'Flera med kommatecken emellan. Får vara tomt.',
  more: 'Mer',
  eapol: 'EAPoL-version',
  peap: 'PEAP-version',
  peapLabel: 'Etikett',
};

export const wlanRun: Texts['wlanRun'] = {
  stopped: 'Installationen stoppades',
  ended: 'Hur det slutade',
  starting: 'Startar',
  storing: 'Lagrar och testar',
  stopping: 'Stoppar',
  stoppingSafely: 'Stoppar vid nästa säkra punkt',
  stepsDone: ({ done, all }) => `${done} av ${all} klara`,
  passed: 'Testet lyckades',
  canJoin: 'Enheten kan ansluta till',
  canJoinEnd: ' med dessa inställningar.',
  connection: 'Vad som händer med datorns anslutning',
  notSwitched: 'Växlingen fungerade inte',
  switching: 'Växlar till anläggningens nät',
  telling: 'Ber enheten växla',
  onNetwork: 'Enheten är på anläggningens nät',
  notSeen: 'Enheten har inte setts ännu',
  timeLeft: 'Tid kvar',
  looking: 'Letar på alla nätverkskort',
  whatToDo: 'Vad du gör nu',
  connect: 'Anslut datorn till anläggningens nät:',
  connectEnd: ', eller en kabel till det.',
  stay: 'Stanna här. Enheten hittas på sitt serienummer,',
};

export const wlanLeave: Texts['wlanLeave'] = {
  title: 'Lämna installationen?',
  stopping: 'Att stoppa avslutar den vid nästa säkra punkt; i vilket tillstånd enheten då är står sedan här.',
  lost: 'Det som skrevs in här går förlorat.',
  stay: 'Stanna',
  stop: 'Stoppa installationen',
  leave: 'Lämna',
  leaveRunning: 'Lämna, den fortsätter',
  tested:
    'WLAN-inställningarna är lagrade i enheten och klarade dess test. Inget har växlats: enheten har fortfarande sin egen åtkomstpunkt igång.',
  running: 'Installationen fortsätter utan den här sidan. Den står under Jobb och kan öppnas igen därifrån.',
  settingCountry: 'Landskoden ställs in. Det fortsätter utan den här sidan och står under Jobb.',
  countrySet: ({ country }) => `Landskoden i enheten ställdes in på ${country}. Inget annat har ändrats.`,
  unchanged: 'Inget har ändrats i enheten.',
};
