/**
 * Which kind of ledger a sheet is: words of its title and name, and headings only one kind uses. Decides the kind;
 * refuses to decide whether it is a ledger at all.
 */
import type { LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';
import { normaliseText } from '#domain/recognise/normalise';

interface KindSign {
  readonly kind: LedgerKindId;
  readonly pattern: RegExp;
  readonly weight: number;
}

const TITLE_SIGNS: readonly KindSign[] = [
  {
    kind: 'reception',
    pattern: /接访|下访|约访|接待日(?![志记报])|领导.{0,6}接待|领导.{0,4}包案接待/,
    weight: 8,
  },
  { kind: 'dispute', pattern: /矛盾|纠纷|隐患/, weight: 7 },
  { kind: 'dispute', pattern: /排查|调解|调处/, weight: 4 },
  { kind: 'dispute', pattern: /化解/, weight: 1 },
  { kind: 'petition', pattern: /信访|来信|来访|上访|信箱|热线|投诉|举报|诉求|积案|留言/, weight: 3 },
];

const HEADING_SIGNS: readonly KindSign[] = [
  {
    kind: 'reception',
    pattern: /^(?:接访|下访|约访)|^接待领导/,
    weight: 1.5,
  },
  { kind: 'dispute', pattern: /排查|隐患|矛盾|纠纷|调解|调处/, weight: 1.5 },
  { kind: 'dispute', pattern: /化解/, weight: 0.7 },
  {
    kind: 'petition',
    pattern: /信访|来信|来访|上访|信件|举报|投诉|初访|重访|初重|初\/重|接件|转办|集体访|联名/,
    weight: 1,
  },
];

/** A long ledger does not outvote its title. */
const MOST_FROM_HEADINGS = 5;

/** A title that names both petitions and disputes leaves the choice to the headings. @param titles texts above the headings; @param headings headings as written, groups included */
export function ledgerKindOf(
  sheetName: string,
  titles: readonly string[],
  headings: readonly string[],
): LedgerKind {
  const points: Record<LedgerKindId, number> = { petition: 0.5, dispute: 0, reception: 0 };
  const texts = headings.map(normaliseText);
  const title = normaliseText([...titles, sheetName].join(' '));
  const namesBoth = /信访|来信|来访/.test(title) && /矛盾|纠纷/.test(title);
  for (const sign of TITLE_SIGNS) {
    if (namesBoth && sign.kind !== 'reception') continue;
    if (sign.pattern.test(title)) points[sign.kind] += sign.weight;
  }
  for (const sign of HEADING_SIGNS) {
    const count = texts.filter((text) => sign.pattern.test(text)).length;
    points[sign.kind] += Math.min(count * sign.weight, MOST_FROM_HEADINGS);
  }
  const ids = Object.keys(points) as LedgerKindId[];
  return ledgerKind(ids.reduce((best, id) => (points[id] > points[best] ? id : best)));
}
