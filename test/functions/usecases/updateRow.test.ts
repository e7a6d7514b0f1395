/** What becomes of a row whose case exists, one outcome a test. */
import { START_MS, sync } from '../support/backend';
import { change, MATTER, openDesk, type Desk } from '../support/desk';
import { caseIdOf, createOf, editOf, opIdOf, requestOf } from '../support/samples';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});

describe('updating', () => {
  const id = caseIdOf('one');
  beforeEach(() => desk.one(createOf('one', MATTER)));

  test('an edit over the current version makes the next one', async () => {
    const result = await desk.one(editOf(id, 1, { content: change('新的内容', 1, MATTER.content) }, 'edit'));
    expect(result).toMatchObject({
      outcome: 'updated',
      case: { version: 2, fieldVersions: { content: 2, name: 1 } },
    });
  });

  test('an edit of another field than somebody else’s goes beside it', async () => {
    await desk.one(editOf(id, 1, { content: change('新的内容', 1, MATTER.content) }, 'first'), 'eastClerk2');
    const result = await desk.one(editOf(id, 1, { remark: change('备注', 1, null) }, 'second'));
    expect(result).toMatchObject({
      outcome: 'updated',
      conflicts: [],
      case: { fields: { content: '新的内容', remark: '备注' } },
    });
  });

  test('both changed differently: theirs stays, with its author and time, and the row’s other fields are taken', async () => {
    await desk.one(editOf(id, 1, { content: change('别人的', 1, MATTER.content) }, 'first'), 'eastClerk2');
    await desk.one(editOf(id, 2, { place: change('某村', 2, null) }, 'third'), 'eastClerk2');
    const mine = { content: change('我的', 1, MATTER.content), remark: change('备注', 1, null) };
    const result = await desk.one(editOf(id, 1, mine, 'second'));
    expect(result).toMatchObject({
      outcome: 'updated',
      case: { version: 4, fields: { content: '别人的', remark: '备注' } },
    });
    expect(result.conflicts).toEqual([
      {
        field: 'content',
        mine: '我的',
        theirs: '别人的',
        version: 2,
        author: '东山办事员乙',
        at: new Date(START_MS + 2_000).toISOString(),
      },
    ]);
  });

  test('a conflict asked again is a conflict again, though the request wrote another field', async () => {
    await desk.one(editOf(id, 1, { content: change('别人的', 1, MATTER.content) }, 'first'), 'eastClerk2');
    const row = editOf(
      id,
      1,
      { content: change('我的', 1, MATTER.content), remark: change('备注', 1, null) },
      'second',
    );
    const [first, again] = [await desk.one(row), await desk.one(row)];
    expect(again).toEqual({ ...first, outcome: 'unchanged' });
  });

  test('a lost reply and a further edit are no conflict with oneself', async () => {
    await desk.one(editOf(id, 1, { content: change('第一次', 1, MATTER.content) }, 'first'));
    const row = editOf(id, 1, { content: change('第二次', 1, MATTER.content) }, 'second');
    const result = await desk.one({ ...row, ops: [opIdOf('first'), opIdOf('second')] });
    expect(result).toMatchObject({
      outcome: 'updated',
      conflicts: [],
      case: { fields: { content: '第二次' } },
    });
  });

  test('a late repeat does not undo what was written since', async () => {
    const row = editOf(id, 1, { content: change('我的', 1, MATTER.content) }, 'first');
    await desk.one(row);
    await desk.one(editOf(id, 2, { content: change(MATTER.content, 2, '我的') }, 'back'), 'eastClerk2');
    expect(await desk.one(row)).toMatchObject({
      outcome: 'unchanged',
      conflicts: [],
      case: { fields: MATTER },
    });
  });

  test('another kind of ledger is refused', async () => {
    const rows = [editOf(id, 1, { content: change('x', 1, MATTER.content) }, 'edit')];
    const [result] = await sync(desk.backend, requestOf(rows, { kind: 'dispute' }));
    expect(result?.problem).toEqual({ code: 'row.kind-differs' });
  });

  test('a supervisor writes handling, sees masks, and is told which facts are not his', async () => {
    const edits = { result: change('已答复', 1, null), content: change('改写', 1, MATTER.content) };
    const result = await desk.one(editOf(id, 1, edits, 'edit'), 'supervisor');
    expect(result.problem).toEqual({ code: 'row.field-not-yours', fields: ['content'] });
    expect(result.outcome).toBe('updated');
    expect(result.case?.fields).toEqual({ ...MATTER, name: '张*', phone: '139****5678', result: '已答复' });
    expect(result.case?.masked.toSorted()).toEqual(['name', 'phone']);
  });

  test('with nothing but facts of others a row is refused', async () => {
    const row = editOf(id, 1, { content: change('改写', 1, MATTER.content) }, 'edit');
    expect(await desk.problemOf(row, 'supervisor')).toEqual({
      code: 'row.field-not-yours',
      fields: ['content'],
    });
    expect((await desk.stored(id))?.version).toBe(1);
  });

  test('a case that would outgrow an item is refused', async () => {
    const long = '长'.repeat(20_000);
    const fields = ['content', 'remark', 'demand', 'result', 'instruction'];
    for (const [i, field] of fields.slice(0, 4).entries()) {
      await desk.one(
        editOf(
          id,
          i + 1,
          { [field]: change(long, i + 1, i === 0 ? MATTER.content : null) },
          `op${'abcd'.charAt(i)}`,
        ),
      );
    }
    expect(await desk.problemOf(editOf(id, 5, { instruction: change(long, 5, null) }, 'last'))).toEqual({
      code: 'row.too-large',
    });
  });

  test('two rows of one case in one request go one after the other', async () => {
    const rows = [
      editOf(id, 1, { content: change('一', 1, MATTER.content) }, 'first'),
      editOf(id, 1, { remark: change('二', 1, null) }, 'second'),
    ];
    const results = await sync(desk.backend, requestOf(rows));
    expect(results.map(({ outcome, case: view }) => [outcome, view?.version])).toEqual([
      ['updated', 2],
      ['updated', 3],
    ]);
  });
});
