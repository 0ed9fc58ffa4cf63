/** `npm run eval`: makes what measuring needs and is missing, then measures, with the settings Gege runs with. */
import { runNode } from './run-node.mjs';
import { setUpProgram } from './setup.mjs';

await setUpProgram();
runNode('scripts/eval.ts', process.argv.slice(2));
