/** Family: violence, somebody missing, school, birth. */
import { shipped } from './shipped.ts';
import {
  both,
  educationLaw,
  hotlineDivision,
  populationLaw,
  residencePermitRules,
  violenceLaw,
} from './sources.ts';

export const family = shipped('family', {
  'family-violence': {
    ask: '遭遇家暴怎么办',
    also: [
      '老公打我怎么办',
      '被家里人打了找谁',
      '邻居家打老婆能报警吗',
      '孩子被家长打找谁',
      '家暴报警管用吗',
      '听到隔壁打人怎么办',
    ],
    say: '正在发生，马上打110，公安应当及时出警制止。\n①可以向居委会（{{phone:community}}）、妇联12338或12345求助，居委会接到求助应当帮助处理。\n②留好伤情照片、病历、聊天记录。\n③可以向法院申请人身安全保护令。私聊我，我请网格员联系您。',
    words: ['家暴', '挨打', '打人'],
    source: violenceLaw('十三、十五、二十三'),
  },
  'family-protection-order': {
    ask: '人身安全保护令怎么申请',
    also: [
      '怎么申请保护令',
      '不敢自己去法院能代申请吗',
      '保护令谁能替我申请',
      '被威胁想申请人身保护',
      '家暴保护令找谁办',
    ],
    say: '遭受家暴或面临家暴危险，可以向法院申请。本人受强制、威吓等没法自己申请的，近亲属、公安机关、妇联、居委会等可以代为申请。可以找社区（{{phone:community}}）或打12348。',
    words: ['保护令', '人身安全', '代申请'],
    source: violenceLaw('二十三'),
  },
  'family-missing': {
    ask: '老人或孩子走失了怎么办',
    also: [
      '孩子不见了怎么办',
      '老人走丢了找谁',
      '家里老人出去没回来',
      '痴呆老人走失',
      '孩子放学没回家联系不上',
      '人失踪了打什么电话',
    ],
    say: '马上打110报警，说清年龄、衣着、最后出现的时间和地点，准备一张近照。再告诉我地点和时间，我登记为紧急转给网格员。群里只发体貌特征和报警联系方式，别发身份证和住址。',
    words: ['走失', '走丢', '失踪', '不见了'],
    source: hotlineDivision,
  },
  'school-age': {
    ask: '孩子几岁上小学',
    also: [
      '满几岁才能上一年级',
      '孩子6岁能上学吗',
      '上小学年龄要求',
      '没满6周岁能不能读小学',
      '上学要考试吗',
    ],
    say: '年满6周岁应当入学，条件不具备的地方可以推迟到7周岁。义务教育免试、就近入学。报名时间和学区看当地每年的公告，问12345或学校。',
    words: ['上小学', '入学', '6岁', '学区'],
    source: educationLaw('十一、十二'),
  },
  'school-migrant': {
    ask: '外地户口的孩子怎么在这里上学',
    also: [
      '没有本地户口能上公办学校吗',
      '随迁子女入学怎么办',
      '外来务工孩子上学要什么',
      '非本地户籍入学条件',
      '有居住证孩子能读小学吗',
    ],
    say: '父母在非户籍地工作或居住的孩子，当地政府要提供平等接受义务教育的条件，具体办法由省里定。居住证持有人可享受义务教育服务。材料和时间看当地招生公告，问12345。',
    words: ['外地户口', '随迁子女', '入学', '上学'],
    source: both(educationLaw('十二'), residencePermitRules('十二')),
  },
  'birth-policy': {
    ask: '现在可以生几个孩子，怎么登记',
    also: ['三胎要不要办手续', '生育登记去哪办', '能生几个小孩', '生二胎要登记吗', '外地人生育登记在哪办'],
    say: '一对夫妻可以生育三个子女。持居住证的，可以在居住地办生育服务登记。产假、育儿假和当地的支持政策由省里规定，问社区（{{phone:community}}）或12345。',
    words: ['生育登记', '三胎', '二胎', '几个孩子'],
    source: both(populationLaw('十八、二十五'), residencePermitRules('十三')),
  },
});
