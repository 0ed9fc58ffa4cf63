/** Words that names of people are made of and known by. */
/** What follows a surname or a name when somebody is meant. */
export const titles =
  '女士 先生 小姐 太太 阿姨 叔叔 大叔 大爷 大妈 大娘 大伯 爷爷 奶奶 婆婆 爹爹 嫂 师傅 老师 医生 主任 经理 书记 队长 站长 警官 姐 哥'.split(
    ' ',
  );

/** The hundred or so most common; rare ones that are everyday words (水, 门, 车, 房) are left out. */
export const surnames =
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 傅 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 阎 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 汤 欧阳 司马 上官 诸葛 小王 小李 小张 小刘 小陈 小杨 小周 小吴 老王 老李 老张 老刘 老陈 老杨 老周 老吴'.split(
    ' ',
  );
