/** The page around one opened workbook. Decides which workbook is open and in which language the page speaks. */
import { useState } from 'react';
import type { CellFunction } from '#local/host/model/cellFunctions';
import type { LibraryMetadata } from '#local/host/requirementSets/libraryMetadata';
import { openFile, openSample, type Opened } from '#local/workbench/page/files';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import { documentOf } from '#local/workbench/page/documentOf';
import { Workbench } from '#local/workbench/ui/Workbench';
import type { RibbonGroup } from '#local/workbench/page/addin/ribbonGroup';
import { LanguageContext, type Language } from '#local/workbench/page/words/language';

interface AppProps {
  readonly samples: readonly string[];
  readonly first: OpenDocument;
  readonly group: RibbonGroup;
  readonly functions: readonly CellFunction[];
  readonly metadata: LibraryMetadata;
  readonly language: Language;
}

export const LANGUAGE_KEY = 'workbench.language';

export function App({ samples, first, group, functions, metadata, language: start }: AppProps) {
  const [opened, setOpened] = useState({ document: first, count: 0 });
  const [language, setLanguage] = useState(start);
  const { document } = opened;

  const open = async (opening: Promise<Opened>) => {
    const result = await opening;
    if ('message' in result) document.notice.value = result.message;
    else setOpened({ document: documentOf(result, functions), count: opened.count + 1 });
  };
  const openUpload = async (file: File) => openFile(file.name, new Uint8Array(await file.arrayBuffer()));
  const switchLanguage = () => {
    const next = language === 'zh' ? 'en' : 'zh';
    window.localStorage.setItem(LANGUAGE_KEY, next);
    window.document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
    setLanguage(next);
  };
  return (
    <LanguageContext value={language}>
      <Workbench
        key={opened.count}
        document={document}
        samples={samples}
        group={group}
        metadata={metadata}
        onOpenFile={(file) => void open(openUpload(file))}
        onOpenSample={(name) => void open(openSample(name))}
        onSwitchLanguage={switchLanguage}
      />
    </LanguageContext>
  );
}
