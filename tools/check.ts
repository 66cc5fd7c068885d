import { checkSteps } from './test/check-steps.ts';
import { printOutcomes, runSteps } from './test/run-step.ts';

const outcomes = await runSteps(checkSteps);
printOutcomes(outcomes);
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;
