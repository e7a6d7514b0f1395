/** What the asked case is joined to already, by whom and when, and the way back. */
import type { ReactNode } from 'react';
import type { FoundEarlier, JoinDone } from '#addin/pane/earlierState';
import { localTime } from '#addin/pane/localTime';
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { REASON_WORDS } from '#domain/repeat/repeatOf';
import type { JoinsView } from '#domain/wire/joinsView';

type Note = JoinsView['absorbed'][number];

export function EarlierJoins({ found: { asked, joins, done } }: { readonly found: FoundEarlier }) {
  const { language } = usePaneState();
  const words = useWords();
  const { caseId } = asked;
  const isElsewhere = done !== null && done.verb === 'link' && done.caseId !== caseId;
  return (
    <>
      {done && (done.verb === 'unlink' || done.verb === 'unmerge') && (
        <Notice intent="success">{words.earlier.done[done.verb]}</Notice>
      )}
      {isElsewhere && <Joined join={done}>{words.earlier.laterLinked}</Joined>}
      {caseId !== null && joins && (
        <>
          {joins.mergedInto && (
            <Joined join={{ verb: 'merge', caseId, other: joins.mergedInto.caseId }} note={joins.mergedInto}>
              {words.earlier.mergedInto(joins.mergedInto.systemNo)}
            </Joined>
          )}
          {joins.repeatOf.map((link) => (
            <Joined key={link.caseId} join={{ verb: 'link', caseId, other: link.caseId }} note={link}>
              {words.earlier.linkedTo(link.systemNo, REASON_WORDS[link.reason][language])}
            </Joined>
          ))}
          {joins.absorbed.map((note) => (
            <Joined
              key={note.caseId}
              join={{ verb: 'merge', caseId: note.caseId, other: caseId }}
              note={note}
            >
              {words.earlier.absorbed(note.systemNo)}
            </Joined>
          ))}
        </>
      )}
    </>
  );
}

interface JoinedProps {
  readonly join: JoinDone;
  readonly note?: Note;
  readonly children: ReactNode;
}

function Joined({ join, note, children }: JoinedProps) {
  const pane = usePane();
  const words = useWords();
  const label = join.verb === 'merge' ? words.earlier.unmerge : words.earlier.unlink;
  return (
    <Notice intent="success" action={{ label, run: () => void pane.takeBack(join) }}>
      {children}
      {note && (
        <span className="quiet block">
          {note.by} · {localTime(note.at)}
        </span>
      )}
    </Notice>
  );
}
