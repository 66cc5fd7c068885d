import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { root } from '../harness/session.ts';

const folder = path.join(root, 'tests/pages/behaviour');
const rendered = path.join(root, '.cache/react-server.cjs');

/** The app as a server renders it, and the script that hydrates it. React's own checks are in its development build. */
export async function buildReactPage(): Promise<string> {
  const common: BuildOptions = {
    bundle: true,
    // The project's own says Preact.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' } },
    absWorkingDir: root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
  };
  const entry = (name: string): BuildOptions => ({ ...common, entryPoints: [path.join(folder, name)] });
  const client = await build({ ...entry('react-client.jsx'), platform: 'browser', write: false });
  await build({ ...entry('react-server.jsx'), platform: 'node', format: 'cjs', outfile: rendered });
  const { markup } = createRequire(import.meta.url)(rendered) as { readonly markup: string };
  const script = (client.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  return `<div id="root">${markup}</div><script>${script}</script>`;
}
