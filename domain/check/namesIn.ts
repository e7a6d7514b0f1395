/**
 * The people a name cell names: 张三、李四; 张三等5人. Decides what is a person's name in such a list; refuses to
 * judge whether the name is real.
 */
import { isPlaceholder } from '#domain/read/writtenText';

const LIST_MARK = /[、,，;；/\n]+/;
const AND_OTHERS = /等\s*(\d{1,5})\s*(?:人|名|户)?$/;
const PERSON = /^\p{Script=Han}{2,4}$/u;
/** Words of offices and groups that are no person. */
const NO_PERSON = /(?:[办股室局科所站组队部委处院厅村镇乡]|群众|居民|村民|业主|职工|家长|代表|匿名|不详)$/;

export interface NamesIn {
  readonly names: readonly string[];
  /** The number in 张三等5人; null when there is none. */
  readonly stated: number | null;
}

export function namesIn(text: string): NamesIn {
  const others = AND_OTHERS.exec(text);
  const listed = others ? text.slice(0, others.index) : text;
  const names = listed
    .split(LIST_MARK)
    .map((name) => name.replaceAll(/\s/g, ''))
    .filter((name) => PERSON.test(name) && !NO_PERSON.test(name) && !isPlaceholder(name));
  return { names: [...new Set(names)], stated: others ? Number(others[1]) : null };
}
