/** Every Chinese sentence this folder adds to what entries say. */
const names: Readonly<Record<string, string>> = {
  property: '物业',
  community: '社区居委会',
  grid: '网格员',
  police: '派出所',
  water: '供水抢修',
  power: '供电抢修',
  gas: '燃气抢修',
  heating: '供热',
  lift: '电梯维保',
  clinic: '社区卫生服务中心',
  street: '街道办',
};
const fields = { phone: '电话', name: '名称', hours: '办公时间', address: '地址' } as const;

/** What a directory key is called; a key of the deployment's own has no name but itself. */
export function directoryName(key: string): string {
  return names[key] ?? key;
}

/** Stands where a number should: the first of a text says where to ask instead. */
export function missingText(field: keyof typeof fields, key: string, isFirst: boolean): string {
  const what = `${directoryName(key)}${fields[field]}暂未录入`;
  return isFirst ? `${what}，可拨打12345咨询` : what;
}

export function linkLine({ title, url }: { readonly title: string; readonly url: string }): string {
  return `${title}：${url}`;
}

export function sourceLine(title: string): string {
  return `来源：${title}`;
}
