/**
 * The environment the functions find when they run in this process: what the stack sets in the cloud, and a database
 * on this machine. Real credentials and profiles of the person's shell are taken away, so that nothing run here can
 * ever reach a real account.
 */

const TABLE_NAME = 'petition-ledger';

export interface FunctionSettings {
  readonly issuerUrl: string;
  readonly audience: string;
  readonly terminalClientId: string;
  readonly paneClientId: string;
  readonly dynamoUrl: string;
}

/** Changes `env` in place, before the functions are loaded. @returns the table's name */
export function setFunctionEnvironment(settings: FunctionSettings, env: NodeJS.ProcessEnv): string {
  for (const name of Object.keys(env)) if (name.startsWith('AWS_')) delete env[name];
  Object.assign(env, {
    TABLE_NAME,
    ISSUER_URL: settings.issuerUrl,
    AUDIENCE: settings.audience,
    TERMINAL_CLIENT_ID: settings.terminalClientId,
    PANE_CLIENT_ID: settings.paneClientId,
    AWS_ENDPOINT_URL_DYNAMODB: settings.dynamoUrl,
    // A terminal that shows what to try next is no place for a line per request.
    LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn',
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    // A notice about releases after 2027 that would stand in the middle of the announcement on Node 20.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    // The shared files of a real installation, which may name endpoints and profiles.
    AWS_CONFIG_FILE: '',
    AWS_SHARED_CREDENTIALS_FILE: '',
  });
  return TABLE_NAME;
}
