/**
 * The functions in cells that a manifest declares: its namespace, and the metadata it points to. Decides how a name in a
 * cell is made of them; refuses to know what the functions compute.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 */
import type { CellFunction } from '#local/host/model/cellFunctions';
import { first, localAddress, resource } from '#local/workbench/page/addin/manifestResources';

/** As far as it is needed here. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly {
      readonly type?: 'any' | 'boolean' | 'number' | 'string';
      readonly dimensionality?: 'scalar' | 'matrix';
      readonly optional?: boolean;
    }[];
    readonly options?: { readonly volatile?: boolean };
  }[];
}

export function declaredFunctions(namespace: string, { functions }: FunctionsMetadata): CellFunction[] {
  return functions.map(({ id, name, parameters, options }) => ({
    id,
    name: `${namespace}.${name}`.toUpperCase(),
    parameters: parameters.map(({ type = 'any', dimensionality, optional }) => ({
      type,
      isArea: dimensionality === 'matrix',
      isOptional: optional === true,
    })),
    isVolatile: options?.volatile === true,
  }));
}

/** Where the metadata is on this page's own server; null when the manifest declares no functions. */
export function functionsOf(
  manifest: Document,
): { readonly namespace: string; readonly metadataAddress: string } | null {
  const [metadata, namespace] = [first(manifest, 'Metadata'), first(manifest, 'Namespace')];
  const location = metadata && first(metadata, 'SourceLocation');
  if (!location || !namespace) return null;
  return {
    namespace: resource(manifest, namespace).en,
    metadataAddress: localAddress(resource(manifest, location).en),
  };
}
