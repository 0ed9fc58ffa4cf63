/** A process that is killed at one step of the story: `tsx dying-process.ts FOLDER STEP`. Prints how many steps it lived. */
import { countStatements, createSteps } from './steps.ts';
import { openApp, tellStory } from './story.ts';

const [folder = '', dieAt = ''] = process.argv.slice(2);
const steps = createSteps(Number(dieAt), () => process.kill(process.pid, 'SIGKILL'));
const app = await openApp(folder, steps);
await app.start();
await app.idle();
countStatements(steps);
await tellStory(app);
countStatements(undefined);
process.stdout.write(String(steps.count()));
await app.stop();
