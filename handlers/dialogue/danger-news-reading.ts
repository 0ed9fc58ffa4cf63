/** 「出来了」「警察来了」「只是破了点皮」: what became of the danger somebody has cried of. Whoever works on it has to know. Pure. */
const who =
  '(?:人|他|她|它|我们?|俺|大家|都|里面的?人?|老人|老人家|孩子|小孩|娃|宝宝|爷爷|奶奶|大爷|大妈|阿姨|叔叔|妈妈?|爸爸?|家长|家里人|家属|老公|老婆|老伴|儿子|女儿)';
const helpers =
  '(?:警察|民警|公安|110|120|119|救护车|急救|医生|消防员?|消防车|维保|师傅|物业|保安|抢修|燃气公司|家长|妈妈?|爸爸?|家里人|家属)(?:的人|那边)?';
const already = '(?:已经|刚刚?|都|现在|终于|总算|也|自己|被|给|人)*';
const out = `${who}*${already}(?:救|放|接|弄|扶|拉|抬)?(?:出来|救上来|下来|醒过来|缓过来|醒|站起来|起来|找到|找着|回来|回家|得救|送医院?|送去医院|去医院|上救护车|走)了`;
const arrived = `${helpers}${already}(?:到|来|赶到|过来|在(?:处理|现场|看)|接走|拉走|带走)(?:了|现场了?)?`;
const fire = `(?:火|火势|明火|烟|煤气|燃气|气|阀门?|总阀|电|电闸)${already}(?:灭|扑灭|控制住|散|关|关掉|关好|断|没)了`;
const slight =
  '(?:人)?(?:不严重|没大碍|没大事|没事|没受伤|没伤着人?|没伤到人?|没人受伤|只是(?:擦|破|扭|吓|磕)|就是(?:擦|破|扭|吓|磕|膝盖|手|脚)|破了?点?皮|擦破|皮外伤|轻伤|平安|意识清醒|能说话|有呼吸)';
const worse =
  '(?:更?严重了|越来越|又(?:开始|着|烧|打)|还在(?:烧|打|流血|里面|冒)|流血不止|没(?:了)?呼吸|昏过去|晕过去|叫不醒|没反应)';
const tells = new RegExp(`^[,，。!！~\\s]*(?:${out}|${arrived}|${fire}|${slight}|${worse})`, 'u');
const asks = /[?？]|[吗么没嘛]$|怎么|什么时候|多久|谁/u;
const longest = 24;

export function tellsOfDanger(text: string): boolean {
  const words = text.normalize('NFKC').trim();
  return words.length <= longest && tells.test(words) && !asks.test(words);
}
