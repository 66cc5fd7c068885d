import { evidenceIn, type Hit } from './evidence.ts';
import { nearest, neighbours, rivalsOf, type Nearby } from './nearby.ts';
import { sentenceAround } from './sentences.ts';
import type { Weighing } from './weigh.ts';

/** Words between a name and the role it is given, at most, and between it and the company whose role that is. */
const adjacent = 2;
const phrase = 7;

/**
 * "Meta's regional policy director, Mia Garlick"; "le directeur de la comptabilité de Meta, Aaron Anderson": the company
 * and a role in one noun phrase with the name. What the rest of the sentence speaks of is not said of the person.
 */
export function isEmployed(weighing: Weighing): boolean {
  const { analysis, name, lexicon } = weighing;
  const here = evidenceIn(analysis, sentenceAround(analysis.sentences(), name), lexicon);
  const rivals = neighbours(weighing);
  const company = nearest(weighing, here.employer, rivals);
  const role = nearest(weighing, here.roles, rivals);
  // "Documentary director Dan Reed sued Meta": the company on the other side is another's.
  if (!company || !role || company.isBefore !== role.isBefore) return false;
  if (role.distance <= adjacent) return company.distance <= phrase;
  return company.distance <= 1 && role.distance <= phrase;
}

const relative =
  /^,? (?:who|qui|que|som|der|die|das|die|ktor[yae]|kter[ya]|koj[ia]|che|ki|joka|care|котор\p{L}+|који|која|който|която|який|яка|που|ο οποιος|η οποια)\b/u;
const leading =
  /^(?:led|ran|runs|leads|heads|headed|built|builds|founded|co-?founded|oversaw|oversees|managed|manages|created|dirig\p{L}*|pilot\p{L}*|fonde|cofonde|comand\p{L}*|lider\p{L}*|creo|fundo|guid\p{L}*|leit\p{L}*|fuhr\p{L}*|verantwort\p{L}*|grund\p{L}*|byg\p{L}*|led\p{L}*|joht\p{L}*|kierow\p{L}*|prowadz\p{L}*|ved\p{L}*|vod\p{L}*|condus|vezet\p{L}*|вод\p{L}*|руковод\p{L}*|возглав\p{L}*|созда\p{L}*|очол\p{L}*|керу\p{L}*|осн\p{L}*)$/u;

/** "Emily White, who led Instagram’s business": a relative clause of leading, with the platform as what was led. */
export function ledAfter({ analysis, name }: Weighing, platform: Nearby): boolean {
  if (platform.isBefore || platform.distance > phrase) return false;
  if (!relative.test(analysis.folded.text.slice(name.end, name.end + 24))) return false;
  const verbs = analysis.tokens.slice(name.lastToken + 2, name.lastToken + 5);
  return verbs.some(({ text }) => leading.test(text));
}

/** "the lead independent director, Robert Kimmitt": a role right beside the name. */
export const hasRoleBeside = (weighing: Weighing, roles: readonly Hit[]): boolean =>
  (nearest(weighing, roles, rivalsOf(weighing))?.distance ?? Infinity) <= adjacent;
