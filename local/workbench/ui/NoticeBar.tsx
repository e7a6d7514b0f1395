/** One sentence about something that was not done, until it is put away or the next one comes. */
import type { Words } from '#domain/words';
import { Icon } from '#local/workbench/ui/Icon';
import { useSignal, type Signal } from '#local/workbench/page/signal';
import { useLanguage, useWords } from '#local/workbench/page/words/language';

export function NoticeBar({ notice }: { readonly notice: Signal<Words | null> }) {
  const words = useWords();
  const language = useLanguage();
  const shown = useSignal(notice);
  return (
    <div className="notice" role="status">
      {shown && (
        <p>
          {shown[language]}
          <button
            type="button"
            aria-label={words.dismiss}
            onClick={() => {
              notice.value = null;
            }}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
