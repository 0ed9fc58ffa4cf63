/** All entries that come with Gege: facts that hold everywhere, each with its source; local numbers are placeholders. */
import type { ShippedEntry } from '../entry.ts';
import { civicMatters } from './civic.ts';
import { consumer } from './consumer.ts';
import { documents } from './documents.ts';
import { everydayRules } from './everyday-rules.ts';
import { exits } from './exits.ts';
import { family } from './family.ts';
import { fire } from './fire.ts';
import { fraud } from './fraud.ts';
import { gas } from './gas.ts';
import { hotlines } from './hotlines.ts';
import { housing } from './housing.ts';
import { identity } from './identity.ts';
import { inheritance } from './inheritance.ts';
import { insurance } from './insurance.ts';
import { legal } from './legal.ts';
import { lifts } from './lifts.ts';
import { local } from './local.ts';
import { marriage } from './marriage.ts';
import { medical } from './medical.ts';
import { livingTogether } from './neighbours.ts';
import { ownersMatters } from './owners.ts';
import { pension } from './pension.ts';
import { propertyMatters } from './property.ts';
import { registration } from './registration.ts';
import { relief } from './relief.ts';
import { repairs } from './repairs.ts';
import { reporting } from './reporting.ts';
import { hotlinesByNeed } from './hotlines-by-need.ts';
import { publicOrder } from './public-order.ts';
import { fireEscape } from './fire-escape.ts';
import { gasStoves } from './gas-stoves.ts';
import { electricity } from './electricity.ts';
import { liftManners } from './lift-manners.ts';
import { children } from './children.ts';
import { elders } from './elders.ts';
import { firstAid } from './first-aid.ts';
import { weather } from './weather.ts';
import { water } from './water.ts';
import { environment } from './environment.ts';
import { pets } from './pets.ts';
import { ebikeSafety } from './ebike-safety.ts';
import { scamsByType } from './scams-by-type.ts';
import { privacyDaily } from './privacy-daily.ts';
import { aboutGege } from './gege-itself.ts';
import { savings } from './savings.ts';
import { schooling } from './schooling.ts';
import { traffic } from './traffic.ts';
import { incomeTax } from './income-tax.ts';
import { jobInsurance } from './job-insurance.ts';
import { leave } from './leave.ts';
import { wages } from './wages.ts';
import { work } from './work.ts';
import { everydayFirstAid } from './first-aid-everyday.ts';
import { shoppingRights } from './shopping-rights.ts';
import { drivingRules } from './driving.ts';
import { familyLaw } from './family-law.ts';
import { rentAndSale } from './rent-and-sale.ts';
import { neighbourEncroachment } from './neighbour-encroachment.ts';
import { compoundMoney } from './compound-money.ts';
import { worksAndNoise } from './works-and-noise.ts';
import { liability } from './liability.ts';
import { animalsAndPlants } from './animals-and-plants.ts';
import { wasteSorting } from './waste-sorting.ts';
import { labourDays } from './labour-days.ts';
import { callsForHelp } from './calls-for-help.ts';
import { offersThatCheat } from './offers-that-cheat.ts';
import { creditAndDebts } from './credit-and-debts.ts';
import { banks } from './banks.ts';
import { everydayTaxes } from './everyday-taxes.ts';
import { offences } from './offences.ts';
import { policeAndCourts } from './police-and-courts.ts';
import { papers } from './papers.ts';
import { militaryService } from './military-service.ts';
import { firePrevention } from './fire-prevention.ts';
import { gasAtHome } from './gas-at-home.ts';
import { powerAndWater } from './power-and-water.ts';
import { liftUpkeep } from './lift-upkeep.ts';
import { disasters } from './disasters.ts';
import { studying } from './studying.ts';
import { socialInsurance } from './social-insurance.ts';
import { assistance } from './assistance.ts';
import { workDisputes } from './work-disputes.ts';

export const shippedContent: readonly ShippedEntry[] = [
  ...hotlines,
  ...local,
  ...reporting,
  ...repairs,
  ...exits,
  ...fire,
  ...gas,
  ...lifts,
  ...fraud,
  ...livingTogether,
  ...propertyMatters,
  ...documents,
  ...insurance,
  ...relief,
  ...family,
  ...hotlinesByNeed,
  ...publicOrder,
  ...fireEscape,
  ...gasStoves,
  ...electricity,
  ...liftManners,
  ...children,
  ...elders,
  ...firstAid,
  ...weather,
  ...water,
  ...environment,
  ...pets,
  ...ebikeSafety,
  ...scamsByType,
  ...privacyDaily,
  ...aboutGege,
  ...identity,
  ...registration,
  ...savings,
  ...marriage,
  ...inheritance,
  ...schooling,
  ...work,
  ...wages,
  ...leave,
  ...jobInsurance,
  ...incomeTax,
  ...pension,
  ...medical,
  ...housing,
  ...ownersMatters,
  ...consumer,
  ...traffic,
  ...legal,
  ...civicMatters,
  ...everydayRules,
  ...everydayFirstAid,
  ...shoppingRights,
  ...drivingRules,
  ...familyLaw,
  ...rentAndSale,
  ...neighbourEncroachment,
  ...compoundMoney,
  ...worksAndNoise,
  ...liability,
  ...animalsAndPlants,
  ...wasteSorting,
  ...labourDays,
  ...callsForHelp,
  ...offersThatCheat,
  ...creditAndDebts,
  ...banks,
  ...everydayTaxes,
  ...offences,
  ...policeAndCourts,
  ...papers,
  ...militaryService,
  ...firePrevention,
  ...gasAtHome,
  ...powerAndWater,
  ...liftUpkeep,
  ...disasters,
  ...studying,
  ...socialInsurance,
  ...assistance,
  ...workDisputes,
];
