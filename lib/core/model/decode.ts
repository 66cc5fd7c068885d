import { fail, succeed, type Result } from './result.ts';

/** What is wrong and where: `roles[0].start`, "is not a date…". */
export type Problem = { readonly path: string; readonly reason: string };

/** Collects problems while a value is read, so that one run reports everything that is wrong. */
export type Report = (path: string, reason: string) => void;

/** Marks "already reported". */
export type Bad = { readonly bad: true };
export const bad: Bad = Object.freeze({ bad: true });

/** Reads `value` found at `path`. Returns `bad` after reporting at least one problem. */
export type Decoder<T> = (value: unknown, path: string, report: Report) => T | Bad;

export type Decoded<D> = D extends Decoder<infer T> ? T : never;

export const isBad = (value: unknown): value is Bad => value === bad;

/** Runs a decoder; every problem found is returned, in document order. */
export function runDecoder<T>(decoder: Decoder<T>, value: unknown, path = ''): Result<T, readonly Problem[]> {
  const problems: Problem[] = [];
  const decoded = decoder(value, path, (where, reason) => problems.push({ path: where, reason }));
  return isBad(decoded) || problems.length > 0 ? fail(problems) : succeed(decoded as T);
}

const describe = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return typeof value === 'object' ? 'an object' : `${typeof value} ${String(value)}`;
};

export const join = (path: string, key: string | number): string => {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
};

/** A string that `accepts`; `expected` completes "expected …". */
export function stringThat<T extends string>(accepts: (text: string) => boolean, expected: string): Decoder<T> {
  return (value, path, report) => {
    if (typeof value === 'string' && accepts(value)) return value as T;
    report(path, `expected ${expected}, found ${describe(value)}`);
    return bad;
  };
}

export const nonBlank: Decoder<string> = stringThat((text) => text.trim() === text && text !== '', 'text');

export const anyString: Decoder<string> = stringThat(() => true, 'a string');

export const boolean: Decoder<boolean> = (value, path, report) => {
  if (typeof value === 'boolean') return value;
  report(path, `expected true or false, found ${describe(value)}`);
  return bad;
};

export const finiteNumber: Decoder<number> = (value, path, report) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  report(path, `expected a number, found ${describe(value)}`);
  return bad;
};

export function oneOf<const T extends readonly (string | boolean)[]>(values: T): Decoder<T[number]> {
  return (value, path, report) => {
    const found = values.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    report(path, `expected one of ${values.join(', ')}, found ${describe(value)}`);
    return bad;
  };
}

/** A list; every bad item is reported. */
export function list<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, `expected a list, found ${describe(value)}`);
      return bad;
    }
    const items = value.map((entry, index) => item(entry, join(path, index), report));
    return items.some(isBad) ? bad : (items as T[]);
  };
}

export function nonEmptyList<T>(item: Decoder<T>): Decoder<readonly [T, ...T[]]> {
  const items = list(item);
  return (value, path, report) => {
    const decoded = items(value, path, report);
    if (isBad(decoded)) return bad;
    if (decoded.length > 0) return decoded as readonly [T, ...T[]];
    report(path, 'expected at least one entry, found an empty list');
    return bad;
  };
}

/** Keys present in the value and unknown to the shape are problems too: a misspelt key is lost data. */
export function record<T>(item: Decoder<T>, key: Decoder<string> = nonBlank): Decoder<Readonly<Record<string, T>>> {
  return (value, path, report) => {
    if (!isPlainObject(value)) {
      report(path, `expected an object, found ${describe(value)}`);
      return bad;
    }
    const entries: [string, T][] = [];
    let failed = false;
    for (const [name, entry] of Object.entries(value)) {
      const decodedKey = key(name, join(path, name), report);
      const decoded = item(entry, join(path, name), report);
      if (isBad(decodedKey) || isBad(decoded)) failed = true;
      else entries.push([decodedKey, decoded]);
    }
    return failed ? bad : Object.fromEntries(entries);
  };
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const optionalMark: unique symbol = Symbol('optional');
type Optional<T> = Decoder<T> & { readonly [optionalMark]: true };

/** A key that may be absent. `null` and `undefined` count as present and wrong. */
export function optional<T>(decoder: Decoder<T>): Optional<T> {
  const marked: Decoder<T> = (value, path, report) => decoder(value, path, report);
  return Object.assign(marked, { [optionalMark]: true as const });
}

type Shape = Readonly<Record<string, Decoder<unknown>>>;
type Flat<T> = { readonly [K in keyof T]: T[K] };
export type FromShape<S extends Shape> = Flat<
  { readonly [K in keyof S as S[K] extends Optional<unknown> ? never : K]: Decoded<S[K]> } & {
    readonly [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: Decoded<S[K]>;
  }
>;

/** An object with exactly these keys. Only own keys are read, so `__proto__` in a file has no effect. */
export function object<S extends Shape>(shape: S): Decoder<FromShape<S>> {
  return (value, path, report) => {
    if (!isPlainObject(value)) {
      report(path, `expected an object, found ${describe(value)}`);
      return bad;
    }
    let failed = false;
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(shape, key)) continue;
      report(join(path, key), 'unknown key');
      failed = true;
    }
    const entries: [string, unknown][] = [];
    for (const [key, decoder] of Object.entries(shape)) {
      const entry = Object.hasOwn(value, key) ? value[key] : undefined;
      if (entry === undefined && optionalMark in decoder) continue;
      const decoded = decoder(entry, join(path, key), report);
      if (isBad(decoded)) failed = true;
      else entries.push([key, decoded]);
    }
    return failed ? bad : (Object.fromEntries(entries) as FromShape<S>);
  };
}

/** Turns a decoded value into another; `convert` reports what it finds wrong and returns `bad`. */
export function mapped<A, B>(
  decoder: Decoder<A>,
  convert: (value: A, path: string, report: Report) => B | Bad,
): Decoder<B> {
  return (value, path, report) => {
    const decoded = decoder(value, path, report);
    return isBad(decoded) ? bad : convert(decoded as A, path, report);
  };
}

/** The first alternative that fits; when none does, `expected` says what would have. */
export function either<A, B>(first: Decoder<A>, second: Decoder<B>, expected: string): Decoder<A | B> {
  const silent: Report = () => undefined;
  return (value, path, report) => {
    const left = first(value, path, silent);
    if (!isBad(left)) return left;
    const right = second(value, path, silent);
    if (!isBad(right)) return right;
    report(path, `expected ${expected}, found ${describe(value)}`);
    return bad;
  };
}
