/** The one place that writes to the console. Never page text, never a note: only what broke. */
export function logFailure(where: string, error: unknown): void {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console.warn(`[RoleCall] ${where}: ${detail}`);
}
