/**
 * Where the service is deployed and for whom: the two partitions with what each of them lacks, and the settings of an
 * installation. Decides values only; no secret belongs here (issuer, audience and client id are public).
 */

export type PartitionId = 'aws' | 'aws-cn';

/** What a partition offers. China's, from the vendor's pages: no X-Ray; arm64 functions are assumed missing there. */
export interface PartitionProfile {
  readonly id: PartitionId;
  readonly tracing: boolean;
  readonly architecture: 'arm64' | 'x86_64';
}

export const PARTITIONS: Readonly<Record<PartitionId, PartitionProfile>> = {
  aws: { id: 'aws', tracing: true, architecture: 'arm64' },
  'aws-cn': { id: 'aws-cn', tracing: false, architecture: 'x86_64' },
};

export interface Stage {
  readonly partition: PartitionProfile;
  /** Any OIDC issuer; tokens are checked at the gateway against its published keys. */
  readonly issuerUrl: string;
  /** The `aud` claim of this service's access tokens. */
  readonly audience: string;
  /** OIDC client id of the terminal, a public client. */
  readonly terminalClientId: string;
  /** OIDC client id of the task pane, a public client. */
  readonly paneClientId: string;
  /** Where the task pane is hosted; the only origin whose pages may call the API. */
  readonly paneOrigin: string;
  /** Requests a second over the whole service, and how many may come at once. */
  readonly requestsPerSecond: number;
  readonly requestBurst: number;
}

/** Replaced by the operator with `cdk synth -c issuerUrl=…`; .example names lead nowhere. */
const DEFAULTS = {
  partition: 'aws',
  issuerUrl: 'https://sign-in.example/',
  audience: 'petition-ledger',
  terminalClientId: 'petition-ledger-terminal',
  paneClientId: 'petition-ledger-pane',
  paneOrigin: 'https://pane.example',
  requestsPerSecond: '50',
  requestBurst: '100',
} as const;

export type StageSetting = keyof typeof DEFAULTS;

/**
 * @param setting the operator's own value of a setting, undefined where none was given
 * @throws Error naming the setting that cannot be used
 */
export function readStage(setting: (name: StageSetting) => string | undefined): Stage {
  const valueOf = (name: StageSetting): string => setting(name) ?? DEFAULTS[name];
  return {
    partition: partitionNamed(valueOf('partition')),
    issuerUrl: httpsUrl('issuerUrl', valueOf('issuerUrl')),
    audience: valueOf('audience'),
    terminalClientId: valueOf('terminalClientId'),
    paneClientId: valueOf('paneClientId'),
    paneOrigin: new URL(httpsUrl('paneOrigin', valueOf('paneOrigin'))).origin,
    requestsPerSecond: positiveCount('requestsPerSecond', valueOf('requestsPerSecond')),
    requestBurst: positiveCount('requestBurst', valueOf('requestBurst')),
  };
}

function partitionNamed(id: string): PartitionProfile {
  if (id === 'aws' || id === 'aws-cn') return PARTITIONS[id];
  throw new Error(`partition must be aws or aws-cn: ${id}`);
}

function httpsUrl(name: StageSetting, value: string): string {
  if (URL.canParse(value) && new URL(value).protocol === 'https:') return value;
  throw new Error(`${name} must be an https address: ${value}`);
}

function positiveCount(name: StageSetting, value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new Error(`${name} must be a positive whole number: ${value}`);
}
