/** One slice of work, in ms: short enough that no frame is missed (uBlock works in slices of 4). */
const sliceLength = 4;
/** The scan starts at the latest this long after it was asked for, however busy the page is. */
const longestWait = 150;

export type Job = {
  /** Works until done or until `isLate()`; true when there is nothing left. */
  readonly work: (isLate: () => boolean) => boolean;
};

export type Slices = {
  /** Adds a job; jobs run in order, one slice at a time. */
  readonly add: (job: Job) => void;
  /** Main-thread milliseconds spent so far. */
  readonly spent: () => number;
};

/** Runs jobs in the page's idle time; `drained` is called whenever the last one is done. */
export function createSlices(drained: () => void, signal: AbortSignal): Slices {
  const jobs: Job[] = [];
  let scheduled = false;
  let spent = 0;

  const run = (): void => {
    scheduled = false;
    if (signal.aborted) return;
    const begin = performance.now();
    const isLate = (): boolean => performance.now() - begin >= sliceLength;
    while (jobs[0] && !isLate()) {
      if (jobs[0].work(isLate)) jobs.shift();
    }
    if (jobs.length === 0) drained();
    else schedule();
    spent += performance.now() - begin;
  };

  const schedule = (): void => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    requestIdleCallback(run, { timeout: longestWait });
  };

  return {
    add: (job) => {
      jobs.push(job);
      schedule();
    },
    spent: () => spent,
  };
}
