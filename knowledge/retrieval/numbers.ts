/** Numbers in a typed array that grows with what is set; all 0 before. */
export interface Numbers {
  readonly at: (index: number) => number;
  readonly set: (index: number, value: number) => void;
}

type Held = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export function createNumbers(make: (length: number) => Held): Numbers {
  let numbers = make(256);
  return {
    at: (index) => numbers[index] ?? 0,
    set: (index, value) => {
      if (index >= numbers.length) numbers = longer(numbers, index, make);
      numbers[index] = value;
    },
  };
}

/** By half as much again, or so that the index has a place. */
function longer(numbers: Held, index: number, make: (length: number) => Held): Held {
  const grown = make(Math.max(index + 1, Math.ceil(numbers.length * 1.5)));
  grown.set(numbers);
  return grown;
}
