import type { Texts } from '../texts.ts';
import { helpers } from '../helpers.ts';

const { number } = helpers('sv');

export const support: Texts['support'] = {
  open: 'Supportpaket …',
  title: 'Supportpaket',
  means:
    'För den som ska hjälpa dig. Det är just texterna nedan som sparas, i en enda fil; inget skickas någonstans. Titta i dem och ta bort det som inte angår någon.',
  holds:
    'Lösenord och nycklar är borttagna så långt programmet känner till dem eller känner igen dem, liksom namnet på din mapp. Namn på enheter och nätverk, serienummer och adresser finns med.',
  reading: 'Delarna ställs samman …',
  look: ({ name, size }) => `${name}, ${number(size)} kB`,
  about: 'Programmets och datorns versioner',
  settings: 'Programmets inställningar',
  cards: 'Datorns nätverkskort',
  notices: 'Meddelanden om sparade filer',
  log: 'Loggen, den senaste delen',
  job: ({ device, at }) => `Jobb på ${device}, ${at}`,
  activity: 'Vad som gjorts på den öppna anläggningen',
  none: 'Inget.',
  notRead: ({ reason }) => `Går inte att läsa: ${reason}`,
  lookedAnew: 'Något annat har visats sedan dess. Öppna supportpaketet igen.',
  fileName: 'Supportpaket',
  save: 'Spara …',
  cancel: 'Avbryt',
  saved: ({ file }) => `Supportpaketet finns i ${file}.`,
  noOutput:
    'support-bundle behöver --output med filen som ska skrivas, eller --dry-run för att visa vad den skulle innehålla.',
};

export const updates: Texts['updates'] = {
  title: 'Nyare versioner',
  means:
    'Programmet frågar ingen så länge du inte anger någon adress här. Sedan frågar det där en gång om dagen, när inget jobb pågår. Det berättar inget om dig, och det hämtar och installerar inget.',
  feed: 'Adress att fråga',
  feedHint: 'Den som de som sköter dina program har gett dig; tom för ingen.',
  save: 'Spara',
  check: 'Kontrollera nu',
  there: ({ version }) => `Version ${version} finns`,
  link: 'den nya versionens adress',
  current: ({ at }) => `Ingen nyare version ${at}.`,
  rail: 'det finns en nyare version',
  notAFeed: 'Det är ingen adress att fråga.',
  notAFeedAdvice: 'Skriv en adress som börjar med https://, utan inloggning.',
  busy: 'Så länge något pågår på enheterna frågas ingen.',
  busyAdvice: 'Kontrollera igen när det är klart.',
  noAnswer: ({ host, reason }) => `${host} svarade inte (${reason}).`,
  notUnderstood: ({ host }) => `${host} svarade, men inte med en version av programmet.`,
  failedAdvice: 'Inget har ändrats. Kontrollera adressen, och om datorn når internet.',
};
