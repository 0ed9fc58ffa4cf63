/**
 * When somebody should read a shipped text again: spread over the year, so that a community reads a few every week or
 * two and not the whole library on one day. Pure.
 */
import type { ScamType } from '../../fraud/scam-types.ts';
import { type Season, startsOf } from './seasons.ts';
import type { ShippedText } from './shipped-text.ts';

/** Nobody published a text without reading it; a season so close to that is the one it was read for. */
const writtenOn = '2026-11-22';
const dayMs = 24 * 3_600_000;
/** Long enough to write another text before the season begins. */
const beforeSeasonMs = 30 * dayMs;

/** What is said of a scam ages as fast as the scam does, and is needed most before its own time of the year. */
const byScamType: Readonly<Record<ScamType, string>> = {
  // Told of most often, and their scripts change within months.
  brushing_rebate: '2027-03-01',
  fake_investment: '2027-03-08',
  fake_customer_service: '2027-03-15',
  loan_and_credit: '2027-03-22',
  // Before people travel for the holidays of May.
  flight_change: '2027-04-05',
  // Before the sales of June.
  fake_shopping: '2027-05-03',
  // Before the school holidays of the summer.
  game_trade: '2027-06-07',
  // Who pretends to be whom changes little: half a year and more.
  fake_authority: '2027-05-17',
  fake_acquaintance: '2027-05-24',
  romance: '2027-06-21',
  // Before the festival of the old, when people come to their doors.
  fake_community_worker: '2027-08-23',
  elder_fraud: '2027-09-06',
};

const byTopic: Readonly<Record<ShippedText['topic'], string>> = {
  // The advice to call and the tools that are named: when half a year of new scams is known.
  anti_fraud: '2027-07-05',
  // What fire does stays the same: once a year, before the fire-safety month of November.
  fire_safety: '2027-10-11',
  seasonal: '2027-07-19',
};

/** `2027-03-01`. What belongs to a season is read before the season. */
export function reviewDayOf({
  topic,
  scamType,
  season,
}: Pick<ShippedText, 'topic' | 'scamType' | 'season'>): string {
  if (season !== undefined) return beforeSeason(season);
  return scamType === undefined ? byTopic[topic] : byScamType[scamType];
}

function beforeSeason(season: Season): string {
  const year = Number(writtenOn.slice(0, 4));
  const days = [year, year + 1, year + 2].flatMap((one) =>
    startsOf(season).map((start) => dayOf(Date.parse(`${one}-${start}`) - beforeSeasonMs)),
  );
  const soon = dayOf(Date.parse(writtenOn) + beforeSeasonMs);
  return days.filter((day) => day > soon).sort()[0] ?? soon;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
