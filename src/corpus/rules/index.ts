/** Every rule that looks beyond a single field. */
import type { Rule } from '../content.ts';

export const RULE_CHECKS: readonly Rule[] = [];
