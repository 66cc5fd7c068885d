import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** A finding of Mozilla's linter (`web-ext lint`), the one that reviews every submitted add-on. */
type Finding = { readonly _type: string; readonly code: string; readonly message: string; readonly file?: string };

/**
 * Warnings that are not ours, each with its reason. They stay visible; anything else fails.
 */
const notOurs: readonly { readonly fits: (finding: Finding) => boolean; readonly reason: string }[] = [
  {
    fits: ({ code, file = '' }) => code === 'UNSAFE_VAR_ASSIGNMENT' && file.endsWith('.js'),
    reason: 'Preact sets innerHTML only for the dangerouslySetInnerHTML prop, which we never use (conventions.test.ts)',
  },
];

const root = path.resolve(import.meta.dirname, '..');
const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', path.join(root, '.output/firefox-mv3'), '--output', 'json', '--no-config-discovery'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);

function parseReport(): { readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] } {
  try {
    return JSON.parse(stdout);
  } catch {
    console.error(`web-ext lint gave no report:\n${stdout}\n${stderr}`);
    process.exit(1);
  }
}

const { errors, warnings } = parseReport();
const describe = (finding: Finding): string =>
  `${finding._type} ${finding.code} ${finding.file ?? ''}: ${finding.message}`;
const excused = warnings.filter((warning) => notOurs.some(({ fits }) => fits(warning)));
const ours = [...errors, ...warnings.filter((warning) => !excused.includes(warning))];
for (const finding of excused) {
  console.log(`not ours: ${describe(finding)} (${notOurs.find(({ fits }) => fits(finding))?.reason})`);
}
for (const finding of ours) console.error(describe(finding));
console.log(`${errors.length} errors, ${warnings.length - excused.length} warnings of ours`);
process.exitCode = ours.length === 0 ? 0 : 1;
