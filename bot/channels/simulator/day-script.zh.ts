/** The words of the demo's day. Invented people, invented places. */
import { demoRooms } from './demo-cast.ts';

interface Paced {
  /** Seconds after the step before. */
  readonly after: number;
}

export type DayStep = Paced &
  (
    | {
        readonly who: string;
        readonly in: string;
        readonly text: string;
        readonly mention?: true;
        /** With a picture just before. */
        readonly picture?: true;
      }
    /** Whoever spoke last takes it back. */
    | { readonly recalls: true }
    /** The worker who waits longest with a ticket in that step answers its card. */
    | { readonly worker: '接单' | '办结'; readonly note?: string }
  );

const { building3, building5, everybody } = demoRooms;

export const dayScript: readonly DayStep[] = [
  { after: 0, who: 'resident-li', in: building3, text: '早上好，今天降温了，大家出门多穿点' },
  { after: 2, who: 'resident-zhao', in: building3, text: '谢谢李叔，刚好要出门' },
  { after: 2, who: 'resident-chen', in: building5, text: '有人周六早上一起拼车去高铁站吗' },
  {
    after: 3,
    who: 'resident-liu',
    in: everybody,
    mention: true,
    text: '家里水电气出了问题，哪里可以找到维修人员？',
  },
  {
    after: 6,
    who: 'resident-wang',
    in: building3,
    mention: true,
    picture: true,
    text: '楼道出口被一辆小车堵住了，哪里可以查到司机的电话？',
  },
  { after: 4, who: 'resident-zhao', in: building3, text: '我也看到了，婴儿车都推不出去' },
  { after: 4, worker: '接单' },
  { after: 4, who: 'resident-wu', in: building5, text: '2单元电梯又停了，灯亮着门不开，里面没人' },
  { after: 5, who: 'resident-chen', in: building5, text: '我家快递能不能帮忙先放门口' },
  { after: 3, who: 'resident-wu', in: building5, mention: true, text: '电梯自己好了，取消吧' },
  {
    after: 6,
    who: 'resident-qian',
    in: everybody,
    mention: true,
    text: '小区发现异常情况，如何第一时间反映？',
  },
  { after: 6, worker: '办结', note: '已联系车主把车挪走，出口已畅通' },
  { after: 5, who: 'resident-wang', in: building3, text: '车真的挪走了，谢谢格格' },
  { after: 4, who: 'resident-liu', in: building5, text: '5栋1单元楼道里煤气味很重，头有点晕！' },
  { after: 6, worker: '接单' },
  { after: 4, who: 'resident-zhao', in: building3, text: '老公下班记得买菜' },
  { after: 3, recalls: true },
  { after: 3, who: 'resident-sun', in: 'private', text: '3栋1单元的楼道灯坏了好几天了，晚上看不见路' },
  { after: 7, worker: '接单' },
  { after: 5, worker: '办结', note: '燃气公司已到场关阀检修，确认安全' },
  { after: 6, who: 'resident-wang', in: building3, mention: true, text: '我早上报的那件事怎么样了？' },
  { after: 5, who: 'resident-li', in: everybody, text: '今天小区真热闹，晚饭后广场走走去' },
];
