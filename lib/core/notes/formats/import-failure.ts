/**
 * Why a file cannot be brought in; nothing has changed. `detail` completes the message: a place in the file, a size, a
 * version.
 */
export type ImportFailure = {
  readonly kind:
    'too-large' | 'empty' | 'not-text' | 'unknown-format' | 'malformed' | 'newer' | 'no-notes' | 'broken-zip';
  readonly detail: string;
};
