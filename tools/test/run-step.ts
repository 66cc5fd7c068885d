import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** One command of a run, e.g. `{ name: 'lint', command: ['npm', 'run', 'lint'] }`. */
export type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
};

export type StepOutcome = { readonly name: string; readonly ok: boolean; /** Seconds. */ readonly took: number };

/** Runs a command of the project with its output passed through. */
export async function runStep({ name, command }: Step): Promise<StepOutcome> {
  console.log(`\n── ${name}: ${command.join(' ')}`);
  const began = performance.now();
  const bin = path.join(root, 'node_modules/.bin');
  const [program, ...args] = command;
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
    });
    child.on('close', resolve);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(null);
    });
  });
  return { name, ok: status === 0, took: (performance.now() - began) / 1000 };
}

/** Runs every step, also after one has failed: one run then tells everything that is wrong. */
export async function runSteps(steps: readonly Step[]): Promise<readonly StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return outcomes;
}

export function printOutcomes(outcomes: readonly StepOutcome[]): void {
  console.log('');
  for (const { name, ok, took } of outcomes) {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${took.toFixed(1).padStart(6)} s`);
  }
}
