/** What kind of trouble each category is: whom it concerns, how far it reaches, how long it lasts. Data. */
import type { Category } from '../../core/taxonomy.ts';

const hourMs = 3_600_000;

interface MatterKind {
  /** What one neighbour sees another sees too; otherwise everybody has their own. */
  readonly shared: boolean;
  /** Comes to the whole building through one main: whose flat or unit says so makes no difference. */
  readonly wholeBuilding: boolean;
  /** So long the same person means the same ticket while it is open. */
  readonly ownMs: number;
  /** So long a neighbour means it. */
  readonly neighboursMs: number;
  /** The category says too little: only the same words are the same matter. */
  readonly byWords?: true;
}

/** Broken stays broken until somebody repairs it. */
const lasting: MatterKind = {
  shared: true,
  wholeBuilding: false,
  ownMs: 72 * hourMs,
  neighboursMs: 24 * hourMs,
};
const supply: MatterKind = { ...lasting, wholeBuilding: true };
/** Comes and goes: tonight's noise is not last night's. */
const passing: MatterKind = {
  shared: true,
  wholeBuilding: false,
  ownMs: 12 * hourMs,
  neighboursMs: 3 * hourMs,
};
/** Behind somebody's own door, or between particular people. */
const behindDoors: MatterKind = { shared: false, wholeBuilding: false, ownMs: 72 * hourMs, neighboursMs: 0 };
/** Says too little about what it is to be taken for the same. */
const loose: MatterKind = {
  ...{ shared: false, wholeBuilding: false, byWords: true },
  ...{ ownMs: hourMs / 2, neighboursMs: 0 },
};

export const matterKinds: Readonly<Record<Category, MatterKind>> = {
  'blocked_exit.vehicle': passing,
  'blocked_exit.clutter': lasting,
  'repair.water': supply,
  'repair.power': supply,
  'repair.gas': supply,
  'repair.heating': supply,
  'repair.elevator': lasting,
  'repair.drainage': lasting,
  'repair.lighting': lasting,
  'repair.access': lasting,
  'repair.leak': behindDoors,
  'repair.network': supply,
  'repair.facility': lasting,
  'anomaly.security': passing,
  'anomaly.fire_hazard': lasting,
  'anomaly.falling_object': passing,
  'anomaly.noise': passing,
  'anomaly.animal': passing,
  'anomaly.sanitation': lasting,
  'anomaly.pollution': passing,
  'anomaly.illegal_building': lasting,
  'anomaly.person': passing,
  'dispute.neighbor': behindDoors,
  'dispute.property': behindDoors,
  'dispute.family': behindDoors,
  'help.wish': loose,
  suggestion: loose,
  other: loose,
};
