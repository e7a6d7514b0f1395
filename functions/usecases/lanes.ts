/**
 * Order and concurrency of the rows of one request. Rows that touch the same case or claim the same identity stand in
 * one lane and are handled one after another, in the order of the request; lanes run side by side.
 */

/** @param touches per row, the names of what it touches; rows that share a name share a lane */
export function lanesOf(touches: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const laneOfName = new Map<string, Lane>();
  const lanes = new Set<Lane>();
  touches.forEach((names, rowIndex) => {
    const met = new Set(names.map((name) => laneOfName.get(name)).filter((lane) => lane !== undefined));
    const lane: Lane = { rows: [...[...met].flatMap(({ rows }) => rows), rowIndex], names: new Set(names) };
    for (const merged of met) {
      merged.names.forEach((name) => lane.names.add(name));
      lanes.delete(merged);
    }
    lanes.add(lane);
    lane.names.forEach((name) => laneOfName.set(name, lane));
  });
  return [...lanes].map(({ rows }) => rows.toSorted((left, right) => left - right));
}

interface Lane {
  readonly rows: readonly number[];
  readonly names: Set<string>;
}

/**
 * Runs every lane, at most `concurrency` at once. When one throws, no further lane begins, and all that have begun are
 * settled before the error goes on: nothing writes after the caller was answered.
 */
export async function runLanes(
  lanes: readonly (readonly number[])[],
  concurrency: number,
  run: (rowIndex: number, isFirst: boolean) => Promise<void>,
): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const worker = async () => {
    for (let lane = lanes[next++]; lane && !hasFailed; lane = lanes[next++]) {
      try {
        for (const [position, rowIndex] of lane.entries()) await run(rowIndex, position === 0);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const settled = await Promise.allSettled(
    Array.from({ length: Math.min(concurrency, lanes.length) }, worker),
  );
  const failed = settled.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
