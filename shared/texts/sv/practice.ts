import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('sv');

export const practice: Texts['practice'] = {
  open: 'Prova utan enheter',
  openMeans: 'Öppnar ett andra fönster med simulerade enheter. Inget lämnar den här datorn och inget sparas.',
  opened: 'Övningsanläggningen öppnas i ett eget fönster.',
  here: 'Övning: enheterna är simulerade. Inget lämnar den här datorn och inget sparas.',
  guides: 'Guider',
  end: 'Avsluta guiden',
  step: ({ step, of }) => `Steg ${step} av ${of}`,
};

export const practiceGuides: Texts['practiceGuides'] = {
  wlan: 'En första WLAN-installation',
  plan: 'En första plan',
};

export const practiceWlan: Texts['practiceWlan'] = {
  open: 'Öppna ”Gate camera” i enhetslistan.',
  logIn: ({ user, password }) => `Logga in som ${user} med lösenordet ${password}.`,
  install: ({ button, ssid, key }) =>
    `Välj ”${button}”, ett land, nätet ${ssid} och skriv in dess nyckel: ${key}`,
  wait: 'Växla enheten till nätet och vänta tills den har setts där.',
  done: 'Kameran svarade på anläggningens WLAN. På en riktig anläggning kan dess kabel tas bort nu.',
};

export const practicePlan: Texts['practicePlan'] = {
  open: 'Öppna ”Plan” i menyn till vänster.',
  rows: ({ serials }) => `Ge varje ny enhet en rad: skanna dess etikett eller skriv ${list(serials)}.`,
  cells:
    'Fyll i ett namn och den första administratören, till exempel root; varje ifylld cell är en ändring.',
  apply: 'Kontrollera planen och tillämpa den sedan, med ett lösenord som du väljer.',
  done: 'Alla är inställda och har lästs tillbaka. Rapporten finns på sidan Anläggningar.',
};
