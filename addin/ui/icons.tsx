/** Small line drawings of our own. They are decoration: a word always stands beside them. */
import type { ReactNode } from 'react';

function icon(drawing: ReactNode) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawing}
    </svg>
  );
}

export const GearIcon = () =>
  icon(
    <>
      <circle cx="10" cy="10" r="2.5" />
      <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4" />
    </>,
  );

export const BackIcon = () => icon(<path d="M12.5 4.5 7 10l5.5 5.5" />);

export const CheckIcon = () =>
  icon(
    <>
      <path d="M4 3.5h12v13H4zM7 3.5v13" />
      <path d="m9.5 10 1.8 1.8L14.5 8" />
    </>,
  );

export const SyncIcon = () =>
  icon(
    <>
      <path d="M4.2 8A6.2 6.2 0 0 1 15 6.5L16.5 8M15.8 12A6.2 6.2 0 0 1 5 13.5L3.5 12" />
      <path d="M16.5 4.5V8H13M3.5 15.5V12H7" />
    </>,
  );

export const TraceIcon = () =>
  icon(
    <>
      <path d="m3.5 12.5 7-8 6 5.2-6 6.8H7z" />
      <path d="M7 8.5 13 14M4 17h12" />
    </>,
  );

export const ChevronIcon = () => icon(<path d="m7.5 5 5 5-5 5" />);
