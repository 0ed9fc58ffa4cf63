/** The answer to 「您说的3，是3栋还是3单元？」 about a place that was said as 3-501. Pure. */
import type { Place } from '../../core/place.ts';
import { parsePlace } from '../../understanding/place.ts';

const buildingMeant = /^[^单]{0,6}(?:楼栋|栋|幢|号楼|楼号|座)|^(?:是)?(?:前者|前一个|前面的?|第一[个种])/u;
const unitMeant = /单元|^(?:是)?(?:后者|后一个|后面的?|第二[个种])/u;

/** The place as it is then; absent when the words do not settle it. */
export function readReading(text: string, place: Place): Place | undefined {
  const { building: number, ...rest } = place;
  if (number === undefined || text.length > longest) return undefined;
  const said = parsePlace(text);
  const unit = said.unit ?? (unitMeant.test(text) ? number : undefined);
  if (said.building !== undefined && said.building !== number)
    return { ...rest, building: said.building, unit: unit ?? number };
  if (said.building === number) return { ...place, ...said };
  if (unit === number) return { ...rest, unit: number };
  return buildingMeant.test(text) ? place : undefined;
}

const longest = 20;
