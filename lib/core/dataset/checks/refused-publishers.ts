/** Why a page is not a source: what it says, or whose words they are, cannot be told from the page. */
type Refusal = { readonly hosts: RegExp; readonly reason: string };

/** Each name is a host or the end of one, so subdomains are meant too. */
const named = (...hosts: readonly string[]): RegExp =>
  new RegExp(`(?:^|\\.)(?:${hosts.map((host) => host.replaceAll('.', '\\.')).join('|')})$`);

const refusals: readonly Refusal[] = [
  {
    hosts: named('gadgetclock.com', 'thedailyjagran.com'),
    reason: 'rewrites others’ articles and gets facts wrong',
  },
  {
    hosts: named(
      'webpronews.com',
      'ctol.digital',
      'bg3.co',
      'aitechsuite.com',
      'newspage360.com',
      'businessfunding.media',
      'themonexus.com',
      'onedaytrading.net',
      'miamiselect.com',
      'europesays.com',
      'digitalmarketnews.com',
      'wallstreetnation.com',
      'totaltv.in',
      'tip3x.com',
      'startupcfo.ca',
      'eamvisiondirect.com',
      'cnznews.com',
    ),
    reason: 'rewrites others’ articles: cite what it rewrites',
  },
  {
    hosts: named(
      'xooox.space',
      'dnyuz.com',
      'liveindex.org',
      'businessnewser.com',
      'onlyinfotech.com',
      'icexp.com',
      'technewsheaven.com',
      'bittide.aicompass.dev',
      'orgdevdigest.com',
      'jimmyspost.com',
      'asipeko.com',
      'blogspot.com',
    ),
    reason: 'copies others’ articles: cite the original',
  },
  { hosts: named('breitbart.com'), reason: 'is partisan: needs another page to stand on' },
  {
    hosts: named('notes.dsebastien.net', 'visualistapp.com', 'rogerwong.me'),
    reason: 'is a personal page about others: needs another page to stand on',
  },
  {
    hosts: /(?:^|[.-])(?:preprod|staging|uatcdn|aws2|develop)(?:[.-]|$)|^dev\.|\.$/,
    reason: 'is a test or mirror host: cite the public address',
  },
];

/** Why nothing may be cited from this host, or undefined when it may. */
export const refusalOf = (host: string): string | undefined => refusals.find(({ hosts }) => hosts.test(host))?.reason;

/** Publishers whose bracket gives away that the page is somebody else's: the original is the source. */
export const isSecondHand = (publisher: string): boolean =>
  /\([^)]*\b(?:re-?post(?:ed)?|republished|republication|re-?print(?:ed)?|mirror|copy|rewrite|excerpted|summari[sz]ing)\b/i.test(
    publisher,
  );
