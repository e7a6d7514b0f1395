/** The workbench's only page. Decides nothing: everything on it is made by its script. */
export const PAGE_HTML = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>台账工作台 · Ledger Workbench</title>
    <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Crect width='20' height='20' rx='4' fill='%230b6e63'/%3E%3Cpath d='M5 5h10v10H5zM5 8.5h10M8.5 8.5V15' fill='none' stroke='white' stroke-width='1.4'/%3E%3C/svg%3E" />
    <link rel="stylesheet" href="/workbench/workbench.css" />
  </head>
  <body>
    <div id="root"><p class="starting" role="status">正在打开台账工作台… · Opening the workbench…</p></div>
    <script type="module" src="/workbench/main.js"></script>
  </body>
</html>
`;
