/** Fetches every case changed since the cursor, page by page, newest version of each. */
import type { ApiProblem, ChangesQuery, LedgerApi } from '#addin/api/ledgerApi';
import type { CaseView } from '#domain/wire/sync';

export type Pulled =
  | { readonly cases: ReadonlyMap<string, CaseView>; readonly cursor: string; readonly asOf: string }
  | { readonly problem: ApiProblem };

export async function pullCases(api: LedgerApi, query: ChangesQuery): Promise<Pulled> {
  const cases = new Map<string, CaseView>();
  let cursor = query.cursor;
  for (;;) {
    const reply = await api.changes({ ...query, cursor });
    if ('problem' in reply) {
      if (reply.problem.code !== 'cursor.invalid' || cursor === null) return { problem: reply.problem };
      cursor = null;
      continue;
    }
    for (const view of reply.value.cases) keepNewest(cases, view);
    cursor = reply.value.cursor;
    if (!reply.value.more) return { cases, cursor, asOf: reply.value.asOf };
  }
}

export function keepNewest(cases: Map<string, CaseView>, view: CaseView): void {
  const held = cases.get(view.caseId);
  if (!held || held.version < view.version) cases.set(view.caseId, view);
}
