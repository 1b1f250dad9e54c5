import type { ExitCode } from './exit-code.ts';
import type { Machine } from './machine.ts';

/** `envoi lsp`: speaks with an editor until that ends it. */
export async function lsp({ version }: Machine): Promise<ExitCode> {
  const { serve } = await import('../lsp/serve.ts');
  return serve(version);
}
