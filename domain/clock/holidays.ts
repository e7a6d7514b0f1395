/**
 * The State Council's yearly notices on days off, as bundled data (domain/data/README.md). Decides only which years
 * are bundled; refuses to know what a working day is (calendar.ts).
 * A year is added by its JSON file and one line in each of the two lists below.
 */
import y2018 from '../data/holidays/2018.json' with { type: 'json' };
import y2019 from '../data/holidays/2019.json' with { type: 'json' };
import y2020 from '../data/holidays/2020.json' with { type: 'json' };
import y2021 from '../data/holidays/2021.json' with { type: 'json' };
import y2022 from '../data/holidays/2022.json' with { type: 'json' };
import y2023 from '../data/holidays/2023.json' with { type: 'json' };
import y2024 from '../data/holidays/2024.json' with { type: 'json' };
import y2025 from '../data/holidays/2025.json' with { type: 'json' };
import y2026 from '../data/holidays/2026.json' with { type: 'json' };

/** One day a notice names: a day off, or (isOffDay false) a weekend day that is worked instead. */
export interface NoticeDay {
  readonly name: string;
  readonly date: string;
  readonly isOffDay: boolean;
}

/** The notice of one year; it may name days of the December before it. */
export interface HolidayNotice {
  readonly year: number;
  /** Addresses of the notices themselves. */
  readonly papers: readonly string[];
  readonly days: readonly NoticeDay[];
}

export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  y2018,
  y2019,
  y2020,
  y2021,
  y2022,
  y2023,
  y2024,
  y2025,
  y2026,
];
