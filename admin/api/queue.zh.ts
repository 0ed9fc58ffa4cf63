/** What the API says about views of the queue, about several tickets at once and about callbacks. */
export const view = '视图';
export const viewNameTaken = '已经有同名的视图，请换一个名称。';
export const sharingViews = '共享视图由督办和管理员维护；您可以存成自己的视图。';

export function tooManyViews(most: number): string {
  return `视图最多 ${most} 个，请先删除不用的。`;
}

export const notInBulk = '这个操作要一件一件地做，请打开工单办理。';
export const bulkFailed = '这一件没有办成，系统出错了，请打开工单再试。';

export const notDrawn = '这件工单不在回访名单里，电话只有管理员可以查看。';
