/** What people ask for most, as far as it holds all over China. Each place fills in where, when and whom to call. */
import type { ServiceTemplate } from '../service-item.ts';
import { insurances } from './insurance.ts';
import { living } from './living.ts';
import { papers } from './papers.ts';

export const serviceTemplates: readonly ServiceTemplate[] = [...papers, ...insurances, ...living];
