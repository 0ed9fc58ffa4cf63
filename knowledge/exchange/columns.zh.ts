/** How columns are called in the files people exchange: ours, and those of MaxKB and FastGPT. */
export const columns = [
  'id',
  'question',
  'alternates',
  'answer',
  'category',
  'keywords',
  'area',
  'sourceTitle',
  'sourceUrl',
  'sourceDate',
  'links',
  'validFrom',
  'validUntil',
  'reviewAt',
  'owner',
  'status',
] as const;
export type Column = (typeof columns)[number];

export const columnNames: Readonly<Record<Column, string>> = {
  id: '编号',
  question: '标准问题',
  alternates: '相似问法',
  answer: '答案',
  category: '分类',
  keywords: '关键词',
  area: '适用区域',
  sourceTitle: '出处',
  sourceUrl: '出处网址',
  sourceDate: '出处日期',
  links: '办理链接',
  validFrom: '生效日期',
  validUntil: '失效日期',
  reviewAt: '复核日期',
  owner: '负责人',
  status: '状态',
};

/** What other people write instead; without signs and what stands in brackets, in small letters. */
const ownWords: Readonly<Record<string, Column>> = {
  ...Object.fromEntries(columns.map((column) => [columnNames[column], column])),
  问题: 'question',
  问: 'question',
  问句: 'question',
  标题: 'question',
  question: 'question',
  相似问: 'alternates',
  相似问题: 'alternates',
  扩展问: 'alternates',
  其他问法: 'alternates',
  答: 'answer',
  回答: 'answer',
  回复: 'answer',
  内容: 'answer',
  answer: 'answer',
  类别: 'category',
  标签: 'keywords',
  区域: 'area',
  来源: 'sourceTitle',
  网址: 'sourceUrl',
  链接: 'sourceUrl',
};

export interface Layout {
  readonly name: 'own' | 'maxkb' | 'fastgpt';
  /** A file with a column of this name has this layout. */
  readonly sign: string | undefined;
  readonly words: Readonly<Record<string, Column>>;
  /** The columns an export has, as the other program names them. */
  readonly header: readonly (readonly [column: Column, name: string])[];
  /** Further cells of a row are further wordings. */
  readonly spillsAlternates?: boolean;
}

const fastGptSpare: Readonly<Record<string, Column>> = { index: 'question', content: 'answer' };

/** The first whose sign is there. */
export const layouts: readonly [Layout, Layout, Layout] = [
  {
    name: 'maxkb',
    sign: '分段内容',
    words: { 分段标题: 'question', 分段内容: 'answer', 问题: 'alternates' },
    header: [
      ['question', '分段标题（选填）'],
      ['answer', '分段内容（必填，问题答案，最长不超过4096个字符）'],
      ['alternates', '问题（选填，单元格内一行一个）'],
    ],
  },
  {
    name: 'fastgpt',
    sign: 'q',
    words: { q: 'question', a: 'answer', indexes: 'alternates', ...fastGptSpare },
    header: [
      ['question', 'q'],
      ['answer', 'a'],
      ['alternates', 'indexes'],
    ],
    spillsAlternates: true,
  },
  {
    name: 'own',
    sign: undefined,
    words: { ...ownWords, ...fastGptSpare },
    header: columns.map((column) => [column, columnNames[column]] as const),
  },
];

/** 「问：…」 and 「答：…」 in running text. */
export const spokenMarks = {
  question: /^(?:问题?|q|question)\s*\d*\s*[:：]\s*/iu,
  answer: /^(?:答案?|回答|a|answer)\s*\d*\s*[:：]\s*/iu,
} as const;

/** Says 「适用区域」 of what holds everywhere. */
export const everywhere = '全部区域';
