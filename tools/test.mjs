import { runTool } from './bootstrap.mjs';

runTool('tools/test/run-all.ts');
