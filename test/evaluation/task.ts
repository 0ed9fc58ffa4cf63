/** What every task of `npm run eval` is: files in, tables for people and one line of JSON out. */
export interface TaskFiles {
  /** `--in`; absent only where a task says that it can do without. */
  readonly input: string | undefined;
  /** `--train` */
  readonly train: string | undefined;
}

export interface Evaluation {
  /** For people, in the order they are printed. */
  readonly tables: readonly string[];
  /** What went wrong, one line each: printed with `--errors`. */
  readonly errors: readonly string[];
  /** One for each line of the input, in its order: written to `--out`. */
  readonly predictions: readonly object[];
  /** Printed as the last line. */
  readonly summary: Readonly<Record<string, unknown>>;
}

export interface Task {
  /** One line for the usage text. */
  readonly about: string;
  run(files: TaskFiles): Promise<Evaluation>;
}

/** The file is not what the task reads; the message names the file and the line. */
export class InputError extends Error {}

export function needed(file: string | undefined, option: string): string {
  if (file === undefined) throw new InputError(`this task needs ${option} FILE`);
  return file;
}
