/**
 * The closed list of expected refusals and what each says to a person. A problem is neither a finding (the user's
 * data) nor a bug (a thrown Error). HTTP statuses live in functions/http/statusOf.ts.
 */
import type { Words } from '#domain/words';

/** Refusals of a whole request. */
export type RequestProblemCode =
  | 'request.invalid'
  | 'request.too-large'
  | 'request.too-many-rows'
  | 'auth.required'
  | 'auth.unknown-user'
  | 'access.denied'
  | 'route.unknown'
  | 'cursor.invalid'
  | 'join.unknown-case'
  | 'join.changed'
  | 'join.merged'
  | 'client.too-old'
  | 'client.too-new'
  | 'server.busy'
  | 'server.failed';

/** Refusals of one row of a sync; the other rows go on. */
export type RowProblemCode =
  | 'row.not-your-unit'
  | 'row.field-not-yours'
  | 'row.unknown-case'
  | 'row.maybe-registered'
  | 'row.base-unknown'
  | 'row.no-identity'
  | 'row.masked-value'
  | 'row.too-large'
  | 'row.busy'
  | 'row.kind-differs'
  | 'row.merged'
  // decided beside the sheet, before anything is sent
  | 'row.moved-or-reused'
  | 'row.stamp-twice'
  | 'row.stamp-damaged'
  | 'row.new-in-consolidated'
  | 'sheet.rows-moved'
  | 'sheet.maybe-registered';

export type ProblemCode = RequestProblemCode | RowProblemCode;

export const problemWords = {
  'request.invalid': { zh: '请求格式不正确。', en: 'The request is malformed.' },
  'request.too-large': {
    zh: '一次发送的数据过大，请减少行数。',
    en: 'The request is too large; send fewer rows.',
  },
  'request.too-many-rows': { zh: '一次发送的行数过多。', en: 'Too many rows in one request.' },
  'auth.required': {
    zh: '登录已失效或尚未登录，请重新登录。',
    en: 'You are not signed in, or the sign-in has expired; sign in again.',
  },
  'auth.unknown-user': {
    zh: '您的账号尚未登记到任何单位，请联系管理员。',
    en: 'Your account belongs to no unit yet; ask the operator.',
  },
  'access.denied': { zh: '您的职责不包括此操作。', en: 'Your role does not include this action.' },
  'route.unknown': { zh: '没有这个接口。', en: 'There is no such endpoint.' },
  'cursor.invalid': {
    zh: '增量位置无法识别，请从头获取。',
    en: 'The cursor cannot be read; start from the beginning.',
  },
  'join.unknown-case': {
    zh: '两件中有一件尚未登记，请先同步。',
    en: 'One of the two cases is not registered yet; sync first.',
  },
  'join.changed': {
    zh: '其中一件刚刚被改动过，请重新查看后再决定。',
    en: 'One of the two cases was changed meanwhile; look again before you decide.',
  },
  'join.merged': {
    zh: '其中一件已经并入别的事项，请先撤销合并。',
    en: 'One of the two cases was merged into another already; undo that first.',
  },
  'client.too-old': {
    zh: '本机程序版本过旧，请升级后再同步。',
    en: 'This client is older than the server supports; upgrade it.',
  },
  'client.too-new': {
    zh: '服务器版本较旧，请联系管理员升级服务器。',
    en: 'The server is older than this client; ask the operator to upgrade it.',
  },
  'server.busy': {
    zh: '服务器繁忙，请稍后再试；已发送的行不会重复。',
    en: 'The server is busy; try again later. Rows already sent are not doubled.',
  },
  'server.failed': {
    zh: '服务器出错，请凭请求编号联系管理员。',
    en: 'The server failed; give the operator the request id.',
  },
  'row.not-your-unit': {
    zh: '此行属于其他单位，您不能写入。',
    en: 'This row belongs to another unit; you cannot write it.',
  },
  'row.field-not-yours': {
    zh: '该列由登记单位或其他岗位填写，您的修改未发送；请改回原值，或请其修改。',
    en: 'This column is kept by the registering unit or another role; your change was not taken. Put the former value back, or ask them to change it.',
  },
  'row.unknown-case': {
    zh: '服务器上没有此事项，该行的同步信息可能来自别的系统。',
    en: 'The server has no such case; the row’s stamp may come from another system.',
  },
  'row.maybe-registered': {
    zh: '该行与已登记的事项相同或极为相似，未新建以免重复。',
    en: 'This row equals or closely resembles a registered case; it was not created, so as not to double it.',
  },
  'row.base-unknown': {
    zh: '该行的同步信息已丢失，且内容与服务器不同，未覆盖。',
    en: 'The row’s stamp is lost and its content differs from the server’s; nothing was overwritten.',
  },
  'row.no-identity': {
    zh: '缺少编号、姓名、日期和内容，无法作为一件登记。',
    en: 'No number, name, date or content: the row cannot be registered as a case.',
  },
  'row.masked-value': {
    zh: '含有已脱敏的内容（*），不能写回。',
    en: 'The row holds masked values (*); they cannot be written back.',
  },
  'row.too-large': { zh: '该行内容过长，超过上限。', en: 'The row’s content is too long.' },
  'row.busy': {
    zh: '该件正被多人同时修改，请再次同步。',
    en: 'Several people are changing this case at once; sync again.',
  },
  'row.kind-differs': {
    zh: '该件在服务器上属于另一类台账。',
    en: 'On the server this case belongs to another kind of ledger.',
  },
  'row.merged': {
    zh: '该件已并入另一件，不再单独更新；需要时请先撤销合并。未发送。',
    en: 'This case was merged into another and is no longer updated by itself; undo the merge first if need be. Not sent.',
  },
  'row.moved-or-reused': {
    zh: '该行的姓名、日期、内容同时变了：是移动过的行，还是在旧行上新登记？未发送。',
    en: 'Name, date and content of this row changed at once: was it moved, or is it a new case in a reused row? Not sent.',
  },
  'row.stamp-twice': {
    zh: '该行像是复制来的：同一件出现两次。未发送。',
    en: 'This row looks copied: the same case stands twice. Not sent.',
  },
  'row.stamp-damaged': {
    zh: '该行隐藏列中的同步信息已损坏，未发送。',
    en: 'The stamp in the hidden column of this row is damaged. Not sent.',
  },
  'row.new-in-consolidated': {
    zh: '汇总表中不能登记新件。请由受理单位登记在自己的台账中，同步后再次汇总即可看到。',
    en: 'No new case can be registered in a consolidated sheet. The receiving unit registers it in its own ledger; after its sync, pull again.',
  },
  'sheet.rows-moved': {
    zh: '许多行与其同步信息对不上（可能只对部分列排过序）。为避免覆盖，修改过的行均未发送；请撤销排序后再同步。',
    en: 'Many rows no longer match their stamps (perhaps only some columns were sorted). To overwrite nothing, no changed row was sent; undo the sort and sync again.',
  },
  'sheet.maybe-registered': {
    zh: '本表多数行在服务器上已登记，但本表没有同步信息（可能是副本，或同步列被删除）。为避免重复，新行均未发送；请改用带同步列的原文件，确属新件的行可单独确认。',
    en: 'Most rows of this sheet are registered already, but the sheet holds no stamps (a copy, or its own columns were deleted). To double nothing, no new row was sent; use the file that has the columns, or confirm single rows as new.',
  },
} satisfies Record<ProblemCode, Words>;

/** Problem of one row, as sent to the client. */
export interface RowProblem {
  readonly code: RowProblemCode;
  /** Field ids the refusal is about. */
  readonly fields?: readonly string[];
  /** For row.maybe-registered: the cases it resembles, by caseId. */
  readonly candidates?: readonly string[];
}
