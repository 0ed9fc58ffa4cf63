/** Makes what the program needs to run and is missing, for those who start it themselves. */
import { setUpProgram } from './setup.mjs';

await setUpProgram();
