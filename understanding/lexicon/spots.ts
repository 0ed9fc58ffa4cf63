/**
 * What a spot is called. Parts that every building has (楼道, 单元门, 电梯, 楼顶, 架空层, 厨房) are no spot: they do not
 * tell where. Entries are sources of regular expressions over the written form (lower case, half width).
 */
import { words } from './words.ts';

/** Levels under the ground tell where by themselves, with what follows them: 负一楼电梯厅, B2坡道. */
export const levels = words(`
  负[一二三四1-4][楼层] 负[一二三四1-4](?=[a-h][0-9]) 地下[一二三四1-4][楼层] (?<![0-9a-z])-[1-4][楼层] 负[一二三四1-4](?=[的电停车]|$)
  (?<![a-z0-9]|维生素|维)b[1-4](?:层|楼)?(?![0-9a-z\\-]|驾?照|证|本) # neither vitamins nor driving licences
`);

/** Areas of a compound: a spot wherever they are said. */
export const areas = words(`
  地下(?:车库|停车场|通道) 地下室 (?:地库|车库)负?[一二三四1-4][楼层] 地库 地面停车场 停车[场坪] 车库 车棚 自行车棚 单车棚 充电[棚站] 晾[晒衣]场 晾衣区 [卸装]货[区台] 快递站台
  [东南西北](?:边|面|侧)(?:的|那[个扇道])?[大小]?门 下沉(?:广场|庭院) 宠物乐园 遛狗区 沙地 戏水池 亲水平台 观景台 木栈道 栈道 旱喷 水景池? 门球场 非机动车库 单车库 电动车库
  [东南西北]{1,2}[1-4一二三四]?(?:大|小|侧|偏)?门 (?<!单元|我家|入户|家|楼)大门口? (?<!走)后门 侧门 正门 校门 小区门口? 人行门口?
  (?<![0-9栋楼幢座])[1-9一二三四五六七八九]号门(?![禁锁])
  [东南西北]{2}角 [东南西北](?:边|面|侧)的?(?:路上|马路|路边|小路|过道) (?:篮|足|羽毛|网|门|排)?球场 乒乓球(?:台|室|区) 健身(?:区|角|广场|场地|步道) (?:儿童|亲子|宝贝)(?:乐园|区|游乐[场区]|活动区) 游乐[场区]
  沙坑 (?<!万达|银泰|吾悦|万象|时代|商业|购物)广场(?!舞|协管|鸽)
  (?<=^|[小大后前心空街区的在到往,，。！!?？])花园(?!小区|城|洋房|[0-9一二三四五六七八九十]) 口袋公园 小公园 中庭 天井 内院 大院 后院
  凉亭 (?<!岗|电话|报)亭子 长廊 连廊 风雨廊 假山 水池 (?:中心|中央|广场|音乐)喷泉 喷泉池 喷水池 鱼池 池塘 人工湖 水系 河[边堤沟] 臭水沟 湖边 江边 塘边 后山
  花坛 花池 绿化带 绿化地 绿地 草坪 草地 林荫道 小[路道](?!消息|上|边) 石子路 石板路 鹅卵石路 甬道 竹林 树林 菜园子 围墙
  垃圾(?:分类)?[房站屋场亭点] 分类[亭站点房] 投放亭 岗亭 [1-9一二三四五六七八九]号岗 门卫室 保安[亭室] 会所 消防(?:车通道|车道|登高面) 救护通道 人行道 主干道 (?:十字|丁字|三岔)?路口 空地
`);

/** Also what is used, asked about or broken: a spot where something is or happens at it (停在消防通道, 物业办公室门口). */
export const facilities = words(`
  消防通道 安全通道 坡道 盲道 步道 跑道 主路 环[路道] 单行道 过街天桥 天桥 公交站 地铁口 菜场 菜市场 商业街 公厕 公共厕所 游?泳池
  门岗 门卫 传达室 值班室 (?:老年)?活动(?:室|中心) 阅览室 卫生[站室] 校车[站点] 电瓶车棚 社区食堂 老年食堂 物业(?:办公室|前台|服务中心|中心) 居委会 党群服务中心 服务站
  (?:水泵|泵|配电|设备|锅炉|开关|监控)[房室] 换热站
`);

/** What may itself be the trouble: a spot only with a word of place behind it (快递柜旁边), or in front (停在充电桩那). */
export const things = words(`
  快递柜 (?:菜鸟)?驿站 丰巢柜? 外卖柜 奶箱 直饮水机 售水机 洗车房 (?<=[主环支小]路)减速带 充电[棚桩站] 垃圾桶 垃圾箱 投放点 回收点 滑梯 秋千 跷跷板 石桌 长椅 健身器材 宣传栏 公告栏 布告栏 信报箱 路灯 电线杆 灯杆
  喷泉 雕塑 石狮子 旗杆 牌坊 道闸 岗台 减速带 井盖 水井 污水井 化粪池 配电箱 变电箱 变压器 箱变 消防栓 消火栓 大树 香樟树? 桂花树 槐树 梧桐树? 银杏树?
  健身房 幼儿园 托管班 学校 小学 中学 银行 邮局 彩票店 菜鸟 售楼部 工地 马路 水泥路 石板路 巷子 胡同 弄堂 桥 桥头 河 湖 水沟 河沟 池子 树 围栏 栏杆 车位
`);

/** What people go to: a spot with a word of place behind it, or with one of these in front: 小区超市, 楼下干洗店. */
export const shops = words(`
  底商 商铺 门面房? 超市 便利店 小卖部 早[餐点][店铺摊] 餐馆 餐厅 饭店 饭馆 面馆 火锅店 烧烤[店摊] 奶茶店 水果[店摊] 药店 诊所 理发店 美容院
  干洗店 洗车[店场] 修车铺 汽修店 网吧 棋牌室 麻将馆 快递站 菜鸟 宠物店 小作坊 酒吧 ktv
`);

/** In front of a shop they make it a certain one. */
export const fronts = words(`小区 [楼院]下 [一二三1-3]楼 底[楼层] 门口 门前 隔壁 对面 [东南西北]边`);

/** Words of place behind a noun. */
export const around = words(`
  出入口 出口 入口 进口 门口 门前 隔壁 旁边 边上 旁侧 路边 [东南西北]侧 [东南西北]边 [东南西北]面 对面 对过 斜对面 后面 后头 后边 背后 背面 屋后 前面 前头 前边 侧面 附近 周边 周围
  拐角处? 转角处? 拐弯处? 转弯处? 那边 这边 那里 这里 那儿 这儿 那头 这头 那块 那片 那一片 里面 里头 里边 外面 外头 外边 中间 中央 正中 当中 上面 上头 下面 底下 下头 下边 尽头 角落 墙角 坡道 跟前 墙根
`);

/** What continues an area: 地库电梯厅, 地下车库B2, 车库A区27号车位. */
export const inside = words(`
  电梯[厅口间] 楼梯[间口] 入户大?门 大厅 通道 坡道 弯道 [a-h][0-9]{0,3}区? [a-h]?[0-9]{1,3}号?车位 b[1-4]层? [0-9]{1,3}号?柱 负[一二三1-3][楼层]?
`);

/** Whose places are not ours: 公司车库, 学校球场, 高速路口. */
export const others = words(`
  公司 单位 工厂 厂里? 学校 大学 幼儿园 医院 商场 超市 酒店 宾馆 景区 公园 机场 火车站 高铁站 高速 高架 服务区 万达 银泰 吾悦 万象城? 老家 村里? 乡下 朋友家? 同事家? 亲戚家?
`);

/** Where people go: no spot when somebody only goes there or waits there. */
export const destinations = words(`
  菜场 菜市场 商业街 地铁口 公交站 银行 邮局 学校 小学 中学 幼儿园 彩票店 健身房 售楼部 居委会 服务站 党群服务中心 物业
`);
