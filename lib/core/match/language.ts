import { scriptOfText } from './script.ts';

/** Words that only prose in that language is full of; folded. */
const frequent: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with his who has said from by its will at after',
  fr: 'le la les m mme des du une un et est dans qui que pour par sur avec au aux a d l qu son sa cette selon apres ete de ne pas',
  de: 'der die und das den von mit ist im fur auf dem nicht ein eine sich nach bei hat wird des als',
  es: 'el la de los las del un una y en a que por con para como su se al ha fue mas segun tras',
  pt: 'o a de os do da dos das um uma e que em para com nao por no na ao foi mais seu sua',
  it: 'il di che la per un una e i del della nel con non sono alla dei gli ha piu dal',
  nl: 'de het een van en in op dat is voor met zijn niet aan door bij wordt heeft',
  sv: 'och att det som en pa ar av for med den till inte om har ett var',
  da: 'og at det som en pa er af for med den til ikke om har et blev siger',
  no: 'og at det som en pa er av for med den til ikke om har et ble sier',
  fi: 'ja on han hanen oli ovat sai sanoi kertoi etta mukaan jalkeen yhtio oli se ei myos kun ovat han mukaan joka sen',
  et: 'ja on et ei see mis oli ka kui tema oma ning',
  pl: 'i w na z nie sie jest ze do przez oraz jak po od który jego zostal',
  cs: 'a se na v je ze s z do pro ktery by jsem podle uz jako po',
  sk: 'a sa na v je ze s z do pre ktory by podla uz ako po',
  hr: 'i je u na da se za od su koji s je kako iz bio nije',
  sl: 'in je v na z ki bil bila pravi zapusca odpusca direktor podjetja da se za so ki z iz bil ni pa',
  lt: 'ir kad i su is yra bei apie buvo savo kaip uz',
  lv: 'un ir ka ar no par uz bija ari tika savu',
  hu: 'a az es hogy nem is egy volt meg szerint mint el',
  tr: 've bir bu icin ile da de olarak olan gibi daha sonra gore',
  az: 've bir bu ucun ile da de olan kimi daha sonra gore',
  uz: 'va bu uchun bilan ham deb edi bir',
  ro: 'si in de la cu pe din ca este pentru un o al care fost',
  sq: 'dhe ne te se e per me nje qe eshte nga ka',
  vi: 'ong ba va cua la cho voi mot cac nguoi da khong duoc trong ong',
  id: 'dan yang di untuk dengan ini dari pada itu tidak akan oleh',
  is: 'og ad er sem a i um hann fra til var',
  eo: 'la kaj de en estas al por kun ke',
  eu: 'eta da du bat ez dira izan',
  ca: 'el els les del una i que amb per com va és',
  sw: 'ya na wa kwa ni katika za la',
};

const markers: readonly (readonly [RegExp, string])[] = [
  [/[ąęśżźńł]/i, 'pl'],
  [/[ěřů]/i, 'cs'],
  [/[ľĺŕ]/i, 'sk'],
  [/[őű]/i, 'hu'],
  [/[ğış]/, 'tr'],
  [/ə/i, 'az'],
  [/[ėųįū]/i, 'lt'],
  [/[āēīļņķģ]/i, 'lv'],
  [/[đć]/i, 'hr'],
  [/[ăîșț]/i, 'ro'],
  [/å/i, 'sv'],
  [/[æø]/i, 'da'],
  [/ß/, 'de'],
  [/ë/i, 'sq'],
  [/[ðþ]/i, 'is'],
  [/[ơưạảấầẩậắằặẻẽếềểễệỉịọỏốồổộớờợụủứừửữựỳỷỹđ]/i, 'vi'],
];

let sets: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The language a text is most likely in, as far as names depend on it; undefined when there is too little of it. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, 4000);
  const script = scriptOfText(sample.replace(/[A-Za-z]+/g, ''));
  const latin = (sample.match(/[a-z]/gi) ?? []).length;
  if (script === 'Cyrl' && (sample.match(/[а-я]/gi) ?? []).length > latin) return guessCyrillic(sample);
  sets ??= new Map(Object.entries(frequent).map(([lang, words]) => [lang, new Set(words.split(' '))]));
  const words =
    sample
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[a-z]+/g) ?? [];
  const scores = [...sets].map(([lang, set]) => {
    const hits = words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);
    const marked = markers.some(([pattern, own]) => own === lang && pattern.test(sample)) ? 1.8 : 0;
    return { lang, score: hits + marked };
  });
  scores.sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first && second && first.score >= 2 && first.score > second.score ? first.lang : undefined;
}

function guessCyrillic(sample: string): string {
  if (/[әңғүұқөһі].*[әңғүұқөһ]/i.test(sample) && /[әңғұқ]/i.test(sample)) return 'kk';
  if (/[їєґ]/i.test(sample)) return 'uk';
  if (/ў/i.test(sample)) return 'be';
  if (/[ђћџљњ]/i.test(sample)) return 'sr';
  if (/[ѓќѕ]/i.test(sample)) return 'mk';
  if (/і/i.test(sample)) return 'uk';
  if (/[өү]/i.test(sample)) return 'mn';
  if (/ј/i.test(sample)) return 'sr';
  return /[ыэ]/i.test(sample) ? 'ru' : /ъ/i.test(sample) ? 'bg' : 'ru';
}
