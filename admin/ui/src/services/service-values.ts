/** Between an item and the form it is edited in. */
import type { ServiceBody, ServiceDetail } from '../contract.ts';
import { linesOf } from '../knowledge/entry-values.ts';
import { startOfDay, toLocalInput } from '../time/shanghai-input.ts';

export interface OfficeValues {
  readonly name?: string;
  readonly address?: string;
  readonly hours?: string;
  readonly phone?: string;
  readonly areaPaths?: readonly string[];
}

/** What stands in the inputs: lists one per line, everything else as text. */
export interface ServiceValues {
  readonly name: string;
  readonly otherNames: string;
  readonly wordings: string;
  readonly department: string;
  readonly handles: string;
  readonly offices: readonly OfficeValues[];
  readonly phone: string;
  readonly onlineName: string;
  readonly onlineUrl: string;
  readonly documents: string;
  readonly conditions: string;
  readonly duration: string;
  readonly fee: string;
  readonly areaPath?: string | undefined;
  readonly owner: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly sourceDate: string;
  readonly reviewAt: string;
}

export const emptyService: ServiceValues = {
  ...{ name: '', otherNames: '', wordings: '', department: '', handles: '', offices: [], phone: '' },
  ...{ onlineName: '', onlineUrl: '', documents: '', conditions: '', duration: '', fee: '', owner: '' },
  ...{ sourceTitle: '', sourceUrl: '', sourceDate: '', reviewAt: '' },
};

export function toServiceValues({ draft }: Pick<ServiceDetail, 'draft'>): ServiceValues {
  const { source, offices, areaPath, otherNames, wordings, documents, reviewAt, ...texts } = draft;
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
  return {
    ...emptyService,
    ...given,
    otherNames: otherNames.join('\n'),
    wordings: wordings.join('\n'),
    documents: documents.join('\n'),
    offices: offices.map((office) => ({ ...withoutEmpty(office), areaPaths: office.areaPaths })),
    areaPath,
    sourceTitle: source.title,
    sourceUrl: source.url ?? '',
    sourceDate: source.date ?? '',
    reviewAt: toLocalInput(reviewAt).slice(0, 10),
  };
}

export function toServiceBody(values: ServiceValues): ServiceBody {
  const { otherNames, wordings, documents, offices, sourceTitle, sourceUrl, sourceDate, reviewAt } = values;
  const { name, department, areaPath, handles, phone, onlineName, onlineUrl } = values;
  const { conditions, duration, fee, owner } = values;
  return {
    ...{ name, department, areaPath },
    ...withoutEmpty({ handles, phone, onlineName, onlineUrl, conditions, duration, fee, owner }),
    otherNames: linesOf(otherNames),
    wordings: linesOf(wordings),
    documents: linesOf(documents),
    offices: offices.map(({ name: office = '', areaPaths = [], ...rest }) => ({
      ...{ name: office, areaPaths: [...areaPaths] },
      ...withoutEmpty(rest),
    })),
    source: { title: sourceTitle, ...withoutEmpty({ url: sourceUrl, date: sourceDate }) },
    reviewAt: startOfDay(reviewAt) ?? '',
  };
}

function withoutEmpty<T extends object>(texts: T): Partial<Record<keyof T, string>> {
  return Object.fromEntries(
    Object.entries(texts).filter(([, text]) => typeof text === 'string' && text.trim() !== ''),
    // The keys are those of what was given.
  ) as Partial<Record<keyof T, string>>;
}

/** What is shown while something that is needed is not written yet. */
export function toPreviewBody(values: ServiceValues): ServiceBody {
  const { name, department, sourceTitle, reviewAt, offices } = values;
  return toServiceBody({
    ...values,
    name: name.trim().length < 2 ? '事项名称' : name,
    department: department.trim().length < 2 ? '部门' : department,
    sourceTitle: sourceTitle.trim().length < 2 ? '出处' : sourceTitle,
    reviewAt: reviewAt === '' ? '2030-01-01' : reviewAt,
    offices: offices.map((office) => ({ ...office, name: office.name?.trim() || '窗口' })),
  });
}
