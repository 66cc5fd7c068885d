import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

/** One request that reached the machine's only way out. */
export type LoggedRequest = {
  readonly method: string;
  /** Absolute address; `host:port` alone for a tunnel. */
  readonly url: string;
  /** True when it was for one of our own pages. */
  readonly own: boolean;
};

export type Answer = {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
};

export type MountOptions = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes the text of HTML files on the way out. */
  readonly rewrite?: (html: string) => string;
};

/**
 * A small web on loopback: it serves folders and single answers, and it is the proxy that a browser can be told to
 * use for everything, so that its log holds every request of page, extension and browser. Nothing is forwarded: what
 * is not ours is noted and refused.
 */
export type LocalWeb = {
  readonly port: number;
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  /** The same server as another origin, for frames. */
  readonly otherOrigin: string;
  /** Serves a folder below a prefix such as "/sample". */
  readonly mount: (prefix: string, folder: string, options?: MountOptions) => void;
  /** Answers one path. */
  readonly put: (path: string, answer: Answer) => string;
  readonly requests: () => readonly LoggedRequest[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

type Mount = { readonly prefix: string; readonly folder: string; readonly options: MountOptions };

async function answerFromFolder({ prefix, folder, options }: Mount, pathname: string): Promise<Answer | undefined> {
  const relative = pathname.slice(prefix.length).replace(/^\/+/, '');
  const file = path.resolve(folder, relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative);
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const extension = path.extname(file);
  const headers = { 'content-type': types[extension] ?? 'application/octet-stream', ...options.headers };
  const body = await readFile(file);
  return { headers, body: extension === '.html' && options.rewrite ? options.rewrite(body.toString('utf8')) : body };
}

function send(response: ServerResponse, { body, headers, status = 200 }: Answer): void {
  response.writeHead(status, { 'cache-control': 'no-store', ...headers });
  response.end(body);
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('the local web has no port'));
    });
  });

export async function openLocalWeb(): Promise<LocalWeb> {
  const mounts: Mount[] = [];
  // Every browser asks for this one by itself.
  const answers = new Map<string, Answer>([['/favicon.ico', { status: 204, body: '' }]]);
  const log: LoggedRequest[] = [];
  let hosts: readonly string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A proxy is asked for whole addresses, a server for paths.
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? hosts[0]}`);
    const own = hosts.includes(url.host);
    log.push({ method: request.method ?? '', url: url.href, own });
    if (!own) return send(response, { status: 502, body: 'The test machine has no network.' });
    const pathname = decodeURIComponent(url.pathname);
    const mount = mounts.find(({ prefix }) => pathname === prefix || pathname.startsWith(`${prefix}/`));
    const found = answers.get(pathname) ?? (mount && (await answerFromFolder(mount, pathname)));
    send(response, found ?? { status: 404, body: 'Not here.' });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => send(response, { status: 500, body: String(error) }));
  });
  // A tunnel (https, wss): what goes through it cannot be seen, so it is refused at its name.
  server.on('connect', (request, socket) => {
    log.push({ method: 'CONNECT', url: request.url ?? '', own: false });
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 No network\r\n\r\n');
  });
  const port = await listen(server);
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    otherOrigin: `http://localhost:${port}`,
    mount: (prefix, folder, options = {}) => void mounts.push({ prefix, folder: path.resolve(folder), options }),
    put: (pathname, given) => {
      answers.set(pathname, given);
      return origin + pathname;
    },
    requests: () => [...log],
    forget: () => void log.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
