/** A thread does not inherit the loader that reads TypeScript: it brings its own. */
import { tsImport } from 'tsx/esm/api';

await tsImport('./training-thread.ts', import.meta.url);
