/** Somebody introduced on the page by a full name: one of the dataset's people, or somebody else with the surname. */
export type Bearer = {
  /** Position in the page: block number, then offset. */
  readonly block: number;
  readonly start: number;
  /** Position of the person in the index; undefined for somebody else. */
  readonly person: number | undefined;
  /** The dataset's people whose surname it is. */
  readonly among: readonly number[];
  /** Introduced as a relative of somebody. */
  readonly kin: boolean;
};

export type Place = { readonly block: number; readonly start: number };

const isBefore = (a: Place, b: Place): boolean => a.block < b.block || (a.block === b.block && a.start < b.start);

/** Who a bare surname at `place` can go back to. `bearers` in order of the page. */
export type Introduction =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'before' | 'later';
      readonly person: number | undefined;
      /** Both the person and somebody else were introduced. */
      readonly others: boolean;
      /** Somebody else was introduced in the same breath. */
      readonly beside: boolean;
    };

/** Signs between two introductions, at most, that make them one breath. */
const breath = 160;

/** The last one introduced before; else, as in headlines, the first one after. Relatives do not take over the bare surname. */
export function introductionOf(
  person: number,
  place: Place,
  { bearers, isDominant }: { readonly bearers: readonly Bearer[]; readonly isDominant: boolean },
): Introduction {
  const all = bearers.filter((bearer) => bearer.among.includes(person));
  // Where the one whose surname it is in print is named, relatives of theirs are not called by it alone.
  const own = isDominant ? all.filter((bearer) => bearer.person === person) : [];
  const same = own.length > 0 ? own : all;
  const main = same.filter((bearer) => !bearer.kin);
  const relevant = main.length > 0 ? main : same;
  if (relevant.length === 0) return { kind: 'none' };
  const others =
    relevant.some((bearer) => bearer.person !== person) && relevant.some((bearer) => bearer.person === person);
  const earlier = relevant.filter((bearer) => isBefore(bearer, place));
  const before = earlier.at(-1);
  if (before) {
    const beside = earlier.some(
      (other) => other.person !== before.person && other.block === before.block && before.start - other.start < breath,
    );
    return { kind: 'before', person: before.person, others, beside };
  }
  const after = relevant[0];
  return { kind: 'later', person: after?.person, others, beside: false };
}
