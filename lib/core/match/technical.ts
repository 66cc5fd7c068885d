/** Addresses, handles, tags and code hold names without naming anybody to the reader. */
const address =
  /@|:\/\/|^www\.|[\w-]\.(?:com|org|net|io|fr|de|uk|ru|pl|edu|gov|html?|php|py|js|ts|md|json|ai|co|me|tv|info|jpe?g|png|gif|svg|webp|pdf|mp[34]|docx?|xlsx?|xml|css|csv|txt)\b|[?&]\w+=|\w\/\w+\/|\w_\w|_\w|\w_$|::|=>|->|^[#@$\\]|^\w+\(\)|\w\(\w*\)|^[\w./-]*\/[\w.-]+\/|^<|`/;

/** Signs that end the run of text around a name that could be one address. */
const breaks = /[\s\u00a0\u202f"“”«»„(),;，。、]|[\u0250-\uffff]/;

/** Whether the stretch of `text` stands inside an e-mail address, a URL, a handle, a hashtag or code. Offsets as in `text`. */
export function isTechnical(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  if (
    before === '#' ||
    before === '@' ||
    before === '＃' ||
    before === '＠' ||
    before === '_' ||
    (before === '/' && /[./]/.test(text[start - 2] ?? '')) ||
    text[end] === '_'
  )
    return true;
  if (/[{<]\s*$/.test(text.slice(Math.max(0, start - 3), start)) && /^\s*[}>]/.test(text.slice(end, end + 3)))
    return true;
  let from = start;
  while (from > 0 && start - from < 200 && !breaks.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < text.length && to - end < 200 && !breaks.test(text[to] ?? '')) to += 1;
  if (from === start && to === end) return text[end] === '(' && text[end + 1] === ')';
  const run = text.slice(from, to).replace(/[.,:;!?'’]+$/, '');
  return address.test(run);
}
