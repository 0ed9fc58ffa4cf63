/** How the pages speak of statistics. */
export const tag = '统计';
export const summaries = {
  read: '统计：每个数字都有分子、分母、不计入的',
  file: '统计表，CSV 或 Excel',
  warnings: '高于平时的类别和地点',
  bulletin: '周通报、月考核',
  bulletinFile: '周通报、月考核，CSV、Excel 或 PDF',
  tickets: '工单清单，CSV，个人信息按角色隐去',
} as const;
export const badPeriod = '结束日期应不早于开始日期，一次最多查三年。';
export const workersForSupervisors = '处理人的数字只有督办和管理员可以查看。';
export const areaOutsideScope = '该区域不在您负责的范围内，请选择自己负责的区域。';
export const cutAt = (until: string) => `统计正在汇总，暂时只算到 ${until}，请过几分钟再看。`;
export const exportHeader = [
  ...['工单号', '类别', '紧急程度', '状态', '社区', '地点', '标题', '内容', '处置结果', '承办单位'],
  ...['处理人', '报事时间', '响应时限', '处置时限', '处置时间', '办结时间', '评价', '联系电话'],
];
