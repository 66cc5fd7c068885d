/**
 * 128 random bits in hex. Not `crypto.randomUUID`: pages without HTTPS do not have it, and a content script lives by
 * its page's rules.
 */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
