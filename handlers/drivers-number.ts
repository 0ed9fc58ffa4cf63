/** Whoever asks for a driver's or a neighbour's number hears why it is not given, and which ways there are. */
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { talkOf } from './dialogue/talk.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { lawfulWays } from './report.messages.zh.ts';

const number = '(?:电话|手机号?|号码|联系方式|微信号?|(?:登记)?信息|资料|名字|姓名|住址)';
const whose = '(?:车主|司机|开车的|那?个?人|他们?|她|对方|这户|那户|邻居)';
/** 把他号码给我, 车主电话多少, 查一下这个车的联系方式. */
const asksForNumber = new RegExp(
  `(?:给|发|告诉|报|查|问|要|找|知道|提供|说)[^。！？]{0,8}${whose}[^。！？]{0,4}${number}|${whose}的?${number}[^。！？]{0,6}(?:给|发|多少|是啥|是什么|呢|有没有|告诉|查|报)|(?:车|车牌|号牌)[^。！？]{0,8}(?:车主|司机|谁)[^。！？]{0,6}${number}`,
  'u',
);

const plate = '[\\u4e00-\\u9fff]?[A-Za-z][·•.\\s]?[A-Za-z0-9]{4,6}(?:学|挂|警|港|澳)?';
/** 查一下苏E55T21是哪家的, 那辆白车车主是谁, 堵我车那人手机号. */
const asksWhoseCar: readonly RegExp[] = [
  new RegExp(
    `(?:${plate}|车牌|(?:那|这)(?:个|辆|台|部)[^，,。]{0,6}车)(?:号)?[^，,。！？]{0,6}(?:是)?(?:谁|哪家|哪户|哪个(?:邻居|人)?|哪(?:栋|楼))(?:家)?的(?:车)?[啊呀呢?？。\\s]*$`,
    'u',
  ),
  new RegExp(`${plate}[^，,。]{0,4}谁(?:家)?的车`, 'u'),
  /(?:查|找|问|告诉|给)[^，,。！？]{0,6}车主(?:是谁|信息|资料)?(?:给我|一下)?[啊呀呢吧?？。\s]*$/u,
  /车主(?:是谁|是哪(?:家|户|位|个)|叫什么|姓什么|住(?:哪|几)[^，,。]{0,4})[啊呀呢?？。\s]*$/u,
  new RegExp(`(?:堵|挡)[^，,。！？]{0,10}${number}[^，,。]{0,4}(?:多少|给|是啥|是什么|发)`, 'u'),
];

/** 发我, 你们肯定有: of the car they spoke of a moment ago. */
const asksToBeGiven =
  /^[^。]{0,14}(?:发|给|告诉|报|私)(?:给|下|一下)?(?:我|俺)|(?:你们?|系统)[^。]{0,6}(?:有|查|知道)|(?:查|找)(?:一下|下|得到|不到)/u;

/** Of anybody else's number others-data.ts speaks. */
const saysCar = new RegExp(`车|司机|牌|挪|${plate}`, 'u');

export interface DriversNumberDeps {
  readonly tickets: Pick<TicketStore, 'find'>;
}

export function createDriversNumberHandler({ tickets }: DriversNumberDeps): Handler {
  return {
    name: 'drivers_number',
    accepts: (turn) =>
      turn.licence === 'act' && turn.understanding.intent !== 'report' && mayAsk(turn, turn.message.text),
    handle: async (turn) => {
      const { text } = turn.message;
      const isOfCar = saysCar.test(text) || (await speaksOfCar(tickets, turn));
      return isOfCar ? refused : 'pass';
    },
  };
}

function isAsked(text: string): boolean {
  return asksForNumber.test(text) || asksWhoseCar.some((way) => way.test(text));
}

function mayAsk(turn: Turn, text: string): boolean {
  return isAsked(text) || (asksToBeGiven.test(text) && talkOf(turn) !== undefined);
}

async function speaksOfCar(tickets: DriversNumberDeps['tickets'], turn: Turn): Promise<boolean> {
  const [last] = talkOf(turn)?.tickets ?? [];
  const ticket = last === undefined ? undefined : await tickets.find(last.id);
  return ticket?.category === 'blocked_exit.vehicle';
}

const refused: Outcome = {
  replies: [{ purpose: 'answer', text: lawfulWays, evidence: [lawfulWays] }],
  dialogue: 'keep',
  did: 'drivers_number.refused',
};
