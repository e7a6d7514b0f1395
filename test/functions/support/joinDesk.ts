/** An earlier and a later case of one unit over a store in memory, and a person who joins them. */
import type { JoinReply } from '#domain/wire/joins';
import { isRefusal, type Refusal } from '#functions/refusal';
import type { CaseStore, StoredCase } from '#functions/store/caseStore';
import { joinCases, type JoinCommand } from '#functions/usecases/joinCases';
import { backendOver, readerOf, sync, type TestBackend } from './backend';
import type { MEMBERS } from './county';
import { MATTER } from './desk';
import { memoryStore } from './memoryStore';
import { caseIdOf, createOf, requestOf } from './samples';

export const [EARLIER, LATER] = [caseIdOf('earlier'), caseIdOf('later')];
/** Nearly MATTER, which the earlier case says: a place more, another day, other words. */
export const DOUBLE = {
  name: '张三',
  petitionOn: '2026-03-04',
  content: '村道多年未修，雨天难行',
  place: '石下村',
};
export const LINK = { verb: 'link', reason: 'same-name' } as const;
export const CHOICES = { petitionOn: 'survivor', content: 'doubled' } as const;
export const MERGE = { verb: 'merge', seen: { case: 1, other: 1 }, choices: CHOICES } as const;

/** Of the later case to the earlier one, where nothing else is said. */
export type Say = Omit<JoinCommand, 'wire' | 'caseId' | 'other'> & Partial<JoinCommand>;

export interface JoinDesk {
  readonly store: CaseStore;
  readonly backend: TestBackend;
  readonly join: (say: Say, who?: keyof typeof MEMBERS, over?: TestBackend) => Promise<JoinReply | Refusal>;
  readonly current: () => Promise<{ readonly earlier: StoredCase; readonly later: StoredCase }>;
}

export async function openJoinDesk(): Promise<JoinDesk> {
  const store = memoryStore();
  const backend = backendOver(store);
  await sync(backend, requestOf([createOf('earlier', MATTER), createOf('later', DOUBLE)]));
  return {
    store,
    backend,
    join(say, who = 'eastClerk', over = backend) {
      backend.clock.ms += 1_000;
      over.clock.ms = backend.clock.ms;
      const call = { requestId: 'request', deadlineMs: backend.clock.ms + 29_000 };
      return joinCases(over, readerOf(who), { wire: 1, caseId: LATER, other: EARLIER, ...say }, call);
    },
    async current() {
      const both = await store.readCases([EARLIER, LATER]);
      return { earlier: both.get(EARLIER)!, later: both.get(LATER)! };
    },
  };
}

/** The refusal, or the outcome where there is none. */
export async function said(reply: Promise<JoinReply | Refusal>): Promise<string> {
  const answer = await reply;
  return isRefusal(answer) ? answer.refused : answer.outcome;
}
