/**
 * What units' clerks said of their ledgers' columns, in the table: one item for each unit and kind. Decides the
 * condition of its put; what an answer means and who may give it is decided elsewhere.
 */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { LedgerKindId } from '#domain/kinds/fields';
import type { ColumnAnswer } from '#domain/wire/answers';
import type { Write } from '#functions/store/caseStore';
import type { Documents } from '#functions/store/documents';
import { readItems } from '#functions/store/dynamoRead';
import { outcomeOf } from '#functions/store/dynamoWrite';
import { answersKey } from '#functions/store/keys';

export interface StoredAnswer extends ColumnAnswer {
  readonly at: string;
  /** Subject of the member who said so. */
  readonly by: string;
}

export interface UnitAnswers {
  readonly unitId: string;
  readonly kind: LedgerKindId;
  /** 0: nothing is stored yet. */
  readonly version: number;
  /** In the order they were given, one for each heading. */
  readonly answers: readonly StoredAnswer[];
}

export interface AnswerStore {
  /** Consistent; version 0 for a unit that never answered. */
  readonly readAnswers: (unitIds: readonly string[], kind: LedgerKindId) => Promise<readonly UnitAnswers[]>;
  /** Lost unless the stored version is the one before. */
  readonly putAnswers: (next: UnitAnswers) => Promise<Write>;
}

export function dynamoAnswerStore(documents: Documents): AnswerStore {
  const { writes, tableName: TableName } = documents;
  return {
    async readAnswers(unitIds, kind) {
      const items = await readItems(
        documents,
        unitIds.map((unitId) => answersKey(unitId, kind)),
      );
      const found = new Map(items.map((item) => [item['unitId'], item]));
      return unitIds.map((unitId) => {
        const item = found.get(unitId);
        return {
          unitId,
          kind,
          version: item ? (item['version'] as number) : 0,
          answers: item ? (item['answers'] as readonly StoredAnswer[]) : [],
        };
      });
    },

    putAnswers: (next) =>
      outcomeOf(
        writes.send(
          new PutCommand({
            TableName,
            Item: { ...answersKey(next.unitId, next.kind), ...next },
            ...(next.version === 1
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :before',
                  ExpressionAttributeValues: { ':before': next.version - 1 },
                }),
          }),
        ),
      ),
  };
}
