/**
 * A port on this machine's loopback address, opened before its service exists: so that a taken port is found before
 * anything is changed on disk, and a service that must know its own address (an issuer) can be built afterwards.
 */
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Service, Trouble } from '#local/trouble';

export const LOOPBACK = '127.0.0.1';

export interface OpenPort {
  readonly url: string;
  /** Until then requests are answered 503. */
  serve(listener: RequestListener): void;
  /** Takes no more requests, lets those under way end within `graceMs`, then cuts them. */
  close(graceMs: number): Promise<void>;
}

/** PEM texts; the certificate is for `localhost`. */
export interface PortCertificate {
  readonly key: string;
  readonly cert: string;
}

/** @param certificate https with it; null: http */
export async function openPort(
  service: Service,
  port: number,
  certificate: PortCertificate | null = null,
): Promise<OpenPort | Trouble> {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503).end();
  };
  const listener: RequestListener = (request, response) => {
    answer(request, response);
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  const failure = await new Promise<NodeJS.ErrnoException | null>((settle) => {
    server.once('error', settle).listen(port, LOOPBACK, () => settle(null));
  });
  if (failure) return portTrouble(failure, service, port);
  const address = server.address() as AddressInfo;
  return {
    url: certificate ? `https://localhost:${address.port}` : `http://${LOOPBACK}:${address.port}`,
    serve: (listener) => {
      answer = listener;
    },
    close: (graceMs) =>
      new Promise((closed) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          closed();
        });
      }),
  };
}

/** @throws the error itself when it is none we expect. */
export function portTrouble(error: unknown, service: Service, port: number): Trouble {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return { trouble: 'port.used', service, port };
  if (code === 'EACCES') return { trouble: 'port.forbidden', service, port };
  throw error;
}
