/** How loud and what works are allowed at home. */
import { balconyRules, decorationPlumbing, environmentCodeNoise, noiseStandard } from './everyday-sources.ts';
import { shipped } from './shipped.ts';

export const worksAndNoise = [
  ...shipped('noise', {
    'noise-decibel': {
      ask: '噪声多少分贝算超标',
      also: [
        '噪音多少分贝超标',
        '晚上多少分贝',
        '居民区噪声标准',
        '空调外机响多少分贝算超标',
        '噪音检测找谁测',
        '低频噪声怎么认定',
        '手机测的分贝算数吗',
        '夜里多大声算超标',
        '小区晚上噪音不能超多少',
        '多少分贝算扰民',
      ],
      say: '住宅区（1类）：白天55、夜里45分贝；商住混杂（2类）：白天60、夜里50；夜里指22点到次日6点。室内更低，卧室夜里一般30。先用手机大概测，正式的由生态环境等部门测，打12345。没超标、但一直扰民劝不听的，也能报110。',
      words: ['分贝', '噪声标准', '超标'],
      source: noiseStandard,
    },
    'noise-instrument': {
      ask: '邻居练琴、拉二胡、孩子跑跳吵人怎么办',
      also: [
        '邻居弹钢琴太吵',
        '拉二胡扰民',
        '楼上孩子跑',
        '天花板咚咚响',
        '楼上跺脚半夜',
        '架子鼓吵死了',
        '震楼器能用吗',
        '隔壁练唱歌',
      ],
      say: '先好好说：约定时段，中午和夜里22点后别弹别跑，铺地垫、关窗、装静音。不听，找物业（{{phone:property}}）、社区（{{phone:community}}）劝、调解；夜里还闹，打110。别用震楼器报复，一样违法。记下时间、录音。',
      words: ['练琴', '二胡', '跑跳', '孩子'],
      source: environmentCodeNoise,
    },
  }),
  ...shipped('renovation', {
    'pipe-change': {
      ask: '邻居改下水管、把厨房改厕所行吗',
      also: [
        '邻居改下水管',
        '厨房改厕所行不',
        '厕所能改到卧室上面吗',
        '楼上把厨房改厕所',
        '楼上在阳台装马桶',
        '卫生间改大占了客厅',
        '邻居封了主下水管',
      ],
      say: '不行：不能把没有防水的房间、阳台改成卫生间或厨房，不能把卫生间改到楼下卧室、厨房上面；拆改主管道、燃气、烟道要批准。先请物业（{{phone:property}}）制止，再打12345找住建、城管，让他恢复。造成漏水要赔。',
      words: ['改下水管', '改厕所', '厨房改卫生间'],
      source: decorationPlumbing,
    },
    'balcony-window': {
      ask: '封阳台、装防盗网要物业同意吗',
      also: [
        '封阳台要物业同意吗',
        '阳台能封不',
        '防盗窗物业不让装',
        '能装防盗网吗',
        '物业不让封阳台合法吗',
        '封阳台算违建吗',
        '装隐形防护网要报物业吗',
      ],
      say: '先看小区《管理规约》和装修协议：阳台是您的，但不能破坏承重、外立面统一和消防。一般要先向物业（{{phone:property}}）登记；规约允许就能封。防盗网别超出外墙，要留能打开的逃生口。物业不让又没依据，打12345。',
      words: ['封阳台', '防盗网', '外立面'],
      source: balconyRules,
    },
  }),
];
