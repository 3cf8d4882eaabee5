import type { Texts } from '../texts.ts';

export const loginDialog: Texts['loginDialog'] = {
  title: ({ device }) => `Logga in på ${device}`,
  user: 'Användare',
  password: 'Lösenord',
  overHttp:
    'Över okrypterad HTTP: själva lösenordet skickas inte, men det som läses och ändras kan avlyssnas på det här nätet.',
  oneTry: 'Ett försök skickas. Efter flera felaktiga försök avvisar enheter alla en stund.',
  cancel: 'Avbryt',
  logIn: 'Logga in',
  loggingIn: 'Loggar in',
  loggedIn: 'Inloggad',
  remember: 'Kom ihåg lösenordet i datorns lösenordsvalv',
  noVault:
    'Datorn har inget lösenordsvalv: lösenordet finns bara i minnet tills programmet avslutas och skrivs aldrig ned.',
};

export const administratorDialog: Texts['administratorDialog'] = {
  title: 'Skapa den första administratören',
  keepIt: ({ device }) =>
    `${device} är fabriksny. Förvara lösenordet väl: utan det kan enheten bara öppnas igen med en återställning till fabriksinställningar.`,
  userHint: 'Enheter före AXIS OS 11.5 tar inget annat namn än root.',
  again: 'Lösenord igen',
  differ: 'De två lösenorden är olika.',
  overHttp:
    'Över okrypterad HTTP: själva det nya lösenordet skickas läsbart, och andra på det här nätet kan läsa det.',
  create: 'Skapa administratör',
  creating: 'Skapar',
  created: 'Administratören finns, och du är inloggad',
};

export const certificateShown: Texts['certificateShown'] = {
  title: 'Hur det skickas',
  asking: 'Frågar vilket certifikat enheten visar …',
  trusted: 'Över HTTPS, med certifikatet som är betrott för den här enheten.',
  notTrusted:
    'Över HTTPS, med ett certifikat som inte är betrott ännu: om du fortsätter litar du på det. Jämför det med enhetens eget om du kan.',
  fingerprint: 'Certifikatets fingeravtryck (SHA-256)',
};
