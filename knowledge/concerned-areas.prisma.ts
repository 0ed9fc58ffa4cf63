/** Which rows with an `areaPath` concern somebody who works in `areaPaths`: inside, above, and everywhere. */
export function concerning(areaPaths: readonly string[]) {
  return {
    OR: [
      { areaPath: null },
      { areaPath: { in: areaPaths.flatMap(pathsAbove) } },
      ...areaPaths.map((path) => ({ areaPath: { gte: path, lt: `${path}\uffff` } })),
    ],
  };
}

/** `/a/b/c/` → `/a/`, `/a/b/`. */
function pathsAbove(path: string): readonly string[] {
  const ids = path.split('/').slice(1, -1);
  return ids.slice(0, -1).map((_id, index) => `/${ids.slice(0, index + 1).join('/')}/`);
}
