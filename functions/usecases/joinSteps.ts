/**
 * What each way of joining two cases changes: the versions to be put, in their order. Decides from what stands there
 * now, so that a repeat has nothing left to put; refuses to know the store, permissions and the wire.
 */
import type { LawLine } from '#domain/clock/lawOfTheDay';
import type { FieldValue } from '#domain/fieldValue';
import { mergedFields, takenOver, type MergedField } from '#domain/repeat/mergeFields';
import type { CaseVersion } from '#domain/sync/caseVersion';
import { idHash } from '#domain/sync/hash';
import { homeOf } from '#domain/sync/ids';
import {
  absorbing,
  linked,
  NOT_JOINED,
  released,
  unlinked,
  type JoinNote,
  type Joins,
} from '#domain/sync/joins';
import { nextState } from '#domain/sync/merge';
import { sameValue } from '#domain/fieldValue';
import type { JoinRequest } from '#domain/wire/joins';
import type { CaseStatus } from '#domain/wire/sync';
import type { CaseRules } from '#functions/backend';
import { instantOf, msOf, type Clock } from '#functions/clock';
import { refuse, type Refusal } from '#functions/refusal';
import type { StoredCase } from '#functions/store/caseStore';

/** mine: the later case, or the doubled one. theirs: the earlier case, or the survivor. */
export interface Pair {
  readonly mine: StoredCase;
  readonly theirs: StoredCase;
}

export interface Steps {
  readonly puts: readonly { readonly over: StoredCase; readonly next: StoredCase }[];
  readonly after: Pair;
  /** Of a merge. */
  readonly fields?: readonly MergedField[];
}

export interface JoinContext {
  readonly rules: CaseRules;
  readonly clock: Clock;
  readonly author: CaseVersion['author'];
  readonly lineOf: (home: string) => LawLine;
}

type Command = Omit<JoinRequest, 'wire' | 'other'>;

/** A merged case owes nothing: its survivor does. */
const MERGED: CaseStatus = {
  stage: 'merged',
  step: null,
  due: null,
  strictDue: null,
  article: null,
  provisional: false,
};

export function joinSteps(context: JoinContext, command: Command, pair: Pair): Steps | Refusal {
  switch (command.verb) {
    case 'link':
      return link(context, command, pair);
    case 'unlink':
      return unlink(context, pair);
    case 'merge':
      return merge(context, command, pair);
    case 'unmerge':
      return unmerge(context, pair);
  }
}

function link(context: JoinContext, { reason }: Command, pair: Pair): Steps | Refusal {
  const { mine, theirs } = pair;
  if (reason === undefined) return refuse('request.invalid', 'a link needs its reason');
  if (mine.joins?.mergedInto || theirs.joins?.mergedInto) return refuse('join.merged');
  if (isLinked(mine, theirs) || isLinked(theirs, mine)) return { puts: [], after: pair };
  const next = successor(context, mine, (note) => ({
    joins: linked(joinsOf(mine), { ...note(theirs), reason }),
  }));
  return { puts: [{ over: mine, next }], after: { mine: next, theirs } };
}

function unlink(context: JoinContext, pair: Pair): Steps {
  const { mine, theirs } = pair;
  if (!isLinked(mine, theirs)) return { puts: [], after: pair };
  const next = successor(context, mine, () => ({ joins: unlinked(joinsOf(mine), theirs.caseId) }));
  return { puts: [{ over: mine, next }], after: { mine: next, theirs } };
}

function merge(context: JoinContext, command: Command, pair: Pair): Steps | Refusal {
  const { mine: doubled, theirs: survivor } = pair;
  const into = doubled.joins?.mergedInto ?? null;
  if (survivor.joins?.mergedInto || (into && into.caseId !== survivor.caseId)) return refuse('join.merged');
  const isNoted = hasAbsorbed(survivor, doubled);
  const fields = mergedFields(context.rules.kindOf(doubled.kind), survivor.fields, doubled.fields);
  if (into && isNoted) return { puts: [], after: pair, fields: [] };
  if (command.dryRun) return { puts: [], after: pair, fields };
  const isAsSeen = doubled.version === command.seen?.case;
  if (!isAsSeen || !(isNoted || survivor.version === command.seen?.other)) return refuse('join.changed');
  const taken = takenOver(fields, command.choices ?? {});
  if (!taken) return refuse('request.invalid', 'a field both cases fill differently needs a choice');

  const isDone =
    isNoted && Object.entries(taken).every(([id, value]) => sameValue(survivor.fields[id], value));
  const kept = isDone
    ? survivor
    : successor(context, survivor, (note) => ({
        taken,
        joins: absorbing(joinsOf(survivor), note(doubled), taken, survivor.fields),
      }));
  const gone = successor(context, doubled, (note) => ({
    joins: { ...joinsOf(doubled), mergedInto: note(survivor) },
  }));
  const first = isDone ? [] : [{ over: survivor, next: kept }];
  return {
    puts: [...first, { over: doubled, next: gone }],
    after: { mine: gone, theirs: kept },
    fields,
  };
}

function unmerge(context: JoinContext, pair: Pair): Steps {
  const { mine: doubled, theirs: survivor } = pair;
  const isNoted = hasAbsorbed(survivor, doubled);
  if (doubled.joins?.mergedInto?.caseId !== survivor.caseId && !isNoted) return { puts: [], after: pair };
  const back = successor(context, doubled, () => ({ joins: { ...joinsOf(doubled), mergedInto: null } }));
  const given = released(joinsOf(survivor), doubled.caseId, survivor.fields);
  const alone = isNoted
    ? successor(context, survivor, () => ({ taken: given.restored, joins: given.joins }))
    : survivor;
  const second = isNoted ? [{ over: survivor, next: alone }] : [];
  return { puts: [{ over: doubled, next: back }, ...second], after: { mine: back, theirs: alone } };
}

function isLinked(from: StoredCase, to: StoredCase): boolean {
  return joinsOf(from).repeatOf.some(({ caseId }) => caseId === to.caseId);
}

function hasAbsorbed(survivor: StoredCase, doubled: StoredCase): boolean {
  return joinsOf(survivor).absorbed.some(({ caseId }) => caseId === doubled.caseId);
}

function joinsOf({ joins }: StoredCase): Joins {
  return joins ?? NOT_JOINED;
}

interface Change {
  readonly joins: Joins;
  readonly taken?: Readonly<Record<string, FieldValue | null>>;
}

/** The version that follows: its instant is taken here, so it is made anew for every attempt. */
function successor(
  { rules, clock, author, lineOf }: JoinContext,
  theirs: StoredCase,
  change: (note: (other: StoredCase) => JoinNote) => Change,
): StoredCase {
  const at = instantOf(Math.max(clock.now(), msOf(theirs.changedAt) + 1));
  const { joins, taken = {} } = change(({ caseId, systemNo }) => ({ caseId, systemNo, by: author.name, at }));
  const state = nextState(theirs, taken);
  const line = lineOf(homeOf(theirs.caseId));
  const { joins: _before, ...rest } = theirs;
  return {
    ...rest,
    ...state,
    changedAt: at,
    author,
    opId: idHash(['join', theirs.caseId, String(state.version), JSON.stringify(joins)], 16),
    status: joins.mergedInto ? MERGED : rules.statusOf(theirs.kind, state.fields, line),
    calendarRevision: rules.revisionOf(line),
    ...(isJoined(joins) ? { joins } : {}),
  };
}

function isJoined({ repeatOf, absorbed, mergedInto }: Joins): boolean {
  return repeatOf.length > 0 || absorbed.length > 0 || mergedInto !== null;
}
