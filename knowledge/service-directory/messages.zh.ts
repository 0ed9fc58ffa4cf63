/** Every sentence around what items say. */
import type { ServicePart } from './service-parts.ts';

export const partNames: Readonly<Record<ServicePart, string>> = {
  conditions: '办理条件',
  online: '网上入口',
  place: '办理地点',
  hours: '办公时间',
  phone: '电话',
  documents: '所需材料',
  duration: '办理时限',
  fee: '费用',
};

const numbers = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'] as const;

export const serviceText = {
  heading: (name: string, department: string) => `${name}（${department}）`,
  ways: { both: '可以网上办，也可以到窗口办', online: '可以网上办', office: '到窗口办' },
  conditions: (text: string) => `谁能办：${text}`,
  online: (text: string) => `网上：${text}`,
  office: (text: string) => `窗口：${text}`,
  hours: (text: string) => `时间：${text}`,
  phone: (text: string) => `电话：${text}`,
  documents: (items: readonly string[]) =>
    `要带：${items.length === 1 ? items.join('') : items.map((item, at) => `${numbers[at] ?? '、'}${item}`).join('')}`,
  duration: (text: string) => `多久：${text}`,
  fee: (text: string) => `费用：${text}`,
  handles: (text: string) => text,
  missing: (part: string) => `${part}还没有录入，可以打12345问`,
  noOffice: '您这里的办理窗口还没有录入，可以打12345问',
  where: '在哪办',
  differs: '办理地点各处不同，想知道就问「在哪办」',
} as const;
