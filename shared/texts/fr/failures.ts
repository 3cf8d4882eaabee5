import type { Texts } from '../texts.ts';

export const failureTitle: Texts['failureTitle'] = {
  input: 'Vérifiez la saisie',
  unreachable: 'L’appareil est injoignable',
  timeout: 'Pas de réponse à temps',
  login: 'Les identifiants ont été refusés',
  certificate: 'Le certificat n’est pas approuvé',
  api: 'L’appareil a refusé',
  protocol: 'La réponse n’a pas été comprise',
  cancelled: 'Annulé',
  storage: 'Le fichier n’a pas pu être utilisé',
  internal: 'Une erreur dans ce programme',
};

export const advice: Texts['advice'] = {
  input: 'Corrigez la valeur et réessayez.',
  unreachable:
    'Vérifiez le câble, l’alimentation et que cet ordinateur a une adresse dans le sous-réseau de l’appareil.',
  timeout: 'L’appareil démarre peut-être ou est occupé : attendez une minute, puis réessayez.',
  login:
    'Vérifiez le nom d’utilisateur et le mot de passe. Après plusieurs essais faux, un appareil refuse tout le monde un moment.',
  certificate: 'Comparez l’empreinte avec celle de l’appareil lui-même avant de l’approuver.',
  api: 'Lisez ce qu’il nomme, modifiez-le et réessayez.',
  protocol:
    'Réessayez. Si cela se répète, redémarrez l’appareil et vérifiez que rien d’autre ne répond à son adresse.',
  cancelled: 'Rien d’autre ne sera envoyé. Recommencez quand vous êtes prêt.',
  storage: 'Vérifiez que le disque a de la place et que l’écriture dans le dossier est permise.',
  internal:
    'Réessayez ; si cela se répète, envoyez le journal (Aide, Ouvrir le dossier du journal) aux développeurs.',
};
