/**
 * What happened to the stores of the notes, for the reader.
 * `database-restored`: the database was gone and was filled again from the mirror. `mirror-restored`: the other way
 * round. `newer`, `blocked`, `unreadable`: the database cannot be had for that reason and another one is used.
 * `no-database`: there is only the mirror. `no-mirror`: there is only the database. `main-back`: the database can be
 * had again, and everything written meanwhile is in it.
 */
export const noticeKinds = [
  'database-restored',
  'mirror-restored',
  'newer',
  'blocked',
  'unreadable',
  'no-database',
  'no-mirror',
  'main-back',
] as const;

export type StoreNotice = {
  readonly kind: (typeof noticeKinds)[number];
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  /** How many notes are stored. */
  readonly notes: number;
};
