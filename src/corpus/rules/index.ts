/** Every rule that looks beyond a single field. */
import type { Rule } from '../content.ts';
import { charactersAreSeen, commentCutsNoText } from './characters.ts';
import { chapterCites, chapterOrder, judgementIsMarked, takeawayIsTwoSentences } from './chapters.ts';
import { correctionLeadsSomewhere } from './corrections.ts';
import { dateHasCome, forecastAfterBrief, openedAfterPublished, phaseFitsDate } from './dates.ts';
import { foundHasOriginal, leadServesClaim, relayNamesOrigin } from './evidence.ts';
import { expectationIsTold, figureIsDrawn } from './figures.ts';
import { countryIsKnown, placeInFrame, placeOnItsSide, segmentsJoin, stretchIsOnTheLine } from './geography.ts';
import { idStays } from './ids.ts';
import { backgroundIsShort, factHasItsLink, ownSaysHow, publisherIsCited } from './marks.ts';
import { actorHasOneRecord, countedOnce, namedOnce, pageHasOneRecord } from './once.ts';
import { publisherAnswers } from './publisher.ts';
import { claimIsCited, linkLeadsOn, referenceResolves, sourceIsUsed, statementIsCovered } from './references.ts';
import { copyNamesItsReport, statusIsTold, withdrawnAttestsNothing } from './reports.ts';
import { snapshotIsWhole } from './snapshots.ts';
import { viewIsRead } from './views.ts';
import { nameSpelledOneWay, noPlaceholder, quotesAreCurly } from './wording.ts';

export const RULE_CHECKS: readonly Rule[] = [
  referenceResolves,
  linkLeadsOn,
  pageHasOneRecord,
  actorHasOneRecord,
  namedOnce,
  sourceIsUsed,
  claimIsCited,
  statementIsCovered,
  leadServesClaim,
  foundHasOriginal,
  relayNamesOrigin,
  statusIsTold,
  copyNamesItsReport,
  withdrawnAttestsNothing,
  placeInFrame,
  placeOnItsSide,
  countryIsKnown,
  segmentsJoin,
  stretchIsOnTheLine,
  viewIsRead,
  idStays,
  correctionLeadsSomewhere,
  snapshotIsWhole,
  dateHasCome,
  openedAfterPublished,
  phaseFitsDate,
  forecastAfterBrief,
  chapterOrder,
  chapterCites,
  judgementIsMarked,
  takeawayIsTwoSentences,
  factHasItsLink,
  publisherIsCited,
  ownSaysHow,
  backgroundIsShort,
  figureIsDrawn,
  expectationIsTold,
  countedOnce,
  noPlaceholder,
  nameSpelledOneWay,
  quotesAreCurly,
  charactersAreSeen,
  commentCutsNoText,
  publisherAnswers,
];
