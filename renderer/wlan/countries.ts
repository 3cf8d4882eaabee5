import { language, t } from '../parts/language.svelte.ts';
import type { Language } from '../../shared/texts/language.ts';

/** ISO 3166-1 alpha-2 codes in use. */
const codes =
  'AD,AE,AF,AG,AI,AL,AM,AO,AQ,AR,AS,AT,AU,AW,AX,AZ,BA,BB,BD,BE,BF,BG,BH,BI,BJ,BL,BM,BN,BO,BQ,' +
  'BR,BS,BT,BV,BW,BY,BZ,CA,CC,CD,CF,CG,CH,CI,CK,CL,CM,CN,CO,CR,CU,CV,CW,CX,CY,CZ,DE,DJ,DK,DM,' +
  'DO,DZ,EC,EE,EG,EH,ER,ES,ET,FI,FJ,FK,FM,FO,FR,GA,GB,GD,GE,GF,GG,GH,GI,GL,GM,GN,GP,GQ,GR,GS,' +
  'GT,GU,GW,GY,HK,HM,HN,HR,HT,HU,ID,IE,IL,IM,IN,IO,IQ,IR,IS,IT,JE,JM,JO,JP,KE,KG,KH,KI,KM,KN,' +
  'KP,KR,KW,KY,KZ,LA,LB,LC,LI,LK,LR,LS,LT,LU,LV,LY,MA,MC,MD,ME,MF,MG,MH,MK,ML,MM,MN,MO,MP,MQ,' +
  'MR,MS,MT,MU,MV,MW,MX,MY,MZ,NA,NC,NE,NF,NG,NI,NL,NO,NP,NR,NU,NZ,OM,PA,PE,PF,PG,PH,PK,PL,PM,' +
  'PN,PR,PS,PT,PW,PY,QA,RE,RO,RS,RU,RW,SA,SB,SC,SD,SE,SG,SH,SI,SJ,SK,SL,SM,SN,SO,SR,SS,ST,SV,' +
  'SX,SY,SZ,TC,TD,TF,TG,TH,TJ,TK,TL,TM,TN,TO,TR,TT,TV,TW,TZ,UA,UG,UM,US,UY,UZ,VA,VC,VE,VG,VI,' +
  'VN,VU,WF,WS,YE,YT,ZA,ZM,ZW';

interface Country {
  code: string;
  name: string;
}
const listed = new Map<Language, readonly Country[]>();

/** Every country by its name in the window's language. */
function countries(): readonly Country[] {
  const spoken = language();
  const known = listed.get(spoken);
  if (known) return known;
  const names = new Intl.DisplayNames(spoken, { type: 'region' });
  const order = new Intl.Collator(spoken);
  const all = codes
    .split(',')
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => order.compare(a.name, b.name));
  listed.set(spoken, all);
  return all;
}

/** `Sweden (SE)`; for `XX`, which devices use before a country is set, and for null, words. */
export function countryTitle(code: string | null): string {
  if (code === null) return t().wlanCountry.notTold;
  if (code === 'XX') return t().wlanCountry.notConfigured;
  const known = countries().find((country) => country.code === code);
  return known ? `${known.name} (${code})` : code;
}

/** What a list of countries offers: `chosen` too where it is none that is known, and a blank where none is set. */
export function countryOptions(current: string | null, chosen: string): { value: string; title: string }[] {
  const unset = current === null || current === 'XX';
  const isListed = chosen === '' || countries().some(({ code }) => code === chosen);
  return [
    // It stays when a country is chosen: a list whose rows shift would be chosen wrongly.
    ...(unset ? [{ value: '', title: t().wlanCountry.choose }] : []),
    ...(isListed ? [] : [{ value: chosen, title: chosen }]),
    ...countries().map(({ code, name }) => ({ value: code, title: `${name} (${code})` })),
  ];
}
