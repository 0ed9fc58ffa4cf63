/** A place in a community as people say it. Values are plain ASCII ("3", "1203", "B2") except `spot`, which is verbatim. */
export interface Place {
  readonly building?: string;
  readonly unit?: string;
  readonly floor?: string;
  readonly room?: string;
  /** Anywhere that is no flat: 东门, 地下车库B2, 小广场. */
  readonly spot?: string;
}

/** How a place is written for people, such as 「3栋2单元501室」; empty when nothing is known. */
export function formatPlace(place: Place, compound?: string): string {
  const parts = [
    compound ?? '',
    place.building === undefined ? '' : `${place.building}栋`,
    place.unit === undefined ? '' : `${place.unit}单元`,
    place.floor === undefined || place.room !== undefined ? '' : `${place.floor}层`,
    place.room === undefined ? '' : `${place.room}室`,
    place.spot ?? '',
  ];
  return parts.join('');
}

/** The part of a place that neighbours may read: never the flat. */
export function publicPlace(place: Place): Place {
  const { room: _room, ...shown } = place;
  return shown;
}
