import { runTool } from './bootstrap.mjs';

runTool('tools/start/start.ts');
