import type { Texts } from '../texts.ts';

export const http: Texts['http'] = {
  noAnswerIn: ({ where, seconds }) => `${where} n’a pas donné de réponse complète en ${seconds} s.`,
  requestCancelled: 'La demande a été annulée.',
  closed: 'La connexion avec l’appareil a été fermée.',

  macNoWay: ({ where }) => `macOS n’a trouvé aucun chemin vers ${where}.`,
  macNoWayAdvice:
    'Autorisez le réseau local pour ce programme (Réglages Système, Confidentialité et sécurité), et vérifiez le câble et que cet ordinateur a une adresse dans le sous-réseau de l’appareil.',
  nothingAtPort: ({ where }) => `${where} : il y a là un ordinateur, mais rien ne répond sur ce port.`,
  nothingAtPortAdvice: 'Vérifiez le port ; un appareil qui démarre répond au bout d’une minute ou deux.',
  nothingAtAddress: ({ where }) => `${where} : il n’y a rien à cette adresse.`,
  noWay: ({ where }) => `${where} : aucun chemin ne mène de cet ordinateur vers ce réseau.`,
  noSuchAddress: ({ where }) => `${where} : cet ordinateur n’a pas d’adresse de ce type.`,
  subnetAdvice: 'Vérifiez le câble et que cet ordinateur a une adresse dans le sous-réseau de l’appareil.',
  cardDown: ({ where }) => `${where} : la carte réseau n’est pas active.`,
  cardDownAdvice: 'Vérifiez le câble ou la connexion WLAN.',
  noWayAsItStands: ({ where }) => `${where} : aucun chemin ne mène à cette adresse telle qu’elle est écrite.`,
  noWayAsItStandsAdvice:
    'Une adresse IPv6 lien-local exige sa carte réseau, par exemple [fe80::1%eth0]. Si seules certaines cartes sont utilisables, l’une d’elles doit y mener.',
  notAllowed: ({ where }) => `${where} : le système d’exploitation n’autorise pas cette connexion.`,
  notAllowedAdvice: 'Vérifiez le pare-feu et, sous macOS, l’autorisation Réseau local.',
  noSuchName: ({ where }) => `${where} : aucun appareil ne porte ce nom.`,
  noSuchNameAdvice: 'Vérifiez l’orthographe, ou utilisez l’adresse IP.',
  nameNotLookedUp: ({ where }) => `${where} : le nom n’a pas pu être résolu.`,
  nameNotLookedUpAdvice: 'Utilisez l’adresse IP, ou vérifiez le serveur DNS de cet ordinateur.',
  connectionUnanswered: ({ where }) => `${where} n’a pas répondu à la connexion.`,
  endedAtOnce: ({ where }) => `Ce qui répond à ${where} a mis fin aussitôt à la connexion.`,
  notConnected: ({ where, code }) => `La connexion à ${where} n’a pas pu être établie (${code}).`,
  busyAdvice:
    'C’est ce que fait un appareil qui démarre ou qui est occupé : attendez une minute, puis réessayez.',
  broke: ({ where }) => `La connexion à ${where} s’est interrompue avant la fin de la réponse.`,
  brokeQuestionAdvice: 'Rien ne devait être modifié ainsi : réessayez.',
  brokeChangeAdvice: 'On ne sait pas si l’appareil y a donné suite : relisez son état avant de recommencer.',

  notHttp: ({ where }) => `Ce qui répond à ${where} ne parle pas HTTP comme il le devrait.`,
  notHttpAdvice:
    'Vérifiez le port : il appartient peut-être à un autre service de l’appareil, ou à une autre machine.',
  notHttps: ({ where }) => `Ce qui répond à ${where} ne parle pas https sur ce port.`,
  notHttpsAdvice: ({ plain }) =>
    `Vérifiez que c’est le port https de l’appareil ; si c’est son port http, utilisez ${plain}.`,
  tlsTooOld: ({ where }) => `${where} : son TLS est trop ancien pour ce programme, rien n’a donc été envoyé.`,
  tlsTooOldAdvice:
    'Un AXIS OS plus récent apporte un TLS plus récent. D’ici là, utilisez http:// pour cet appareil.',
  notSecured: ({ where }) => `Aucune connexion sécurisée n’a pu être convenue avec ${where}.`,
  notSecuredAdvice:
    'Son TLS est peut-être trop ancien : un AXIS OS plus récent y remédie, et un appareil sans https se joint par http://.',
  speaksHttps: ({ secure }) => `Ce port parle https : utilisez ${secure}.`,
  speaksHttpsAdvice: ({ secure }) => `Utilisez ${secure} comme adresse.`,
  tooLarge: 'La réponse dépasse 4 Mio et n’a pas été lue jusqu’au bout.',
  unreadable: 'La compression de la réponse (Content-Encoding) n’a pas pu être défaite.',

  sentElsewhere: ({ where, status }) =>
    `${where} renvoie les demandes ailleurs (code ${status}), ce qui n’est pas suivi.`,
  otherPage: ({ where, page }) => `${where} renvoie cet appel vers une autre de ses pages (${page}).`,
  otherPageAdvice:
    'Il attend peut-être sa première configuration, ou n’est pas un appareil Axis : ouvrez sa page dans un navigateur pour voir.',
  wantsHttps: ({ to }) => `L’appareil exige https : il renvoie les demandes vers ${to}.`,
  wantsHttpsAdvice: ({ to }) => `Utilisez ${to}.`,
  sentOn: ({ where, to }) => `${where} renvoie les demandes vers ${to}, ce qui n’est pas suivi.`,
  sentOnAdvice: ({ to }) => `Si c’est bien l’appareil, utilisez ${to} comme adresse.`,

  noLogin: 'L’appareil exige des identifiants, et aucun n’a été donné.',
  noLoginAdvice: 'Saisissez le nom d’utilisateur et le mot de passe de cet appareil.',
  basicInTheClear:
    'L’appareil demande le mot de passe sous forme lisible (Basic), sur une connexion que d’autres sur le réseau peuvent lire. Il n’a pas été envoyé.',
  basicInTheClearAdvice: 'Utilisez https:// pour cet appareil, ou autorisez-y Digest.',
  closesAlways:
    'L’appareil ferme sa connexion après chaque réponse et ne peut donc pas montrer, sur une même connexion, qui il est avant que des identifiants ou un réglage y passent. Rien n’a été envoyé.',
  closesAlwaysAdvice: 'Utilisez https:// pour cet appareil : son certificat montre qui il est.',
  neverFresh: 'L’appareil déclare sans cesse l’identification périmée, si récente soit-elle.',
  neverFreshAdvice: 'Redémarrez l’appareil, puis réessayez.',
  userWithColon: 'Un nom d’utilisateur qui contient un deux-points ne peut pas être envoyé à cet appareil.',
  loginUntold: 'L’appareil exige une identification mais ne dit pas laquelle.',
  loginUnknown: ({ offered }) =>
    `L’appareil exige un type d’identification que ce programme ne connaît pas (${offered}).`,
  loginUnknownAdvice:
    'Réglez la politique d’authentification de l’appareil sur Digest, ou utilisez https:// avec Basic.',
  refusedBefore: ({ user }) =>
    `L’appareil a déjà refusé les identifiants de « ${user} ». Ils n’ont pas été réessayés : les appareils bloquent ceux qui devinent.`,
  refusedBeforeAdvice: 'Saisissez le bon nom d’utilisateur et le bon mot de passe pour cet appareil.',
  noLongerTaken: ({ user }) => `L’appareil n’accepte plus les identifiants de « ${user} » pour cela.`,
  noLongerTakenAdvice:
    'Le mot de passe a été changé entre-temps, ou cela exige un administrateur : identifiez-vous à nouveau.',
  refused: ({ user }) =>
    `L’appareil a refusé les identifiants de « ${user} » : le nom d’utilisateur ou le mot de passe est faux, ou ce compte n’est pas administrateur.`,
  noAdministrator: 'L’appareil n’a pas encore d’administrateur, rien d’autre n’y fonctionne donc.',
  noAdministratorAdvice:
    'Créez son premier administrateur dans la fenêtre ou sur la page de l’appareil lui-même.',

  fingerprintLength: 'Une empreinte SHA-256 a 64 chiffres hexadécimaux.',
  fingerprintLengthAdvice:
    'Copiez-la depuis la page du certificat de l’appareil, avec ou sans les deux-points.',
  noCertificate: 'L’appareil n’a présenté aucun certificat. Rien ne lui a été envoyé.',
  firstContact: ({ fingerprint }) =>
    `Premier contact en https avec cet appareil. Son certificat a l’empreinte SHA-256 ${fingerprint}.`,
  firstContactAdvice: 'Comparez-la avec celle de l’appareil lui-même si vous le pouvez, puis approuvez-le.',
  certificateChanged: ({ seen, expected }) =>
    `L’appareil présente un autre certificat qu’avant : SHA-256 ${seen}, attendu ${expected}. Rien ne lui a été envoyé.`,
  certificateChangedAdvice:
    'Une réinitialisation aux valeurs d’usine ou un nouveau certificat l’explique. Si personne n’a fait cela, c’est autre chose qui répond.',
};
