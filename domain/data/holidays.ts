/**
 * The bundled notices on days off, one line a year and nothing else (README.md beside this file tells how a year is
 * added). Refuses to know what a notice means: domain/clock/holidays.ts.
 */
export { default as y2018 } from './holidays/2018.json' with { type: 'json' };
export { default as y2019 } from './holidays/2019.json' with { type: 'json' };
export { default as y2020 } from './holidays/2020.json' with { type: 'json' };
export { default as y2021 } from './holidays/2021.json' with { type: 'json' };
export { default as y2022 } from './holidays/2022.json' with { type: 'json' };
export { default as y2023 } from './holidays/2023.json' with { type: 'json' };
export { default as y2024 } from './holidays/2024.json' with { type: 'json' };
export { default as y2025 } from './holidays/2025.json' with { type: 'json' };
export { default as y2026 } from './holidays/2026.json' with { type: 'json' };
