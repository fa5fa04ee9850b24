/** Requests over connections that stay open, with as little of our own as Node allows. */
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true });

/** @returns the body of the answer @throws Error on any status but 200 */
export function call(method: 'GET' | 'POST', url: string, headers: Record<string, string>, body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) } : undefined;
    const asked = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${method} ${url} answered ${answer.statusCode}: ${text.slice(0, 500)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
