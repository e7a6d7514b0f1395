/** What `npm start` says once everything runs. Chinese first. Words and layout only. */
import type { Service } from '#local/trouble';
import { COUNTY_NAME, SAMPLE_USERS } from '#local/sampleCounty';

export interface Facts {
  readonly urls: Readonly<Record<Service, string>>;
  readonly dataFolder: string;
  readonly hadData: boolean;
  /** A ledger that may be changed freely, as the terminal takes it from here; null when there is none. */
  readonly tryoutLedger: string | null;
}

/** The last line, for programs that wait for it. */
export function readyLine({ urls }: Facts): string {
  return `ready api=${urls.api} issuer=${urls.issuer} dynamodb=${urls.dynamo} workbench=${urls.workbench}`;
}

export function announcement(facts: Facts): string {
  return [...zh(facts), '', ...en(facts), '', readyLine(facts), ''].join('\n');
}

function zh({ urls, dataFolder, hadData, tryoutLedger }: Facts): readonly string[] {
  return [
    '',
    `  信访台账 · 本机试用（虚构的${COUNTY_NAME.zh}）`,
    '',
    `  工作台    ${urls.workbench}   ← 请用浏览器打开`,
    '            证书是本机自制的：浏览器会提示“连接不是私密连接”，选“高级 → 继续前往”；或先运行 npm run trust。',
    '',
    `  接口      ${urls.api}`,
    `  登录      ${urls.issuer}`,
    `  数据库    ${urls.dynamo}（DynamoDB 协议）`,
    `  数据      ${dataFolder}${hadData ? '（沿用上次的数据）' : '（新建）'}`,
    '',
    '  示例用户（不需要密码）',
    ...SAMPLE_USERS.map((user) => `    ${user.subject.padEnd(16)}${user.name}  ${user.purpose.zh}`),
    '',
    ...(tryoutLedger
      ? ['  另开一个终端试试（这是副本，可随意修改）', ...commands(tryoutLedger, urls.api), '']
      : []),
    '  停止：Ctrl-C    清空重来：npm start -- --fresh',
  ];
}

function en({ urls, dataFolder, tryoutLedger }: Facts): readonly string[] {
  return [
    `  Petition Ledger · local trial (${COUNTY_NAME.en}, fictitious)`,
    `  Workbench ${urls.workbench} - open it in a browser. Its certificate is made on this machine: choose`,
    '  "Advanced > Proceed" when the browser asks, or run npm run trust first.',
    `  API ${urls.api} · sign-in ${urls.issuer} · DynamoDB ${urls.dynamo} · data ${dataFolder}`,
    '',
    ...SAMPLE_USERS.map((user) => `    ${user.subject.padEnd(16)}${user.purpose.en}`),
    '',
    ...(tryoutLedger
      ? ['  The commands above work on a copy of a sample ledger, from another terminal.']
      : []),
    '  Stop: Ctrl-C    Start afresh: npm start -- --fresh',
  ];
}

function commands(ledger: string, apiUrl: string): readonly string[] {
  return [
    `    npm run -s ledger -- recognise ${ledger}`,
    `    npm run -s ledger -- check ${ledger}`,
    `    npm run -s ledger -- sync ${ledger} --api ${apiUrl} --user clerk-mashi`,
  ];
}
