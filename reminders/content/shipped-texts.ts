/** All reminder texts that come with the program, in our own words, and what is known of each kind of scam. */
import type { ScamType } from '../../fraud/scam-types.ts';
import { fireSafety } from './fire-safety.ts';
import { generalAntiFraud } from './general-anti-fraud.ts';
import { brushingRebate } from './scams/brushing-rebate.ts';
import { elderFraud } from './scams/elder-fraud.ts';
import { fakeAcquaintance } from './scams/fake-acquaintance.ts';
import { fakeAuthority } from './scams/fake-authority.ts';
import { fakeCommunityWorker } from './scams/fake-community-worker.ts';
import { fakeCustomerService } from './scams/fake-customer-service.ts';
import { fakeInvestment } from './scams/fake-investment.ts';
import { fakeShopping } from './scams/fake-shopping.ts';
import { flightChange } from './scams/flight-change.ts';
import { gameTrade } from './scams/game-trade.ts';
import { loanAndCredit } from './scams/loan-and-credit.ts';
import { romance } from './scams/romance.ts';
import { seasonal } from './seasonal.ts';
import type { ScamContent, ScamGuide, ShippedText } from './shipped-text.ts';

const byScamType: Readonly<Record<ScamType, ScamContent>> = {
  brushing_rebate: brushingRebate,
  fake_investment: fakeInvestment,
  fake_shopping: fakeShopping,
  fake_customer_service: fakeCustomerService,
  loan_and_credit: loanAndCredit,
  fake_acquaintance: fakeAcquaintance,
  fake_authority: fakeAuthority,
  romance,
  game_trade: gameTrade,
  flight_change: flightChange,
  elder_fraud: elderFraud,
  fake_community_worker: fakeCommunityWorker,
};

/** How each kind goes, by what one can tell it, what to do and whom it is aimed at. */
export const scamGuides: readonly ScamGuide[] = Object.values(byScamType).map(({ guide }) => guide);

export const antiFraudTexts: readonly ShippedText[] = [
  ...Object.values(byScamType).flatMap(({ texts }) => texts),
  ...generalAntiFraud,
];

export const shippedTexts: readonly ShippedText[] = [...antiFraudTexts, ...fireSafety, ...seasonal];
