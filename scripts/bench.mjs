/** `npm run bench`: what Gege does in a second, with the settings it runs with. */
import { runNode } from './run-node.mjs';
import { setUpProgram } from './setup.mjs';

await setUpProgram();
runNode('bench/bench.ts', process.argv.slice(2));
