/** What spreadsheets call the columns of plans and lists in other languages than English and German; a language each. */
import type { PlanColumn } from './plan.ts';

type Titled = PlanColumn | 'mac' | 'note' | 'tags';

/** Capitals, blanks and signs do not count, so a hyphen stands for any. */
const titles: Readonly<Record<string, Partial<Record<Titled, readonly string[]>>>> = {
  fr: {
    serial: ['Numéro-de-série-ou-MAC', 'Numéro-de-série', 'N°-de-série', 'N°-série', 'Série'],
    mac: ['Adresse-MAC', 'Adresse-matérielle'],
    model: ['Modèle', 'Produit'],
    name: ['Nom', 'Nom-de-l-appareil', 'Appareil', 'Caméra', 'Nom-de-la-caméra', 'Désignation'],
    place: ['Lieu', 'Emplacement', 'Endroit'],
    host_name: ['Nom-d-hôte', 'Nom-DNS'],
    ipv4: ['DHCP-ou-statique', 'Mode-IP', 'Mode-IPv4'],
    address: ['Adresse', 'Adresse-IP', 'Adresse-IPv4'],
    prefix: [
      'Préfixe-ou-masque',
      'Préfixe',
      'Longueur-de-préfixe',
      'Masque',
      'Masque-de-sous-réseau',
      'Sous-réseau',
    ],
    router: ['Routeur', 'Passerelle', 'Passerelle-par-défaut'],
    name_servers: ['Serveurs-DNS', 'Serveur-DNS'],
    search_domains: ['Domaines-de-recherche', 'Domaine-de-recherche', 'Suffixe-DNS'],
    vlan: ['Numéro-de-VLAN', 'N°-de-VLAN'],
    http_proxy: ['Proxy-HTTP'],
    https_proxy: ['Proxy-HTTPS'],
    no_proxy: ['Sans-proxy', 'Exceptions-du-proxy'],
    wlan: ['Réseau-WLAN', 'Nom-du-WLAN', 'Réseau-Wi-Fi'],
    wlan_security: ['Sécurité-WLAN', 'Sécurité-Wi-Fi'],
    administrator: ['Premier-administrateur', 'Administrateur', 'Utilisateur'],
    note: ['Note', 'Remarque', 'Remarques', 'Commentaire', 'Commentaires'],
    tags: ['Mots-clés', 'Mot-clé', 'Étiquette', 'Étiquettes', 'Groupe', 'Groupes'],
  },
  sv: {
    serial: ['Serienummer-eller-MAC', 'Serienummer', 'Serienr'],
    mac: ['MAC-adress', 'Hårdvaruadress'],
    model: ['Modell', 'Produkt', 'Typ'],
    name: ['Namn', 'Enhetsnamn', 'Enhet', 'Kamera', 'Kameranamn', 'Benämning'],
    place: ['Plats', 'Placering', 'Monteringsplats'],
    host_name: ['Värdnamn', 'DNS-namn'],
    ipv4: ['DHCP-eller-statisk', 'IP-läge', 'IPv4-läge'],
    address: ['Adress', 'IP-adress', 'IPv4-adress'],
    prefix: ['Prefixlängd-eller-mask', 'Prefixlängd', 'Prefix', 'Mask', 'Nätmask', 'Subnätmask', 'Subnät'],
    router: ['Router', 'Standardgateway', 'Standardrouter'],
    name_servers: ['Namnservrar', 'Namnserver', 'DNS-servrar', 'DNS-server'],
    search_domains: ['Sökdomäner', 'Sökdomän', 'Domän', 'DNS-suffix'],
    vlan: ['VLAN-nummer'],
    http_proxy: ['HTTP-proxy'],
    https_proxy: ['HTTPS-proxy'],
    no_proxy: ['Utan-proxy', 'Proxyundantag'],
    wlan: ['WLAN-nät', 'WLAN-namn', 'Wifi-nät'],
    wlan_security: ['WLAN-säkerhet', 'WLAN-kryptering', 'Wifi-säkerhet'],
    administrator: ['Första-administratören', 'Administratör', 'Användare'],
    note: ['Anteckning', 'Anteckningar', 'Anmärkning', 'Kommentar', 'Kommentarer'],
    tags: ['Taggar', 'Tagg', 'Etiketter', 'Grupp', 'Grupper'],
  },
};

/** What a column is called in those languages. */
export const titlesOf = (column: Titled): string[] =>
  Object.values(titles).flatMap((named) => named[column] ?? []);
