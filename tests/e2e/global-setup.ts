import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const inputs = ['entrypoints', 'components', 'lib', 'data', 'public', 'wxt.config.ts', 'tools/prepare-build.ts'];
const outputs = ['.output/chrome-mv3/manifest.json', '.output/firefox-mv3/manifest.json'];

/** When the newest file below was changed, ms since 1970. */
function newestChange(file: string): number {
  const found = statSync(file);
  if (!found.isDirectory()) return path.basename(file) === 'dataset.json' ? 0 : found.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

/** The tests run on the built extension; it is built when it is missing or older than what it is made from. */
export default function setup(): void {
  const built = outputs.map((file) => path.join(root, file));
  const newest = Math.max(...inputs.map((file) => newestChange(path.join(root, file))));
  if (built.every((file) => existsSync(file) && statSync(file).mtimeMs > newest)) return;
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
