import type { Texts } from '../texts.ts';

export const failureTitle: Texts['failureTitle'] = {
  input: 'Kontrollera det som angavs',
  unreachable: 'Enheten kan inte nås',
  timeout: 'Inget svar i tid',
  login: 'Inloggningen avvisades',
  certificate: 'Certifikatet är inte betrott',
  api: 'Enheten sa nej',
  protocol: 'Svaret gick inte att förstå',
  cancelled: 'Avbrutet',
  storage: 'Filen kunde inte användas',
  internal: 'Ett fel i det här programmet',
};

export const advice: Texts['advice'] = {
  input: 'Rätta värdet och försök igen.',
  unreachable: 'Kontrollera kabeln, strömmen och att datorn har en adress i enhetens subnät.',
  timeout: 'Enheten kanske startar eller är upptagen: vänta en minut och försök sedan igen.',
  login:
    'Kontrollera användarnamn och lösenord. Efter flera felaktiga försök avvisar en enhet alla en stund.',
  certificate: 'Jämför fingeravtrycket med enhetens eget innan du litar på det.',
  api: 'Läs vad den nämner, ändra det och försök igen.',
  protocol:
    'Försök igen. Om felet återkommer: starta om enheten och kontrollera att inget annat svarar på dess adress.',
  cancelled: 'Inget mer kommer att skickas. Börja om när du är redo.',
  storage: 'Kontrollera att det finns plats på disken och att mappen går att skriva i.',
  internal: 'Försök igen; om felet återkommer, skicka loggen (Hjälp, Öppna loggmappen) till utvecklarna.',
};
