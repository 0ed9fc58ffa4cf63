/** The shipped detector, read once for all apps of a process: it is some megabytes, and no app changes it. */
import { loadFraudDetector } from '../../fraud/shipped-detector.ts';

export const assessFraud = loadFraudDetector();
