import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../browsers/install-browser.ts';
import { browserSteps, checkSteps, reportOf } from './check-steps.ts';
import { printOutcomes, root, runSteps, type StepOutcome } from './run-step.ts';
import { closingLine, failedNames, readCounts, sumCounts, type TestCounts } from './test-counts.ts';

const suites = ['unit', 'e2e'] as const;
type Suite = (typeof suites)[number];

const reportFile = (suite: Suite): string => path.join(root, reportOf(suite));

/** Both browsers, or the lines that say what to install. */
function missingBrowsers(): readonly string[] {
  return (['chromium', 'firefox'] as const).flatMap((name) => {
    const outcome = ensureBrowser(name);
    return outcome.ok ? [] : [outcome.error];
  });
}

function reportOfRun(suite: Suite): unknown {
  const file = reportFile(suite);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const countsOf = (suite: Suite): TestCounts | undefined => readCounts(reportOfRun(suite));

async function runAll(): Promise<number> {
  // A report left by an earlier run must never be counted.
  for (const suite of suites) rmSync(reportFile(suite), { force: true });
  mkdirSync(path.join(root, '.cache/reports'), { recursive: true });
  const missing = missingBrowsers();
  for (const line of missing) console.error(line);
  const outcomes: readonly StepOutcome[] = [
    ...(await runSteps(checkSteps)),
    ...(missing.length > 0 ? [{ name: 'e2e', ok: false, took: 0 }] : await runSteps(browserSteps)),
  ];
  printOutcomes(outcomes);
  // Said again at the end: whoever sees only the last lines of a long run still learns which tests failed.
  for (const name of suites.flatMap((suite) => failedNames(reportOfRun(suite)))) console.log(`FAILED ${name}`);
  const counts = suites.map((suite) => ({ suite, counts: countsOf(suite) }));
  const explained = new Set(counts.flatMap(({ suite, counts: found }) => (found && found.failed > 0 ? [suite] : [])));
  const failedSteps = outcomes.filter(({ ok, name }) => !ok && !explained.has(name as Suite)).length;
  // A suite that ran no test is a failure even when its runner was content.
  const silent = counts.filter(({ suite, counts: found }) => !found && outcomes.some((o) => o.name === suite && o.ok));
  const total = sumCounts(
    counts.flatMap(({ counts: found }) => (found ? [found] : [])),
    failedSteps + silent.length,
  );
  console.log(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await runAll();
