import { shipped } from './shipped.ts';
import { gegeItself } from './sources.ts';

const review = '2027-05-31';

/** What only the community itself can know: numbers come from its directory and are never shipped. */
export const local = shipped('local', {
  'local-property': {
    ask: '物业电话是多少',
    also: [
      '物业的联系方式',
      '怎么联系物业',
      '物管电话发一下',
      '物业前台号码',
      '物业值班电话',
      '谁有物业电话',
    ],
    say: '物业电话：{{phone:property}}。也可以在这里说清楚什么事、在哪里，我登记后转给物业。',
    words: ['物业电话', '物业联系方式', '值班'],
    source: gegeItself,
    review,
  },
  'local-community': {
    ask: '社区居委会电话是多少',
    also: ['居委会怎么联系', '社区办公室电话', '社区几点上班电话多少', '居委会号码', '找社区打哪个电话'],
    say: '社区居委会电话：{{phone:community}}。办公时间：{{hours:community}}。',
    words: ['居委会', '社区', '办公室', '上班'],
    source: gegeItself,
    review,
  },
  'local-grid': {
    ask: '我们这里的网格员怎么联系',
    also: ['网格员电话多少', '网格员是谁怎么找', '想找网格员', '格格电话多少', '网格长联系方式'],
    say: '网格员电话：{{phone:grid}}。也可以直接在群里@我说事，我登记后会转给网格员。',
    words: ['网格员', '网格长', '联系网格员'],
    source: gegeItself,
    review,
  },
  'local-police': {
    ask: '派出所电话是多少',
    also: ['社区民警电话', '片警怎么联系', '辖区派出所号码', '找片警打哪个电话', '派出所值班电话'],
    say: '派出所电话：{{phone:police}}。紧急情况请直接打110。',
    words: ['派出所', '片警', '社区民警'],
    source: gegeItself,
    review,
  },
  'local-water': {
    ask: '自来水公司电话是多少',
    also: ['供水抢修电话', '水厂电话多少', '自来水客服', '水务公司电话', '水管爆了自来水公司号码'],
    say: '供水抢修电话：{{phone:water}}。',
    words: ['自来水', '水务', '供水', '水厂'],
    source: gegeItself,
    review,
  },
  'local-gas': {
    ask: '燃气公司电话是多少',
    also: ['燃气抢修电话', '煤气公司号码', '天然气客服电话', '燃气报修打哪个', '煤气抢修热线'],
    say: '燃气抢修电话：{{phone:gas}}。闻到燃气味时，先到室外再打电话。',
    words: ['燃气公司', '燃气抢修', '煤气公司', '天然气公司'],
    source: gegeItself,
    review,
  },
  'local-clinic': {
    ask: '社区卫生服务中心电话是多少',
    also: ['社区医院电话', '社区卫生院在哪', '家庭医生怎么联系', '社区诊所电话', '打疫苗的社区医院电话'],
    say: '社区卫生服务中心电话：{{phone:clinic}}。急病请打120。',
    words: ['社区医院', '卫生服务中心', '家庭医生', '诊所'],
    source: gegeItself,
    review,
  },
});
