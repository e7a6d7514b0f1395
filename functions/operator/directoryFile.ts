/**
 * The directory as an operator writes it down: units with their parents, people with their roles. Decides what a valid
 * file is and works out each unit's path; says everything that is wrong with it, not only the first. Refuses to know
 * where the directory is stored.
 */
import * as z from 'zod/mini';
import type { Member, Unit } from '#domain/access/directory';

const unitId = z.string('text').check(z.regex(/^[A-Za-z0-9-]{1,32}$/, 'letters, digits and "-", at most 32'));
const filled = z.string('text').check(z.minLength(1, 'must not be empty'));

const fileSchema = z.strictObject(
  {
    units: z
      .array(
        z.strictObject({
          id: unitId,
          name: filled,
          parentId: z.nullable(unitId),
          lawLine: z.optional(filled),
        }),
      )
      .check(z.minLength(1)),
    members: z.array(
      z.strictObject({
        subject: filled,
        name: filled,
        role: z.enum(['clerk', 'supervisor', 'operator'], 'one of clerk, supervisor, operator'),
        unitId,
      }),
    ),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys' ? `knows no ${String(keys)}` : 'an object with units and members',
  },
);

type DirectoryFile = z.infer<typeof fileSchema>;

export interface Directory {
  /** Parents before children. */
  readonly units: readonly Unit[];
  readonly members: readonly Member[];
}

export function readDirectoryFile(content: unknown): Directory | { readonly problems: readonly string[] } {
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    };
  }
  const { units, members } = parsed.data;
  const problems = [
    ...twice(
      'unit',
      units.map(({ id }) => id),
    ),
    ...twice(
      'member',
      members.map(({ subject }) => subject),
    ),
    ...misplaced(parsed.data),
  ];
  if (problems.length > 0) return { problems };
  const placed = units.map((unit): Unit => {
    const { id, name, parentId, lawLine } = unit;
    return { id, name, parentId, path: pathOf(id, units), ...(lawLine ? { lawLine } : {}) };
  });
  return { units: placed.sort((left, right) => left.path.length - right.path.length), members };
}

function misplaced({ units, members }: DirectoryFile): readonly string[] {
  const known = new Set(units.map(({ id }) => id));
  const orphans = units
    .filter(({ parentId }) => parentId !== null && !known.has(parentId))
    .map(({ id, parentId }) => `unit ${id}: there is no unit ${parentId} above it`);
  const homeless = members
    .filter((member) => !known.has(member.unitId))
    .map((member) => `member ${member.subject}: there is no unit ${member.unitId}`);
  const circles = units
    .filter(({ id }) => orphans.length === 0 && pathOf(id, units).length > units.length)
    .map(({ id }) => `unit ${id}: stands above itself`);
  return [...orphans, ...homeless, ...circles];
}

/** Ids from the root down; longer than the list of units where the parents run in a circle. */
function pathOf(id: string, units: DirectoryFile['units']): readonly string[] {
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const path: string[] = [];
  for (
    let at: string | null = id;
    at !== null && path.length <= units.length;
    at = parentOf.get(at) ?? null
  ) {
    path.unshift(at);
  }
  return path;
}

function twice(what: string, ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map(
    (id) => `${what} ${id}: stands twice`,
  );
}
