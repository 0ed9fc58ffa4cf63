/** How people go on to another matter, and which faults are one matter told twice. */
import type { Category } from '../../core/taxonomy.ts';

/** A clause that opens so is about something else. */
export const opensAnother =
  /^(?:另外|还有|再有|再就是|再问|再者|其次|第二|二是|顺便|顺带|对了|此外|以及|同时|再一个|还想|想问|问一下|问下|请问|再报|还要报|也问|然后|并且)/;

/** A clause that opens so goes against what came before: thanks first, then the complaint. */
export const opensContrast = /^(?:不过|但|可是|可|只是|就是|然而|结果|又|现在)/;

/** Papers and affairs of offices: asking after them is never asking after the fault beside them. */
export const officeAffair =
  /居住证|身份证|户口|户籍|社保|医保|公积金|低保|准生证|结婚证|离婚证|护照|驾照|驾驶证|行驶证|老年[卡证]|残疾证|生育|养老金|退休|失业金|公租房|入学|上小学|上学|学区|疫苗|房产证|不动产证|狗证|公证|居委会几点|营业执照/;

/** Cause and effect, or two names of one trouble: told together they are one report. Read both ways. */
export const oneMatter: Readonly<Partial<Record<Category, readonly Category[]>>> = {
  'repair.water': ['repair.leak', 'repair.drainage', 'repair.heating', 'repair.gas'],
  'repair.leak': ['repair.drainage', 'repair.heating', 'repair.power', 'repair.facility', 'dispute.neighbor'],
  'repair.power': [
    'repair.lighting',
    'repair.elevator',
    'repair.network',
    'repair.access',
    'anomaly.fire_hazard',
  ],
  'repair.drainage': ['anomaly.sanitation', 'anomaly.pollution', 'repair.facility'],
  'repair.gas': ['anomaly.fire_hazard', 'anomaly.pollution'],
  'repair.elevator': ['anomaly.noise'],
  'repair.access': ['anomaly.security', 'repair.facility', 'anomaly.falling_object'],
  'repair.facility': ['anomaly.falling_object', 'anomaly.illegal_building'],
  'blocked_exit.vehicle': [
    'blocked_exit.clutter',
    'anomaly.fire_hazard',
    'dispute.neighbor',
    'repair.access',
  ],
  'blocked_exit.clutter': ['anomaly.fire_hazard', 'anomaly.illegal_building', 'anomaly.sanitation'],
  'anomaly.fire_hazard': [
    'anomaly.pollution',
    'anomaly.illegal_building',
    'repair.lighting',
    'repair.facility',
  ],
  'anomaly.sanitation': ['anomaly.pollution', 'anomaly.animal', 'anomaly.falling_object'],
  'anomaly.noise': [
    'dispute.neighbor',
    'anomaly.animal',
    'anomaly.pollution',
    'dispute.family',
    'anomaly.person',
  ],
  'anomaly.person': ['dispute.family', 'anomaly.security', 'dispute.neighbor', 'repair.lighting'],
  'anomaly.security': ['dispute.family', 'dispute.neighbor'],
  'anomaly.illegal_building': ['anomaly.noise', 'repair.leak', 'dispute.neighbor'],
  'anomaly.animal': ['dispute.neighbor'],
};

/** Said of any trouble besides: who does not care, what should be done. Never a matter of its own behind another. */
export const aboutAnyMatter: ReadonlySet<Category> = new Set([
  'dispute.property',
  'help.wish',
  'suggestion',
  'other',
]);
