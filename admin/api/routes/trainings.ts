/** Training the classifier, comparing, activating and going back. */
import { ApiError, notFound } from '../failures.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import * as messages from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import type { CorrectionStore } from '../../../understanding/corrections/corrections.prisma.ts';
import type { Training } from '../../../understanding/training/training.ts';
import { type Trainings, trainingParams, trainings } from '../schemas/understanding.ts';
import * as say from '../understanding.zh.ts';
import { showTraining } from '../views/understanding.ts';

export interface TrainingRouteDeps {
  readonly training: Training;
  readonly corrections: Pick<CorrectionStore, 'countAccepted'>;
  readonly names: NameSources;
}

const common = { tag: '理解', access: 'understanding.train' } as const;

export function trainingRoutes(deps: TrainingRouteDeps): readonly Route[] {
  return [listTrainings(deps), startTraining(deps), activateTraining(deps), rollBackToShipped(deps)];
}

const listTrainings = (deps: TrainingRouteDeps) =>
  route(
    { at: 'GET /trainings', ...common, summary: '训练过的分类器，新的在前', gives: trainings },
    async () => show(deps),
  );

const startTraining = (deps: TrainingRouteDeps) =>
  route(
    {
      at: 'POST /trainings',
      ...common,
      summary: '用出厂例句和已采用的纠正重新训练；结果只存着，启用另说',
      gives: trainings,
    },
    async ({ staff }) => {
      if (!deps.training.start(staff.id)) throw new ApiError(409, 'training.running', say.alreadyTraining);
      return show(deps);
    },
  );

const activateTraining = (deps: TrainingRouteDeps) =>
  route(
    {
      at: 'POST /trainings/:id/activate',
      ...common,
      summary: '启用这一次训练；所有进程随即换用',
      params: trainingParams,
      gives: trainings,
    },
    async ({ params, staff }) => {
      if (!(await deps.training.activate(params.id, staff.id)))
        throw notFound('training', messages.what.training);
      return show(deps);
    },
  );

const rollBackToShipped = (deps: TrainingRouteDeps) =>
  route(
    {
      at: 'POST /trainings/roll-back',
      ...common,
      summary: '退回出厂分类器',
      gives: trainings,
    },
    async ({ staff }) => {
      await deps.training.activate(undefined, staff.id);
      return show(deps);
    },
  );

async function show({ training, corrections, names }: TrainingRouteDeps): Promise<Trainings> {
  const items = await training.list();
  const named = await lookUpNames(names, { staffIds: items.map(({ createdBy }) => createdBy) });
  return {
    ...showState(training),
    accepted: await corrections.countAccepted(),
    shippedActive: items.every(({ active }) => !active),
    metricNames: Object.entries(say.metricNames).map(([code, name]) => ({ code, name })),
    items: items.map((one) => showTraining(one, named)),
  };
}

function showState(training: Training): Pick<Trainings, 'state' | 'since' | 'failure'> {
  const state = training.state();
  if (state.kind === 'running') return { state: 'running', since: state.since.toISOString() };
  if (state.kind === 'idle') return { state: 'idle' };
  return { state: 'failed', since: state.at.toISOString(), failure: say.trainingFailure(state.code) };
}
