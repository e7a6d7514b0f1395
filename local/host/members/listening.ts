/**
 * The methods by which the library says that it listens for an event. Decides only that they are there: the host tells
 * of every event it knows, and the library drops what nobody asked for. An event that is not named here is not
 * implemented, and says so when it is asked for.
 */

type Method = () => undefined;

export function listened(...events: readonly string[]): Readonly<Record<string, Method>> {
  const nothing: Method = () => undefined;
  return Object.fromEntries(
    events.flatMap((event) => [
      [`_Register${event}`, nothing],
      [`_Unregister${event}`, nothing],
    ]),
  );
}
