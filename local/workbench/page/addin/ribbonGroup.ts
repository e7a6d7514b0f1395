/**
 * The ribbon group a manifest declares, with its words in both languages. Decides how resources and overrides are looked
 * up; refuses to know what the commands do.
 */
import type { Words } from '#domain/words';
import {
  all,
  childOf,
  first,
  localAddress,
  resource,
  wordsOf,
} from '#local/workbench/page/addin/manifestResources';

export interface RibbonControl {
  readonly id: string;
  readonly label: Words;
  readonly tip: Words;
  /** Address of the icon. */
  readonly icon: string;
  readonly action:
    { readonly kind: 'show-pane' } | { readonly kind: 'function'; readonly functionName: string };
}

export interface RibbonGroup {
  /** The add-in's name. */
  readonly title: Words;
  readonly label: Words;
  readonly controls: readonly RibbonControl[];
}

const ICON_PIXELS = '32';

/** @throws Error when the manifest has no ribbon group */
export function readRibbonGroup(manifest: Document): RibbonGroup {
  const group = first(manifest, 'Group');
  if (!group) throw new Error('the manifest has no ribbon group');
  const displayName = first(manifest, 'DisplayName');
  return {
    title: wordsOf(displayName),
    label: resource(manifest, childOf(group, 'Label')),
    controls: all(group, 'Control').map((control) => readControl(manifest, control)),
  };
}

function readControl(manifest: Document, control: Element): RibbonControl {
  const action = first(control, 'Action');
  const image = all(control, 'Image').find((each) => each.getAttribute('size') === ICON_PIXELS);
  const functionName = action && first(action, 'FunctionName')?.textContent;
  const supertip = first(control, 'Supertip');
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(manifest, childOf(control, 'Label')),
    tip: resource(manifest, supertip && first(supertip, 'Description')),
    icon: localAddress(resource(manifest, image ?? null).en),
    action: functionName ? { kind: 'function', functionName } : { kind: 'show-pane' },
  };
}
