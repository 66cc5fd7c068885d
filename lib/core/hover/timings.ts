/**
 * Every delay and distance of the hover, with its reason. Times are milliseconds, distances CSS pixels.
 */
export const timings = {
  /**
   * Rest on a name before its card opens. Reading with the pointer in the text crosses names all the time;
   * Wikipedia's previews take 500 ms in all, a dictionary 200. Settable by the reader.
   */
  openDelay: 300,
  /** With a key held the reader has asked already; this only steadies a pointer that crosses several names. */
  keyOpenDelay: 80,
  /**
   * After this much rest the card's content is fetched, so that it is at hand when the card opens, and a background
   * that sleeps has woken (Wikipedia's previews fetch at 150). Names that are only crossed fetch nothing.
   */
  prepareAfter: 120,
  /** Time to come back, or to travel a gap, before the card closes (Wikipedia's previews: 300). */
  closeDelay: 300,
  /** Another name passed on the way to an open card must be rested on this long before it takes the card over. */
  switchDelay: 300,
  /** After a scroll the page moves under a resting pointer; nothing opens until it has moved again by itself. */
  scrollQuiet: 100,
  /** Above this the pointer is on its way elsewhere and the opening clock starts anew (10ten hides at 0.5 px/ms). */
  restSpeed: 0.5,
  /** Half of the safe wedge's opening, in degrees: 10ten measured 120° as forgiving without being sticky. */
  wedgeHalfAngle: 60,
  /** Below this a movement has no direction worth reading. */
  wedgeMinimumMove: 2,
  /** How long a finger must rest on a linked name; shorter taps follow the link (the platforms' long press). */
  longPress: 500,
  /**
   * How long a line with "Undo" stays before the card goes, counted anew while the pointer or the focus is in it
   * (Material's snackbars with an action: 4 to 10 s).
   */
  undoStay: 8_000,
} as const;
