/** `npm start`: sets up what is missing, then runs Gege and passes signals and its exit code through. */
import { runNode } from './run-node.mjs';
import { setUp } from './setup.mjs';

await setUp();
runNode('app/main.ts', process.argv.slice(2));
