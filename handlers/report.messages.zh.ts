/** What people read about their own report. Short, the number always, never a promise the ticket does not carry. */
import { type Category, categoryNames } from '../core/taxonomy.ts';
import type { Place } from '../core/place.ts';
import { formatMoment } from '../core/wall-time.ts';
import type { Assignee } from '../tickets/transition.ts';
import { clockIn } from '../tickets/workflow.ts';
import { isFamilyMatter, isPrivateMatter } from '../tickets/policy.ts';
import { type Ticket, ticketStateNames } from '../tickets/ticket.ts';
import { type Audience, placeFor } from '../tickets/ticket-words.ts';
import { type Ask, isLocated } from './dialogue/asks.ts';

/** Where an assumed part of the place was taken from. */
export type AssumedFrom = 'before' | 'alias' | 'room' | 'earlier';

export interface Acknowledgement {
  readonly ticket: Ticket;
  readonly assignee: Pick<Assignee, 'name'> | undefined;
  readonly department: string | undefined;
  readonly assumedFrom: AssumedFrom | undefined;
  readonly audience: Audience;
  readonly timeZone: string;
}

/** 「收到。工单261122-7:电梯,3栋2单元。」 and who has it until when. */
export function acknowledged(said: Acknowledgement): string {
  const { ticket, audience } = said;
  const place = placeFor(ticket, audience);
  const where = place === '' ? '' : `，${place}${assumption(said.assumedFrom)}`;
  return `收到，已登记。工单${ticket.number}：${categoryNames[ticket.category]}${where}。${given(said)}`;
}

function assumption(from: AssumedFrom | undefined): string {
  return from === undefined ? '' : `（${assumptions[from]}，不对请直接说）`;
}

const assumptions: Readonly<Record<AssumedFrom, string>> = {
  before: '接着您刚才说的地方填的',
  alias: '按您的群名片填的',
  room: '按本群所在楼栋填的',
  earlier: '按您上次报的地方填的',
};

function given({ ticket, assignee, department, timeZone }: Acknowledgement): string {
  const unit = department === undefined ? '' : `承办单位：${department}。`;
  if (assignee === undefined) return `${unit}目前等待社区派单，有进展在这里告诉您。`;
  return `${unit}已派给${assignee.name}，响应时限${formatMoment(ticket.responseDueAt, timeZone)}。`;
}

/** The same person, the same thing, a moment later. */
export function reportedAlready(ticket: Ticket): string {
  return `这件事您刚报过：工单${ticket.number}，${ticketStateNames[ticket.state]}。有新情况直接告诉我，会补到这张单上。`;
}

export const whichCompound = '请告诉我是哪个小区、哪一栋，或者在您的楼栋群里说，我马上登记。';

const wholePlaceQuestions = '请问是哪个小区、哪一栋、哪个单元，或者什么位置？';
const placeQuestions = '请问在哪一栋、哪个单元，或者什么位置？';
const detailQuestions: Readonly<Partial<Record<Category, string>>> = {
  'repair.elevator': '电梯里现在有人吗？有人被困请先按轿厢里的报警按钮，并打119。',
  'repair.water': '只有您家这样，还是整个单元、整栋都这样？',
  'repair.power': '只有您家这样，还是整个单元、整栋都这样？',
  'repair.leak': '水是从楼上漏下来的，还是公共管道？有没有漏到电箱？',
  'repair.lighting': '是哪一盏？在几楼，或靠近哪里？',
  'anomaly.noise': '现在还在响吗？大概从哪里传来的？',
};

/** One question at most. */
export function question(ask: Ask, category: Category, place: Place): string {
  if (ask === 'place') return placeQuestions;
  if (ask === 'compound') return isLocated(place) ? '请问是哪个小区？' : wholePlaceQuestions;
  // The number is a building or a unit: neighbours may read either, but not the flat.
  if (ask === 'reading')
    return `您说的${place.building ?? ''}，是${place.building ?? ''}栋，还是${place.building ?? ''}单元？`;
  if (ask === 'plate') return '方便的话，发一张能看清车和堵塞位置的照片，或把车牌私聊发给我。';
  return detailQuestions[category] ?? '';
}

/**
 * Whoever is blocked by a car asks for the driver's number. It is personal data (民法典 art. 1034, 1038) and not what
 * the vehicle register shows the public; these are the ways that exist. Sources: 消防法 art. 28; 道路交通安全法 art. 93;
 * 交管12123 一键挪车.
 */
export const lawfulWays =
  '车主电话属个人信息，我不能查也不能给。可以这样做：用「交管12123」App的「一键挪车」，由平台通知车主；找物业劝离；堵了消防通道又有火情或急病，直接打119、120；停在公共道路上的打122或110。';

export function supplemented(ticket: Ticket, audience: Audience, what: readonly string[]): string {
  const isHidden = audience === 'neighbours' && isPrivateMatter(ticket.category);
  const place = isHidden ? '' : placeFor(ticket, audience);
  const now = (what.includes('place') || what.includes('compound')) && place !== '' ? `，地点：${place}` : '';
  const kinds = what.map((part) => partNames[part]).filter((name) => name !== undefined);
  return `好的，已补充到工单${ticket.number}（${kinds.join('、')}）${now}。`;
}

const partNames: Readonly<Partial<Record<string, string>>> = {
  place: '地点',
  plate: '车牌',
  phone: '电话',
  picture: '照片',
  note: '情况说明',
  compound: '小区',
  urgency: '紧急程度',
};

/** Neighbours read along: not what about, not where. */
export function notHere({ number }: Ticket): string {
  return `收到，已登记，工单${number}。这类事不在群里说，请私聊我。`;
}

/** Sources: 人民调解法 art. 4 (no charge) and 17 (nobody has to). */
export function disputeTaken(said: Acknowledgement): string {
  const mediation =
    '可以请人民调解委员会调解：不收费，双方自愿，不愿意就不调。我不判断谁对谁错，也不在群里说。';
  const danger = isFamilyMatter(said.ticket) ? '\n有人动手或有危险，先打110。' : '';
  return `${acknowledged(said)}\n${mediation}${danger}`;
}

/**
 * To who tells of violence in a family: nothing of mediation, which is no answer to it. Sources: 反家庭暴力法 art. 13
 * (the committee and 妇联 help), 14 (the committee reports what is done to children and to those who cannot ask for
 * help), 20 and 23 (evidence, protection order).
 */
export function violenceTaken(said: Acknowledgement): string {
  return [
    '您先确保安全：还有危险就打110，到安全的地方去，受伤打120。',
    acknowledged(said),
    '您说的只有经办人、负责人和社区民警看得到，不在群里说，也不告诉对方。',
    '伤情拍照、就医留好病历，聊天记录别删。可以找妇联12338帮忙，也可以向法院申请人身安全保护令，我们能帮您联系。',
    '受害的是未成年人，或没法自己求助的人，社区知道了会依法向公安报案。',
  ].join('\n');
}

/** Nobody can be told by name; the number is all that leads back to it. */
export const takenAnonymously =
  '\n已按匿名登记，工单上没有您的身份信息，进展不会主动发给您；想知道进展，请把单号私聊发给我。';
export const takenAnonymouslyInGroup =
  '\n已按匿名登记，工单上没有您的身份信息；群里的消息邻居看得到，可以自行撤回，以后私聊告诉我就行。想知道进展，请把单号私聊发给我。';
export const notAnonymous =
  '\n这类事要能联系到您才能办，不能匿名登记；您的信息只有经办人看得到，不会告诉邻居和对方。';

export const mayAskNeighbours = '\n也可以请邻居帮忙：回「可以发群里」，我在这里发一条，不写您是谁、住哪户。';

export function nowDispatched(assignee: Pick<Assignee, 'name'> | undefined): string {
  return `已派给${assignee?.name ?? '工作人员'}。`;
}

export function withdrawn(ticket: Ticket): string {
  return `好的，工单${ticket.number}已撤回。以后需要再跟我说。`;
}

export function withdrawnByRecall(ticket: Ticket): string {
  return `您撤回了消息，工单${ticket.number}也一并撤回。如果还需要处理，请再说一声。`;
}

/** Why it is not simply withdrawn: people hear it and decide. */
export function passedOn({ number }: Ticket, because: 'in_progress' | 'emergency' | 'followers'): string {
  if (because === 'emergency') return `紧急工单${number}要有人核实后才能结束，您的话已转给经办人。`;
  if (because === 'followers') return `还有邻居也在等工单${number}，先不撤；您的话已转给经办人。`;
  return `工单${number}已经有人在处理，您的话已转给经办人。`;
}

export function whichTicket(
  to: 'withdraw' | 'resume',
  tickets: readonly Pick<Ticket, 'number' | 'category'>[],
): string {
  const named = tickets.map(
    ({ number, category }, index) => `${index + 1}. ${number}（${categoryNames[category]}）`,
  );
  const asked = to === 'withdraw' ? '要取消哪一张？' : '您说的是哪一张？';
  return `${asked}请回序号或单号。\n${named.join('\n')}`;
}

/** Reported again while it is open. */
export function urged({ number, state }: Ticket): string {
  return `知道了，问题还在。已记到工单${number}（${ticketStateNames[state]}）上，提醒经办人。`;
}

/** A neighbour's matter is theirs, too. */
export function joined(number: string): string {
  return `已把您加到工单${number}，有结果一起告诉您。`;
}

type Spoken = Pick<Ticket, 'number' | 'category' | 'place' | 'compound' | 'state'>;

/** 「工单261122-7（电梯，3栋，已派单）」, as neighbours may read it. */
function named(ticket: Spoken): string {
  const place = placeFor(ticket, 'neighbours');
  const where = place === '' ? '' : `，${place}`;
  return `工单${ticket.number}（${categoryNames[ticket.category]}${where}，${ticketStateNames[ticket.state]}）`;
}

/** They reported what is on a neighbour's ticket already. */
export function joinedAsTheSame(ticket: Spoken): string {
  return `这件事已有${named(ticket)}，已把您加上，有结果一起告诉您。不是同一件请回「不是」。`;
}

/** So many at once that the group is told, not each of them. */
export function joinedByMany(ticket: Spoken, count: number): string {
  return `又有${count}位邻居反映，都已记到${named(ticket)}，有结果在这里告诉大家。`;
}

export function perhapsTheSame(ticket: Spoken): string {
  return `已有${named(ticket)}，是不是这一件？是请回「是」，不是或不回就单独处理。`;
}

export function mergedInto(own: Pick<Ticket, 'number'>, ticket: Spoken): string {
  return `好的，您的工单${own.number}已并入${named(ticket)}，有结果一起告诉您。`;
}

/** To those in charge. */
export function widespread(
  category: Category,
  buildings: readonly string[],
  numbers: readonly string[],
): string {
  const where = buildings.map((building) => `${building}栋`).join('、');
  return `【集中反映】30分钟内${where}都反映${categoryNames[category]}问题，工单${numbers.join('、')}。请核实是否同一故障，需要时合并工单并通知居民。`;
}

export function keptApart({ number }: Pick<Ticket, 'number'>): string {
  return `好的，工单${number}单独处理。`;
}

/** It was merged, and its reporter says that it is another. */
export function partedAgain(
  ticket: Ticket,
  assignee: Pick<Assignee, 'name'> | undefined,
  timeZone: string,
): string {
  const who = assignee === undefined ? '' : `由${assignee.name}继续，`;
  return `好的，工单${ticket.number}不再合并，改为单独办理，${who}办结时限${formatMoment(ticket.resolutionDueAt, timeZone)}。`;
}

export const noOpenTicket = '您名下没有还在处理的工单。';
export const noSuchTicket = '没有查到您名下的这张工单，请核对单号。';
export const noTicketYet =
  '您在我这里还没有报过事；打电话或当面报的，我查不到。需要的话，直接告诉我哪里出了什么问题。';

export const somebodyElses =
  '别人报的事，进展只告诉报的人。您那里也有同样的情况，直接说在哪里、怎么了，我把您加上，有结果一起告诉您。';

export interface ProgressReport {
  readonly ticket: Ticket;
  readonly assignee: Pick<Assignee, 'name'> | undefined;
  /** The worker's last words on it. */
  readonly lastNote: string | undefined;
  /** What it was split into. */
  readonly parts?: readonly Pick<Ticket, 'number' | 'category' | 'state'>[];
  readonly audience: Audience;
  readonly timeZone: string;
}

export function progressOf(report: ProgressReport): string {
  const { ticket, lastNote, audience, timeZone } = report;
  if (audience === 'neighbours' && isPrivateMatter(ticket.category)) return privateProgress(ticket);
  const place = placeFor(ticket, audience);
  const lines = [
    `工单${ticket.number}（${categoryNames[ticket.category]}${place === '' ? '' : `，${place}`}）：${stateWords(report)}。`,
    clockIn[ticket.state] === 'runs' ? `办结时限${formatMoment(ticket.resolutionDueAt, timeZone)}。` : '',
    lastNote === undefined ? '' : `最近反馈：${lastNote}`,
    ticket.urgency === 'emergency' && clockIn[ticket.state] === 'runs' ? stillUrgent : '',
  ];
  return lines.filter((line) => line !== '').join('');
}

const stillUrgent = '人还没到、情况还急的，直接再打119、110或120，不要等我。';

function privateProgress({ number, state }: Ticket): string {
  return `工单${number}：${ticketStateNames[state]}。详情请私聊我。`;
}

/** A quarrel among them is named by its number alone where neighbours read along. */
function partsWords({ parts = [], audience }: ProgressReport): string {
  const named = parts.map(({ number, category, state }) => {
    const hidden = audience === 'neighbours' && isPrivateMatter(category);
    return `工单${number}（${hidden ? '' : `${categoryNames[category]}，`}${ticketStateNames[state]}）`;
  });
  return named.length === 0 ? '已分成几单分别办理' : `已分成${named.length}单分别办理：${named.join('、')}`;
}

function stateWords(report: ProgressReport): string {
  const { ticket, assignee } = report;
  const words = wordsOfState[ticket.state];
  return words?.(report, assignee?.name ?? '工作人员') ?? ticketStateNames[ticket.state];
}

type WordsOfState = (report: ProgressReport, who: string) => string;

const wordsOfState: Readonly<Partial<Record<Ticket['state'], WordsOfState>>> = {
  accepted: ({ ticket }) => (ticket.round > 1 ? '已重新打开，正在安排人重新处理' : '已受理，正在安排人处理'),
  dispatched: (_report, who) => `已派给${who}，等待接单`,
  in_progress: (_report, who) => `${who}正在处理`,
  handled: (_report, who) => `${who}已处置，等待核查`,
  confirming: () => '已处置，等您评价',
  need_info: ({ ticket }) => `等您补充：${ticket.question ?? ''}`,
  split: partsWords,
  external: ({ ticket }) => `已转${ticket.externalParty ?? '外部单位'}，社区在跟进`,
};

/** They said it was the same, or staff found so. */
export function goesOnIn(ticket: Ticket, master: Ticket): string {
  return `工单${ticket.number}已并入工单${master.number}，一起办理。`;
}

export function otherOpenTickets(count: number): string {
  return `另有${count}张未办结，要看哪张请说单号。`;
}
