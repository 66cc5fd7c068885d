import type { LocalWeb, LoggedRequest } from '../../../tools/web/local-web.ts';

/**
 * What the browsers ask for on their own account, extension or not, each with its reason. Whatever is not here and not
 * the page's own was asked for by the extension, or by the page because of it.
 */
const ownBusiness: readonly { readonly address: RegExp; readonly why: string }[] = [
  {
    address: /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*mozilla\.(?:org|com|net)(?::443)?(?:\/|$)/,
    why: 'Firefox: settings, add-on metadata',
  },
  { address: /^(?:https?:\/\/)?detectportal\.firefox\.com(?:\/|:|$)/, why: 'Firefox: captive portal check' },
  { address: /^(?:https?:\/\/)?dummy\.test(?:\/|:|$)/, why: 'Firefox: where puppeteer’s profile sends its services' },
  {
    address: /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:googleapis|gstatic|google|gvt1)\.com(?::443)?(?:\/|$)/,
    why: 'Chromium: updates of its components, the time, sign-in',
  },
];

const isOwnBusiness = ({ url }: LoggedRequest): boolean => ownBusiness.some(({ address }) => address.test(url));

/** Requests that neither our own pages nor the browser account for. */
export const foreignRequests = (web: LocalWeb): readonly string[] =>
  web
    .requests()
    .filter((request) => !request.own && !isOwnBusiness(request))
    .map(({ method, url }) => `${method} ${url}`);
