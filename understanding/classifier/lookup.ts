/** From the id of a thing to its index, or -1. Open addressing: one or two looks each, and no object for any of them. */
export function createLookup(ids: Int32Array): (id: number) => number {
  const room = 2 ** Math.ceil(Math.log2(ids.length * 2 + 2));
  const mask = room - 1;
  const keys = new Int32Array(room);
  const indices = new Int32Array(room);
  ids.forEach((id, index) => {
    let place = id & mask;
    while (keys[place] !== 0) place = (place + 1) & mask;
    keys[place] = id;
    indices[place] = index;
  });
  return (id) => {
    for (let place = id & mask; ; place = (place + 1) & mask) {
      const key = keys[place];
      if (key === id) return indices[place] ?? -1;
      if (key === 0) return -1;
    }
  };
}
