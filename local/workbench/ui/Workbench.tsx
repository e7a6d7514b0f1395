/**
 * Title bar, ribbon, grid, sheet tabs and task pane in their places. Decides who has the focus and which sheet is shown;
 * each part knows its own business.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryMetadata } from '#local/host/requirementSets/libraryMetadata';
import { AddinFrame, type AddinControl } from '#local/workbench/ui/AddinFrame';
import type { RibbonGroup } from '#local/workbench/page/addin/ribbonGroup';
import { Grid } from '#local/workbench/ui/Grid';
import type { GridController } from '#local/workbench/page/grid/gridController';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import { saveDocument } from '#local/workbench/page/saveDocument';
import { FormulaBar } from '#local/workbench/ui/FormulaBar';
import { NoticeBar } from '#local/workbench/ui/NoticeBar';
import { focusNextRegion } from '#local/workbench/page/regions';
import { Ribbon } from '#local/workbench/ui/Ribbon';
import { SheetTabs } from '#local/workbench/ui/SheetTabs';
import { SplitPane } from '#local/workbench/ui/SplitPane';
import { TitleBar } from '#local/workbench/ui/TitleBar';
import { useSignal } from '#local/workbench/page/signal';
import { useWords } from '#local/workbench/page/words/language';

interface WorkbenchProps {
  readonly document: OpenDocument;
  readonly samples: readonly string[];
  readonly group: RibbonGroup;
  readonly metadata: LibraryMetadata;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenSample: (name: string) => void;
  readonly onSwitchLanguage: () => void;
}

export function Workbench(props: WorkbenchProps) {
  const { document, samples, group, metadata, onOpenFile, onOpenSample, onSwitchLanguage } = props;
  const words = useWords();
  useSignal(document.revision);
  const { activeSheet } = document.workbook;
  const [controller, setController] = useState<GridController | null>(null);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const addin = useRef<AddinControl>(null);
  const focusGrid = useCallback(() => {
    window.document.querySelector<HTMLElement>('.grid textarea')?.focus({ preventScroll: true });
  }, []);
  useEffect(focusGrid, [activeSheet, focusGrid]);

  const save = async () => {
    controller?.commit(null);
    setSaving(true);
    document.notice.value = await saveDocument(document);
    setSaving(false);
  };
  const mayLeave = () => !document.isChanged.value || window.confirm(words.askLeave);
  return (
    <div
      className="workbench"
      onKeyDown={(event) => {
        if (event.key === 'F6') {
          event.preventDefault();
          focusNextRegion(event.shiftKey);
        } else if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <TitleBar
        document={document}
        samples={samples}
        isSaving={isSaving}
        onOpenFile={(file) => mayLeave() && onOpenFile(file)}
        onOpenSample={(name) => mayLeave() && onOpenSample(name)}
        onSave={() => void save()}
        onSwitchLanguage={onSwitchLanguage}
      />
      <Ribbon
        group={group}
        onShowPane={() => setPaneOpen(true)}
        onFunction={async (name, id) => addin.current?.invoke(name, id)}
      />
      <SplitPane
        isOpen={isPaneOpen}
        main={
          <main className="sheet-area">
            {controller && <FormulaBar controller={controller} focusGrid={focusGrid} />}
            <Grid key={activeSheet.id} document={document} sheet={activeSheet} onController={setController} />
            <NoticeBar notice={document.notice} />
            <SheetTabs document={document} active={activeSheet} />
          </main>
        }
        side={
          <AddinFrame
            document={document}
            metadata={metadata}
            control={addin}
            title={group.title}
            onClose={() => setPaneOpen(false)}
            onShow={() => setPaneOpen(true)}
          />
        }
      />
    </div>
  );
}
