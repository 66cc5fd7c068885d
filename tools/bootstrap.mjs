// Runs on whatever Node the machine has (20 or newer) before anything is installed, so: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? '.', '..');
const oldestNode = 20;

/** The Node that the tools are written for; a development dependency, because machines still have older ones. */
const projectNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** npm writes this file last, so its age is the age of a finished installation. */
const installed = path.join(root, 'node_modules/.package-lock.json');
const wanted = path.join(root, 'package-lock.json');

function stop(message) {
  console.error(message);
  process.exit(1);
}

function isInstalled() {
  return existsSync(installed) && existsSync(projectNode) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

function runNpm(args) {
  const options = { cwd: root, stdio: 'inherit' };
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function installPackages() {
  console.log('Installing packages (npm ci): they are missing, or older than package-lock.json …');
  const attempts = 3;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    // The engine warnings are about the machine's Node, which none of the warned-about packages will run on.
    const { status } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status === 0 && existsSync(projectNode)) return;
    if (attempt < attempts) console.log(`npm ci did not finish (attempt ${attempt} of ${attempts}); trying again …`);
  }
  stop(
    'npm ci failed. Check that the npm registry can be reached and that install scripts are allowed, then try again.',
  );
}

/** Installs what is missing, runs `script` (relative to the project) on the project's Node, and exits as it does. */
export function runTool(script, args = process.argv.slice(2)) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) stop(`Node ${oldestNode} or newer is needed; this is ${process.version}.`);
  if (!isInstalled()) installPackages();
  const bin = path.join(root, 'node_modules/.bin');
  const { status, signal } = spawnSync(projectNode, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  if (signal) console.error(`${script} was ended by ${signal}.`);
  process.exit(status ?? 1);
}
