/** Everything that comes from standard input, up to more than any message may have: its size is then a finding. */
export async function readStdin(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LIMIT) break;
  }
  return Buffer.concat(chunks);
}

const LIMIT = 4 * 1024 * 1024;
