/**
 * What a file is checked by beside its own cells: the names of units and the line of law, from a server's directory or
 * from the command line, which counts first. Decides what is said when they cannot be had.
 */
import { lawLinesOf, unitNamesOf } from '#addin/flows/checkedBy';
import { lineOf } from '#addin/flows/lawLines';
import { withUnitAnswers, type OpenedLedger } from '#cli/commands/openFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { HALF_A_SERVER, serverOf, signedInApi, type ServerOptions } from '#cli/signIn/signedInApi';
import type { Terminal } from '#cli/terminal';
import { openWorkbook } from '#cli/workbook/openWorkbook';
import type { LawLine } from '#domain/clock/lawOfTheDay';
import type { LedgerKindId } from '#domain/kinds/fields';
import { unitAnswersIn, type UnitAnswer } from '#domain/recognise/unitAnswers';
import type { Words } from '#domain/words';

export interface CheckedByOptions extends Partial<ServerOptions> {
  /** A file that lists unit names, one a row: text, .csv or a workbook. */
  readonly units?: string;
  readonly law?: LawLine;
}

export interface CheckedBy {
  /** None: no unit is doubted. */
  readonly units?: readonly string[];
  /** The national one unless given. */
  readonly line?: LawLine;
  /** What the unit said of the columns of a kind of ledger; without a server nothing. */
  readonly unitAnswers?: (kind: LedgerKindId) => Promise<readonly UnitAnswer[]>;
}

export interface NotToBeHad {
  readonly message: Words;
  readonly exit: ExitCode;
}

export async function checkedBy(
  options: CheckedByOptions,
  terminal: Terminal,
): Promise<CheckedBy | NotToBeHad> {
  const server = serverOf(options);
  if (server === 'half') return { message: HALF_A_SERVER, exit: EXIT.usage };
  const told = server ? await fromServer(server, terminal) : {};
  if ('message' in told) return told;
  const listed = options.units === undefined ? {} : await fromFile(options.units);
  if ('message' in listed) return listed;
  return { ...told, ...listed, ...(options.law ? { line: options.law } : {}) };
}

/** The ledger with what the unit said of its columns, where a server was named. */
export async function withTheirAnswers(
  ledger: OpenedLedger,
  { unitAnswers }: CheckedBy,
): Promise<OpenedLedger> {
  return unitAnswers ? withUnitAnswers(ledger, await unitAnswers(ledger.recognised.kind)) : ledger;
}

async function fromServer(server: ServerOptions, terminal: Terminal): Promise<CheckedBy | NotToBeHad> {
  const signedIn = await signedInApi(server, terminal);
  if ('words' in signedIn) return { message: signedIn.words, exit: EXIT.server };
  const { api } = signedIn;
  const reply = await api.directory();
  if ('problem' in reply) return { message: reply.problem.message, exit: EXIT.server };
  return {
    units: unitNamesOf(reply.value),
    line: lineOf(lawLinesOf(reply.value)),
    unitAnswers: async (kind) => {
      const said = await api.answers(kind);
      return 'value' in said ? unitAnswersIn(said.value) : [];
    },
  };
}

/** The first filled cell of each row. */
async function fromFile(path: string): Promise<CheckedBy | NotToBeHad> {
  const workbook = await openWorkbook(path);
  if (!('sheets' in workbook)) return { message: workbook.message, exit: EXIT.fileUnreadable };
  const units = (workbook.sheets[0]?.rows ?? []).flatMap((row) => {
    const name = row.find((value) => typeof value === 'string')?.trim();
    return name ? [name] : [];
  });
  if (units.length === 0) return { message: noUnits(path), exit: EXIT.fileUnreadable };
  return { units };
}

function noUnits(path: string): Words {
  return {
    zh: `${path}：没有读到单位名称。请每行写一个单位。`,
    en: `${path}: no unit names were found in it. Write one unit a line.`,
  };
}
